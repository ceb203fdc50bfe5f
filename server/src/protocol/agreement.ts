/** Tags, and how far readers agree on them. */

import type { PlainRange } from './places';

/** Asks for the tags that a note of a document may be given: those of the folder's coding scheme, then others in use. */
export const tagChoicesMethod = 'goldenThread/tagChoices';

export interface TagChoicesResult {
  readonly tags: readonly TagChoice[];
  /** Why the coding scheme cannot be used, as a sentence for the person; undefined where all is well or there is none. */
  readonly problem: string | undefined;
}

export interface TagChoice {
  readonly name: string;
  /** When to give it; empty where nothing says. */
  readonly description: string;
  /** As `#rrggbb`. */
  readonly color?: string;
  /** The tags that it belongs to, the outermost first. */
  readonly within: readonly string[];
  readonly isInScheme: boolean;
}

/**
 * Asks how far two readers of a document agree, and where they do not; null when the server does not have it. An error
 * in the answer is a sentence for the person.
 */
export const agreementMethod = 'goldenThread/agreement';

export interface AgreementParams {
  readonly uri: string;
  readonly readers: readonly [AgreementReader, AgreementReader];
}

export type AgreementReader =
  /** One of the people who annotated the document. */
  | { readonly kind: 'author'; readonly name: string }
  /** All annotations of the document, whoever made them. */
  | { readonly kind: 'own' }
  /** The text of another annotation file. */
  | { readonly kind: 'file'; readonly name: string; readonly text: string };

export interface AgreementResult {
  readonly readers: readonly [string, string];
  /** A line for each tag, and one for the links, where there are any. */
  readonly measures: readonly AgreementMeasure[];
  /** In the order of the text. */
  readonly disagreements: readonly DisagreementView[];
  /** What was left out, in sentences. */
  readonly leftOut: readonly string[];
}

export interface AgreementMeasure {
  readonly label: string;
  /** "κ 0.61, α 0.62" */
  readonly coefficients: string;
  /** The counts, in a sentence. */
  readonly detail: string;
}

export interface DisagreementView {
  readonly kind: 'tags' | 'link';
  readonly range: PlainRange;
  /** What it is about: the beginning of the words. */
  readonly words: string;
  /** What each reader said, in words. */
  readonly said: readonly [string, string];
  /** Who decided what; empty while nobody has. */
  readonly decided: string;
  /** The ids of what is at odds: what `ServerCommands` take. */
  readonly between: readonly string[];
  /** What may be decided: the tags of each reader, or the recommendations. */
  readonly choices: readonly AgreementChoice[];
  /** The marker or finding, where it is about a link. */
  readonly from?: string;
}

/** Tags to give, or a recommendation by its id. */
export interface AgreementChoice {
  readonly label: string;
  readonly tags?: readonly string[];
  readonly recommendation?: string;
  /** The first words of the recommendation that tell it from others. */
  readonly words?: string;
}
