/**
 * The two addresses of a Word file: that of the file, by which the server knows it, and that of its text, which the
 * editor shows. What goes to the server and what comes from it is put from one into the other at one place.
 */

import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient/node';

import { toOwnPage } from '../checking/checkPages';

/** The scheme of the texts of documents. */
export const documentScheme = 'golden-thread-document';

const fileScheme = 'file';

/** Whether a file is one whose text is shown instead of it. */
export function isDocument({ scheme, path }: vscode.Uri): boolean {
  return (scheme === fileScheme || scheme === documentScheme) && /\.(?:doc[xm]|pdf)$/i.test(path);
}

/** The address of the text of a file; that of any other file stays. */
export function toText(uri: vscode.Uri): vscode.Uri {
  return uri.scheme === fileScheme && isDocument(uri) ? uri.with({ scheme: documentScheme }) : uri;
}

/** The address of the file that a text is of; any other address stays. */
export function toFile(uri: vscode.Uri): vscode.Uri {
  return uri.scheme === documentScheme ? uri.with({ scheme: fileScheme }) : uri;
}

/** How the language client puts addresses into the protocol's messages, and takes them out; pages on the web become our own. */
export const documentAddresses: NonNullable<LanguageClientOptions['uriConverters']> = {
  code2Protocol: (uri) => toFile(uri).toString(),
  protocol2Code: (value) => toText(vscode.Uri.parse(toOwnPage(value))),
};

/** Our own requests carry addresses as they are, in `uri`, at any depth of their small parameters: these become files. */
export function toServer<Param>(param: Param): Param {
  if (typeof param !== 'object' || param === null) return param;
  if (Array.isArray(param)) return param.map(toServer) as Param;
  const entries = Object.entries(param).map(([name, value]: [string, unknown]) => [
    name,
    name === 'uri' && typeof value === 'string' && value.startsWith(`${documentScheme}:`)
      ? toFile(vscode.Uri.parse(value)).toString()
      : toServer(value),
  ]);
  return Object.fromEntries(entries) as Param;
}
