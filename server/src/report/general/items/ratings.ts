/** Grades, severities, risks and opinions, on whatever scale a document uses, with what each is about. */

import { partitionPoint } from '../../../base/search';
import { type Line, sourceRange } from '../../../syntax/lines';
import type { Range } from '../../../text/range';
import type { GeneralItem } from './items';
import type { ItemCard, ItemCards } from './itemCards';
import { textStart } from './items';
import type { Rows } from '../lines/rows';
import type { FieldHit } from '../sections/fields';
import { listRatingRows, type RatingCell } from './ratingRows';
import type { TextTable } from '../sections/tables';
import type { SectionNode, SectionTree } from '../sections/tree';
import { scoreAt, scoreOnScaleAt, type FoundGrade } from '../scores';
import { fieldKindOf, isGrade, ratedIn, ratesThings, saysNone } from '../words';

export interface GeneralRating {
  /** As printed. */
  readonly value: string;
  readonly range: Range;
  readonly statement: Range;
  /** The finding; undefined for the report. */
  readonly of: GeneralItem | undefined;
  /** What a grade of the report is about, in its own words: "Is the service safe?"; undefined for the whole. */
  readonly about?: string | undefined;
  /** The time of an earlier grade, as printed. */
  readonly when?: string;
  /** The scale by the document's own name: "Severity", "Overall opinion". */
  readonly scale: string;
  readonly where: 'summary-table' | 'section-heading' | 'sentence' | 'overall';
}

export interface RatedThings {
  readonly findings: readonly GeneralItem[];
  readonly tables: ReadonlyMap<SectionNode | undefined, readonly TextTable[]>;
  readonly cards: ItemCards;
}

export function collectRatings(
  rows: Rows,
  tree: SectionTree,
  { findings, tables, cards }: RatedThings,
): GeneralRating[] {
  const bySection = new Map(
    findings.flatMap((finding) => (finding.section ? [[finding.section, finding] as const] : [])),
  );
  const byRow = new Map(findings.map((finding) => [finding.row, finding]));
  const byCode = new Map(
    findings.flatMap((finding) => (finding.label ? [[finding.label.name.toLowerCase(), finding] as const] : [])),
  );
  const around = (node: SectionNode | undefined): GeneralItem | undefined =>
    node ? (bySection.get(node) ?? around(node.parent)) : undefined;
  const found: GeneralRating[] = [];
  for (const node of tree.nodes) {
    if (node.role === 'scale' && !around(node)) continue;
    found.push(
      ...ofFields(rows, withoutCards(node, cards.get(node)), around(node), findSubjects(node)),
      ...(around(node) || node.role === 'contents' ? [] : ofRows(node.blocks, node.heading.title, byCode)),
      ...ofHeading(rows, node, bySection.get(node)),
      ...ofSubHeading(node, around(node)),
      ...ofSeverity(rows, node, findings),
    );
    for (const table of tables.get(node) ?? []) found.push(...ofTable(table, around(node), byRow, byCode));
    found.push(
      ...ofSentences(node),
      ...(around(node) ? [] : [...ofOpening(node), ...ofOutcomes(node), ...ofVerdict(node)]),
    );
  }
  found.push(
    ...ofFields(rows, withoutCards(tree.preamble, cards.get(undefined)), undefined),
    ...ofRows(tree.preamble.blocks, undefined, byCode),
    ...(tables.get(undefined) ?? []).flatMap((table) => ofTable(table, undefined, byRow, byCode)),
    ...findings.flatMap((of) => (of.fields ? ofFields(rows, { fields: of.fields }, of) : [])),
    ...ofItems(findings),
    ...ofFrontMatter(rows),
  );
  return withoutRepeats(found).sort((a, b) => a.range.start - b.range.start);
}

/** The fields of a section that stand below none of its items. */
function withoutCards(
  { fields }: Pick<SectionNode, 'fields'>,
  cards: readonly ItemCard[] = [],
): Pick<SectionNode, 'fields'> {
  const taken = new Set(cards.flatMap((card) => card.fields));
  return { fields: fields.filter((field) => !taken.has(field)) };
}

function withoutRepeats(ratings: readonly GeneralRating[]): GeneralRating[] {
  const seen = new Set<string>();
  return ratings.filter(({ range, of }) => {
    const key = `${range.start} ${of?.row ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The grade at the start of a value, with how many characters it takes: "High (8.1)", "🔴 High". */
export function gradeAt(value: string): FoundGrade | undefined {
  const lead = /^[^\p{L}\p{N}]*/u.exec(value.slice(0, 12))![0].length;
  const text = value.slice(lead, lead + 60);
  let best: number | undefined;
  for (const match of text.matchAll(/[\p{L}\p{N}/-]+/gu)) {
    const end = match.index + match[0].length;
    // "3 (serious failings)" is a 3, and what brackets say explains it.
    if (end > 45 || text.slice(0, end).includes('(')) break;
    if (isGrade(text.slice(0, end))) best = end;
  }
  return best === undefined ? undefined : { grade: text.slice(0, best), start: lead, end: lead + best };
}

const LONGEST_VALUE = 30;
/** Labels whose value is a grade of the report whatever its words are: "Rating: 3 - Generally satisfactory". */
const OF_REPORT = /^(?:overall |final )?(?:rating|grade|score|judge?ment|opinion|effectiveness)$/i;

/** Fields that grade what the section is about, and not the report. */
const OF_SECTION = /^(?:judge?ment|rating|grade|grading|compliance|outcome)$/i;

/** The longest line that names what the lines below it are about. */
const LONGEST_SUBJECT = 100;

/**
 * What "Judgement: Compliant" on a row of a section is about, by row: the section, unless its title stands for the whole
 * report; where several stand in one section, the nearest line above that could be a title and is none of them.
 */
function findSubjects({ heading, role, fields, blocks }: SectionNode): ReadonlyMap<number, string> {
  if (heading.isTitle || role !== undefined || ratesThings(heading.title)) return new Map();
  const rivals = fields.filter(({ name }) => OF_SECTION.test(name));
  if (rivals.length < 2) return new Map(rivals.map(({ row }) => [row, heading.title]));
  const found = new Map<number, string>();
  const own = new Set(rivals.map(({ row }) => row));
  const openings = blocks.map(({ rows }) => rows[0]!).filter(({ index }) => !own.has(index));
  let next = 0;
  for (const { row } of rivals) {
    for (; next < openings.length && openings[next]!.index < row; next++) {
      const { text } = openings[next]!;
      if (text.length <= LONGEST_SUBJECT && /[^.:;,]$/.test(text)) found.set(row, text);
    }
  }
  return found;
}

/** A score on a scale of numbers, as it stands before its vector: "9.8 (AV:N/AC:L)". */
const SCORE = /^\d{1,2}(?:\.\d)?(?=$|\s*[(/[])/;

/** The score in a field that may have one: of a finding, of the report or what "Grade for …" names, or with its scale. */
function scoreIn({ name, value }: FieldHit, of: GeneralItem | undefined): FoundGrade | undefined {
  return of || OF_REPORT.test(name) || ratedIn(name) !== undefined ? scoreAt(value) : scoreOnScaleAt(value);
}

function ofFields(
  rows: Rows,
  { fields }: Pick<SectionNode, 'fields'>,
  of: GeneralItem | undefined,
  subjects: ReadonlyMap<number, string> = new Map(),
): GeneralRating[] {
  return fields.flatMap((field): GeneralRating[] => {
    if (field.kind !== 'rating') return [];
    const grade = gradeAt(field.value) ?? scoreIn(field, of);
    const [sentence] = /^[^.]+(?=\.\s)/.exec(field.value.slice(0, LONGEST_VALUE)) ?? [field.value.trim()];
    const short = SCORE.exec(field.value.trim())?.[0] ?? (OF_REPORT.test(field.name) ? sentence : field.value.trim());
    if (
      !grade &&
      (short.length > LONGEST_VALUE ||
        short === '' ||
        (!of && !OF_REPORT.test(field.name) && ratedIn(field.name) === undefined) ||
        /[.:;]$/.test(short) ||
        !/^[\p{Lu}\d]/u.test(short))
    )
      return [];
    const { line } = rows.all[field.valueRow]!;
    const from = line.visible.length - field.value.length;
    const range = grade
      ? sourceRange(line, from + grade.start, from + grade.end)
      : sourceRange(line, from, from + short.length);
    const about = of ? undefined : (ratedIn(field.name) ?? subjects.get(field.row));
    const value = grade?.grade ?? short;
    return [{ value, range, statement: line.content, of, about, scale: field.name, where: 'sentence' }];
  });
}

/** Rows of plain text that rate things. Not asked of a finding, where they are its own details. */
function ofRows(
  blocks: SectionNode['blocks'],
  title: string | undefined,
  byCode: ReadonlyMap<string, GeneralItem>,
): GeneralRating[] {
  return listRatingRows(blocks, title).flatMap(({ row, about, value, earlier }) => {
    const of = byCode.get(/^[[(]?([\w.-]+)/.exec(about.text)?.[1]?.toLowerCase() ?? '');
    const rate = (cell: RatingCell): GeneralRating => ({
      value: cell.text,
      range: sourceRange(row.line, textStart(row) + cell.start, textStart(row) + cell.end),
      statement: row.line.content,
      of,
      about: of ? undefined : about.text,
      scale: 'Rating',
      where: 'summary-table',
    });
    return earlier && !of ? [rate(value), { ...rate(earlier.cell), when: earlier.when }] : [rate(value)];
  });
}

/** "BWN-01-001 Autofill (Medium)", "[High] The gate is open", "The gate is open – High". */
function ofHeading(rows: Rows, node: SectionNode, finding: GeneralItem | undefined): GeneralRating[] {
  const row = rows.all[node.heading.last]!;
  const first = rows.all[node.heading.first]!;
  const behind =
    /[([]\s*(?:severity|risk|rating|priority)?\s*:?\s*([\p{L}\p{N} /-]{2,24}?)\s*(?:risk|severity|priority)?\s*[)\]]\s*$/iu.exec(
      row.text,
    ) ?? /\s[–—:-]\s+([\p{L} ]{3,24}?)(?:\s*\([^()]{1,20}\))?$/u.exec(row.text);
  const before =
    /^\W{0,3}(?:\S{1,10}\s+)??[([]?([\p{L} ]{3,16})[)\]]\s/u.exec(first.text) ??
    /^[^\p{L}\p{N}]{0,4}([\p{L}]{3,14})\s*[:–—-]\s/u.exec(first.text);
  return [
    ...(behind && isGrade(behind[1]!) ? [ratingIn(row, behind, finding)] : []),
    ...(before && isGrade(before[1]!) && finding ? [ratingIn(first, before, finding)] : []),
  ];
}

function ratingIn(row: Rows['all'][number], match: RegExpExecArray, of: GeneralItem | undefined): GeneralRating {
  const start = textStart(row) + match.index + match[0].indexOf(match[1]!);
  return {
    value: match[1]!,
    range: sourceRange(row.line, start, start + match[1]!.length),
    statement: row.line.content,
    of,
    scale: 'Severity',
    where: 'section-heading',
  };
}

/** "## Severity" with "High" below it. */
function ofSubHeading(node: SectionNode, of: GeneralItem | undefined): GeneralRating[] {
  if (fieldKindOf(node.heading.title) !== 'rating') return [];
  const row = node.blocks[0]?.rows[0];
  const start = row?.label?.length ?? 0;
  const grade = row && gradeAt(row.text.slice(start));
  if (!row || !grade || row.text.length > 80) return [];
  return [
    {
      value: grade.grade,
      range: sourceRange(row.line, start + grade.start, start + grade.end),
      statement: row.line.content,
      of,
      scale: node.heading.title,
      where: 'sentence',
    },
  ];
}

/** A heading such as "High risk findings" rates each finding under it. */
function ofSeverity(rows: Rows, node: SectionNode, findings: readonly GeneralItem[]): GeneralRating[] {
  if (
    !node.severity ||
    node.role === 'scale' ||
    (fieldKindOf(node.heading.title) !== undefined && node.parent?.heading.label?.kind === 'code')
  )
    return [];
  const row = rows.all[node.heading.first]!;
  const at = row.text.toLowerCase().indexOf(node.severity);
  const start = textStart(row) + Math.max(0, at);
  const end = at < 0 ? row.line.visible.length : start + node.severity.length;
  const below: GeneralItem[] = [];
  for (
    let i = partitionPoint(findings.length, (at) => findings[at]!.row <= node.heading.first);
    i < findings.length && findings[i]!.row < node.end;
    i++
  )
    below.push(findings[i]!);
  const rating = {
    value: at < 0 ? node.severity : row.text.slice(at, at + node.severity.length),
    range: sourceRange(row.line, start, end),
    statement: row.line.content,
    scale: 'Severity',
    where: 'section-heading' as const,
  };
  return below.map((of) => ({ ...rating, of }));
}

/** Names of columns whose cells are steps of a scale, whatever they are called. */
const OF_SCALE = /\b(?:severity|rating|grade|score|level|maturity|cvss|stars?|rag)\b/i;
/** A step in the report's own words: "Emerging", "Well developed". */
const OWN_WORDS = /^\p{Lu}[\p{L}-]{2,}(?: [\p{L}-]+){0,2}$/u;

/** The score in a cell of a column of that name, the letter of a traffic light, or the report's own word for a step. */
function stepAt(text: string, name: string): FoundGrade | undefined {
  if (!OF_SCALE.test(name)) return undefined;
  const isStep = OWN_WORDS.test(text) || (/\brag\b/i.test(name) && /^[RAG](?:\/[RAG])?$/.test(text));
  return scoreAt(text) ?? (isStep && !saysNone(text) ? { grade: text, start: 0, end: text.length } : undefined);
}

function ofTable(
  { columns, rows }: TextTable,
  inside: GeneralItem | undefined,
  byRow: ReadonlyMap<number, GeneralItem>,
  byCode: ReadonlyMap<string, GeneralItem>,
): GeneralRating[] {
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, i): GeneralRating[] => {
      const column = columns[i];
      if (column?.kind !== 'rating' && !(columns.length === 2 && i === 1 && fieldKindOf(cells[0]!.text) === 'rating'))
        return [];
      const grade = gradeAt(cell.text) ?? stepAt(cell.text, column?.kind === 'rating' ? column.name : cells[0]!.text);
      if (!grade || cell.text.length > 60) return [];
      const code = cells
        .map(({ text }) => byCode.get(text.replace(/[[\]]/g, '').toLowerCase()))
        .find((each) => each !== undefined);
      const of = code ?? byRow.get(row) ?? inside;
      const start = cell.range.start;
      return [
        {
          value: grade.grade,
          range: { start, end: cell.range.end },
          statement: { start: cells[0]!.range.start, end: cells.at(-1)!.range.end },
          of,
          about: of || i === 0 || fieldKindOf(cells[0]!.text) ? undefined : cells[0]!.text,
          scale: column?.kind === 'rating' ? column.name : cells[0]!.text,
          where: 'summary-table',
        },
      ];
    }),
  );
}

/** So far into an item its rating may stand. */
const LONGEST_ITEM = 400;

/** "(High)" behind a listed finding, "High:" or "[High]" before it, "(Priority: P1)" or "Risk: High." in it. */
function ofItems(findings: readonly GeneralItem[]): GeneralRating[] {
  return findings.flatMap((of): GeneralRating[] => {
    if (of.section) return [];
    const { text } = of.text;
    const match =
      /[([]\s*([\p{L}\p{N} ]{2,16}?)\s*(?:risk|severity|priority)?\s*[)\]]\.?$/iu.exec(text.slice(-40)) ??
      /^(?:[([]([\p{L} ]{3,16})[)\]]|([\p{L} ]{3,14})\s*[:–—-])\s/u.exec(text.slice(0, 30)) ??
      /\b(?:severity|risk(?: rating| level)?|rating|priority)\s*:\s*([\p{L}\p{N} -]{2,20}?)(?=\s*(?:[.;,)\]|]|$))/iu.exec(
        text.slice(0, LONGEST_ITEM),
      );
    const grade = match?.[1] ?? match?.[2];
    if (!match || !grade || !isGrade(grade)) return [];
    const isBehind = match.index + match[0].length === Math.min(text.length, 40) && text.length > 40;
    const at = isBehind ? text.lastIndexOf(grade) : text.indexOf(grade, match[0].includes(':') ? match.index : 0);
    const range = of.text.toSourceRange({ start: at, end: at + grade.length });
    return [{ value: grade, range, statement: of.range, of, scale: 'Severity', where: 'sentence' }];
  });
}

/**
 *     Our overall opinion is reasonable assurance.      Severity: we rated it as “high”.
 *         ^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^                  ^^^^
 */
const OPINION =
  /\b((?:overall )?(?:audit )?(?:opinion|assurance|assurance (?:level|opinion|rating)|rating|grade|conclusion|judgement|risk|severity|priority|classification))\s+(?:[^.]{0,40}?\b)?(?:is|was|as|of|:|assessed as|rated|judged)\s+(?:one of\s+)?(?:a |an |the )?["“‘*]{0,3}([\p{L}-]+(?:\s[\p{L}-]+){0,3})/giu;
/**
 *     We rated the second year 3 out of 5.
 *                              ^^^^^^^^^^
 */
const SCORED =
  /\b(?:rat(?:e|ed|ing)|grad(?:e|ed)|scor(?:e|es|ed)|award(?:ed)?)\b[^.;:]{0,40}?\s(\d{1,2}(?:\.\d)?\s?(?:out of|\/)\s?(?:[4-7]|10|100))\b/giu;
const ASSURANCE = /\b((?:substantial|reasonable|adequate|limited|partial|full|minimal|moderate|no) assurance)\b/giu;
const RATED =
  /\b(?:rated|graded|judged|assessed|classified)\s+(?:as\s+|to be\s+|overall\s+)*["“‘*]{0,3}([\p{L}-]+(?:\s[\p{L}-]+){0,3})/giu;

/**
 *     The management system is partially effective.
 *                              ^^^^^^^^^^^^^^^^^^^
 */
const WORKS =
  /\b(?:systems?|controls?|arrangements|framework|programme|program|process(?:es)?|management|governance|performance|project|procedures)\b[^.;:]{0,40}?\b(?:is|are|was|were)\s+(?:considered |deemed |found |overall )?(?:to be )?["“‘*]{0,3}((?:[\p{L}-]+\s){0,2}(?:in)?(?:effective|adequate|satisfactory|compliant))\b/giu;

/** Sentences of the summary and the opinion that grade the report. */
function ofSentences(node: SectionNode): GeneralRating[] {
  const isOverall =
    node.role === 'summary' ||
    node.heading.isTitle ||
    /\b(?:opinion|assurance|rating|conclusion)\b/i.test(node.heading.title);
  if (!isOverall) return [];
  const found: GeneralRating[] = [];
  for (const { rows: own } of node.blocks) {
    for (const { line, text } of own) {
      for (const [pattern, group] of [
        [OPINION, 2],
        [ASSURANCE, 1],
        [RATED, 1],
        [WORKS, 1],
        [SCORED, 1],
      ] as const) {
        for (const match of text.slice(0, 2000).matchAll(pattern)) {
          const words = match[group]!;
          const at = match.index + match[0].lastIndexOf(words);
          const grade = gradeAt(words) ?? scoreOnScaleAt(words);
          if (!grade) continue;
          found.push({
            value: grade.grade,
            range: sourceRange(line, at + grade.start, at + grade.end),
            statement: line.content,
            of: undefined,
            scale: group === 2 ? match[1]! : 'Overall',
            where: 'overall',
          });
        }
      }
    }
  }
  return found.slice(0, 6);
}

/**
 * The first sentence of a section, where it grades what the section is about:
 *
 *     Outcomes were reasonably good against this test.      We rated this area 3 out of 5 (fair).
 *                   ^^^^^^^^^^^^^^^                                            ^^^^^^^^^^^^^^^^^
 */
const OPENING =
  /\b(?:outcomes?\b[^.;:]{0,60}?\s(?:is|are|was|were)(?: judged| rated| graded| found)?(?: to be| as)?|(?:rated|graded|judged|scored|assessed|awarded|given)(?: (?:this|it|the) (?:area|section|standard|theme|service|provision|outcome))?(?: (?:as|to be|at|a|overall))*)\s+["“‘*]{0,3}(\d(?:\.\d)? (?:out of|of) \d{1,2}(?: \(\p{L}[\p{L} ]{2,20}\))?|[\p{L}-]+(?:\s[\p{L}-]+){0,3})/iu;
const LONGEST_OPENING = 200;

/** The words of a section's first sentence that grade it, with the row they stand on. */
export function openingGrade({
  blocks,
  heading,
  role,
}: SectionNode): { readonly row: Rows['all'][number]; readonly text: string; readonly start: number } | undefined {
  const row = blocks.find(({ kind }) => kind === 'paragraph')?.rows[0];
  if (!row || row.index > heading.last + 3 || role === 'summary' || role === 'stop') return undefined;
  const match = OPENING.exec(row.text.slice(0, LONGEST_OPENING));
  const grade = match && (/^\d/.test(match[1]!) ? { grade: match[1]!, start: 0 } : gradeAt(match[1]!));
  if (!match || !grade) return undefined;
  return { row, text: grade.grade, start: match.index + match[0].lastIndexOf(match[1]!) + grade.start };
}

function ofOpening(node: SectionNode): GeneralRating[] {
  const found = openingGrade(node);
  return found ? [outcomeOf(node, found.row.line, found.text, found.start)] : [];
}

/**
 * A sentence of its own that grades what the section is about, wherever it stands:
 *
 *     S8   Contact was rare. Outcomes for prisoners were Not sufficiently good against this test.
 *                                                        ^^^^^^^^^^^^^^^^^^^^^
 */
const OUTCOME = /(?:^|[.!?] )(?:overall,? )?outcomes\b[^.;:]{0,60}?\s(?:are|were) ([\p{L}-]+(?:\s[\p{L}-]+){0,3})/giu;

function ofOutcomes(node: SectionNode): GeneralRating[] {
  if (node.role === 'scale' || node.role === 'stop' || node.role === 'contents') return [];
  return node.blocks.flatMap(({ rows: own }) =>
    own.flatMap(({ line, text, label }) => {
      const from = label?.length ?? 0;
      const sentences = text.slice(from, LONGEST_ITEM);
      return [...sentences.matchAll(OUTCOME)].flatMap((match): GeneralRating[] => {
        const grade = gradeAt(match[1]!);
        const start = from + match.index + match[0].length - match[1]!.length;
        return grade ? [outcomeOf(node, line, grade.grade, start + grade.start)] : [];
      });
    }),
  );
}

function outcomeOf({ heading }: SectionNode, line: Line, value: string, start: number): GeneralRating {
  const range = sourceRange(line, start, start + value.length);
  const about = heading.isTitle ? undefined : heading.title;
  return { value, range, statement: line.content, of: undefined, about, scale: 'Outcome', where: 'sentence' };
}

/**
 *     In light of this, we did not uphold the complaint.      The complaint is partly upheld.
 *                              ^^^^^^^^^^                                       ^^^^^^^^^^^^^
 */
const VERDICT =
  /\b(?:(?:we|i|he|she|ombudsman|commissioner|adjudicator)\b[^.;:]{0,30}?\s((?:not |partly |partially |fully )?uph(?:old|olds|eld))\b(?=[^.;:]{0,30}\bcomplaint)|(?:complaint|appeal|grievance)s?\b[^.;:]{0,40}?\b(?:is|are|was|were)\s((?:not |partly |partially |fully )?(?:upheld|sustained)))/i;

/** Whether a paragraph says what was decided, and nothing else. */
export function isVerdict(text: string): boolean {
  return VERDICT.test(text.slice(0, LONGEST_OPENING)) && /^[^.]{10,140}\.?$/.test(text);
}

/** What was decided of a complaint. */
function ofVerdict(node: SectionNode): GeneralRating[] {
  return node.blocks.flatMap(({ rows: own }) =>
    own.flatMap(({ text, line }): GeneralRating[] => {
      const match = VERDICT.exec(text.slice(0, 2000));
      const value = match && (match[1] ?? match[2]!);
      if (!match || !value) return [];
      const start = match.index + match[0].lastIndexOf(value);
      const range = sourceRange(line, start, start + value.length);
      return [{ value, range, statement: line.content, of: undefined, scale: 'Decision', where: 'overall' }];
    }),
  );
}

/** `severity: high` and `tags = ["high", "wcag-a"]` in the front matter. */
function ofFrontMatter(rows: Rows): GeneralRating[] {
  const found: GeneralRating[] = [];
  for (const row of rows.all) {
    if (rows.kinds[row.index] !== 'front-matter') break;
    const match = /^([\w-]{3,20})\s*[:=]\s*(.*)$/.exec(row.text.slice(0, 300));
    const kind = match && (fieldKindOf(match[1]!) === 'rating' || /^(?:tags|labels|categories)$/i.test(match[1]!));
    if (!kind) continue;
    for (const word of match[2]!.matchAll(/[\p{L}-]{3,20}/gu)) {
      if (!isGrade(word[0])) continue;
      const at = match[0].length - match[2]!.length + word.index;
      found.push({
        value: word[0],
        range: sourceRange(row.line, at, at + word[0].length),
        statement: row.line.content,
        of: undefined,
        scale: match[1]!,
        where: 'overall',
      });
      break;
    }
  }
  return found;
}
