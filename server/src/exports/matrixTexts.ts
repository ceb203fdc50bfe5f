/** The traceability matrix as text: CSV, Markdown, HTML that stands alone, and JSON. */

import { renderCsvRow } from './csv';
import { escapeHtml, renderHtmlPage } from './html';
import { modelVersion } from './jsonModel';
import type { Matrix } from './matrix';
import { type MatrixTable, showCell } from './matrixTable';

/** With a byte order mark by which Excel knows UTF-8. Of several tables each has its name above it. */
export function renderMatrixCsv(tables: readonly MatrixTable[]): string {
  const parts = tables.map(({ name, columns, rows }) => {
    const lines = [columns, ...rows].map((row) => renderCsvRow(row.map(showCell)));
    return [...(tables.length > 1 ? [renderCsvRow([name])] : []), ...lines].join('');
  });
  return `\ufeff${parts.join('\r\n')}`;
}

export function renderMatrixMarkdown(tables: readonly MatrixTable[]): string {
  return tables
    .map(({ name, columns, rows }) => {
      const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
      const head = [line(columns), `|${' --- |'.repeat(columns.length)}`];
      return [`## ${escapeMarkdown(name)}`, '', ...head, ...rows.map((row) => line(row.map(showCell))), ''].join('\n');
    })
    .join('\n');
}

/** Text that stays text: nothing in it is a tag, a link, emphasis or the end of a cell. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|#~&$]/g, (sign) => `\\${sign}`)
    .replaceAll('@', '&#64;')
    .replace(/\s*[\r\n]+\s*/g, '<br>');
}

export function renderMatrixJson(matrices: readonly Matrix[], tables: readonly MatrixTable[]): string {
  const files = matrices.map(({ file, title, counts }) => ({ file, title, counts }));
  return `${JSON.stringify({ version: modelVersion, files, tables }, undefined, 2)}\n`;
}

/** One page without scripts or anything from elsewhere; holes are told by a word and a bar at the side, not by colour alone. */
export function renderMatrixHtml(tables: readonly MatrixTable[]): string {
  const title = 'Traceability matrix';
  const sections = tables.map(({ name, columns, rows, holes }, index) => {
    const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
    const isHole = new Set(holes);
    const body = rows.map((row, line) => {
      const cells = row.map((cell) => `<td>${escapeHtml(showCell(cell)).replaceAll('\n', '<br>')}</td>`);
      return `<tr${isHole.has(line) ? ' class="hole"' : ''}>${cells.join('')}</tr>`;
    });
    return `<section aria-labelledby="t${index}"><h2 id="t${index}">${escapeHtml(name)}</h2>\n<table><thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody></table></section>`;
  });
  return renderHtmlPage(title, style, `<main><h1>${title}</h1>\n${sections.join('\n')}\n</main>`);
}

const style = `
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem; color: #1b1b1b; background: #fff; }
table { border-collapse: collapse; width: 100%; margin-bottom: 2rem; }
th, td { border: 1px solid #8a8a8a; padding: .35rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead { display: table-header-group; } th { background: #eee; }
tr { break-inside: avoid; } tr.hole td:first-child { border-left: 4px solid #b00020; }
@media print { @page { size: landscape; margin: 1.2cm; } body { margin: 0; font-size: 9pt; } }
`;
