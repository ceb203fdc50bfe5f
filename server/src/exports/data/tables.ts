/**
 * The tables that reports become for analysis: their columns with types and meanings, and the keys between them. The
 * rows, the files and `datapackage.json` are all made from these.
 */

/** Types of the Table Schema standard (https://datapackage.org/standard/table-schema/). */
type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  /** Whether every row has a value. */
  readonly required: boolean;
  /** The table whose rows it names by their `id`. */
  readonly of: TableName | undefined;
}

export const tableNames = [
  'reports',
  'sections',
  'findings',
  'recommendations',
  'judgements',
  'links',
  'problems',
  'notes',
] as const;

export type TableName = (typeof tableNames)[number];

export interface Table {
  readonly description: string;
  readonly columns: readonly Column[];
  /** What no two rows have in common. */
  readonly key: readonly string[];
}

function column(name: string, type: ColumnType, description: string): Column {
  return { name, type, description, required: false, of: undefined };
}

function required(name: string, type: ColumnType, description: string): Column {
  return { ...column(name, type, description), required: true };
}

function reference(name: string, of: TableName, description: string): Column {
  return { ...column(name, 'string', description), of };
}

/** The report that a row is of. */
const report = { ...reference('report', 'reports', 'The report.'), required: true };

const id = required('id', 'string', 'The path of the file, "#", and a name within it.');

/** Where it stands, counted as in the Language Server Protocol. */
const place = [
  column('line', 'integer', 'The line where it begins, counted from 0.'),
  column('character', 'integer', 'The UTF-16 character of that line where it begins, counted from 0.'),
  column('end_line', 'integer', 'The line where it ends.'),
  column('end_character', 'integer', 'The UTF-16 character of that line before which it ends.'),
];

/** What findings and recommendations have in common. */
const item = [
  column('number', 'integer', 'Its number.'),
  column('label', 'string', 'Its label as printed, such as R-2.'),
  column('text', 'string', 'Its words.'),
];

/** A table of things that stand at a place of a report. */
function ofPlaces(description: string, columns: readonly Column[]): Table {
  return { description, columns: [id, report, ...columns, ...place], key: ['id'] };
}

export const tables: Readonly<Record<TableName, Table>> = {
  reports: {
    description: 'Every file that was read or could not be.',
    columns: [
      required('id', 'string', 'The path of the file.'),
      required('recognised', 'boolean', 'Whether it is a report; if not, no other table has rows of it but notes.'),
      column('family', 'string', 'The family whose template it follows.'),
      column('certainty', 'number', 'How sure it is that this is a report; empty for families known in detail.'),
      column('provider', 'string', 'Whom the report is about.'),
      column('title', 'string', 'Its title.'),
      column('inspected_start', 'date', 'The first day of the inspection.'),
      column('inspected_end', 'date', 'The last day of the inspection.'),
      column('published', 'date', 'The day of publication.'),
      column('characters', 'integer', 'How long the text is, in UTF-16 characters.'),
      column('failure', 'string', 'Why the file could not be read.'),
    ],
    key: ['id'],
  },
  sections: ofPlaces('The sections of the reports, in the order of the text.', [
    column('title', 'string', 'The heading.'),
    column('level', 'integer', '1 for the outermost.'),
    column('kind', 'string', 'What the section is for.'),
    column('grade', 'string', 'The grade in its heading.'),
  ]),
  findings: ofPlaces('What was found.', [reference('section', 'sections', 'The section.'), ...item]),
  recommendations: ofPlaces('What is asked.', [
    column('list', 'string', 'The list that it stands in.'),
    ...item,
    column('status', 'string', 'supported, evidenced, justified or unsupported.'),
    column('sure', 'boolean', 'Whether a reader may rely on what it rests on.'),
    reference('restates', 'recommendations', 'The recommendation that it prints again.'),
  ]),
  judgements: ofPlaces('The grades that the reports give.', [
    column('subject', 'string', 'What is judged, by the name of the family.'),
    column('subject_name', 'string', 'What is judged, in words.'),
    column('grade', 'string', 'The grade.'),
    column('where', 'string', 'The part of the report that says so.'),
    column('scale', 'string', "The scale, by the report's own name for it."),
    reference('finding', 'findings', 'The finding that it rates; empty where it rates the report or a part of it.'),
  ]),
  links: {
    description: 'Which finding each recommendation rests on, each pair once.',
    columns: [
      report,
      { ...reference('finding', 'findings', 'The finding.'), required: true },
      { ...reference('recommendation', 'recommendations', 'The recommendation.'), required: true },
      required('source', 'string', 'How it is known: stated, structural, accepted or inferred.'),
      required('probability', 'number', 'How likely it is, from 0 to 1.'),
    ],
    key: ['finding', 'recommendation'],
  },
  problems: ofPlaces('What the checks found wrong.', [
    required('code', 'string', 'The check.'),
    required('severity', 'string', 'error, warning, information or hint.'),
    required('message', 'string', 'What is wrong.'),
    required('fingerprint', 'string', 'A name that outlasts edits elsewhere in the report.'),
    required('state', 'string', 'new, or justified by a person.'),
    column('reason', 'string', 'Why it is fine, where a person said so.'),
  ]),
  notes: {
    description: 'What people attached to the reports, and what was replied.',
    columns: [
      id,
      report,
      reference('reply_to', 'notes', 'The note that this replies to.'),
      column('creator', 'string', 'The name of the person.'),
      column('created', 'datetime', 'When, in UTC.'),
      column('text', 'string', 'What it says, in Markdown.'),
      column('tags', 'string', 'Its tags, with blanks between them; those within tags are hyphens.'),
      column('resolved', 'boolean', 'Whether it is done with; empty for replies.'),
      column('quote', 'string', 'The words that it is about.'),
      ...place.map((each) => ({ ...each, description: `${each.description} Empty where the words are not found.` })),
    ],
    key: ['id'],
  },
};

/** A value of a cell; null where there is none. */
export type Cell = string | number | boolean | null;

/** A row of a table, by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>;
