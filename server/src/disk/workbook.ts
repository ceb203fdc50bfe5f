/** The traceability matrix as a workbook of Excel, a sheet a table; a bundle of its own, loaded when one is wanted. */

import { isWide, type MatrixCell, type MatrixTable, neutralise } from '../exports/matrixTable';

/** How wide columns are, in characters: those of long texts wide, all others narrow. */
const [wide, narrow] = [60, 16];

/** The bytes of an `.xlsx` file. Every text is one, also where it looks like a formula. */
export async function renderWorkbook(tables: readonly MatrixTable[]): Promise<Uint8Array> {
  const names = nameSheets(tables.map(({ name }) => name));
  const sheets = tables.map(({ columns, rows }, index) => ({
    sheet: names[index]!,
    stickyRowsCount: 1,
    columns: columns.map((name) => ({ width: isWide(name) ? wide : narrow })),
    data: [columns.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(toCell))],
  }));
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const blob = await writeXlsxFile(sheets).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function toCell(cell: MatrixCell) {
  return typeof cell === 'number'
    ? { type: Number, value: cell, format: '0%' }
    : { type: String, value: neutralise(cell).slice(0, longestCell), wrap: true, alignVertical: 'top' as const };
}

/** Excel holds no more characters in a cell. */
const longestCell = 32_767;

/** Names of sheets have at most 31 characters, none of seven signs, and are told apart without case. */
function nameSheets(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base =
      (name.split('/').at(-1) ?? '')
        .replace(/[\\/?*[\]:]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Report';
    let sheet = base.slice(0, 31);
    for (let number = 2; taken.has(sheet.toLowerCase()); number++) sheet = `${base.slice(0, 26)} ${number}`;
    taken.add(sheet.toLowerCase());
    return sheet;
  });
}
