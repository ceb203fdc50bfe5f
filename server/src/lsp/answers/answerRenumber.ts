/** *Renumber from here*: as an action at a paragraph, as a fix where numbers repeat or skip, and as renaming a number. */

import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  ErrorCodes,
  type Position,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';

import { numberingRepeats, numberingSkips } from '../../checks/numbers/numbering';
import { findLabel, findRelabelling } from '../../features/relabel';
import { findParagraphNumber, findRenumbering, findStatedParagraph, type Renumbering } from '../../features/renumber';
import { nameRenumbering, renumberMessages } from '../../wording/fixMessages';
import type { Document } from '../../workspace/document';
import { toTextEdit } from '../../workspace/numberEdits';
import type { ClientAbilities } from '../abilities';
import { fromLspPosition, toLspRange, toWorkspaceEdit } from '../convert/convert';
import type { State } from '../session';

const misnumbered: ReadonlySet<unknown> = new Set([numberingRepeats.code, numberingSkips.code]);

/** One fix for each complaint about a paragraph's number. */
export function listRenumberFixes(
  document: Document,
  diagnostics: readonly Diagnostic[],
  client: ClientAbilities,
): CodeAction[] {
  return diagnostics
    .filter(({ code }) => misnumbered.has(code))
    .flatMap((diagnostic) =>
      toActions(document, diagnostic.range.start, client, {
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
      }),
    );
}

/** The action at a paragraph whose number, or one after it, does not continue the one before; none elsewhere. */
export function listRenumberActions(document: Document, position: Position, client: ClientAbilities): CodeAction[] {
  return toActions(document, position, client, { kind: CodeActionKind.RefactorRewrite });
}

function toActions(
  document: Document,
  position: Position,
  client: ClientAbilities,
  own: Pick<CodeAction, 'kind' | 'diagnostics'>,
): CodeAction[] {
  const renumbering = findRenumbering(document, fromLspPosition(document, position));
  if (!renumbering || renumbering.edits.length === 0) return [];
  return [{ title: nameRenumbering(renumbering), ...own, edit: toLspEdit(document, renumbering, client) }];
}

/** The number of a paragraph and the label of any other part can be renamed, there and where something refers to it. */
export function answerPrepareRename(
  document: Document,
  { position }: TextDocumentPositionParams,
): PrepareRenameResult | null {
  const offset = fromLspPosition(document, position);
  const name =
    findParagraphNumber(document, offset) ??
    findStatedParagraph(document, offset)?.range ??
    findLabel(document, offset);
  return name ? { range: toLspRange(document, name), placeholder: document.source.slice(name) } : null;
}

/** The paragraph gets the new number, and those after it count on; a new name that is none is refused. */
export function answerRename(
  document: Document,
  { position, newName }: RenameParams,
  { client }: State,
): WorkspaceEdit | ResponseError | null {
  const offset = fromLspPosition(document, position);
  const isNumber = findParagraphNumber(document, offset) !== undefined;
  const start = isNumber ? offset : findStatedParagraph(document, offset)?.start;
  if (start === undefined) return relabel(document, offset, newName, client);
  const digits = /^\s*(\d{1,5})\.?\s*$/.exec(newName)?.[1];
  if (digits === undefined) return new ResponseError(ErrorCodes.InvalidParams, renumberMessages.noNumber());
  const renumbering = findRenumbering(document, start, Number(digits));
  return renumbering ? toLspEdit(document, renumbering, client) : null;
}

function relabel(
  document: Document,
  offset: number,
  name: string,
  client: ClientAbilities,
): WorkspaceEdit | ResponseError | null {
  const label = findLabel(document, offset);
  if (!label) return null;
  const edits = findRelabelling(document, offset, name.trim());
  if (edits) return toWorkspaceEdit(document, edits, client);
  return new ResponseError(ErrorCodes.InvalidParams, renumberMessages.otherLabel(document.source.slice(label)));
}

function toLspEdit(document: Document, { edits }: Renumbering, client: ClientAbilities): WorkspaceEdit {
  return toWorkspaceEdit(document, edits.map(toTextEdit), client);
}
