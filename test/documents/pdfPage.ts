/** Pages of a PDF as plain data, for tests. */

import type { PageBox, PdfItem, PdfNode, PdfPage } from '../../server/src/documents/pdf/page';

/** A line of text; each letter is half as wide as it is high. */
export function line(text: string, y: number, more: Partial<PdfItem> = {}): PdfItem {
  const size = more.size ?? 12;
  return { text, x: 70, y, width: (text.length * size) / 2, size, isApart: false, isArtifact: false, ...more };
}

export function node(role: string, ...children: readonly (PdfNode | string)[]): PdfNode {
  return { role, children };
}

/** A page, of A4 if nothing else is said. */
export function page(items: readonly PdfItem[], structure?: PdfNode, box: PageBox = [0, 0, 595, 842]): PdfPage {
  return { box, items, structure };
}
