/**
 * The annotated copy of a report: a page of HTML that stands alone, for print and for people without any tool. Notes
 * stand in the margin, what refers to something leads there, and problems are underlined and listed at the end.
 */

import { addTo } from '../base/multimap';
import { makePrintable } from '../base/printable';
import { referencesOf } from '../report/facts/crossReferences';
import type { Finding, Recommendation } from '../report/model';
import type { Range } from '../text/range';
import type { SourceText } from '../text/sourceText';
import { type Document, reportOf } from '../workspace/document';
import { findSupport, listRecommendationsOfMarker } from '../workspace/thread';
import type { CheckedFile, Problem } from './checkedFile';
import { escapeHtml, renderHtmlPage } from './html';
import { listReportComments, type ReportComment, type Saying, severityNames } from './reportComments';

/** The page. A text that was not recognised as a report has its notes, and no links or problems. */
export function renderAnnotatedCopy(document: Document, { problems }: CheckedFile): string {
  const report = reportOf(document);
  const notes = listReportComments({ annotated: document.annotated, problems: [], now: '' }, ['notes']);
  const marks: Marks = {
    links: listLinks(document),
    anchors: new Set<number>(),
    notes,
    problems: problems.map(({ range }) => toRange(document.source, range)),
    remarks: listRemarks(document),
  };
  for (const { target } of marks.links) marks.anchors.add(target);
  for (const { start } of marks.problems) marks.anchors.add(start);
  for (const { links } of marks.remarks.values()) for (const { target } of links) marks.anchors.add(target);
  const title = report.title ?? document.uri;
  const blocks = renderBlocks(document, marks);
  return renderHtmlPage(
    title,
    style,
    `<main><p class="about">Annotated copy of ${show(document.uri)}</p>\n${blocks}\n${renderProblems(problems, marks)}</main>`,
  );
}

interface LinkMark {
  readonly range: Range;
  /** The offset that it leads to. */
  readonly target: number;
}

/** What is said behind a recommendation. */
interface Remark {
  readonly lead: string;
  readonly links: readonly { readonly label: string; readonly target: number }[];
}

interface Marks {
  /** In the order of the text; none overlaps another. */
  readonly links: readonly LinkMark[];
  /** The offsets that something leads to. */
  readonly anchors: Set<number>;
  readonly notes: readonly ReportComment[];
  readonly problems: readonly Range[];
  /** By the offset of the end of what they are about. */
  readonly remarks: ReadonlyMap<number, Remark>;
}

/** Markers lead to the likeliest recommendation, cross-references to what they mean. */
function listLinks(document: Document): readonly LinkMark[] {
  const report = reportOf(document);
  const ofMarkers = report.markers.flatMap((marker) => {
    const best = listRecommendationsOfMarker(document, marker)[0];
    return best ? [{ range: marker.range, target: best.recommendation.range.start }] : [];
  });
  const ofReferences = referencesOf(report).flatMap(({ range, target }) =>
    target ? [{ range, target: target.start }] : [],
  );
  let end = 0;
  return [...ofMarkers, ...ofReferences]
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
    .filter(({ range }) => {
      const isFree = range.start >= end && range.end > range.start;
      if (isFree) end = range.end;
      return isFree;
    });
}

/** What each recommendation rests on. */
function listRemarks(document: Document): ReadonlyMap<number, Remark> {
  return new Map(
    reportOf(document).recommendations.flatMap((recommendation) => {
      const support = findSupport(document, recommendation);
      const findings = [...new Set([...(support?.sure ?? []), ...(support?.unsure ?? [])])];
      if (findings.length === 0) return [];
      const unsure = new Set(support?.unsure);
      const links = findings.map((finding) => ({
        label: `${nameItem(finding)}${unsure.has(finding) ? ' (unsure)' : ''}`,
        target: finding.range.start,
      }));
      return [[recommendation.range.end, { lead: 'rests on', links }] as const];
    }),
  );
}

function nameItem({ label, number, text }: Finding | Recommendation): string {
  return label ?? (number === undefined ? `“${text.text.slice(0, 40).replace(/\s+/g, ' ').trim()}…”` : String(number));
}

/** The text in paragraphs and headings, each with the notes that begin in it beside it. */
function renderBlocks(document: Document, marks: Marks): string {
  const { source } = document;
  const blocks = listBlocks(document);
  const pieces = listPieces(source.text.length, marks, blocks);
  let piece = 0;
  let note = 0;
  const takeNotes = (end: number): string => {
    const first = note;
    while (note < marks.notes.length && marks.notes[note]!.range.start < end) note++;
    const taken = marks.notes.slice(first, note).map((each, index) => renderNote(each, first + index + 1));
    return taken.length === 0 ? '' : `<aside aria-label="Notes">${taken.join('')}</aside>`;
  };
  const rows = blocks.map(({ range, level }) => {
    const first = piece;
    while (piece < pieces.length && pieces[piece]!.range.start < range.end) piece++;
    const words = pieces.slice(first, piece).map((each) => renderPiece(source, each));
    const tag = level === undefined ? 'p' : `h${Math.min(level, 6)}`;
    return `<div class="row"><${tag} dir="auto">${words.join('')}</${tag}>${takeNotes(range.end)}</div>`;
  });
  return [...rows, `<div class="row"><p></p>${takeNotes(Infinity)}</div>`].join('\n');
}

interface Block {
  readonly range: Range;
  /** Of a heading. */
  readonly level: number | undefined;
}

/** Lines without a blank one between them are one block; so is a heading. Every offset of the text is in one. */
function listBlocks(document: Document): readonly Block[] {
  const { source } = document;
  const headings = new Map<number, { readonly end: number; readonly level: number }>();
  for (const { headingRange, level } of reportOf(document).sections)
    headings.set(source.lineAt(headingRange.start), { end: source.lineAt(headingRange.end), level });
  const blocks: Block[] = [];
  let start = 0;
  const close = (end: number, level?: number) => {
    if (end > start) blocks.push({ range: { start, end }, level });
    start = end;
  };
  for (let line = 0; line < source.lineCount; line++) {
    const heading = headings.get(line);
    const { start: begin } = source.lineContentRange(line);
    if (heading) {
      close(begin);
      line = Math.max(line, heading.end);
    }
    const { end } = source.lineRange(line);
    const content = source.lineContentRange(line);
    const isBlank = source.text.slice(content.start, content.end).trim() === '';
    if (heading || isBlank || line + 1 === source.lineCount) close(end, heading?.level);
  }
  return blocks;
}

/** Words of which everything marked is marked alike. */
interface Piece {
  readonly range: Range;
  readonly isNoted: boolean;
  readonly isProblem: boolean;
  readonly target: number | undefined;
  readonly isAnchor: boolean;
  /** The numbers of the notes whose words end here, counted from 1. */
  readonly notes: readonly number[];
  readonly remark: Remark | undefined;
}

/** The text cut wherever something begins or ends: linear in its length and the number of marks, however they overlap. */
function listPieces(length: number, marks: Marks, blocks: readonly Block[]): readonly Piece[] {
  const noted = countDepths(marks.notes.map(({ range }) => range));
  const problems = countDepths(marks.problems);
  const targets = new Map(marks.links.map(({ range, target }) => [range.start, target]));
  const linkEnds = new Set(marks.links.map(({ range }) => range.end));
  const notesByEnd = new Map<number, number[]>();
  marks.notes.forEach(({ range }, index) => addTo(notesByEnd, range.end, index + 1));
  const cuts = new Set<number>([0, length, ...marks.anchors, ...targets.keys(), ...linkEnds, ...notesByEnd.keys()]);
  for (const change of [noted, problems]) for (const offset of change.keys()) cuts.add(offset);
  for (const offset of marks.remarks.keys()) cuts.add(offset);
  for (const { range } of blocks) cuts.add(range.end);
  const offsets = [...cuts].filter((offset) => offset <= length).sort((a, b) => a - b);
  let [noteDepth, problemDepth] = [0, 0];
  let target: number | undefined;
  return offsets.slice(0, -1).map((start, index) => {
    const end = offsets[index + 1]!;
    noteDepth += noted.get(start) ?? 0;
    problemDepth += problems.get(start) ?? 0;
    target = targets.get(start) ?? (linkEnds.has(start) ? undefined : target);
    return {
      range: { start, end },
      isNoted: noteDepth > 0,
      isProblem: problemDepth > 0,
      target,
      isAnchor: marks.anchors.has(start),
      notes: notesByEnd.get(end) ?? [],
      remark: marks.remarks.get(end),
    };
  });
}

/** By how much the number of ranges around a place changes at each offset. */
function countDepths(ranges: readonly Range[]): ReadonlyMap<number, number> {
  const changes = new Map<number, number>();
  const change = (offset: number, by: number) => changes.set(offset, (changes.get(offset) ?? 0) + by);
  for (const { start, end } of ranges) {
    change(start, 1);
    change(end, -1);
  }
  return changes;
}

function renderPiece(source: SourceText, piece: Piece): string {
  const { range, isNoted, isProblem, target, isAnchor, notes, remark } = piece;
  const anchor = isAnchor ? `<span id="o${range.start}"></span>` : '';
  let words = show(source.text.slice(range.start, range.end));
  if (isNoted) words = `<mark>${words}</mark>`;
  if (isProblem) words = `<u>${words}</u>`;
  if (target !== undefined) words = renderLink(target, words);
  const numbers = notes.map((number) => `<sup><a href="#n${number}">${number}</a></sup>`).join('');
  const links = remark?.links.map((link) => renderLink(link.target, show(link.label))).join(', ');
  return `${anchor}${words}${numbers}${remark ? `<small> ${remark.lead} ${links}</small>` : ''}`;
}

/** The words are HTML already. */
function renderLink(target: number, words: string): string {
  return `<a href="#o${target}">${words}</a>`;
}

function renderNote(note: ReportComment, number: number): string {
  const replies = note.replies.map((reply) => `<div class="reply">${renderSaying(reply)}</div>`).join('');
  const state = note.isResolved ? ' <i>resolved</i>' : '';
  return `<div class="note" id="n${number}"><sup>${number}</sup> ${renderSaying(note, state)}${replies}</div>`;
}

/** Words of people stay as they typed them: their Markdown is readable, and nothing in it is carried out. */
function renderSaying({ author, date, text }: Saying, state = ''): string {
  const day = date === undefined ? '' : ` ${show(date.slice(0, 10))}`;
  return `<b><bdi>${show(author)}</bdi></b>${day}${state}<div dir="auto" class="said">${show(text)}</div>`;
}

function renderProblems(problems: readonly Problem[], marks: Marks): string {
  if (problems.length === 0) return '';
  const items = problems.map(({ severity, message, code, state, range }, index) => {
    const place = renderLink(marks.problems[index]!.start, `line ${range.start.line + 1}`);
    const reason = state.kind === 'justified' ? ` <i>Fine: ${show(state.reason)}</i>` : '';
    return `<li>${severityNames[severity]}, ${place}: ${show(message)} (${show(code)})${reason}</li>`;
  });
  return `<section aria-labelledby="problems"><h2 id="problems">What the checks found</h2><ol>\n${items.join('\n')}\n</ol></section>`;
}

function toRange(source: SourceText, { start, end }: Problem['range']): Range {
  return { start: source.offsetAt(start), end: source.offsetAt(end) };
}

/** Words of a report or of people as HTML; what breaks pages is left out, and other controls become pictures. */
function show(text: string): string {
  return escapeHtml(text.replace(/[\f\r]/g, '').replace(/[^\P{Cc}\t\n]/gu, makePrintable));
}

const style = `
body { font: 16px/1.5 Georgia, serif; margin: 2rem auto; max-width: 68rem; padding: 0 1rem; color: #1b1b1b; background: #fff; }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; column-gap: 1.5rem; }
p, h1, h2, h3, h4, h5, h6 { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; break-after: avoid; }
a { color: #0b57a4; } mark { background: #fff1a8; color: inherit; }
u { text-decoration: underline wavy #b00020; } :target { outline: 2px solid #0b57a4; }
.about, small { color: #595959; } small, aside, section { font: 13px/1.4 system-ui, sans-serif; }
.note { border-left: 3px solid #c9a500; padding-left: .6rem; margin-bottom: .6rem; break-inside: avoid; overflow-wrap: anywhere; }
.said { white-space: pre-wrap; } .reply { margin: .3rem 0 0 .8rem; }
@media (max-width: 48rem) { .row { display: block; } aside { margin: .5rem 0 .5rem 1rem; } }
@media print { @page { margin: 1.5cm; } body { margin: 0; max-width: none; font-size: 10.5pt; } .row { grid-template-columns: minmax(0, 1fr) 13rem; } a { color: inherit; } li { break-inside: avoid; } }
`;
