/** What the extension and the page that shows a PDF say to each other: plain types that both import. */

/** A part of a page in points from its lower left corner, as the file counts; pages count from 0. */
export interface PageArea {
  readonly page: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export type ToPdfPage =
  | { readonly kind: 'file'; readonly name: string; readonly data: Uint8Array }
  /** Marks a passage and shows the page where it begins; `words` are what is marked. */
  | { readonly kind: 'mark'; readonly areas: readonly PageArea[]; readonly words: string };

export interface FromPdfPage {
  /** The page can take a file. */
  readonly kind: 'ready';
}
