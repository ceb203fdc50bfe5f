/** Where the project and its pages for users are read: the repository's own `docs/`. */

export const projectHome = 'https://github.com/golden-thread/golden-thread';

/** The address of the page about the check with this code. */
export function addressOfPage(code: string): string {
  return addressOfDocument(`checks/${code}.md`);
}

/** The address of a page of `docs/`. */
export function addressOfDocument(name: string): string {
  return `${projectHome}/blob/main/docs/${name}`;
}
