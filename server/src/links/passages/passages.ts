/** Findings, recommendations and markers as the linker sees them: ids, parts and telling words. */

import { partitionPoint } from '../../base/search';
import type { Marker, Report } from '../../report/model';
import type { Part } from '../../report/family';
import { LinkMemory } from './memory';
import type { PassageTerms } from './terms';
import { listAcronymStems, type AcronymStems, type Word } from './words';

/** A passage to be compared with others. */
export interface Passage {
  readonly id: string;
  readonly part: Part | undefined;
  readonly text: string;
  readonly words: readonly Word[];
  readonly terms: PassageTerms;
}

/** The words that a marker closes: its finding, or its stretch of a finding with several markers. */
export interface MarkedPassage extends Passage {
  readonly marker: Marker;
}

export interface Passages {
  readonly findings: readonly Passage[];
  /** In an order of their own, by part and text, so that no result depends on the order of the list. */
  readonly recommendations: readonly Passage[];
  /** One for each marker, in the order of the text. */
  readonly marked: readonly MarkedPassage[];
  /** What numbered the terms. */
  readonly memory: LinkMemory;
}

/** With fewer telling words than this, a stretch between two markers is a remnant, and the whole finding counts. */
const fewestWords = 8;
/** How far back a marker outside every finding is read, in characters: the longest paragraphs of reports. */
const reachBack = 1500;
/** Where more markers stand outside the findings, the text is no report, and reading back from each would take long. */
const mostOutside = 100;

/** The passages of a report; with the memory of an earlier version of it, only what is new is read. */
export function listPassages(report: Report, memory = new LinkMemory()): Passages {
  const acronyms = listAcronymStems(report.acronyms);
  const sources = [...report.findings, ...report.recommendations];
  const texts = sources.map(({ text }) => text.text);
  memory.turn(acronyms);
  const terms = texts.map((text) => memory.listTerms(text, acronyms));
  const passages = sources.map(({ id, part }, i): Passage => {
    return { id, part, text: texts[i]!, words: terms[i]!.words, terms: terms[i]! };
  });
  const findings = passages.slice(0, report.findings.length);
  return {
    findings,
    recommendations: passages.slice(report.findings.length).sort(byPartAndText),
    marked: listMarkedPassages(report, { findings, acronyms, memory }),
    memory,
  };
}

function byPartAndText(a: Passage, b: Passage): number {
  return compare(a.part ?? '', b.part ?? '') || compare(a.text, b.text) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface MarkedContext {
  readonly findings: readonly Passage[];
  readonly acronyms: AcronymStems;
  readonly memory: LinkMemory;
}

function listMarkedPassages(report: Report, context: MarkedContext): MarkedPassage[] {
  const { findings, memory } = context;
  const indexById = new Map(findings.map(({ id }, index) => [id, index]));
  const counts = new Map<string | undefined, number>();
  for (const { finding } of report.markers) counts.set(finding, (counts.get(finding) ?? 0) + 1);
  let outside = 0;
  const ends = new Map<number, number>();
  return report.markers.map((marker) => {
    const index = marker.finding === undefined ? undefined : indexById.get(marker.finding);
    if (index === undefined) return outsideFindings(report, marker, outside++ < mostOutside ? reachBack : 0, context);
    const finding = findings[index]!;
    if (counts.get(marker.finding) === 1) return { ...finding, marker };
    const end = report.findings[index]!.text.fromSource(marker.range.start);
    const words = stretch(finding.words, ends.get(index) ?? 0, end);
    ends.set(index, end);
    if (words === finding.words) return { ...finding, marker };
    return { ...finding, marker, words, terms: memory.listTermsOfRun(finding.terms, words) };
  });
}

/** The words between two offsets, or all of them when there are too few. */
function stretch(words: readonly Word[], start: number, end: number): readonly Word[] {
  const first = partitionPoint(words.length, (i) => words[i]!.start < start);
  const between = words.slice(
    first,
    partitionPoint(words.length, (i) => words[i]!.end <= end),
  );
  return between.length < fewestWords ? words : between;
}

/** The paragraph before a marker that belongs to no finding, as far as it is read; its part is unknown. */
function outsideFindings(
  { source }: Report,
  marker: Marker,
  reach: number,
  { acronyms, memory }: MarkedContext,
): MarkedPassage {
  const { start } = marker.range;
  const before = source.slice({ start: Math.max(0, start - reach), end: start });
  const text = before.slice(before.trimEnd().lastIndexOf('\n\n') + 1);
  const terms = memory.listTerms(text, acronyms);
  return { id: marker.id, part: undefined, text, words: terms.words, terms, marker };
}
