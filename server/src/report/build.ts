/** Reads a report from its text: recognises its family, reads it with that family's vocabulary, and makes the model. */

import type { SourceText } from '../text/sourceText';
import type { MappedText } from '../text/mappedText';
import { findAcronyms } from './facts/acronyms';
import { buildClaims, claimReading } from './claims/claims';
import { findEarlierJudgements } from './facts/earlierJudgements';
import { findProseJudgements } from './facts/proseJudgements';
import { buildFindings, buildLists, buildMarkers, buildRecommendations } from './facts/entities';
import type { Family } from './family';
import { builtInFamilies } from './families';
import { general } from './families/general';
import { buildGeneral } from './general/general';
import { BoundedVocabularies } from './reading/effort';
import { readFlow, type Flow } from './reading/flow';
import { buildFootnotes } from './reading/footnotes';
import { gatherCutBlocks } from './reading/items';
import type { ReadingMemory } from './reading/memory';
import { joinLines, rangeOfLines } from './reading/join';
import { judgementsOfLines, judgementsOfSections, judgementsOfTable } from './facts/judgements';
import type {
  ContentsEntry,
  Finding,
  Judgement,
  Paragraph,
  Recognition,
  Recommendation,
  Report,
  Section,
} from './model';
import { readParts, type Reading } from './reading/reading';
import { generalOf, readWish, type Wish } from './reading/chosen';
import { recogniseFamily } from './reading/recognise';
import { printWords } from './reading/sections';

/**
 * The report that a text holds. Any text gives one; what is no report has `recognition.recognised` false. With the
 * memory of an earlier reading, what an edit left as it was is not read again; the report is the same without it. By
 * the `name` of its file it is known what people said of it.
 */
export function buildReport(
  source: SourceText,
  families: readonly Family[] = builtInFamilies,
  memory?: ReadingMemory,
  name = '',
): Report {
  const flow = readFlow(source, memory);
  const vocabularies = new BoundedVocabularies(flow.lines.length);
  const wish = readWish(flow, families, name);
  const recognition = choose(recogniseFamily(flow, families, vocabularies), families, wish);
  const best = recognition.candidates[0];
  const isKnown = recognition.recognised && best !== undefined && best.family.fallback !== true;
  const report = isKnown
    ? buildModel(readParts(flow, vocabularies.of(best.family)), recognition)
    : ((wish.choice && wish.choice.family === undefined
        ? undefined
        : buildGeneral(flow, recognition, { family: generalOf(families), wish })) ??
      emptyReport(flow, best?.family ?? general, recognition));
  return { ...report, recognition: withBounds(report.recognition, vocabularies) };
}

/** The recognition with the family that a person chose first, whatever the text shows of it. */
function choose(found: Recognition, families: readonly Family[], { choice }: Wish): Recognition {
  if (!choice) return found;
  const family = families.find(({ id }) => id === choice.family);
  if (!family || family.fallback) return { ...found, recognised: false, chosen: choice };
  const match = found.candidates.find((each) => each.family === family);
  const others = found.candidates.filter((each) => each !== match);
  const first = match ?? { family, score: 0, signs: [], isBounded: false };
  return { recognised: true, candidates: [first, ...others], chosen: choice };
}

/** The recognition with what was known only when all was read: which families' patterns met their bound. */
function withBounds({ candidates, ...rest }: Recognition, vocabularies: BoundedVocabularies): Recognition {
  return {
    ...rest,
    candidates: candidates.map((match) => ({ ...match, isBounded: vocabularies.isSpent(match.family) })),
  };
}

function buildModel(reading: Reading, recognition: Recognition): Report {
  const { flow, titlePage, places, vocabulary } = reading;
  const sections = places.map(({ section }) => section);
  const findings = buildFindings(reading);
  const recommendations = buildRecommendations(reading);
  const paragraphs = buildParagraphs(reading, findings, recommendations);
  const prose = paragraphs.map(({ text }) => text);
  const judgements = buildJudgements(reading, sections, prose);
  const markers = buildMarkers(reading, findings);
  return {
    source: flow.source,
    stretches: flow.stretches,
    recognition,
    family: vocabulary.family,
    provider: titlePage.provider,
    title: sections.find(({ kind }) => kind === 'title')?.title,
    inspected: titlePage.inspected,
    published: titlePage.published,
    sections,
    judgements,
    lists: buildLists(reading, recommendations),
    recommendations,
    findings,
    paragraphs,
    markers,
    contents: buildContents(reading, sections),
    footnotes: buildFootnotes(flow, reading.notes),
    acronyms: prose.flatMap(findAcronyms),
    claims: buildClaims(flow, claimReading(reading, { judgements, markers })),
  };
}

function emptyReport(flow: Flow, family: Family, recognition: Recognition): Report {
  const nothing = {
    sections: [],
    judgements: [],
    lists: [],
    recommendations: [],
    findings: [],
    paragraphs: [],
    markers: [],
    contents: [],
    footnotes: [],
    acronyms: [],
  };
  const unknown = { provider: undefined, title: undefined, inspected: undefined, published: undefined };
  const { source, stretches } = flow;
  return { source, stretches, recognition, family, ...unknown, ...nothing, claims: buildClaims(flow, new Map()) };
}

/** All running text, each paragraph joined, in document order. */
function buildParagraphs(
  { flow, body }: Reading,
  findings: readonly Finding[],
  recommendations: readonly Recommendation[],
): Paragraph[] {
  const rest = body.flatMap((content) =>
    gatherCutBlocks(content.rest).map((blocks): Paragraph => {
      const lines = blocks.flatMap((block) => block.lines);
      const text = joinLines(flow, lines, blocks[0]!.bodyStart);
      return { kind: 'other', number: blocks[0]!.number, text, range: rangeOfLines(lines) };
    }),
  );
  const ofItems = (kind: Paragraph['kind'], items: readonly (Finding | Recommendation)[]): Paragraph[] =>
    items.map(({ number, text, range }) => ({ kind, number, text, range }));
  return [...ofItems('finding', findings), ...ofItems('recommendation', recommendations), ...rest].sort(
    (a, b) => a.range.start - b.range.start,
  );
}

function buildJudgements(reading: Reading, sections: readonly Section[], prose: readonly MappedText[]): Judgement[] {
  const { flow, vocabulary, table, places, contents } = reading;
  const firstSection = places.find(({ section }) => section.level > 1);
  const titleEnd = firstSection ? firstSection.from - 1 : Math.min(flow.lines.length, 40);
  const statementsEnd = vocabulary.family.statesAnywhere
    ? flow.lines.length
    : Math.min(titleEnd, contents?.heading.from ?? titleEnd);
  const taken = new Set<number>();
  for (let at = table?.from ?? 0; at < (table?.to ?? 0); at++) taken.add(at);
  const outcomes = places.filter(({ rule, section }) => rule?.subject && !section.grade && section.kind === 'summary');
  const judgements = [
    ...judgementsOfTable(vocabulary, table),
    ...judgementsOfSections(vocabulary, sections),
    ...judgementsOfLines(flow, vocabulary, 0, statementsEnd, taken),
    ...outcomes.flatMap(({ from, to }) =>
      judgementsOfLines(flow, vocabulary, from, Math.min(to, from + 6), taken).slice(0, 1),
    ),
    ...prose.flatMap((text) => findEarlierJudgements(vocabulary, text)),
  ];
  const formal = new Set(judgements.map(({ range }) => range.start));
  judgements.push(
    ...prose
      .flatMap((text) => findProseJudgements(vocabulary.family, text))
      .filter(({ range }) => !formal.has(range.start)),
  );
  return judgements.sort((a, b) => a.range.start - b.range.start);
}

/**
 * Each entry with the first section of that title after the last one found, or, for entries out of order, anywhere. A
 * section may say more behind a dash: "The local authority – Summary of findings" is listed as "The local authority".
 */
function buildContents({ flow, contents }: Reading, sections: readonly Section[]): ContentsEntry[] {
  if (!contents) return [];
  const titles = sections.map(({ level, title }) =>
    level > 1 ? [title, title.split(/ [-–—] /, 1)[0]!].map(foldTitle) : [],
  );
  let after = 0;
  return contents.entries.map(({ title, page, range }) => {
    const printed = printWords(flow, title);
    const wanted = foldTitle(printed);
    const next = titles.findIndex((known, i) => i >= after && known.includes(wanted));
    const index = next >= 0 ? next : titles.findIndex((known) => known.includes(wanted));
    if (index >= 0) after = index + 1;
    return { title: printed, page, section: sections[index]?.id, range };
  });
}

/** What titles share that say the same without regard to capitals, punctuation and what stands in brackets. */
function foldTitle(title: string): string {
  return title.toLowerCase().replace(/\s*\([^()]*\)|[^\p{L}\p{N}]+/gu, '');
}
