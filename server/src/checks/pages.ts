/** Where the project and the pages that explain the checks are read: the repository's own `docs/checks/`. */

export const projectHome = 'https://github.com/golden-thread/golden-thread';

/** The address of the page about the check with this code. */
export function addressOfPage(code: string): string {
  return `${projectHome}/blob/main/docs/checks/${code}.md`;
}
