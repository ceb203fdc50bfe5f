/** Edits of one document as a client takes them. */

import type { WorkspaceEdit } from 'vscode-languageserver';

import type { TextEdit } from '../../checks/diagnostic';
import type { Document } from '../../workspace/document';
import type { ClientAbilities } from '../abilities';
import { toLspRange } from './convert';

/** The edits with the version that they are for, if the client knows versions: they fit no other text. */
export function toWorkspaceEdit(
  document: Document,
  edits: readonly TextEdit[],
  client: ClientAbilities,
): WorkspaceEdit {
  const { uri, version } = document;
  const lspEdits = edits.map(({ range, newText }) => ({ range: toLspRange(document, range), newText }));
  if (!client.takesVersionedEdits) return { changes: { [uri]: lspEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: lspEdits }] };
}
