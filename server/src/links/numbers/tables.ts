/** Tables of numbers, one row a finding and one column a recommendation. */

import { mean, standardDeviation } from './statistics';

/** `table[row][column]`: how alike a finding and a recommendation are, for all of both. */
export type Table = readonly Float64Array[];

/** A table that is kept, its numbers in one piece: a row by itself takes up more for being one than a few columns do. */
export class KeptTable {
  readonly #values: Float64Array;

  /** Full of noughts. */
  constructor(
    readonly rowCount: number,
    readonly columnCount: number,
  ) {
    this.#values = new Float64Array(rowCount * columnCount);
  }

  at(row: number, column: number): number {
    return this.#values[row * this.columnCount + column]!;
  }

  /** The numbers of a row; what is written to them is written to the table. */
  row(row: number): Float64Array {
    return this.#values.subarray(row * this.columnCount, (row + 1) * this.columnCount);
  }

  column(column: number): Float64Array {
    return Float64Array.from({ length: this.rowCount }, (_, row) => this.at(row, column));
  }
}

/** The weighted sum of tables of the same size; there must be at least one. */
export function addTables(...parts: readonly { readonly table: Table; readonly weight: number }[]): Table {
  return parts[0]!.table.map((row, r) => {
    const sum = new Float64Array(row.length);
    for (const { table, weight } of parts) {
      const values = table[r]!;
      for (let c = 0; c < sum.length; c++) sum[c]! += weight * values[c]!;
    }
    return sum;
  });
}

/** A number for each item; `Float64Array.from` would walk them by an iterator, which takes several times as long. */
export function rowOf<Item>(items: readonly Item[], valueOf: (item: Item) => number): Float64Array {
  const row = new Float64Array(items.length);
  for (let i = 0; i < row.length; i++) row[i] = valueOf(items[i]!);
  return row;
}

/** Some rows and columns of a table, in the order given. */
export function cutOut(table: KeptTable, rows: readonly number[], columns: readonly number[]): Table {
  return rows.map((r) => rowOf(columns, (c) => table.at(r, c)));
}

/** How far each value stands above its column's mean, in standard deviations of the column. */
export function standOut(table: Table): Table {
  // A thousandth of a usual value keeps columns without any difference from dividing by nothing.
  const steadying = 1e-3 * mean(table.map((row) => mean(row)));
  const scales = Array.from(table[0] ?? [], (_, c) => {
    const column = table.map((row) => row[c]!);
    return { centre: mean(column), deviation: standardDeviation(column) + steadying };
  });
  return table.map((row) =>
    row.map((value, c) => (scales[c]!.deviation > 0 ? (value - scales[c]!.centre) / scales[c]!.deviation : 0)),
  );
}
