/** Shows places of a report beside another place of it, as the lenses of the server ask for it. */

import { commands, Uri } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import type { ShowReferencesArguments } from '../../server/src/protocol';

/** Opens Peek with the locations. What a lens carries is plain data; the editor wants its own kinds. */
export async function showReferences(client: LanguageClient, ...given: ShowReferencesArguments): Promise<void> {
  const [uri, position, locations] = given;
  const { protocol2CodeConverter: convert } = client;
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    convert.asPosition(position),
    locations.map((location) => convert.asLocation(location)),
  );
}
