/** What the client at the other end can do, as far as the server acts on it. */

import type { ClientCapabilities } from 'vscode-languageserver';

export interface ClientAbilities {
  /** It asks for diagnostics; otherwise the server sends them unasked. */
  readonly pullsDiagnostics: boolean;
  /** It can be told to ask for diagnostics again. */
  readonly refreshesDiagnostics: boolean;
  /** It answers questions about settings; otherwise it sends them when they change. */
  readonly answersConfiguration: boolean;
  /** It wants to be asked to announce changes of settings. */
  readonly registersConfiguration: boolean;
  /** It shows where a jump starts and what surrounds its target. */
  readonly showsLocationLinks: boolean;
}

export const noAbilities: ClientAbilities = {
  pullsDiagnostics: false,
  refreshesDiagnostics: false,
  answersConfiguration: false,
  registersConfiguration: false,
  showsLocationLinks: false,
};

/** Reads the abilities from what a client declares in its first message. */
export function fromLspCapabilities({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    showsLocationLinks: textDocument?.definition?.linkSupport === true,
  };
}
