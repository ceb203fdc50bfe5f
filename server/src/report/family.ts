/**
 * What a report family is: a template of reports, as data. The reader of reports knows no family by name; it knows
 * these types, and `families/` fills them. Adding a family is adding a table.
 */

/** An id such as `sif-2015`. */
export type FamilyId = string;

/** A grade as the model writes it: `good`, `requires-improvement`, or another that a family defines. */
export type Grade = string;

/** An id such as `help-and-protection` for what a grade is about. */
export type SubjectId = string;

/** A part of a report with its own lists and findings, such as `local-authority` or `lscb`. */
export type Part = string;

/** The kind of a recommendations list, such as `local-authority`, `improvement-points` or `priority-actions`. */
export type ListKind = string;

export type SectionKind =
  | 'title'
  | 'executive-summary'
  | 'contents'
  | 'context'
  | 'recommendations'
  | 'summary'
  | 'judgement-area'
  | 'findings'
  | 'graded-sentence'
  | 'lscb'
  | 'improvement-points'
  | 'areas-covered'
  | 'headline-findings'
  | 'main-findings'
  | 'about-inspection'
  | 'inspection-team'
  | 'other';

/**
 * A pattern of words, matched against a whole heading or against the text where it stands.
 *
 * - Words match without regard to case, apostrophes, hyphens, dashes and punctuation.
 * - `(this|the)` is a choice, `[this]` may be missing; both nest.
 * - `{grade}` matches a grade of the family; `{place}` one to eight words; `{date}` a date; `{number}` a number.
 */
export type Pattern = string;

export interface Family {
  readonly id: FamilyId;
  /** For people: "Single inspection framework (2015–18)". */
  readonly name: string;
  /** The inspection framework that gives the grades their meaning. */
  readonly framework: string;
  readonly signs: readonly Sign[];
  /** The title in any of its wordings; it may run over several lines. */
  readonly titles: readonly Pattern[];
  readonly headings: readonly HeadingRule[];
  readonly subjects: readonly Subject[];
  readonly grades: readonly GradeRule[];
  /** Sentences that state a judgement in running text; `{grade}` stands where the grade does. */
  readonly statements: readonly StatementRule[];
  readonly provider: ProviderRules;
  /** Whether findings are numbered paragraphs, or every paragraph of a findings section. */
  readonly findings: 'numbered' | 'paragraphs';
  /** Words that mark a finding; "Recommendation" gives "(Recommendation)". Empty when the family has no markers. */
  readonly markers: readonly string[];
  /** First words of paragraphs that close or introduce without finding anything. */
  readonly boilerplate: readonly Pattern[];
}

export interface Sign {
  /** In words for the user: "the title of the single inspection framework". */
  readonly looksFor: string;
  /** Found anywhere in the text, at the start of a line. */
  readonly anyOf: readonly Pattern[];
  /** How much it says for the family; a negative weight says that it is another one. */
  readonly weight: number;
  /** Only the first so many lines with text are searched; all when missing. */
  readonly within?: number;
}

export interface HeadingRule {
  readonly pattern: Pattern | readonly Pattern[];
  readonly kind: SectionKind;
  /** 2 and deeper; 1 is the title's. */
  readonly level: number;
  /** The heading opens this part. */
  readonly part?: Part;
  /** Items under it are recommendations of a list of this kind. */
  readonly list?: ListKind;
  /** Paragraphs under it are findings. */
  readonly findings?: boolean;
  /** It is graded on this subject; the grade stands in the heading, a neighbouring cell or the next lines. */
  readonly subject?: SubjectId;
  /** Only under a heading of one of these kinds or parts. */
  readonly within?: readonly Part[];
}

export interface Subject {
  readonly id: SubjectId;
  /** As the family's own summary prints it. */
  readonly name: string;
  /** How a summary table, heading or sentence may name it. */
  readonly patterns: readonly Pattern[];
}

export interface GradeRule {
  readonly grade: Grade;
  /** For people, as printed: "requires improvement to be good". */
  readonly name: string;
  /** How it may be printed, longest first. */
  readonly patterns: readonly Pattern[];
  /** In our own words, what it means in this framework. */
  readonly meaning: string;
}

export interface StatementRule {
  readonly pattern: Pattern;
  readonly subject: SubjectId;
  readonly where: 'overall' | 'sentence' | 'earlier';
}

export interface ProviderRules {
  /** Patterns with `{place}` where the provider's name stands. */
  readonly patterns: readonly Pattern[];
}
