/**
 * A section that the contents leave out although they list those beside it. Contents never go down to every heading,
 * so a section is expected there only when most of its siblings are, and only behind them: what stands before the
 * contents has been passed by whoever looks there.
 */

import type { Report, Section } from '../../report/model';
import { readWords } from '../../syntax/words';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { firstLine } from '../words';

/** Kinds that reports do not list even where they list the sections beside them. */
export const neverListed: ReadonlySet<string> = new Set(['title', 'contents', 'graded-sentence', 'inspection-team']);

/** Out of five siblings three others must be listed before the missing one is a slip and not a habit. */
const shareListed = 0.6;

export const sectionWithoutContentsEntry: Check = {
  code: 'section-without-contents-entry',
  severity: 'information',
  title: 'Section missing from the contents',
  explain: 'Reports a section that the contents leave out although they list most of the sections beside it.',
  run: (report) => {
    if (report.contents.length === 0) return [];
    const listed = new Set(report.contents.map(({ section }) => section));
    const areas = new Set(report.sections.flatMap(({ kind, title }) => (kind === 'judgement-area' ? [title] : [])));
    return listSiblings(report)
      .filter((siblings) => mostAre(listed, siblings))
      .flatMap((siblings) => listMissing(listed, siblings))
      .filter(({ kind, title }) => kind !== 'other' || !areas.has(title)) // a theme of a summary, named like an area
      .filter(({ headingRange }) => headingRange.start > report.contents[0]!.range.start)
      .map((section) => hitFor(report, section));
  },
};

/** The sections that share a parent, group by group. */
function listSiblings({ sections }: Report): Section[][] {
  const groups = new Map<string, Section[]>();
  const parents: Section[] = [];
  for (const section of sections) {
    while (parents.length > 0 && parents.at(-1)!.level >= section.level) parents.pop();
    if (!neverListed.has(section.kind)) append(groups, `${parents.at(-1)?.id} ${section.level}`, section);
    parents.push(section);
  }
  return [...groups.values()];
}

function append(groups: Map<string, Section[]>, key: string, section: Section): void {
  const group = groups.get(key);
  if (group) group.push(section);
  else groups.set(key, [section]);
}

function mostAre(listed: ReadonlySet<string | undefined>, siblings: readonly Section[]): boolean {
  return siblings.filter(({ id }) => listed.has(id)).length >= siblings.length * shareListed;
}

/** The siblings that are not listed, but for lead-ins to lists and headings that repeat one that is, slips aside. */
function listMissing(listed: ReadonlySet<string | undefined>, siblings: readonly Section[]): Section[] {
  const titles = new Set(siblings.filter(({ id }) => listed.has(id)).map(({ title }) => wordsOf(title)));
  return siblings.filter(({ id, title }) => !listed.has(id) && !titles.has(wordsOf(title)) && !isLeadIn(title));
}

/** What titles share that say the same words, however often and in whatever order. */
function wordsOf(title: string): string {
  const words = new Set(readWords(title).map(({ folded }) => folded));
  return [...words].sort().join(' ');
}

/** "The local authority has the following strengths" opens a list on the page of the section before it. */
function isLeadIn(title: string): boolean {
  return /\bthe following\b/i.test(title);
}

function hitFor(report: Report, section: Section): Hit {
  return {
    range: firstLine(report, section.headingRange),
    message: messages.sectionWithoutContentsEntry(section.title),
    related: [{ range: report.contents[0]!.range, message: messages.contentsHere() }],
  };
}
