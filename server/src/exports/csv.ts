/** Rows of CSV, as RFC 4180 writes them. */

import { neutralise } from './matrixTable';

/** A row with its line break. No cell is run by a spreadsheet; see `neutralise`. */
export function renderCsvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => quote(neutralise(cell))).join(',')}\r\n`;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
