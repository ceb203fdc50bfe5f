/** Edits of a text in the protocol's words. */

import type { WorkspaceEdit } from 'vscode-languageserver';

import type { Range } from '../text/range';
import type { Document } from '../workspace/document';
import type { ClientAbilities } from './abilities';
import { toLspRange } from './convert';

/** A piece of a text and what is to stand there. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** The edits with the version that they are for, if the client knows versions: they fit no other text. */
export function toLspEdit(document: Document, edits: readonly TextEdit[], client: ClientAbilities): WorkspaceEdit {
  const { uri, version } = document;
  const lspEdits = edits.map(({ range, text }) => ({ range: toLspRange(document, range), newText: text }));
  if (!client.takesVersionedEdits) return { changes: { [uri]: lspEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: lspEdits }] };
}
