/** What holds of the report of any text at all, as a list of the ways in which one report breaks it. */

import type { Report } from '../../server/src/report/model';
import type { MappedText } from '../../server/src/text/mappedText';
import { encloses, type Range } from '../../server/src/text/range';

/** What is wrong with the report, one sentence each; empty when every invariant holds. */
export function listViolations(report: Report): string[] {
  return [
    ...rangesOf(report).flatMap(({ name, range }) => checkRange(report, name, range)),
    ...checkClaims(report),
    ...checkSections(report),
    ...checkOrder(report),
    ...checkItems(report),
    ...checkReferences(report),
  ];
}

interface NamedRange {
  readonly name: string;
  readonly range: Range | undefined;
}

function rangesOf(report: Report): NamedRange[] {
  const named = (name: string, ...ranges: (Range | undefined)[]): NamedRange[] =>
    ranges.map((range) => ({ name, range }));
  return [
    ...named('inspected', report.inspected?.range),
    ...named('published', report.published?.range),
    ...report.sections.flatMap(({ id, range, headingRange, gradeRange }) => named(id, range, headingRange, gradeRange)),
    ...report.judgements.flatMap(({ range, statement }) => named('judgement', range, statement)),
    ...report.lists.flatMap(({ headingRange }) => named('list', headingRange)),
    ...report.recommendations.flatMap(({ id, range, cites }) => named(id, range, ...cites.map((cite) => cite.range))),
    ...report.findings.flatMap(({ id, range, fragments }) => named(id, range, ...fragments)),
    ...report.paragraphs.flatMap(({ range }) => named('paragraph', range)),
    ...report.markers.flatMap(({ id, range, cites }) => named(id, range, ...cites.map((cite) => cite.range))),
    ...report.contents.flatMap(({ range }) => named('contents entry', range)),
    ...report.footnotes.flatMap(({ label, range, references }) => named(`note ${label}`, range, ...references)),
    ...report.acronyms.flatMap(({ short, range, longRange }) => named(short, range, longRange)),
  ];
}

function checkRange({ source }: Report, name: string, range: Range | undefined): string[] {
  if (range === undefined || (0 <= range.start && range.start <= range.end && range.end <= source.text.length))
    return [];
  return [`${name} has the range ${range.start} to ${range.end}`];
}

function checkClaims({ claims, source }: Report): string[] {
  const ends = [0, ...Array.from(claims, ({ range }) => range.end)];
  const gaps = [...claims].filter(({ range }, i) => range.start !== ends[i]);
  if (gaps.length > 0) return [`a gap before the claim at ${gaps[0]!.range.start}`];
  return ends.at(-1) === source.text.length ? [] : [`claims end at ${ends.at(-1)} of ${source.text.length}`];
}

/** A section holds its heading, and every deeper section that begins in it. */
function checkSections({ sections }: Report): string[] {
  const loose = sections.filter(({ range, headingRange }) => !encloses(range, headingRange));
  const crossing = sections.filter(({ range, level }, i) => {
    const next = sections[i + 1];
    return next && (next.level > level ? !encloses(range, next.range) : next.range.start < range.end);
  });
  return [
    ...loose.map(({ id }) => `${id} does not hold its heading`),
    ...crossing.map(({ id }) => `${id} and the section after it cross`),
  ];
}

function checkOrder({ sections, recommendations, findings, judgements, markers }: Report): string[] {
  return Object.entries({ sections, recommendations, findings, judgements, markers }).flatMap(([name, nodes]) => {
    const starts = nodes.map(({ range }) => range.start);
    return starts.some((start, i) => i > 0 && start < starts[i - 1]!) ? [`${name} are out of order`] : [];
  });
}

/** Findings and recommendations hold their fragments and their words, and share no text with each other. */
function checkItems({ source, findings, recommendations }: Report): string[] {
  const items = [...findings, ...recommendations].sort((a, b) => a.range.start - b.range.start);
  const shared = items.filter(({ range }, i) => i > 0 && range.start < items[i - 1]!.range.end);
  const loose = findings.filter(({ range, fragments }) => !fragments.every((fragment) => encloses(range, fragment)));
  const fragmentless = findings.filter(({ fragments }) => fragments.length === 0);
  return [
    ...shared.map(({ id }) => `${id} begins within another item`),
    ...loose.map(({ id }) => `${id} does not hold its fragments`),
    ...fragmentless.map(({ id }) => `${id} has no fragment`),
    ...items.flatMap(({ id, text, range }) =>
      checkMapping(source.text, text)
        .map((wrong) => `${id}: ${wrong}`)
        .concat(checkInside(id, text, range)),
    ),
  ];
}

function checkInside(id: string, { pieces, base }: MappedText, range: Range): string[] {
  const local = { start: range.start - base, end: range.end - base };
  return pieces.every((piece) => encloses(local, piece)) ? [] : [`${id} has words outside its range`];
}

/** Every character that stands unchanged in a rewritten text maps to the same character of the source. */
export function checkMapping(source: string, mapped: MappedText): string[] {
  const wrong = mapped.pieces.filter(
    ({ at, start, end }) =>
      mapped.text.slice(at, at + end - start) !== source.slice(mapped.base + start, mapped.base + end),
  );
  const astray = mapped.pieces.filter(({ at, start }) => mapped.toSource(at) !== mapped.base + start);
  return [
    ...wrong.map(({ at }) => `other characters at ${at}`),
    ...astray.map(({ at }) => `the way back from ${at} leads elsewhere`),
  ];
}

/** What names another node names one that is there, and no two nodes of a kind have one id. */
function checkReferences({ sections, findings, recommendations, lists, markers, contents }: Report): string[] {
  const ids = (nodes: readonly { readonly id: string }[]): Set<string> => new Set(nodes.map(({ id }) => id));
  const known = { sections: ids(sections), findings: ids(findings), recommendations: ids(recommendations) };
  const doubled = Object.entries({ sections, findings, recommendations, markers }).filter(
    ([, nodes]) => ids(nodes).size !== nodes.length,
  );
  const dangling = [
    ...[...findings, ...recommendations, ...lists].filter(({ section }) => !known.sections.has(section)),
    ...contents.filter(({ section }) => section !== undefined && !known.sections.has(section)),
    ...markers.filter(({ finding }) => finding !== undefined && !known.findings.has(finding)),
    ...lists.filter((list) => !list.recommendations.every((id) => known.recommendations.has(id))),
  ];
  return [
    ...doubled.map(([name]) => `two ${name} have one id`),
    ...(dangling.length > 0 ? [`${dangling.length} nodes name one that is not there`] : []),
  ];
}
