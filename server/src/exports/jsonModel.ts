/**
 * The JSON that `golden-thread parse` prints for one report, as types. `docs/model.schema.json` is its public
 * description; positions are zero-based lines and UTF-16 characters, as in LSP. Fields may be added within a version, these stay.
 */

import type { Severity } from '../checks/diagnostic';
import type { LinkSource, RecommendationStatus } from '../links/graph';
import type { IsoDate, JudgementPlace, ReferenceKind } from '../report/model';
import type { Position } from '../text/sourceText';

/**
 * The version of all JSON that the command line prints. It grows when a field that was there means something else or is
 * gone; a program that reads a newer version than it knows should stop and say so.
 */
export const modelVersion = 1;

export interface JsonModel {
  readonly version: typeof modelVersion;
  readonly file: string;
  /** The id of the family; null when the text was not recognised. */
  readonly family: string | null;
  readonly recognised: boolean;
  readonly provider: string | null;
  readonly title: string | null;
  readonly inspected: { readonly start: IsoDate; readonly end: IsoDate } | null;
  readonly published: IsoDate | null;
  readonly sections: readonly JsonSection[];
  readonly judgements: readonly JsonJudgement[];
  readonly recommendations: readonly JsonRecommendation[];
  readonly findings: readonly JsonFinding[];
  readonly markers: readonly JsonMarker[];
  readonly evidence: readonly JsonEvidence[];
  /** All links of the report, those of markers included. */
  readonly links: readonly JsonThreadLink[];
  readonly contents: readonly JsonContentsEntry[];
  readonly footnotes: readonly JsonFootnote[];
  readonly acronyms: readonly JsonAcronym[];
  /** What refers to parts of the report by number. */
  readonly references: readonly JsonReference[];
  /** How sure it is that this is a report; null for a family known in detail. */
  readonly certainty: number | null;
  /** Missing when diagnostics were not asked for. */
  readonly diagnostics?: readonly JsonDiagnostic[];
}

export interface JsonRange {
  readonly start: Position;
  readonly end: Position;
}

export interface JsonSection {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly kind: string;
  readonly range: JsonRange;
  readonly selectionRange: JsonRange;
  readonly grade: string | null;
  /** How the heading was told, for people. */
  readonly how?: string;
}

export interface JsonJudgement {
  /** In the family's words: "Children who need help and protection". */
  readonly subject: string;
  readonly subjectId: string;
  readonly grade: string;
  readonly where: JudgementPlace;
  readonly range: JsonRange;
  /** The id of the finding that it rates; null where it rates the report or a part of it. */
  readonly of: string | null;
  /** The scale, by the document's own name for it. */
  readonly scale: string | null;
}

/** What is known of findings and recommendations besides, where it is known. */
export interface JsonDetails {
  readonly kind: 'finding' | 'recommendation';
  /** As printed: `R-2`, `H-01`, `3.1.1`. */
  readonly label?: string;
  readonly how?: string;
  readonly fields: readonly JsonField[];
  /** The id of the recommendation that it prints again. */
  readonly restates: string | null;
  readonly quoted: boolean;
}

interface JsonField {
  readonly name: string;
  readonly text: string;
  readonly range: JsonRange;
}

export interface JsonThreadLink {
  readonly finding: string;
  readonly recommendation: string;
  readonly source: LinkSource;
  readonly probability: number;
}

interface JsonReference {
  readonly range: JsonRange;
  readonly text: string;
  readonly kind: ReferenceKind;
  readonly target: JsonRange | null;
}

export interface JsonRecommendation extends JsonDetails {
  readonly id: string;
  readonly number: number | null;
  readonly list: string;
  readonly text: string;
  readonly range: JsonRange;
  readonly status: RecommendationStatus;
  /** Whether a reader may rely on it: at least one of the findings is stated, accepted or very likely. */
  readonly sure: boolean;
  /** The ids of the findings that it surely rests on. */
  readonly findings: readonly string[];
  /** The ids of those that it may rest on. */
  readonly unsureFindings: readonly string[];
  readonly cites: readonly number[];
}

export interface JsonFinding extends JsonDetails {
  readonly id: string;
  readonly number: number | null;
  readonly section: string;
  readonly text: string;
  readonly range: JsonRange;
  readonly fragments: readonly JsonRange[];
}

export interface JsonMarker {
  readonly finding: string | null;
  readonly range: JsonRange;
  readonly links: readonly JsonLink[];
}

interface JsonLink {
  readonly recommendation: string;
  readonly source: LinkSource;
  readonly probability: number;
}

export interface JsonEvidence {
  readonly recommendation: string;
  readonly finding: string;
  readonly source: LinkSource;
  readonly probability: number;
}

export interface JsonContentsEntry {
  readonly title: string;
  readonly page: number | null;
  readonly section: string | null;
  readonly range: JsonRange;
}

export interface JsonFootnote {
  readonly label: string;
  readonly text: string;
  readonly range: JsonRange | null;
  readonly references: readonly JsonRange[];
}

export interface JsonAcronym {
  readonly short: string;
  readonly long: string;
  readonly range: JsonRange;
}

export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: JsonRange;
}
