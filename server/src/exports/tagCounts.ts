/**
 * How often tags were given: by section, report and provider, as tables that go with the matrix. A note counts where it
 * begins, once for each of its tags; where somebody has decided between two readers, their notes do not count, and the
 * decision does.
 */

import { type CodingScheme, sortTags } from '../annotations/coding/scheme';
import { placesToday } from '../annotations/live/annotated';
import type { Note } from '../annotations/model';
import { listSubjectNames, subjectKeyOf } from '../library/subject';
import type { Section } from '../report/model';
import { overlaps, type Range } from '../text/range';
import { type Document, reportOf } from '../workspace/document';
import type { MatrixTable } from './matrixTable';

/** One note, for counting. */
export interface TaggedNote {
  readonly tags: readonly string[];
  readonly provider: string;
  /** The title of the innermost section; empty before the first heading, and for a note whose words are gone. */
  readonly section: string;
}

/** The notes with tags of a report. */
export function listTaggedNotes(document: Document): readonly TaggedNote[] {
  const places = placesToday(document.annotated);
  const rangeOf = ({ id }: Note): Range | undefined => places.get(id)?.target;
  const notes = document.annotated.set.annotations.filter((each): each is Note => each.kind === 'note');
  const decisions = notes.filter(({ adjudicates }) => adjudicates !== undefined);
  const isDecided = (note: Note): boolean => {
    const { start } = rangeOf(note) ?? { start: 0 };
    return decisions.some(
      (each) =>
        each.adjudicates!.includes(note.id) &&
        overlaps(rangeOf(each) ?? { start: 0, end: 0 }, { start, end: start + 1 }),
    );
  };
  const tagged = notes.filter((note) => note.tags.length > 0 && !isDecided(note));
  if (tagged.length === 0) return [];
  const report = reportOf(document);
  const provider = listSubjectNames(report)[0] ?? '';
  return tagged.map((note) => {
    const start = rangeOf(note)?.start;
    const section = start === undefined ? '' : (findSection(report.sections, start)?.title ?? '');
    return { tags: [...new Set(note.tags)], provider, section };
  });
}

/** Sections are in document order and nest: the last around the offset is the innermost. */
function findSection(sections: readonly Section[], offset: number): Section | undefined {
  return sections.filter(({ range }) => range.start <= offset && offset < range.end).at(-1);
}

/** A note with the name of its report. */
type NoteInReport = TaggedNote & { readonly report: string };

/** The tables; none where no note has a tag. Those by report and by provider are for several. */
export function listTagTables(
  notes: readonly NoteInReport[],
  scheme: CodingScheme | undefined,
): readonly MatrixTable[] {
  if (notes.length === 0) return [];
  const by = (name: string, groupOf: (note: NoteInReport) => string) => countBy(notes, scheme, name, groupOf);
  const reports = new Set(notes.map(({ report }) => report)).size;
  return [
    by('Section', ({ section }) => section),
    ...(reports > 1 ? [by('Report', ({ report }) => report), by('Provider', nameProvider(notes))] : []),
  ];
}

/** A provider by the first of its names: reports write it in several ways. */
function nameProvider(notes: readonly TaggedNote[]): (note: TaggedNote) => string {
  const names = new Map<string, string>();
  for (const { provider } of notes) if (!names.has(subjectKeyOf(provider))) names.set(subjectKeyOf(provider), provider);
  return ({ provider }) => names.get(subjectKeyOf(provider))!;
}

/** A row for each tag in each group that has it, or a tag within it. */
function countBy(
  notes: readonly NoteInReport[],
  scheme: CodingScheme | undefined,
  name: string,
  groupOf: (note: NoteInReport) => string,
): MatrixTable {
  const within = new Map(scheme?.tags.map((tag) => [tag.name, tag.within]));
  const counts = new Map<string, Map<string, { own: number; whole: number }>>();
  for (const note of notes) {
    const around = new Set(note.tags.flatMap((tag) => [tag, ...(within.get(tag) ?? [])]));
    for (const tag of around) {
      const groups = counts.get(tag) ?? new Map<string, { own: number; whole: number }>();
      const count = groups.get(groupOf(note)) ?? { own: 0, whole: 0 };
      count.whole++;
      if (note.tags.includes(tag)) count.own++;
      counts.set(tag, groups.set(groupOf(note), count));
    }
  }
  const rows = sortTags(counts.keys(), scheme).flatMap((tag) =>
    [...counts.get(tag)!].map(([group, { own, whole }]) => {
      return [tag, (within.get(tag) ?? []).join(' › '), group, String(own), String(whole)];
    }),
  );
  const columns = ['Tag', 'Part of', name, 'Notes', 'Notes, with the tags within it'];
  return { name: `Tags by ${name.toLowerCase()}`, columns, rows, holes: [] };
}
