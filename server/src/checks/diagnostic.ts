/** What a check is and what it says: the types of the checks. Ranges are UTF-16 offsets of the report's source. */

import type { LibraryEntry } from '../library/entry';
import type { Surroundings } from '../library/library';
import type { LinkGraph } from '../links/graph';
import type { Report } from '../report/model';
import type { TextEdit } from '../text/edit';
import type { Range } from '../text/range';

/** How loudly an editor shows a diagnostic, loudest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** Another place that helps to understand a diagnostic, such as the place that it contradicts. */
export interface RelatedPlace {
  /** The other report that it stands in; the report itself when left out. */
  readonly in?: LibraryEntry;
  readonly range: Range;
  readonly message: string;
}

/** A change of the text that does what a message asks, and that is safe to make without reading further. */
export interface Correction {
  /** What an editor calls it, in a few words. */
  readonly title: string;
  /** In order; no two overlap. */
  readonly edits: readonly TextEdit[];
}

/** One place where a check failed. */
export interface Hit {
  readonly range: Range;
  /** Plain English: what is wrong, where, and what to do. */
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  /** Missing where only the author can say what is right. */
  readonly correction?: Correction;
}

/** A hit with the code of its check and the severity that the user's settings give it. */
export interface Diagnostic extends Hit {
  readonly related: readonly RelatedPlace[];
  readonly code: string;
  readonly severity: Severity;
}

/** One thing that can be wrong with a report. `docs/checks/<code>.md` describes it for users. */
export interface Check {
  /** Lower-case words joined by hyphens; users name it in settings, so it never changes. */
  readonly code: string;
  /** The default. */
  readonly severity: Severity;
  /** A heading of a few words. */
  readonly title: string;
  /** One sentence: what the check reports. */
  readonly explain: string;
  /**
   * The places where the report fails the check, in any order; empty when it passes. Checks against other reports find
   * them in `around`; without it, they pass.
   */
  run(report: Report, links: LinkGraph, around?: Surroundings): readonly Hit[];
}
