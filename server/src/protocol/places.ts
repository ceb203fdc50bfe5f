/** Places as plain values, and our command that shows several. */

/**
 * The command that shows places of a document beside another place of it. The server puts it on code lenses for clients
 * that name it with `true` among their experimental capabilities.
 */
export const showReferencesCommand = 'goldenThread.showReferences';

/** The address of the document, where to show them, and the places: all as the protocol writes them. */
export type ShowReferencesArguments = readonly [
  uri: string,
  position: PlainPosition,
  locations: readonly PlainLocation[],
];

export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

export interface PlainLocation {
  readonly uri: string;
  readonly range: PlainRange;
}

export interface ReportPlace {
  readonly uri: string;
  readonly range: PlainRange;
}
