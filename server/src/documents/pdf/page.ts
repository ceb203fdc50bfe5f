/** A page of a PDF as plain data: its words with their places, and the structure that its author tagged. */

/** A stretch of characters in one font on one line, of more than white space. Places are in points from the lower left corner of the page. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  readonly width: number;
  /** The size of the font. */
  readonly size: number;
  /** A name for the font, the same throughout the file. */
  readonly font?: string;
  /** The content that the structure names it by. */
  readonly mark?: string;
  /** White space was drawn between it and the item before. */
  readonly isApart: boolean;
  /** The author tagged it as no content: a running header, a page number. */
  readonly isArtifact: boolean;
}

/** A node of the author's structure: by its standard role, with nodes or marks of content below it. */
export interface PdfNode {
  readonly role: string;
  readonly children: readonly (PdfNode | string)[];
}

export type PageBox = readonly [left: number, bottom: number, right: number, top: number];

export interface PdfPage {
  /** Of what is shown of it: left, bottom, right and top, in points. */
  readonly box: PageBox;
  /** In the order in which they are drawn. */
  readonly items: readonly PdfItem[];
  /** Undefined on a page without structure. */
  readonly structure: PdfNode | undefined;
}
