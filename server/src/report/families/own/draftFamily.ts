/** Drafts a family from a report that no family knows, for a person to finish: its title, headings, labels and lists. */

import type { SourceText } from '../../../text/sourceText';
import type { LineRole, TaughtLine } from '../../family';
import { readGeneral, type GeneralReading } from '../../general/reading';
import type { ItemLabel } from '../../general/lines/itemLabel';
import type { SectionNode } from '../../general/sections/tree';
import { sectionKindOf } from '../../general/model/sections';
import { readFlow } from '../../reading/flow';
import { recommendationMarkers } from '../shared';
import { familyVersion, type FamilyFile } from './familyFile';

export interface FamilyDraft {
  readonly id: string;
  /** The text of the file that defines the family. */
  readonly text: string;
}

/**
 * A family that fits the report, with an id that none of the families in `taken` has. It starts from what a person
 * taught of the report's lines: headings are those taught, and sections with items that were taught have these items.
 */
export function draftFamily(
  source: SourceText,
  taken: ReadonlySet<string> = new Set(),
  taught: readonly TaughtLine[] = [],
): FamilyDraft {
  const family = draft(readGeneral(readFlow(source), taught), taken);
  return { id: family.id, text: `${JSON.stringify(family, undefined, 2)}\n` };
}

const MOST_HEADINGS = 60;
const LONGEST_PATTERN = 200;

/** A title stands within so many lines with text, also behind a letterhead. */
const TITLE_LINES = 40;

function draft(reading: GeneralReading, taken: ReadonlySet<string>): FamilyFile {
  const { rows, tree, findings } = reading;
  const lines = rows.all.filter(({ text }) => text !== '').slice(0, TITLE_LINES);
  const salutation = lines.find(({ text }) => /^dear\b/i.test(text))?.index;
  const sections = tree.nodes.filter(
    ({ heading }) => heading.first > (salutation ?? -1) && !isSignOff(heading.title) && !isLabelled(heading.label),
  );
  const name = templateOf(findTitle(sections, salutation !== undefined));
  const pattern = patternOf(name) && `${patternOf(name)} [{words}]`;
  const headings = draftHeadings(sections, patternOf(name), findTaughtSections(reading));
  return {
    version: familyVersion,
    id: freeId(idOf(name), taken),
    name: name || 'My report family',
    signs: draftSigns(name, pattern, headings),
    titles: pattern ? [pattern] : [],
    headings,
    labels: { findings: ['Finding'], recommendations: ['Recommendation'] },
    findings: findings.some(({ label }) => label?.kind === 'number') ? 'numbered' : 'paragraphs',
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

/** The title; in a letter, the first heading behind the salutation. */
function findTitle(sections: readonly SectionNode[], isLetter: boolean): string {
  const title = isLetter ? sections[0] : sections.find(({ heading }) => heading.isTitle);
  return title?.heading.title ?? '';
}

/** Headings such as "Finding 2: …" are told by their labels. */
function isLabelled(label: ItemLabel | undefined): boolean {
  return label?.kind === 'word' && (label.word === 'finding' || label.word === 'recommendation');
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

type TaughtSections = Readonly<Record<'findings' | 'recommendations', ReadonlySet<SectionNode>>>;

/** The sections in which a person said that a line is a finding or a recommendation. */
function findTaughtSections({ rows: { taught }, tree }: GeneralReading): TaughtSections {
  const sectionsWith = (role: LineRole) =>
    new Set(
      tree.nodes.filter(({ blocks }) =>
        blocks.some(({ rows }) => rows.some(({ index }) => taught.get(index) === role)),
      ),
    );
  return { findings: sectionsWith('finding'), recommendations: sectionsWith('recommendation') };
}

/** Each wording once but for the title's, with what the general family makes of it. */
function draftHeadings(sections: readonly SectionNode[], title: string, taught: TaughtSections): Headings {
  const seen = new Map<string, Headings[number]>();
  for (const node of sections) {
    const pattern = patternOf(node.heading.title);
    if (node.heading.level === 1 || !pattern || pattern === title) continue;
    if (seen.has(pattern) || seen.size >= MOST_HEADINGS) continue;
    const kind = sectionKindOf(node);
    seen.set(pattern, {
      pattern,
      kind: kind === 'title' ? 'other' : kind,
      level: node.heading.level,
      ...(node.ownRole === 'recommendations' || node.ownRole === 'both' || taught.recommendations.has(node)
        ? { list: 'recommendations' }
        : {}),
      ...(node.ownRole === 'findings' || taught.findings.has(node) ? { findings: true } : {}),
    });
  }
  return [...seen.values()];
}
