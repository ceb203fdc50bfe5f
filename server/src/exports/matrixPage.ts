/**
 * The traceability matrix as the body of a page in an editor: a sheet a report, and for several a summary before them.
 * All of it can be read as it is; a script of the editor's makes it sortable, and the words of recommendations and
 * findings lead to their places.
 */

import { escapeHtml } from './html';
import { listMatrixTables, type Matrix, type MatrixRow } from './matrix';
import { type MatrixTable, showCell } from './matrixTable';

/** `data-report` is the index of a report among `matrices`; lines and characters count as the protocol's do. */
export function renderMatrixPage(matrices: readonly Matrix[]): string {
  const tables = listMatrixTables(matrices, false);
  const first = matrices.length < 2 ? 0 : 1;
  const sheets = tables.map((table, index) => renderSheet(table, index, matrices[index - first], index - first));
  return `<main><h1>Traceability matrix</h1>\n${renderTools(tables)}\n${sheets.join('\n')}</main>`;
}

function renderTools(tables: readonly MatrixTable[]): string {
  const options = tables.map(({ name }, index) => `<option value="${index}">${escapeHtml(name)}</option>`).join('');
  const choice = tables.length > 1 ? `<label>Sheet <select id="sheet">${options}</select></label>` : '';
  return `<div class="tools">${choice}
<label>Filter <input id="filter" type="search" placeholder="Words of any cell"></label>
<label><input id="holes" type="checkbox"> Only recommendations without a finding or a reason</label>
<button id="save" type="button">Save As…</button>
<p id="count" role="status"></p></div>`;
}

/** A table of one report; the summary, whose rows lead to the sheets; or counts of tags, which lead nowhere. */
function renderSheet(
  { name, columns, rows }: MatrixTable,
  index: number,
  matrix: Matrix | undefined,
  report: number,
): string {
  const head = columns.map(
    (column) =>
      `<th scope="col" aria-sort="none"><button type="button" class="sort">${escapeHtml(column)}</button></th>`,
  );
  const body = rows.map((cells, line) => {
    const row = matrix?.rows[line];
    const isSummary = report < 0;
    const linkOf = (column: number) => (isSummary ? linkToSheet(column, line) : row && linkToPlace(row, column));
    const shown = cells.map((cell, column) => `<td>${renderCell(showCell(cell), linkOf(column))}</td>`);
    return `<tr${row?.isHole ? ' class="hole"' : ''}>${shown.join('')}</tr>`;
  });
  const where = matrix ? ` data-report="${report}"` : '';
  return `<section${where}><h2 id="name${index}">${escapeHtml(name)}</h2>
<div class="scroll" role="region" aria-labelledby="name${index}" tabindex="0"><table><thead><tr>${head.join('')}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></div></section>`;
}

/** What a cell of the summary leads to, as an attribute: the sheet of a report. */
function linkToSheet(column: number, line: number): string | undefined {
  return column === 0 ? `data-sheet="${line + 1}"` : undefined;
}

/** What a cell of a report leads to, as attributes: a place of it. */
function linkToPlace(row: MatrixRow, column: number): string | undefined {
  const place = row.places.get(column);
  return place && `data-line="${place.line}" data-character="${place.character}"`;
}

function renderCell(text: string, link: string | undefined): string {
  const words = escapeHtml(text).replaceAll('\n', '<br>');
  return link === undefined || text === '' ? words : `<button type="button" class="link" ${link}>${words}</button>`;
}
