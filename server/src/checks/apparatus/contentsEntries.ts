/** Entries of the contents that no heading says again in the same words: it says others, or there is no such section. */

import type { ContentsEntry, Report, Section } from '../../report/model';
import { readWords } from '../../syntax/words';
import type { Check } from '../diagnostic';
import { messages } from '../messages';
import { firstLine, lineNumber } from '../words';
import { neverListed } from './sectionWithoutContentsEntry';

export const contentsEntryWithoutSection: Check = {
  code: 'contents-entry-without-section',
  severity: 'warning',
  title: 'Contents entry without a section',
  explain: 'Reports an entry of the contents for which the report has no section with that heading or one like it.',
  run: (report) =>
    matchLooseEntries(report)
      .filter(({ section }) => section === undefined)
      .map(({ entry: { title, range } }) => ({
        range,
        message: messages.contentsEntryWithoutSection(title),
      })),
};

export const contentsWordingDiffers: Check = {
  code: 'contents-wording-differs',
  severity: 'warning',
  title: 'Contents entry worded otherwise',
  explain: 'Reports an entry of the contents whose words differ from those of the heading that it is meant for.',
  run: (report) =>
    matchLooseEntries(report).flatMap(({ entry, section }) => {
      if (!section) return [];
      const heading = firstLine(report, section.headingRange);
      return [
        {
          range: entry.range,
          message: messages.contentsWordingDiffers(section.title, lineNumber(report, heading)),
          related: [{ range: heading, message: messages.headingHere() }],
        },
      ];
    }),
};

/** The entries without a section, each with the unlisted section whose heading is most like it, if one is. */
function matchLooseEntries(
  report: Report,
): readonly { readonly entry: ContentsEntry; readonly section: Section | undefined }[] {
  const listed = new Set(report.contents.map(({ section }) => section));
  const unlisted = report.sections.filter(
    ({ id, level, kind }) => level > 1 && !neverListed.has(kind) && !listed.has(id),
  );
  const loose = report.contents.filter(({ section }) => section === undefined);
  return loose
    .filter(({ title }) => !isTorn(report, title))
    .map((entry) => ({ entry, section: findLike(entry.title, unlisted) }));
}

/** So many words of a neighbouring column may stand between those of a heading. */
const mostBetween = 6;

/** Whether the words stand together in the text all the same, mixed with those of a neighbouring column. */
function isTorn({ paragraphs }: Report, title: string): boolean {
  const words = listWords(title);
  const longest = title.length * 2;
  return paragraphs.some(({ kind, text }) => {
    if (kind !== 'other' || text.text.length > longest) return false;
    const printed = listWords(text.text);
    return printed.size <= words.size + mostBetween && [...words].every((word) => printed.has(word));
  });
}

/** Of the words of both, so many must be shared. */
const sharedWords = 0.6;

function findLike(title: string, sections: readonly Section[]): Section | undefined {
  const words = listWords(title);
  const ranked = sections
    .map((section) => ({ section, likeness: likenessOf(words, listWords(section.title)) }))
    .sort((a, b) => b.likeness - a.likeness);
  return ranked[0] && ranked[0].likeness >= sharedWords ? ranked[0].section : undefined;
}

/** The share of the words of both that both have (Jaccard). */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, one.size + other.size - shared);
}

function listWords(title: string): ReadonlySet<string> {
  return new Set(readWords(title).map(({ folded }) => folded));
}
