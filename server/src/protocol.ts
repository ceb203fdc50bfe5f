/** Our own messages between client and server, as names and plain types: the only file that both sides import. */

/** Asks whether a text is an inspection report, and why. The text need not be open in the server. */
export const recogniseMethod = 'goldenThread/recognise';

export interface RecogniseParams {
  readonly text: string;
}

export interface RecogniseResult {
  readonly recognised: boolean;
  /** What was looked for and found, as plain text for a person. */
  readonly explanation: string;
}

/**
 * Tells that texts may be recognised otherwise than before, because families were added, changed or removed. It is sent
 * to clients that name it with `true` among their experimental capabilities.
 */
export const familiesChangedMethod = 'goldenThread/familiesChanged';

/** Asks for a first version of a family that fits a text; the answer is null when none could be drafted. */
export const draftFamilyMethod = 'goldenThread/draftFamily';

export interface DraftFamilyParams {
  readonly text: string;
}

export interface DraftFamilyResult {
  /** The id of the family; none of the families known has it. */
  readonly id: string;
  /** The text of the file that defines it. */
  readonly text: string;
}

/** Where a folder of the workspace keeps the families that its user defines. */
export const familyFolder = '.golden-thread/families';

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

export interface PlainLocation {
  readonly uri: string;
  readonly range: { readonly start: PlainPosition; readonly end: PlainPosition };
}

/** The first part of every setting's name. */
export const settingsSection = 'goldenThread';

/** The language that the features work in. */
export const languageId = 'inspection-report';
