/** The form of a file in which a user defines a report family of their own: `.golden-thread/families/*.json`. */

import * as z from 'zod/mini';

import { describe } from '../../../text/jsonFile';

const text = z.string().check(z.minLength(1));

const LONGEST_PATTERN = 500;

const withoutFault = z.check<string>((context) => {
  const fault = findPatternFault(context.value);
  if (fault !== undefined) context.issues.push({ code: 'custom', message: fault, input: context.value });
});

const pattern = describe(
  z.string().check(z.minLength(1), z.maxLength(LONGEST_PATTERN), withoutFault),
  'Words to match, without regard to case and punctuation. (this|the) is a choice, [this] may be missing. ' +
    'Slots: {grade}, {place} (a name), {dates}, {number}, {words} (up to twelve words).',
);
const patterns = z.array(pattern);

const sign = z.strictObject({
  looksFor: describe(
    text,
    'What is looked for, in words for the person who asks why a file was or was not recognised.',
  ),
  anyOf: describe(patterns.check(z.minLength(1)), 'Patterns sought at the start of a line; one is enough.'),
  weight: describe(
    z.optional(z.number()),
    'How much it says for the family; 1 when left out. Negative: it is another family.',
  ),
  within: describe(z.optional(z.int().check(z.positive())), 'Only the first so many lines with text are searched.'),
});

const kind = z.enum([
  'executive-summary',
  'contents',
  'context',
  'recommendations',
  'summary',
  'judgement-area',
  'findings',
  'graded-sentence',
  'lscb',
  'improvement-points',
  'areas-covered',
  'headline-findings',
  'main-findings',
  'about-inspection',
  'inspection-team',
  'other',
]);

const heading = z.strictObject({
  pattern: describe(pattern, 'What the whole heading says.'),
  kind: describe(z.optional(kind), 'What the section is; "other" when left out.'),
  level: describe(
    z.optional(z.int().check(z.minimum(2), z.maximum(9))),
    'How deep it stands; 2, right below the title, when left out.',
  ),
  opens: describe(z.optional(text), 'The part of the report that it opens, for reports with several lists.'),
  within: describe(z.optional(z.array(text)), 'It is a heading only inside one of these parts.'),
  list: describe(z.optional(text), 'The items under it are recommendations of a list of this kind.'),
  findings: describe(z.optional(z.boolean()), 'The paragraphs under it are findings.'),
  subject: describe(z.optional(text), 'It is graded on the subject with this id.'),
});

const subject = z.strictObject({
  id: text,
  name: describe(text, 'The subject as the summary prints it.'),
  rows: describe(z.optional(patterns), 'How a row of the summary table may name it; its name when left out.'),
});

const grade = z.strictObject({
  grade: describe(text, 'The id of the grade, such as limited-assurance.'),
  name: describe(z.optional(text), 'The grade as printed; the first pattern when left out.'),
  patterns: describe(patterns.check(z.minLength(1)), 'How it may be printed.'),
  meaning: describe(z.optional(z.string()), 'What the grade means, shown on hover.'),
});

const statement = z.strictObject({
  pattern: describe(pattern, 'A sentence or line that states a judgement; {grade} stands where the grade does.'),
  subject: text,
  where: z.optional(z.enum(['overall', 'sentence'])),
});

const labels = z.strictObject({
  findings: describe(z.array(text), 'Words that label findings: "Finding" for "Finding 1".'),
  recommendations: describe(
    z.array(text),
    'Words that label recommendations: "Recommendation" for "Recommendation 1.2".',
  ),
  list: describe(z.optional(text), 'The kind of list that labelled recommendations make up.'),
});

const limit = z.strictObject({
  anyOf: describe(z.array(text).check(z.minLength(1)), 'The ids of subjects, any of which limits the other one.'),
  grade: describe(text, 'The grade of theirs that does.'),
  subject: describe(text, 'The id of the subject that is limited, such as overall.'),
  allowed: describe(z.array(text), 'The grades that it may still have.'),
});

const quantity = z.strictObject({
  name: describe(text, 'What is counted, in the plural: "open cases".'),
  patterns: describe(patterns.check(z.minLength(1)), 'The words right behind the figure.'),
});

const taughtLine = z.strictObject({
  line: describe(text, 'The line as a reader sees it.'),
  as: describe(z.enum(['heading', 'finding', 'recommendation', 'nothing']), 'What it is.'),
  like: describe(z.optional(z.boolean()), 'Whether it holds for all lines with a label of the same kind.'),
});

const reading = z.strictObject({
  file: describe(
    z.optional(text),
    'The path of the file from the folder around .golden-thread, or its end; all files when left out.',
  ),
  family: describe(z.optional(text), 'The family or genre that reads it; “none” where it is no report.'),
  lines: describe(z.optional(z.array(taughtLine)), 'What single lines are.'),
});

/** The version that is read whole. A file of a newer one is read as far as it is known, with a warning. */
export const familyVersion = 1;

export const familyFile = describe(
  z.strictObject({
    $schema: z.optional(z.string()),
    version: describe(
      z.optional(z.int().check(z.minimum(1))),
      'The version of this format; 1 when left out. A file of a newer version is read as far as it is known, with a warning.',
    ),
    id: describe(
      z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,60}$/)),
      'A short name in small letters, digits and hyphens.',
    ),
    name: describe(text, 'The name of the family for people.'),
    framework: describe(z.optional(text), 'The framework that gives the grades their meaning.'),
    signs: describe(
      z.optional(z.array(sign).check(z.minLength(1))),
      'What tells a report of this family. Only the family “general” has none.',
    ),
    readings: describe(
      z.optional(z.array(reading)),
      'Only of the family “general”: what was chosen and taught for files that no other family reads.',
    ),
    titles: describe(z.optional(patterns), 'The wordings of the title.'),
    headings: describe(z.optional(z.array(heading)), 'The headings of its reports, in order of precedence.'),
    freeHeadings: describe(
      z.optional(z.boolean()),
      'Whether reports have other headings too, found by their shape; yes when left out.',
    ),
    labels: describe(z.optional(labels), 'Words that label findings and recommendations.'),
    findings: describe(
      z.optional(z.enum(['numbered', 'paragraphs'])),
      'Whether findings are numbered paragraphs or all paragraphs of a findings section.',
    ),
    markers: describe(
      z.optional(z.array(text)),
      'The words that mark a finding: "recommendation" for "(Recommendation)".',
    ),
    subjects: describe(z.optional(z.array(subject)), 'What is graded.'),
    grades: describe(z.optional(z.array(grade)), 'The scale of grades.'),
    summaryTables: describe(
      z.optional(z.array(z.array(text))),
      'The rows of the summary table in order, by the ids of their subjects.',
    ),
    statements: describe(z.optional(z.array(statement)), 'Sentences that state a judgement.'),
    numbering: describe(
      z.optional(z.enum(['continuous'])),
      'continuous: one numbering runs through the whole report, so that it must not begin anew.',
    ),
    limits: describe(z.optional(z.array(limit)), 'Grades that the framework rules out beside others.'),
    quantities: describe(
      z.optional(z.array(quantity)),
      'What the reports count, so that two figures for one day can be compared.',
    ),
    provider: describe(z.optional(patterns), 'Where the provider is named: {place}.'),
    inspected: describe(z.optional(patterns), 'Where the dates of the inspection stand: {dates}.'),
    published: describe(z.optional(patterns), 'Where the date of publication stands: {dates}.'),
    boilerplate: describe(
      z.optional(patterns),
      'First words of paragraphs that close a report without finding anything.',
    ),
  }),
  'A report family for Golden Thread: how its reports are recognised and read.',
);

export type FamilyFile = z.infer<typeof familyFile>;

/** The slots that a pattern may have. */
const SLOTS: ReadonlySet<string> = new Set(['{grade}', '{place}', '{dates}', '{number}', '{words}']);

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** The first fault, as a sentence; undefined when there is none. */
export function findPatternFault(pattern: string): string | undefined {
  const slot = pattern.match(/\{[^{}]*\}?|\}/g)?.find((each) => !SLOTS.has(each));
  if (slot !== undefined) return `There is no slot “${slot}”; there are ${[...SLOTS].join(', ')}.`;
  return findUnbalanced(pattern) ?? (/[\p{L}\p{N}{]/u.test(pattern) ? undefined : 'The pattern has no words.');
}

function findUnbalanced(pattern: string): string | undefined {
  const open: string[] = [];
  for (const mark of pattern.match(/[()[\]|]/g) ?? []) {
    const inner = open.at(-1);
    if (mark === '(' || mark === '[') open.push(mark);
    else if (inner === undefined) return `“${mark}” has no opening bracket before it.`;
    else if (mark !== '|' && CLOSING[inner] !== mark) return `“${inner}” is closed by “${mark}”.`;
    else if (mark !== '|') open.pop();
  }
  return open.length > 0 ? `“${open.at(-1)}” is not closed.` : undefined;
}
