/** What the page of a PDF runs: a bundle of its own, which draws by the pdf.js that the server reads PDFs with. */

import { type OpenPdf, startPdf } from './pdf';
import type { FromPdfPage, PageArea } from './pdfMessages';

declare function acquireVsCodeApi(): { postMessage(message: FromPdfPage): void };

/** What is used of unpdf and of its pdf.js; its own types ask for a package of pictures that is not there. */
interface Unpdf {
  readonly getDocumentProxy: (data: Uint8Array, options: object) => Promise<RawFile>;
}

interface RawFile {
  readonly numPages: number;
  getPage(number: number): Promise<RawPage>;
}

interface RawPage {
  getViewport(options: { readonly scale: number }): RawViewport;
  render(options: object): { readonly promise: Promise<void> };
}

interface RawViewport {
  readonly width: number;
  readonly height: number;
  convertToViewportRectangle(rectangle: readonly number[]): [number, number, number, number];
}

const openPdf: OpenPdf = async (data) => {
  const { getDocumentProxy } = (await import('unpdf')) as unknown as Unpdf;
  const file = await getDocumentProxy(data, { isEvalSupported: false, useWasm: false, verbosity: 0 });
  return {
    pages: file.numPages,
    open: async (number) => {
      const page = await file.getPage(number + 1);
      const whole = page.getViewport({ scale: 1 });
      return {
        width: whole.width,
        height: whole.height,
        draw: async (canvas, scale) => {
          const viewport = page.getViewport({ scale });
          [canvas.width, canvas.height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
          await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
        },
        place: ({ left, bottom, right, top }: PageArea) => {
          const [x1, y1, x2, y2] = whole.convertToViewportRectangle([left, bottom, right, top]);
          return { left: Math.min(x1, x2), top: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
        },
      };
    },
  };
};

const host = acquireVsCodeApi();
startPdf(document, openPdf, (message) => host.postMessage(message));
