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

/** The first part of every setting's name. */
export const settingsSection = 'goldenThread';

/** The language that the features work in. */
export const languageId = 'inspection-report';
