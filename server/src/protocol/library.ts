/** The library: reports by body, what became of recommendations, what is alike. */

import type { PlainRange, ReportPlace } from './places';

/** Asks for the library: the reports of the workspace by the body that they are about. */
export const libraryMethod = 'goldenThread/library';

export interface LibraryResult {
  readonly providers: readonly LibraryProviderView[];
}

export interface LibraryProviderView {
  /** Undefined for reports that name no body. */
  readonly name: string | undefined;
  /** All names that its reports print. */
  readonly names: readonly string[];
  /** By date. */
  readonly reports: readonly LibraryReportView[];
  /** Of subjects that were judged more than once. */
  readonly trends: readonly LibraryTrendView[];
}

export interface LibraryReportView {
  readonly uri: string;
  /** Whose it is, when and of what kind. */
  readonly label: string;
  /** What kind of report it is, and how it grades. */
  readonly kind: string;
  /** `YYYY-MM-DD` */
  readonly date: string | undefined;
}

export interface LibraryTrendView {
  readonly subject: string;
  readonly direction: 'better' | 'same' | 'worse' | undefined;
  readonly grades: readonly { readonly grade: string; readonly date: string | undefined }[];
}

/** Says that the library is another one than before. */
export const libraryChangedMethod = 'goldenThread/libraryChanged';

/** Asks for the life page of the body that a report is about: what became of its recommendations, as Markdown. */
export const lifeMethod = 'goldenThread/life';

export interface LifeParams {
  readonly uri: string;
}

export interface LifeResult {
  readonly title: string;
  readonly markdown: string;
}

/**
 * Asks what a person may decide of the life of a recommendation: of the one at a place of an open report, or of the first
 * that an open response answers there.
 */
export const lifeChoicesMethod = 'goldenThread/lifeChoices';

export interface LifeChoicesParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** Null where there is no recommendation, or neither a later report of the body nor an answer. */
export interface LifeChoicesResult {
  /** The report that makes it. */
  readonly uri: string;
  /** "Recommendation 4" */
  readonly name: string;
  /** What it says, by which it is known from now on. */
  readonly words: string;
  /** The later reports by date. */
  readonly later: readonly LifeChoice[];
  /** The responses that answer it, or of which a person said so. */
  readonly responses: readonly ResponseChoice[];
}

export type LifeStance = 'accepted' | 'partly' | 'not-accepted' | 'not-said';

export interface ResponseChoice {
  readonly uri: string;
  readonly label: string;
  /** Null where a person said that it has no answer. */
  readonly stance: LifeStance | null;
  readonly probability: number;
  readonly isDecided: boolean;
}

export type LifeVerdict = 'met' | 'partly' | 'not-met' | 'not-mentioned';

export interface LifeChoice {
  readonly uri: string;
  readonly label: string;
  readonly verdict: LifeVerdict;
  readonly probability: number;
  /** The words of the recommendation that asks for the same, if one does. */
  readonly repeated: string | undefined;
  /** Whether a person said so. */
  readonly isVerdictDecided: boolean;
  readonly isRepetitionDecided: boolean;
  /** The recommendations of the later report, by name and words. */
  readonly requests: readonly { readonly name: string; readonly words: string }[];
}

/** Keeps what a person decided across reports, in the folder of the workspace. Fails with a sentence for the person. */
export const decideMethod = 'goldenThread/decide';

export type DecideParams =
  | {
      readonly kind: 'life';
      /** The earlier report, and what its recommendation says. */
      readonly uri: string;
      readonly words: string;
      readonly later: string;
      readonly change: LifeChangeParams;
    }
  /** Names of one body. */
  | { readonly kind: 'join'; readonly names: readonly string[] }
  /** A name of a body of its own. */
  | { readonly kind: 'split'; readonly name: string };

export type LifeChangeParams =
  /** This became of it, or did not. */
  | { readonly kind: 'verdict' | 'not'; readonly verdict: LifeVerdict }
  /** The recommendation with these words asks for the same; none does. */
  | { readonly kind: 'repeated'; readonly words: string | null }
  /** This is what the response answers; it has no answer. */
  | { readonly kind: 'stance'; readonly stance: LifeStance | null }
  | { readonly kind: 'forget' };

/** Our client's command that asks a person what became of a recommendation, given `LifeChoicesParams`. */
export const decideLifeCommand = 'goldenThread.decideLife';

/** Our client's command that keeps a decision, given `DecideParams`. */
export const decideCommand = 'goldenThread.decide';

/** Our client's command that shows the life page for the report at an address. */
export const showLifeCommand = 'goldenThread.showLife';

/** Asks for what is most like a place of an open report, in other reports of the library. */
export const similarMethod = 'goldenThread/similar';

export interface SimilarParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

export interface SimilarResult {
  /** The most similar first. */
  readonly places: readonly SimilarPlace[];
}

export interface SimilarPlace extends ReportPlace {
  readonly text: string;
  /** Whose report it is, and when. */
  readonly about: string;
  /** What both say, the most telling first. */
  readonly sharedTerms: readonly string[];
}

/** Asks which sentences of an open report stand in other reports of the library too. */
export const saidBeforeMethod = 'goldenThread/saidBefore';

export interface SaidBeforeParams {
  readonly uri: string;
}

export interface SaidBeforeResult {
  readonly sentences: readonly PlainRange[];
}

/** Asks what changed from one report to another, which are open or in the library; null where neither is so. */
export const compareMethod = 'goldenThread/compare';

export interface CompareParams {
  readonly before: string;
  readonly after: string;
  /** What the report before said, where it is no file of the library but an earlier version. */
  readonly textBefore?: string;
}

export interface CompareResult extends LifeResult {
  readonly changes: readonly ChangeView[];
}

/** One thing that changed. */
export interface ChangeView {
  readonly of: 'judgement' | 'recommendation' | 'finding';
  readonly kind: 'added' | 'dropped' | 'reworded' | 'renumbered' | 'moved' | 'better' | 'worse' | 'changed';
  /** Its number or subject, and what it says. */
  readonly label: string;
  readonly before: PlainRange | undefined;
  readonly after: PlainRange | undefined;
}
