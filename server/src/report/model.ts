/**
 * The model of one report: what its text defines and refers to, as plain immutable values.
 * Every range is a half-open range of UTF-16 offsets into `source`. See MODEL.md for each node with an example.
 */

import type { ClaimList } from './claims/claimList';
import type { MappedText } from '../text/mappedText';
import type { Range } from '../text/range';
import type { SourceText } from '../text/sourceText';
import type { Stretch } from '../text/stretches';
import type { Family, Grade, ListKind, Part, SectionKind, SubjectId } from './family';

export interface Report {
  readonly source: SourceText;
  /** The whole text in stretches, on which hangs what follows from their characters alone. */
  readonly stretches: readonly Stretch[];
  readonly recognition: Recognition;
  /** The family whose rules read this report; the generic family when no other was recognised. */
  readonly family: Family;
  /** Who was inspected, as printed; undefined when the report does not say. */
  readonly provider: string | undefined;
  readonly title: string | undefined;
  readonly inspected: InspectionDates | undefined;
  readonly published: DatedRange | undefined;
  /** In document order. A section's range reaches to the next heading of its level or above. */
  readonly sections: readonly Section[];
  readonly judgements: readonly Judgement[];
  readonly lists: readonly RecommendationList[];
  /** Of all lists, in document order. */
  readonly recommendations: readonly Recommendation[];
  readonly findings: readonly Finding[];
  /** All running text: findings, recommendations and what is neither, in document order. */
  readonly paragraphs: readonly Paragraph[];
  readonly markers: readonly Marker[];
  readonly contents: readonly ContentsEntry[];
  readonly footnotes: readonly Footnote[];
  readonly acronyms: readonly Acronym[];
  /** What each stretch of the text was taken for, in order, tiling the text. */
  readonly claims: ClaimList;
  /** Links that the shape of the text or its codes make, besides those of markers and citations. */
  readonly links?: readonly ReportLink[];
  /** How sure it is that this is a report and was read rightly, 0 to 1; undefined for a family known in detail. */
  readonly certainty?: number;
}

/**
 * A finding and a recommendation that belong together: *stated* by a number or code, or *structural*, because the
 * recommendation is part of the finding or stands in the same row of a table.
 */
export interface ReportLink {
  readonly finding: string;
  readonly recommendation: string;
  readonly source: 'stated' | 'structural';
}

/** What a cross-reference refers to. */
export type ReferenceKind =
  | 'section'
  | 'paragraph'
  | 'chapter'
  | 'part'
  | 'annex'
  | 'table'
  | 'figure'
  | 'box'
  | 'footnote'
  | 'recommendation'
  | 'finding';

/** "section 3.2", "paragraph 4.12", "Table 2", "Annex B", "Recommendation 3"; see `facts/crossReferences.ts`. */
export interface CrossReference {
  readonly kind: ReferenceKind;
  /** The label: `3.2`, `B`, `R-2`. */
  readonly name: string;
  /** As printed, with its word where it has one of its own. */
  readonly text: string;
  readonly range: Range;
  /** The label alone. */
  readonly label: Range;
  /** Where what it refers to stands; undefined where nothing was found. */
  readonly target: Range | undefined;
}

/** A named part of a finding or recommendation: severity, condition, owner, response. */
export interface Field {
  /** As the document writes it. */
  readonly name: string;
  readonly text: string;
  readonly range: Range;
}

/** What the general reading knows of a finding or recommendation besides. */
export interface ItemDetails {
  /** The label as printed: `R-2`, `H-01`, `3.1.1`. */
  readonly label?: string;
  /** How it was found, for people. */
  readonly how?: string;
  readonly fields?: readonly Field[];
  /** The id of the item that it prints again. */
  readonly restates?: string;
  /** Whether it is quoted from another report. */
  readonly quoted?: boolean;
}

/** Why a text was, or was not, taken for a report of a family. */
export interface Recognition {
  readonly recognised: boolean;
  /** The best family and the others that came near, best first. */
  readonly candidates: readonly FamilyMatch[];
  /** What a person chose; undefined where the text was recognised by its signs. */
  readonly chosen?: Choice;
}

/** A family or genre that a person chose for a text. */
export interface Choice {
  /** Of the family or genre, or `none`. */
  readonly id: string;
  readonly name: string;
  /** The id of the family that reads it; undefined where it is not to be taken for a report. */
  readonly family: string | undefined;
}

export interface FamilyMatch {
  readonly family: Family;
  /** The share of the family's signs, by weight, that the text shows: 0 to 1. */
  readonly score: number;
  readonly signs: readonly SignResult[];
  /** Whether its patterns were too much work for this text, so that not all of them were tried everywhere. */
  readonly isBounded: boolean;
}

export interface SignResult {
  /** What was looked for, in words for the user. */
  readonly looksFor: string;
  /** Where it stands; undefined when it was not found. */
  readonly found: Range | undefined;
}

/** A calendar date as `YYYY-MM-DD`. */
export type IsoDate = string;

export interface DatedRange {
  readonly date: IsoDate;
  readonly range: Range;
}

export interface InspectionDates {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly range: Range;
}

export interface Section {
  readonly id: string;
  /** The heading as printed, on one line, without its grade, tags and footnote marks. */
  readonly title: string;
  /** 1 is the outermost: the report's title. */
  readonly level: number;
  readonly kind: SectionKind;
  /** From the heading to the next heading of the same level or above. */
  readonly range: Range;
  /** The heading alone. */
  readonly headingRange: Range;
  readonly part: Part | undefined;
  /** The subject that this section is graded on, with the grade that its heading carries. */
  readonly subject: SubjectId | undefined;
  readonly grade: Grade | undefined;
  /** Where the grade is printed. */
  readonly gradeRange: Range | undefined;
  /** How the heading was told, for people. */
  readonly how?: string;
}

/** Where a report states a judgement. */
export type JudgementPlace = 'summary-table' | 'overall' | 'section-heading' | 'sentence' | 'earlier';

export interface Judgement {
  readonly subject: SubjectId;
  /** The subject in the family's words. */
  readonly subjectName: string;
  readonly grade: Grade;
  readonly where: JudgementPlace;
  /** The grade as printed. */
  readonly range: Range;
  /** The row, heading or sentence that states it. */
  readonly statement: Range;
  /** For an earlier inspection: when it was, as printed. */
  readonly when: string | undefined;
  /** Whether a sentence of running text says it, which is less formal than the sentence that a family prescribes. */
  readonly inProse?: boolean;
  /** The id of the finding that it rates; undefined where it rates the report or a part of it. */
  readonly of?: string;
  /** The scale, by the document's own name for it: "Severity". */
  readonly scale?: string;
}

export interface RecommendationList {
  readonly kind: ListKind;
  readonly part: Part | undefined;
  readonly section: string;
  /** The heading of the list. */
  readonly headingRange: Range;
  readonly recommendations: readonly string[];
}

export interface Recommendation extends ItemDetails {
  readonly id: string;
  /** The number printed before it, or recovered from the sequence; undefined for bullets. */
  readonly number: number | undefined;
  readonly list: ListKind;
  readonly part: Part | undefined;
  readonly section: string;
  /** The words without number or bullet, joined over line and page breaks. */
  readonly text: MappedText;
  /** From the number or bullet, or the first word, to the last. */
  readonly range: Range;
  /** The paragraphs that it cites. */
  readonly cites: readonly Citation[];
}

export interface Citation {
  readonly number: number;
  readonly range: Range;
}

export interface Finding extends ItemDetails {
  readonly id: string;
  readonly number: number | undefined;
  readonly section: string;
  readonly part: Part | undefined;
  /** The words without the number, joined over line and page breaks. */
  readonly text: MappedText;
  readonly range: Range;
  /** The pieces that page breaks, footnotes and running headers leave; one when the paragraph is whole. */
  readonly fragments: readonly Range[];
}

/** A paragraph or list item of running text. */
export interface Paragraph {
  /** The number before it, also where it is neither, as of "33. There are no areas for priority action." */
  readonly number: number | undefined;
  /** What it is: *other* where it is neither a finding nor a recommendation. */
  readonly kind: 'finding' | 'recommendation' | 'other';
  /** The words without the number or bullet, joined over line and page breaks. */
  readonly text: MappedText;
  readonly range: Range;
}

export interface Marker {
  readonly id: string;
  /** The finding that carries it; undefined when it stands outside every finding. */
  readonly finding: string | undefined;
  /** The brackets and what is between them. */
  readonly range: Range;
  /** The numbers that it states. */
  readonly cites: readonly Citation[];
  /** Where it states letters or codes instead: the recommendations that have them, by id; none for what nothing has. */
  readonly names?: readonly string[];
}

export interface ContentsEntry {
  readonly title: string;
  readonly page: number | undefined;
  /** The section that the entry leads to. */
  readonly section: string | undefined;
  readonly range: Range;
}

export interface Footnote {
  /** The mark as digits: `1`. */
  readonly label: string;
  /** The note's text, on one line; empty when the note was not found. */
  readonly text: string;
  /** The note with its mark; undefined when only references were found. */
  readonly range: Range | undefined;
  /** The marks in the running text. */
  readonly references: readonly Range[];
}

export interface Acronym {
  readonly short: string;
  readonly long: string;
  /** The short form where it is defined. */
  readonly range: Range;
  /** The long form where it is defined. */
  readonly longRange: Range;
}

export type { Claim, ClaimKind } from './claims/claimList';
