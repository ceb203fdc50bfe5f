/** What a text is read as: recognition, families, new reports, and what a person teaches of a line. */

import type { PlainRange } from './places';

/** Asks whether a text is an inspection report, and why. The text need not be open in the server. */
export const recogniseMethod = 'goldenThread/recognise';

export interface RecogniseParams {
  readonly text: string;
  /** The address of its file, by which it is known what was chosen and taught for it. */
  readonly uri?: string;
}

export interface RecogniseResult {
  readonly recognised: boolean;
  /** What was looked for and found, as plain text for a person. */
  readonly explanation: string;
}

/** Asks which families and genres a text may be read as; the text need not be open in the server. */
export const familyChoicesMethod = 'goldenThread/familyChoices';

export interface FamilyChoicesResult {
  readonly choices: readonly FamilyChoice[];
  /** The id of what was chosen; undefined where the text was recognised by its signs. */
  readonly chosen: string | undefined;
}

export interface FamilyChoice {
  /** What `TeachParams` take. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'family' | 'genre' | 'none';
  /** How well the signs of a family fit, 0 to 1. */
  readonly score: number | undefined;
}

/** Asks for the text that a new report of a family or genre begins with; null for one that is not known. */
export const newReportMethod = 'goldenThread/newReport';

export interface NewReportParams {
  /** An id of `FamilyChoice`. */
  readonly family: string;
  /** Who or what it is about; may be empty. */
  readonly subject: string;
  /** When the visit or the work was, as it is to be printed; may be empty. */
  readonly dates: string;
}

export interface NewReportResult {
  readonly text: string;
  readonly languageId: string;
}

/** What a line of a report may be, as a person says. */
export type LineRole = 'heading' | 'finding' | 'recommendation' | 'nothing';

/**
 * Keeps how a person wants a file to be read, and has it read so at once. An error in the answer has a sentence for the
 * person as its message.
 */
export const teachMethod = 'goldenThread/teach';

export type TeachParams =
  | {
      readonly kind: 'family';
      readonly uri: string;
      readonly text: string;
      readonly languageId: string;
      /** An id of `FamilyChoice`; recognition decides again where it is missing. */
      readonly family?: string;
    }
  | {
      readonly kind: 'line';
      readonly uri: string;
      readonly line: string;
      /** The rules decide again where it is missing. */
      readonly as?: LineRole;
      /** For every line with a label of the same kind. */
      readonly like: boolean;
      /** In all files, and not only in this one. */
      readonly everywhere: boolean;
    };

export interface TeachResult {
  /** What is to be changed in the text, where the text itself is to say it. */
  readonly edit?: { readonly range: PlainRange; readonly newText: string };
}

/** The command of our own client that teaches a line; the server puts it on code actions, with one `TeachArgument`. */
export const teachCommand = 'goldenThread.teach';

export interface TeachArgument {
  readonly uri: string;
  /** The line, counted from zero. */
  readonly line: number;
  readonly as: LineRole;
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
  /** The address of its file, by which it is known what was taught of its lines. */
  readonly uri?: string;
}

export interface DraftFamilyResult {
  /** The id of the family; none of the families known has it. */
  readonly id: string;
  /** The text of the file that defines it. */
  readonly text: string;
  /** How the report is read without the draft and with it. */
  readonly before: DraftReading;
  readonly after: DraftReading;
  /** The family known in detail that reads the report now and would not with the draft; undefined where there is none. */
  readonly outranks: string | undefined;
}

export interface DraftReading {
  /** The name of the family; undefined where the text is taken for no report. */
  readonly family: string | undefined;
  readonly problems: number;
}

/** Asks what is known about a document as a whole; the answer is null when the server does not have it. */
export const reportStatusMethod = 'goldenThread/reportStatus';

export interface ReportStatusParams {
  readonly uri: string;
}

export interface ReportStatusResult {
  /** The name of its family for a person; undefined when it was not recognised. */
  readonly family: string | undefined;
  /** How many of its problems do not show because a baseline knows them. */
  readonly known: number;
  /** How sure it is, 0 to 1, that a text read by general rules is a report; undefined for a family known in detail. */
  readonly certainty?: number | undefined;
  /** The share of its lines that was understood, 0 to 1. */
  readonly coverage?: number;
  /** Whether a person chose the family or genre. */
  readonly chosen?: boolean;
}
