/** Code actions that mend what checks complain of: one place, all places of one check, or the whole report. */

import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';

import { findCheck } from '../../checks/catalogue';
import type { Correction } from '../../checks/diagnostic';
import { joinEdits, listAllEdits, listCitationFixes, listCorrections } from '../../features/corrections';
import type { Range } from '../../text/range';
import { nameAllCorrections, nameAllOfKind, nameCorrection, nameFixAll } from '../../wording/fixMessages';
import type { Document } from '../../workspace/document';
import { toTextEdit } from '../../workspace/numberEdits';
import type { ClientAbilities } from '../abilities';
import { fromLspRange, toWorkspaceEdit } from '../convert/convert';
import type { State } from '../session';

/** The kind by which `editor.codeActionsOnSave` asks for all corrections of a report. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.goldenThread`;

/** Corrections by the checks themselves, of those that the complaints name. */
export function listCorrectionActions(document: Document, diagnostics: Diagnostic[], { client }: State): CodeAction[] {
  const codes = [...new Set(diagnostics.map(({ code }) => String(code)))];
  return codes.flatMap((code) => {
    const own = diagnostics.filter((diagnostic) => diagnostic.code === code);
    const fixes = listCorrections(document, code);
    const mends = fixes.map(({ range, correction }): Mend => ({ range, ...correction, isPreferred: true }));
    const all = { title: nameAllOfKind(fixes.length, findCheck(code)?.title ?? code), edits: joinEdits(fixes) };
    return listMends(document, own, { mends, all }, client);
  });
}

/** Other numbers for references that have drifted; nobody knows for sure that they were meant. */
export function listDriftActions(document: Document, drifted: Diagnostic[], client: ClientAbilities): CodeAction[] {
  if (drifted.length === 0) return [];
  const fixes = listCitationFixes(document);
  const mends = fixes.map(({ range, edits }): Mend => ({
    ...{ range, title: nameCorrection(edits) },
    edits: edits.map(toTextEdit),
  }));
  const edits = mends.flatMap((mend) => mend.edits);
  return listMends(document, drifted, { mends, all: { title: nameAllCorrections(edits.length), edits } }, client);
}

/** What mends one complaint. */
interface Mend extends Correction {
  /** What is complained of. */
  readonly range: Range;
  readonly isPreferred?: true;
}

/** One action for each complaint that can be mended, and one for all of a kind where there are several. */
function listMends(
  document: Document,
  diagnostics: Diagnostic[],
  { mends, all }: { readonly mends: readonly Mend[]; readonly all: Correction },
  client: ClientAbilities,
): CodeAction[] {
  const toAction = ({ title, edits }: Correction, mended: Diagnostic[]): CodeAction => {
    const edit = toWorkspaceEdit(document, edits, client);
    return { title, kind: CodeActionKind.QuickFix, diagnostics: mended, edit };
  };
  const single = diagnostics.flatMap((diagnostic) => {
    const { start } = fromLspRange(document, diagnostic.range);
    const mend = mends.find(({ range }) => range.start === start);
    return mend ? [{ ...toAction(mend, [diagnostic]), ...(mend.isPreferred && { isPreferred: true }) }] : [];
  });
  return single.length === 0 || mends.length < 2 ? single : [...single, toAction(all, diagnostics)];
}

/** The action that makes all corrections of the report, but for checks that are switched off; none without any. */
export function listFixAllActions(document: Document, { client, settings }: State): CodeAction[] {
  const edits = listAllEdits(document, (code) => settings.checks[code] === 'off');
  if (edits.length === 0) return [];
  return [{ title: nameFixAll(edits.length), kind: fixAllKind, edit: toWorkspaceEdit(document, edits, client) }];
}
