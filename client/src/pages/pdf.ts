/**
 * The page that shows one page of a PDF as a picture, with a passage marked on it: in the width of the view or larger,
 * forward and back by buttons, keys or number.
 */

import type { FromPdfPage, PageArea, ToPdfPage } from './pdfMessages';

/** A file that was opened; whoever draws pages makes one. */
interface PdfFile {
  readonly pages: number;
  /** From 0. */
  open(page: number): Promise<PdfPicture>;
}

/** A page that can be drawn. */
interface PdfPicture {
  /** In points, as it is turned. */
  readonly width: number;
  readonly height: number;
  draw(canvas: HTMLCanvasElement, scale: number): Promise<void>;
  /** A part of the page as it is shown, in points from its upper left corner. */
  place(area: PageArea): {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

export type OpenPdf = (data: Uint8Array) => Promise<PdfFile>;

/** Browsers draw no canvas of more pixels than some sixteen million; a page as large as a wall is drawn coarser. */
const mostPixels = 16_000_000;

const [smallestZoom, largestZoom, zoomStep] = [0.5, 4, 1.25];

/** Waits for files and passages; `tell` is how the page speaks to the extension. */
export function startPdf(page: Document, openPdf: OpenPdf, tell: (message: FromPdfPage) => void): void {
  const view = new PdfView(page, openPdf);
  page.defaultView!.addEventListener('message', ({ data }: MessageEvent<ToPdfPage>) => void view.take(data));
  page.defaultView!.addEventListener('resize', () => void view.draw());
  tell({ kind: 'ready' });
}

class PdfView {
  readonly #canvas: HTMLCanvasElement;
  readonly #number: HTMLInputElement;
  #file: PdfFile | undefined;
  #areas: readonly PageArea[] = [];
  #words = '';
  #page = 0;
  #zoom = 1;
  /** Grows with each drawing, so that one that was overtaken stops. */
  #drawing = 0;

  constructor(
    private readonly page: Document,
    private readonly openPdf: OpenPdf,
  ) {
    this.#canvas = this.#find('canvas');
    this.#number = this.#find('#number');
    const steps: readonly (readonly [string, readonly string[], () => void])[] = [
      ['#previous', ['PageUp', 'ArrowLeft'], () => this.#turn(this.#page - 1)],
      ['#next', ['PageDown', 'ArrowRight'], () => this.#turn(this.#page + 1)],
      ['#smaller', ['-'], () => this.#scale(1 / zoomStep)],
      ['#larger', ['+', '='], () => this.#scale(zoomStep)],
    ];
    for (const [button, , act] of steps) this.#find(button).addEventListener('click', act);
    this.#number.addEventListener('change', () => this.#turn(Number(this.#number.value) - 1));
    page.addEventListener('keydown', (event) => {
      const step = steps.find(([, keys]) => keys.includes(event.key));
      if (!step || event.target === this.#number || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      step[2]();
    });
  }

  async take(message: ToPdfPage): Promise<void> {
    if (message.kind === 'mark') {
      [this.#areas, this.#words] = [message.areas, message.words];
      this.#page = message.areas[0]?.page ?? this.#page;
      return this.draw();
    }
    this.#find('h1').textContent = message.name;
    try {
      this.#file = await this.openPdf(message.data);
    } catch {
      this.#file = undefined;
      this.#say('This file cannot be shown as pages; its text is beside this page.');
    }
    return this.draw();
  }

  /** Draws the page that is meant, with what is marked on it. */
  async draw(): Promise<void> {
    const drawing = ++this.#drawing;
    if (!this.#file) return;
    this.#page = Math.min(Math.max(0, Math.trunc(this.#page) || 0), this.#file.pages - 1);
    const number = this.#page;
    try {
      const picture = await this.#file.open(number);
      const scale = (this.#find('#view').clientWidth / picture.width) * this.#zoom || 1;
      const canvas = this.page.createElement('canvas');
      const pixels = scale * (this.page.defaultView!.devicePixelRatio || 1);
      await picture.draw(canvas, Math.min(pixels, Math.sqrt(mostPixels / (picture.width * picture.height))));
      if (drawing !== this.#drawing) return;
      this.#show(canvas, picture, scale);
      this.#say('');
    } catch {
      if (drawing === this.#drawing) this.#say(`Page ${number + 1} cannot be drawn; its text is beside this page.`);
    }
  }

  /** What was drawn takes the place of what is shown in one step, so that nothing flickers. */
  #show(drawn: HTMLCanvasElement, picture: PdfPicture, scale: number): void {
    [this.#canvas.width, this.#canvas.height] = [drawn.width, drawn.height];
    this.#canvas.getContext('2d')?.drawImage(drawn, 0, 0);
    const sheet = this.#find('#sheet');
    [sheet.style.width, sheet.style.height] = [`${picture.width * scale}px`, `${picture.height * scale}px`];
    const marked = this.#areas.filter(({ page }) => page === this.#page);
    const marks = marked.map((area) => {
      const mark = this.page.createElement('div');
      const { left, top, width, height } = picture.place(area);
      mark.className = 'mark';
      [mark.style.left, mark.style.top] = [`${left * scale}px`, `${top * scale}px`];
      [mark.style.width, mark.style.height] = [`${width * scale}px`, `${height * scale}px`];
      return mark;
    });
    this.#find('#marks').replaceChildren(...marks);
    const what = marked.length > 0 ? `, marked: ${this.#words}` : '';
    this.#canvas.setAttribute('aria-label', `Page ${this.#page + 1}${what}`);
    this.#number.max = String(this.#file!.pages);
    this.#number.value = String(this.#page + 1);
    this.#find('#pages').textContent = `of ${this.#file!.pages}`;
    marks[0]?.scrollIntoView?.({ block: 'center', inline: 'nearest' });
  }

  #turn(page: number): void {
    this.#page = page;
    void this.draw();
  }

  #scale(factor: number): void {
    this.#zoom = Math.min(Math.max(smallestZoom, this.#zoom * factor), largestZoom);
    void this.draw();
  }

  #say(sentence: string): void {
    this.#find('#status').textContent = sentence;
  }

  #find<Kind extends HTMLElement>(selector: string): Kind {
    return this.page.querySelector<Kind>(selector)!;
  }
}
