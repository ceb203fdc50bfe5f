/** Drafts a family from a report that no family knows, for a person to finish: its title, headings, labels and lists. */

import type { SourceText } from '../../text/sourceText';
import { readFlow } from '../flow';
import type { Place } from '../sections';
import { printWords } from '../sections';
import { readParts, type Reading } from '../reading';
import { vocabularyOf } from '../vocabulary';
import type { FamilyFile } from './familyFile';
import { generic } from './generic';

export interface FamilyDraft {
  readonly id: string;
  /** The text of the file that defines the family. */
  readonly text: string;
}

/** A family that fits the report, with an id that none of the families in `taken` has. */
export function draftFamily(source: SourceText, taken: ReadonlySet<string> = new Set()): FamilyDraft {
  const flow = readFlow(source);
  const reading = readParts(flow, vocabularyOf(generic));
  const title = reading.titlePage.title ? printWords(flow, reading.titlePage.title.words) : '';
  const family = draft(reading, title, taken);
  return { id: family.id, text: `${JSON.stringify(family, undefined, 2)}\n` };
}

const MOST_HEADINGS = 60;

function draft(reading: Reading, title: string, taken: ReadonlySet<string>): FamilyFile {
  const name = templateOf(title) || 'My report family';
  const pattern = title ? `${name.toLowerCase()} [{words}]` : '';
  const headings = draftHeadings(reading.places);
  return {
    id: freeId(idOf(name), taken),
    name,
    signs: [
      ...(pattern ? [{ looksFor: `the title “${name}”`, anyOf: [pattern], weight: 3, within: 20 }] : []),
      ...headings
        .filter(({ list, findings }) => list ?? findings)
        .slice(0, 3)
        .map((heading) => ({ looksFor: `a section “${heading.pattern}”`, anyOf: [heading.pattern], weight: 1 })),
      ...(headings.length === 0 && !pattern
        ? [{ looksFor: 'words that only these reports have', anyOf: ['words that only these reports have'] }]
        : []),
    ],
    titles: pattern ? [pattern] : [],
    headings,
    labels: { findings: ['Finding'], recommendations: ['Recommendation'] },
    findings: reading.body.some(({ findings }) => findings.some(({ number }) => number !== undefined))
      ? 'numbered'
      : 'paragraphs',
    markers: ['recommendation', 'recommendations'],
  };
}

/** What the reports of a family have in common comes before a colon or a dash, what is the report's own behind it. */
function templateOf(title: string): string {
  return title
    .split(/\s*[:–—]\s+/u, 1)[0]!
    .trim()
    .slice(0, 80);
}

function idOf(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'my-family'
  );
}

/** The id itself, or with the first number behind it that makes it one of its own. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let count = 2, free = id; ; count++) {
    if (!taken.has(free)) return free;
    free = `${id}-${count}`;
  }
}

/** Each wording once, with what the generic family makes of it. */
function draftHeadings(places: readonly Place[]): NonNullable<FamilyFile['headings']> {
  const seen = new Map<string, NonNullable<FamilyFile['headings']>[number]>();
  for (const { section, rule } of places) {
    const pattern = section.title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}’' -]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (section.level === 1 || !pattern || seen.has(pattern) || seen.size >= MOST_HEADINGS) continue;
    seen.set(pattern, {
      pattern,
      kind: section.kind === 'title' ? 'other' : section.kind,
      level: section.level,
      ...(rule?.list && { list: rule.list }),
      ...(rule?.findings && { findings: true }),
    });
  }
  return [...seen.values()];
}
