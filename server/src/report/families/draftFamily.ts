/** Drafts a family from a report that no family knows, for a person to finish: its title, headings, labels and lists. */

import type { SourceText } from '../../text/sourceText';
import { readFlow } from '../flow';
import type { Place } from '../sections';
import { printWords } from '../sections';
import { readParts, type Reading } from '../reading';
import { vocabularyOf } from '../vocabulary';
import type { FamilyFile } from './familyFile';
import { generic } from './generic';

/** The text of a family file that fits the report, as JSON with a line for each heading. */
export function draftFamily(source: SourceText, schema: string): string {
  const flow = readFlow(source);
  const reading = readParts(flow, vocabularyOf(generic));
  const title = reading.titlePage.title ? printWords(flow, reading.titlePage.title.words) : '';
  return `${JSON.stringify({ $schema: schema, ...draft(reading, title) }, undefined, 2)}\n`;
}

const MOST_HEADINGS = 60;

function draft(reading: Reading, title: string): FamilyFile {
  const name = templateOf(title) || 'My report family';
  const pattern = title ? `${name.toLowerCase()} [{words}]` : '';
  const headings = draftHeadings(reading.places);
  return {
    id: idOf(name),
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
