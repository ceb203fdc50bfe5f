/**
 * Takes a PDF apart with pdf.js and puts its words together, on a thread of its own: a file that is made to do harm fills
 * that thread's memory, or its time, and nobody else's. This file is what runs there, a bundle of its own.
 */

import { parentPort, workerData } from 'node:worker_threads';

import type { PageBox, PdfItem, PdfNode, PdfPage } from '../../documents/pdf/page';
import { type PdfText, readPages } from '../../documents/pdf/readPages';

/** What the thread answers. `reason` is the end of a sentence. */
export type PdfAnswer =
  { readonly kind: 'read'; readonly text: PdfText } | { readonly kind: 'refused'; readonly reason: string };

/** More pages than any report has. */
const mostPages = 5000;

/** pdf.js inflates by itself where there is no stream for it: Node's takes longer for each of a page's small streams than both. */
Reflect.deleteProperty(globalThis, 'DecompressionStream');

async function readPdf(data: Uint8Array): Promise<PdfAnswer> {
  const { getDocumentProxy } = (await import('unpdf')) as unknown as Unpdf;
  try {
    const document = await getDocumentProxy(data, { isEvalSupported: false, disableFontFace: true, verbosity: 0 });
    if (document.numPages > mostPages)
      return { kind: 'refused', reason: `it has ${document.numPages} pages, more than can be read` };
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent({ includeMarkedContent: true });
      const tree = await page.getStructTree().catch(() => null);
      pages.push({
        box: page.view,
        items: listItems(content.items),
        structure: tree ? toNode(tree) : undefined,
      });
      page.cleanup();
    }
    return { kind: 'read', text: readPages(pages) };
  } catch (error) {
    return { kind: 'refused', reason: explain(error) };
  }
}

/** What is used of unpdf; its own types ask for those of browsers. */
interface Unpdf {
  readonly getDocumentProxy: (data: Uint8Array, options: Readonly<Record<string, unknown>>) => Promise<RawDocument>;
}

interface RawDocument {
  readonly numPages: number;
  getPage(number: number): Promise<RawPage>;
}

interface RawPage {
  /** Its lower left and upper right corners. */
  readonly view: PageBox;
  getTextContent(options: Readonly<Record<string, unknown>>): Promise<{ readonly items: readonly RawItem[] }>;
  getStructTree(): Promise<RawNode | null>;
  cleanup(): void;
}

interface RawNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly RawNode[];
}

interface RawItem {
  readonly type?: string;
  readonly id?: string;
  readonly tag?: string;
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly fontName?: string;
}

function toNode({ role = '', children = [] }: RawNode): PdfNode {
  return {
    role,
    children: children.flatMap((child): readonly (PdfNode | string)[] =>
      child.role !== undefined ? [toNode(child)] : child.type === 'content' && child.id !== undefined ? [child.id] : [],
    ),
  };
}

/** In points: programs round, and letters of four points are that wide. */
const adjacent = 1;

/** Items between marks, which may lie in each other. */
function listItems(raw: readonly RawItem[]): readonly PdfItem[] {
  const open: { readonly id: string | undefined; readonly isArtifact: boolean }[] = [];
  const items: PdfItem[] = [];
  // Where the white space drawn last ends.
  let space = NaN;
  for (const each of raw) {
    if (each.type === 'beginMarkedContent' || each.type === 'beginMarkedContentProps') {
      open.push({ id: each.id, isArtifact: each.tag === 'Artifact' });
    } else if (each.type === 'endMarkedContent') open.pop();
    else if (each.str !== undefined && each.transform) {
      const [, , skew = 0, scale = 0, x = 0, y = 0] = each.transform;
      if (each.str.trim() === '') {
        if (each.str !== '') space = x + (each.width ?? 0);
        continue;
      }
      const mark = [...open].reverse().find(({ id }) => id !== undefined)?.id;
      items.push({
        ...{ text: each.str, x, y, width: each.width ?? 0, size: Math.round(Math.hypot(skew, scale) * 10) / 10 },
        ...(mark === undefined ? {} : { mark }),
        ...(each.fontName === undefined ? {} : { font: each.fontName }),
        isApart: Math.abs(x - space) < adjacent,
        isArtifact: open.some(({ isArtifact }) => isArtifact),
      });
    }
  }
  return items;
}

function explain(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'it is protected by a password. Save it without one, and try again';
  return 'it is no PDF, or damaged. Open it in the program that made it, save it again, and try once more';
}

void readPdf(workerData as Uint8Array).then((answer) => parentPort?.postMessage(answer));
