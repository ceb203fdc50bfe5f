/** Code actions as the protocol has them: which kinds a client asks for, and actions that have a command executed. */

import { type CodeAction, CodeActionKind } from 'vscode-languageserver';

/** Whether a client that asks for kinds of actions wants this one: "source" includes "source.fixAll". */
export function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/** An action that has one of our commands executed, by the client or the server, with the one argument that it takes. */
export function commandAction(
  title: string,
  command: string,
  argument: unknown,
  kind: CodeActionKind = CodeActionKind.QuickFix,
): CodeAction {
  return { title, kind, command: { title, command, arguments: [argument] } };
}
