/** Tables of plain cells, as the formats of the matrix are written from them. */

/** A number is a share from 0 to 1; formats that know numbers keep it as one. */
export type MatrixCell = string | number;

/** A table for whoever writes a format: a name, the names of its columns, and rows. */
export interface MatrixTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly MatrixCell[])[];
  /** The indices of rows that are holes. */
  readonly holes: readonly number[];
}

/** A cell as text: shares as per cent. */
export function showCell(cell: MatrixCell): string {
  return typeof cell === 'number' ? `${Math.round(cell * 100)} %` : cell;
}

/**
 * A text that no spreadsheet takes for a formula: what would begin one gets an apostrophe in front, as OWASP advises
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function neutralise(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** Columns of sentences, which need several times the room of the others. */
export function isWide(column: string): boolean {
  return ['Recommendation', 'Finding', 'Notes', 'Why it is fine', 'Report', 'File', 'Section'].includes(column);
}
