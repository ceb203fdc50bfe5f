/** Reads a family that a user defines in a file, and says in plain words what is wrong with it, and where. */

import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import * as z from 'zod/mini';
import type { Family } from '../../family';
import { familyFile, familyVersion, type FamilyFile } from './familyFile';
import {
  describeIssue,
  describeNewer,
  describeUnknown,
  listUnknownProperties,
  nameOfProperty,
  rangeAt,
  type FamilyProblem,
} from './familyProblems';
import { general } from '../general';
import { bodies, recommendationMarkers, tellings } from '../shared';

export type { FamilyProblem } from './familyProblems';

export interface OwnFamily {
  /** Undefined when the file has an error. */
  readonly family: Family | undefined;
  readonly problems: readonly FamilyProblem[];
}

/**
 * The family that the text of a file defines, or what keeps it from being one. Comments are allowed. What a newer
 * version may have is passed over with a warning.
 */
export function parseOwnFamily(text: string): OwnFamily {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  if (!tree || errors.length > 0)
    return { family: undefined, problems: errors.map((error) => syntaxProblem(text, error)) };
  const { parsed, unknown } = parseKnown(tree);
  const newer = describeNewer(tree, familyVersion);
  const warnings = [...(newer ? [newer] : []), ...unknown.map(describeUnknown)];
  const faults = parsed.success
    ? listReferenceProblems(tree, parsed.data)
    : parsed.error.issues.map((issue) => describeIssue(tree, issue));
  return {
    family: parsed.success && faults.length === 0 ? completeFamily(parsed.data) : undefined,
    problems: [...faults, ...warnings],
  };
}

/** The file without the properties that are not known, and these. */
function parseKnown(tree: Node) {
  const whole = z.safeParse(familyFile, valueOf(tree));
  const unknown = whole.success ? [] : listUnknownProperties(tree, whole.error.issues);
  const parsed = unknown.length === 0 ? whole : z.safeParse(familyFile, valueOf(tree, new Set(unknown)));
  return { parsed, unknown };
}

function syntaxProblem(text: string, { error, offset, length }: ParseError): FamilyProblem {
  const end = Math.min(text.length, offset + Math.max(1, length));
  return {
    severity: 'error',
    message: `This is not valid JSON here: ${wordsOf(printParseErrorCode(error))}.`,
    range: { start: Math.min(offset, end), end },
  };
}

/** `CommaExpected` as "comma expected". */
function wordsOf(code: string): string {
  return code.replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}

/** Subjects that headings, tables and statements name must be defined. */
function listReferenceProblems(tree: Node, file: FamilyFile): FamilyProblem[] {
  if (file.signs === undefined && file.id !== general.id)
    return [{ severity: 'error', message: '“signs” is missing.', range: rangeAt(tree, []) }];
  const known = new Set((file.subjects ?? []).map(({ id }) => id));
  const named: [readonly (string | number)[], string | undefined][] = [
    ...(file.headings ?? []).map(({ subject }, i): [(string | number)[], string | undefined] => [
      ['headings', i, 'subject'],
      subject,
    ]),
    ...(file.statements ?? []).map(({ subject }, i): [(string | number)[], string | undefined] => [
      ['statements', i, 'subject'],
      subject,
    ]),
    ...(file.limits ?? []).flatMap(({ anyOf, subject }, i): [(string | number)[], string][] => [
      [['limits', i, 'subject'], subject],
      ...anyOf.map((limiting, j): [(string | number)[], string] => [['limits', i, 'anyOf', j], limiting]),
    ]),
    ...(file.summaryTables ?? []).flatMap((rows, i) =>
      rows.map((row, j): [(string | number)[], string] => [['summaryTables', i, j], row]),
    ),
  ];
  return named.flatMap(([path, subject]) =>
    subject === undefined || known.has(subject)
      ? []
      : [
          {
            severity: 'error',
            message: `No subject has the id “${subject}”. Add it to “subjects”.`,
            range: rangeAt(tree, path),
          },
        ],
  );
}

/** The value of a JSON tree without some properties, and without the prototype of anything. */
function valueOf(node: Node, without: ReadonlySet<Node> = new Set()): unknown {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        (node.children ?? [])
          .filter((property) => !without.has(property))
          .map((property) => {
            const value = property.children?.[1];
            return [nameOfProperty(property), value && valueOf(value, without)];
          }),
      );
    case 'array':
      return (node.children ?? []).map((child) => valueOf(child, without));
    default:
      return node.value as unknown;
  }
}

/** What the file leaves out is as in most reports. */
function completeFamily(file: FamilyFile): Family {
  if (file.id === general.id) return { ...general, readings: file.readings ?? [] };
  const subjects = (file.subjects ?? []).map(({ id, name, rows }) => ({ id, name, rows: rows ?? [name] }));
  return {
    id: file.id,
    name: file.name,
    framework: file.framework ?? file.name,
    signs: (file.signs ?? []).map((sign) => ({ ...sign, weight: sign.weight ?? 1 })) as Family['signs'],
    titles: file.titles ?? [],
    headings: (file.headings ?? []).map((rule) => ({
      ...rule,
      kind: rule.kind ?? 'other',
      level: rule.level ?? 2,
    })) as Family['headings'],
    freeHeadings: file.freeHeadings ?? true,
    numberedHeadings: true,
    statesAnywhere: true,
    ...(file.labels && { labels: { ...file.labels, list: file.labels.list ?? 'recommendations' } }),
    findings: file.findings ?? 'paragraphs',
    markers: (file.markers ?? recommendationMarkers).map((word) => word.toLowerCase()),
    subjects,
    grades: (file.grades ?? []).map(({ grade, name, patterns, meaning }) => ({
      grade,
      name: name ?? patterns[0]!,
      patterns,
      meaning: meaning ?? '',
    })),
    summaryTables: file.summaryTables ?? [],
    statements: (file.statements ?? []).map((rule) => ({ ...rule, where: rule.where ?? 'sentence' })),
    ...(file.numbering && { numbering: file.numbering }),
    limits: file.limits ?? [],
    quantities: file.quantities ?? [],
    earlier: {
      patterns: tellings,
      topics: subjects.map(({ id, rows }) => ({ subject: id, words: rows })),
      unless: ['this (inspection|audit|review|visit)'],
    },
    bodies,
    provider: file.provider ?? [],
    inspected: file.inspected ?? [],
    published: file.published ?? [],
    boilerplate: file.boilerplate ?? [],
  };
}
