/** What the page of a PDF consists of before `pdf.ts` brings it to life. */

/** In the language of the editor, as HTML. */
export interface PdfWords {
  readonly turning: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly pageNumber: string;
  readonly smaller: string;
  readonly larger: string;
  readonly picture: string;
}

export function renderPdfBody(words: PdfWords): string {
  return `<main><h1 class="unseen">${words.picture}</h1>
<div class="tools" role="toolbar" aria-label="${words.turning}">
<button id="previous" type="button">${words.previousPage}</button>
<label>${words.pageNumber} <input id="number" type="number" min="1" value="1"></label> <span id="pages"></span>
<button id="next" type="button">${words.nextPage}</button>
<button id="smaller" type="button" aria-label="${words.smaller}">−</button>
<button id="larger" type="button" aria-label="${words.larger}">+</button>
<p id="status" role="status"></p></div>
<div id="view" role="region" aria-label="${words.picture}" tabindex="0"><div id="sheet">
<canvas role="img" aria-label="${words.pageNumber}"></canvas><div id="marks" aria-hidden="true"></div></div></div></main>`;
}
