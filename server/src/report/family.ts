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
 * A pattern of words, matched without regard to case, apostrophes, hyphens, dashes and punctuation.
 * `(this|the)` is a choice, `[this]` may be missing; both nest. Slots: `{grade}` is a grade of the family, `{place}` a
 * name of one to eight words, `{dates}` a date or a range of dates, `{number}` a number, `{words}` up to twelve words.
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
  /** In order of precedence: the first that fits a heading and its place names it. */
  readonly headings: readonly HeadingRule[];
  readonly subjects: readonly Subject[];
  readonly grades: readonly GradeRule[];
  /** The rows that a summary table may have, in order, for tables whose row labels an extraction tore. */
  readonly summaryTables: readonly (readonly SubjectId[])[];
  /** Sentences and lines that state a judgement, at the start of a line; `{grade}` stands where the grade does. */
  readonly statements: readonly StatementRule[];
  readonly earlier: EarlierRules;
  /** Where the provider is named: `{place}`. */
  readonly provider: readonly Pattern[];
  /** Where the dates of the inspection and of publication stand: `{dates}`. */
  readonly inspected: readonly Pattern[];
  readonly published: readonly Pattern[];
  /** Words that label items, "Finding 1" and "Recommendation 1.2", for families that print them. */
  readonly labels?: LabelRules;
  /** Whether its reports have headings of their own besides the vocabulary, found by their shape. */
  readonly freeHeadings?: boolean;
  /** Whether its headings may have numbers before the words that the vocabulary knows. */
  readonly numberedHeadings?: boolean;
  /** Whether its statements are read everywhere, and not only before the first heading. */
  readonly statesAnywhere?: boolean;
  /** Whether it is only tried when no other family is recognised. */
  readonly fallback?: boolean;
  /** Whether findings are numbered paragraphs, or every paragraph of a findings section. */
  readonly findings: 'numbered' | 'paragraphs';
  /** Whether one numbering runs through the whole report, recommendations and findings of all parts alike. */
  readonly numbering?: 'continuous';
  /** What the framework rules out, such as a good overall grade beside an inadequate judgement. */
  readonly limits?: readonly LimitRule[];
  /** What its reports count, so that two figures for the same day can be compared. */
  readonly quantities?: readonly QuantityRule[];
  /** The words that mark a finding: `recommendation` stands for "(Recommendation)". Empty when there are no markers. */
  readonly markers: readonly string[];
  /** How the bodies that it reports on are called, around the name of their place. */
  readonly bodies?: BodyNames;
  /** First words of notes that most of its reports carry, for extractions that lost their labels. */
  readonly notes?: readonly Pattern[];
  /** Words for people whom its reports are about, besides those of all reports, as in "care leavers". */
  readonly people?: readonly string[];
  /** Acronyms that its readers know without an explanation. */
  readonly acronyms?: readonly string[];
  /** Words right behind a figure of which the items of the list that follows tell the shares. */
  readonly wholes?: readonly Pattern[];
  /** First words of paragraphs that close a report without finding anything, such as the imprint. */
  readonly boilerplate: readonly Pattern[];
  /** Of the general family: what people said of how files are to be read. */
  readonly readings?: readonly ReadingRule[];
}

/** What a line is, as a person says. */
export type LineRole = 'heading' | 'finding' | 'recommendation' | 'nothing';

/** What a person said of one file, or of all. */
export interface ReadingRule {
  /** The end of its path, with forward slashes: `drafts/harbour.md`; all files where it is missing. */
  readonly file?: string | undefined;
  /** The id of the family or genre that reads it; `none` where it is no report. */
  readonly family?: string | undefined;
  readonly lines?: readonly TaughtLine[] | undefined;
}

/** What a line is that says these words, or, with `like`, every line with a label of the same kind. */
export interface TaughtLine {
  /** As a reader sees it: `OBS-1 The gate was open`. */
  readonly line: string;
  readonly as: LineRole;
  readonly like?: boolean | undefined;
}

export interface LabelRules {
  readonly findings: readonly string[];
  readonly recommendations: readonly string[];
  /** The kind of the list that labelled recommendations make up. */
  readonly list: ListKind;
}

/** Where any of these subjects has this grade, another one may only have one of the grades allowed. */
export interface LimitRule {
  readonly anyOf: readonly SubjectId[];
  readonly grade: Grade;
  readonly subject: SubjectId;
  readonly allowed: readonly Grade[];
}

export interface QuantityRule {
  /** For people, in the plural: "children looked after". */
  readonly name: string;
  /** The words right behind the figure. */
  readonly patterns: readonly Pattern[];
}

/** Words in small letters. */
export interface BodyNames {
  /** Before and behind the name of the place at once: "city of" with "council". */
  readonly around: readonly (readonly [string, string])[];
  readonly before: readonly string[];
  readonly behind: readonly string[];
  /** Further words that many names have in common, so that none is told by them. */
  readonly common: readonly string[];
}

export interface Sign {
  /** In words for the user: "the title of the single inspection framework". */
  readonly looksFor: string;
  /** Patterns sought at the start of a line; one is enough. */
  readonly anyOf: readonly Pattern[];
  /** How much it says for the family; a negative weight says that it is another one. */
  readonly weight: number;
  /** Only the first so many lines with text are searched; all when missing. */
  readonly within?: number;
  /** The pattern must fill its line, as a heading does. */
  readonly alone?: boolean;
}

export interface HeadingRule {
  readonly pattern: Pattern;
  readonly kind: SectionKind;
  /** 2 and deeper; 1 is the title's. */
  readonly level: number;
  /** The heading opens this part. */
  readonly opens?: Part;
  /** The rule holds only inside one of these parts. */
  readonly within?: readonly Part[];
  /** Items under it are recommendations of a list of this kind. */
  readonly list?: ListKind;
  /** Paragraphs under it are findings. */
  readonly findings?: boolean;
  /** It is graded on this subject; the grade stands in the heading, in a neighbouring cell or on the next lines. */
  readonly subject?: SubjectId;
}

export interface Subject {
  readonly id: SubjectId;
  /** As the family's own summary prints it. */
  readonly name: string;
  /** How a row of the summary table may name it. */
  readonly rows: readonly Pattern[];
  /** How running text may call it besides: "adoption services". */
  readonly prose?: readonly Pattern[];
}

export interface GradeRule {
  readonly grade: Grade;
  /** For people: "requires improvement to be good". */
  readonly name: string;
  readonly patterns: readonly Pattern[];
  /** Grades are listed from the best to the worst; one of another scale, or none, is neither better nor worse. */
  readonly isOffScale?: boolean;
  /** In our own words, what it means in this framework. */
  readonly meaning: string;
}

export interface StatementRule {
  readonly pattern: Pattern;
  readonly subject: SubjectId;
  readonly where: 'overall' | 'sentence';
}

export interface EarlierTopic {
  readonly subject: SubjectId;
  /** For what the family itself does not judge. */
  readonly name?: string;
  readonly words: readonly Pattern[];
}

/** How a report speaks of judgements made at earlier inspections. */
export interface EarlierRules {
  /** `{grade}` stands where the grade does. Each begins with *judged*, *graded*, *rated*, *found* or the like. */
  readonly patterns: readonly Pattern[];
  /** What the judgement was about, by words of its sentence or the one before; the nearest that fits. */
  readonly topics: readonly EarlierTopic[];
  /** Words of sentences that speak of something else's grades, such as a children's home's. */
  readonly unless: readonly Pattern[];
}
