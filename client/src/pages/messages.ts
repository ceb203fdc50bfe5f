/** What the pages say to the extension, and what they remember while they are not shown: plain types that both import. */

/** Positions count as the protocol's do; reports are known by their index in the page. */
export type MatrixMessage =
  | { readonly kind: 'show'; readonly report: number; readonly line: number; readonly character: number }
  | { readonly kind: 'save'; readonly holes: boolean };

/** How a person looks at the matrix. */
export interface MatrixView {
  readonly sheet: number;
  readonly filter: string;
  readonly holes: boolean;
  /** The column by which each sheet is sorted, by its index; a sheet that is not sorted has none. */
  readonly sorted: Readonly<Record<number, { readonly column: number; readonly descending: boolean }>>;
  readonly scroll: number;
}
