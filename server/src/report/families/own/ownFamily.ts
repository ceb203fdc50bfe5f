/** Reads a family that a user defines in a file, and says in plain words what is wrong with it, and where. */

import type { Node } from 'jsonc-parser';
import { type JsonProblem, rangeAt, readJsonFile } from '../../../text/jsonFile';
import type { Family } from '../../family';
import { familyFile, familyVersion, type FamilyFile } from './familyFile';
import { general } from '../general';
import { bodies, recommendationMarkers, tellings } from '../shared';

export interface OwnFamily {
  /** Undefined when the file has an error. */
  readonly family: Family | undefined;
  readonly problems: readonly JsonProblem[];
}

/**
 * The family that the text of a file defines, or what keeps it from being one. Comments are allowed. What a newer
 * version may have is passed over with a warning.
 */
export function parseOwnFamily(text: string): OwnFamily {
  const { value, tree, problems } = readJsonFile(text, familyFile, familyVersion);
  const faults = value && tree ? listReferenceProblems(tree, value) : [];
  return {
    family: value && faults.length === 0 ? completeFamily(value) : undefined,
    problems: [...faults, ...problems],
  };
}

/** Subjects that headings, tables and statements name must be defined. */
function listReferenceProblems(tree: Node, file: FamilyFile): JsonProblem[] {
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
