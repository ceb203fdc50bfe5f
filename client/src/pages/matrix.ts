/**
 * Makes the page of the traceability matrix a thing to work with: one sheet at a time, sorted by any column, narrowed to
 * words or to holes; a click, or Enter, on a recommendation or finding leads to its place. What the page shows is
 * written by the server; nothing here makes HTML.
 */

import type { MatrixMessage, MatrixView } from './messages';

/** What VS Code gives a page. */
export interface Host {
  postMessage(message: MatrixMessage): void;
  getState(): MatrixView | undefined;
  setState(view: MatrixView): void;
}

const firstView: MatrixView = { sheet: 0, filter: '', holes: false, sorted: {}, scroll: 0 };

/** Begins with the view that was kept; `page` is what `renderMatrixPage` of the server wrote. */
export function startMatrix(page: Document, host: Host): void {
  const sheets = [...page.querySelectorAll('section')].map((section) => new Sheet(section));
  const choice = page.querySelector<HTMLSelectElement>('#sheet');
  const filter = page.querySelector<HTMLInputElement>('#filter')!;
  const holes = page.querySelector<HTMLInputElement>('#holes')!;
  let view = { ...firstView, ...host.getState() };
  if (!sheets[view.sheet]) view = { ...view, sheet: 0 };

  const show = (change: Partial<MatrixView>) => {
    view = { ...view, ...change };
    host.setState(view);
    if (choice) choice.value = String(view.sheet);
    [filter.value, holes.checked] = [view.filter, view.holes];
    sheets.forEach((sheet, index) => {
      sheet.section.hidden = index !== view.sheet;
      sheet.sort(view.sorted[index]);
    });
    page.querySelector('#count')!.textContent = sheets[view.sheet]!.narrow(view);
  };

  choice?.addEventListener('change', () => show({ sheet: Number(choice.value) }));
  filter.addEventListener('input', () => show({ filter: filter.value }));
  holes.addEventListener('change', () => show({ holes: holes.checked }));
  page.addEventListener('scroll', () => show({ scroll: page.documentElement.scrollTop }));
  page.addEventListener('click', ({ target }) => {
    const button = (target as Element | null)?.closest('button');
    if (!button) return;
    const { sheet } = button.dataset;
    if (button.className === 'sort') return show({ sorted: turnedBy(button, view) });
    if (sheet === undefined) return void tell(host, button, view);
    show({ sheet: Number(sheet), filter: '' });
    sheets[Number(sheet)]?.focus();
  });
  const { scroll } = view;
  show({});
  page.documentElement.scrollTop = scroll;
}

/** What the editor is to do when a button is pressed: write the matrix, or show a place of a report. */
function tell(host: Host, button: HTMLButtonElement, { holes }: MatrixView): void {
  const { line, character } = button.dataset;
  const report = button.closest('section')?.dataset.report;
  if (button.id === 'save') host.postMessage({ kind: 'save', holes });
  else if (report !== undefined)
    host.postMessage({ kind: 'show', report: Number(report), line: Number(line), character: Number(character) });
}

/** Up, then down, then as the report has it. */
function turnedBy(button: HTMLButtonElement, { sheet, sorted }: MatrixView): MatrixView['sorted'] {
  const head = button.closest('th')!;
  const column = head.cellIndex;
  const before = sorted[sheet];
  const { [sheet]: _, ...others } = sorted;
  if (before?.column !== column) return { ...others, [sheet]: { column, descending: false } };
  return before.descending ? others : { ...others, [sheet]: { column, descending: true } };
}

/** Words as people order them, with 2 before 10; cells without any come last, whichever way. */
const order = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** One table, whose rows keep the order that they came in. */
class Sheet {
  readonly #rows: readonly HTMLTableRowElement[];
  /** What each row says, for the filter. */
  readonly #words: ReadonlyMap<HTMLTableRowElement, string>;

  constructor(readonly section: HTMLElement) {
    this.#rows = [...section.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    this.#words = new Map(
      this.#rows.map((row) => [row, [...row.cells].map(textOf).join(' ').replace(/\s+/g, ' ').toLowerCase()]),
    );
  }

  focus(): void {
    this.section.querySelector<HTMLElement>('.scroll')?.focus();
  }

  sort(by: MatrixView['sorted'][number] | undefined): void {
    const heads = [...this.section.querySelectorAll<HTMLTableCellElement>('th')];
    heads.forEach((head, index) => {
      const state = by?.column !== index ? 'none' : by.descending ? 'descending' : 'ascending';
      if (head.getAttribute('aria-sort') !== state) head.setAttribute('aria-sort', state);
    });
    const body = this.section.querySelector('tbody')!;
    const sorted = by ? [...this.#rows].sort((a, b) => compare(a, b, by.column, by.descending)) : this.#rows;
    if (sorted.some((row, index) => body.rows[index] !== row)) body.append(...sorted);
  }

  /** Hides the rows that are not wanted, and says how many are left. The summary has no holes to narrow it to. */
  narrow({ filter, holes }: MatrixView): string {
    const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
    const onlyHoles = holes && this.section.dataset.report !== undefined;
    let shown = 0;
    for (const row of this.#rows) {
      const text = this.#words.get(row)!;
      row.hidden = (onlyHoles && !row.classList.contains('hole')) || !words.every((word) => text.includes(word));
      if (!row.hidden) shown++;
    }
    return `${shown} of ${this.#rows.length} rows`;
  }
}

function compare(a: HTMLTableRowElement, b: HTMLTableRowElement, column: number, descending: boolean): number {
  const [one, other] = [textOf(a.cells[column]), textOf(b.cells[column])];
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  return (descending ? -1 : 1) * order.compare(one, other);
}

function textOf(cell: HTMLTableCellElement | undefined): string {
  return cell?.textContent?.trim() ?? '';
}
