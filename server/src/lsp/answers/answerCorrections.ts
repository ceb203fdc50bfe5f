/** Code actions for what checks can correct by themselves: one place, all places of one check, or the whole report. */

import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';

import { findCheck } from '../../checks/catalogue';
import type { TextEdit } from '../../checks/diagnostic';
import { joinEdits, listAllEdits, listCorrections } from '../../features/corrections';
import { nameAllOfKind, nameFixAll } from '../../wording/fixMessages';
import type { Document } from '../../workspace/document';
import { fromLspRange, toWorkspaceEdit } from '../convert/convert';
import type { State } from '../session';

/** The kind by which `editor.codeActionsOnSave` asks for all corrections of a report. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.goldenThread`;

/** One action for each complaint that its check can correct, and one for all of its kind where there are several. */
export function listCorrectionActions(document: Document, diagnostics: Diagnostic[], { client }: State): CodeAction[] {
  const codes = [...new Set(diagnostics.map(({ code }) => String(code)))];
  return codes.flatMap((code) => {
    const own = diagnostics.filter((diagnostic) => diagnostic.code === code);
    const fixes = listCorrections(document, code);
    const toAction = (title: string, fixed: Diagnostic[], edits: readonly TextEdit[]): CodeAction => {
      const edit = toWorkspaceEdit(document, edits, client);
      return { title, kind: CodeActionKind.QuickFix, diagnostics: fixed, edit };
    };
    const single = own.flatMap((diagnostic) => {
      const { start } = fromLspRange(document, diagnostic.range);
      const fix = fixes.find(({ range }) => range.start === start);
      return fix ? [{ ...toAction(fix.correction.title, [diagnostic], fix.correction.edits), isPreferred: true }] : [];
    });
    if (single.length === 0 || fixes.length < 2) return single;
    return [...single, toAction(nameAllOfKind(fixes.length, findCheck(code)!.title), own, joinEdits(fixes))];
  });
}

/** The action that makes all corrections of the report, but for checks that are switched off; none without any. */
export function listFixAllActions(document: Document, { client, settings }: State): CodeAction[] {
  const edits = listAllEdits(document, (code) => settings.checks[code] === 'off');
  if (edits.length === 0) return [];
  return [{ title: nameFixAll(edits.length), kind: fixAllKind, edit: toWorkspaceEdit(document, edits, client) }];
}
