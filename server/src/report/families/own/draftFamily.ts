/** Drafts a family from a report that no family knows, for a person to finish: its title, headings, labels and lists. */

import type { SourceText } from '../../../text/sourceText';
import { readDates } from '../../reading/dates';
import { readFlow } from '../../reading/flow';
import type { Place } from '../../reading/sections';
import { printWords } from '../../reading/sections';
import { readParts, type Reading } from '../../reading/reading';
import { vocabularyOf } from '../../reading/vocabulary';
import type { FamilyFile } from './familyFile';
import { generic } from '../generic';
import { recommendationMarkers } from '../shared';

export interface FamilyDraft {
  readonly id: string;
  /** The text of the file that defines the family. */
  readonly text: string;
}

/** A family that fits the report, with an id that none of the families in `taken` has. */
export function draftFamily(source: SourceText, taken: ReadonlySet<string> = new Set()): FamilyDraft {
  const flow = readFlow(source);
  const reading = readParts(flow, vocabularyOf(generic));
  const family = draft(reading, taken);
  return { id: family.id, text: `${JSON.stringify(family, undefined, 2)}\n` };
}

const MOST_HEADINGS = 60;
const LONGEST_PATTERN = 200;

/** A title stands within so many lines with text, also behind a letterhead. */
const TITLE_LINES = 40;

function draft(reading: Reading, taken: ReadonlySet<string>): FamilyFile {
  const salutation = reading.flow.lines.slice(0, TITLE_LINES).findIndex(({ visible }) => /^dear\b/i.test(visible));
  const places = reading.places.filter(({ from, section }) => from > salutation + 1 && !isSignOff(section.title));
  const name = templateOf(findTitle(reading, places, salutation >= 0));
  const pattern = patternOf(name) && `${patternOf(name)} [{words}]`;
  const headings = draftHeadings(places, patternOf(name));
  return {
    id: freeId(idOf(name), taken),
    name: name || 'My report family',
    signs: draftSigns(name, pattern, headings),
    titles: pattern ? [pattern] : [],
    headings,
    labels: { findings: ['Finding'], recommendations: ['Recommendation'] },
    findings: reading.body.some(({ findings }) => findings.some(({ number }) => number !== undefined))
      ? 'numbered'
      : 'paragraphs',
    markers: [...recommendationMarkers],
  };
}

type Headings = NonNullable<FamilyFile['headings']>;

/** The title, and the headings of findings and recommendations; where there are none, any headings. */
function draftSigns(name: string, title: string, headings: Headings): FamilyFile['signs'] {
  const telling = headings.filter(({ list, findings }) => list ?? findings);
  const signs = [
    ...(title ? [{ looksFor: `the title “${name}”`, anyOf: [title], weight: 3, within: TITLE_LINES }] : []),
    ...(title || telling.length > 0 ? telling : headings)
      .slice(0, 3)
      .map(({ pattern }) => ({ looksFor: `a section “${pattern}”`, anyOf: [pattern], weight: 1 })),
  ];
  const placeholder = 'words that only these reports have';
  return signs.length > 0 ? signs : [{ looksFor: placeholder, anyOf: [placeholder] }];
}

/** The title; in a letter, the first heading behind the salutation. A date on the first line is none. */
function findTitle({ flow, titlePage: { title } }: Reading, places: readonly Place[], isLetter: boolean): string {
  if (isLetter) return places[0]?.section.title ?? '';
  return title && readDates(title.words, 0)?.endWord !== title.words.length ? printWords(flow, title.words) : '';
}

function isSignOff(heading: string): boolean {
  return /^yours (sincerely|faithfully)\b/i.test(heading);
}

/** The words of a heading as a pattern; empty when it has none. */
function patternOf(heading: string): string {
  const words = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}’' -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_PATTERN);
  return /[\p{L}\p{N}]/u.test(words) ? words : '';
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

/** Each wording once but for the title's, with what the generic family makes of it. */
function draftHeadings(places: readonly Place[], title: string): Headings {
  const seen = new Map<string, Headings[number]>();
  for (const { section, rule } of places) {
    const pattern = patternOf(section.title);
    if (section.level === 1 || !pattern || pattern === title) continue;
    if (seen.has(pattern) || seen.size >= MOST_HEADINGS) continue;
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
