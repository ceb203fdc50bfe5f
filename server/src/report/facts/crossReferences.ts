/**
 * Cross-references of a report to its own parts, by number, code or letter: "section 3.2", "paragraphs 4.12 and 4.13",
 * "Table 2", "Annex B", "Finding 3", "III.A.5", "(R-2)". They follow from the model alone, whatever read the report.
 */

import { listMatches } from '../../base/matches';
import { lazily } from '../../base/lazily';
import { partitionPoint } from '../../base/search';
import { cueOf } from '../../text/cues';
import { ofPassage, PassageText } from '../../text/passageText';
import { overlaps, type Range } from '../../text/range';
import { matchesThroughout, type Stretch } from '../../text/stretches';
import { parseItemLabel } from '../general/lines/itemLabel';
import type { CrossReference, Finding, Recommendation, ReferenceKind, Report } from '../model';

/** What the words of references mean; those in the plural stand before several labels. */
const KINDS: ReadonlyMap<string, ReferenceKind> = new Map(
  (
    [
      ['section', 'section sections'],
      ['paragraph', 'paragraph paragraphs para paras'],
      ['chapter', 'chapter chapters'],
      ['part', 'part parts'],
      ['annex', 'annex annexe annexes appendix appendices'],
      ['table', 'table tables'],
      ['figure', 'figure figures fig chart charts'],
      ['box', 'box boxes'],
      ['footnote', 'footnote footnotes'],
      ['recommendation', 'recommendation recommendations rec recs action actions item items'],
      ['finding', 'finding findings issue issues observation observations conclusion conclusions'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

/** A word of the table with white space behind it, before something that a label may begin with: "Tables 2", "Annex B". */
const LEAD =
  /\b(sections?|paragraphs?|paras?|chapters?|parts?|annexe?s?|appendix|appendices|tables?|figures?|fig|charts?|box(?:es)?|footnotes?|recommendations?|recs?|actions?(?: items?)?|findings?|issues?|observations?|conclusions?)\.?\s{1,3}(?:no\.?\s|number\s)?(?=[\dA-Z])/gi;

/** The words of the pattern. */
const namesPart = cueOf([...KINDS.keys()].join(' '));

/** `12`, `3.1.2`, `4a`; `III.A.5`; `R-2`, `DOV-01`; `B`. */
const LABEL =
  /(?:\d{1,4}(?:\.\d{1,3}){0,4}[a-z]?|[IVX]{1,5}(?:\.[A-Z0-9]{1,3}){1,4}|[A-Z]{1,8}[-–_]?(?:\d{1,4}[-–_])?\d{1,4}(?:\.\d{1,3})*|[A-Z])(?![\p{L}\p{N}])/uy;

/** What may stand between the labels of one reference: "2, 3 and 5", "46–48". */
const BETWEEN = /^(?:,\s?(?:and\s|or\s)?|\s(?:and|to|or|&)\s|\s?[–—-]\s?)(?=[\dA-Z])/;

/** No reference names more labels. */
const MOST_LABELS = 30;

/** Behind a reference to another text: "section 47 of the Children Act", "paragraph 3 of its letter". */
const ELSEWHERE =
  /^\s(?:of|to|in|from)\s(?!this\b|our\b|the\s(?:present\s|main\s)?report\b)(?:the|that|its|their|his|her|an?|[A-Z])/;

/** Before a reference to another text: "its previous recommendation 9", "the Committee’s recommendation 3", "2011, paras 7". */
const OF_ANOTHER = /(?:\d[,;:]?|[’']s?|\b(?:previous|earlier|last|prior|their|its|his|her))\s$/i;

/** The kinds that may have one letter for a label; elsewhere a lone letter is a word. */
const LETTERED: ReadonlySet<ReferenceKind> = new Set<ReferenceKind>(['annex', 'part', 'table', 'figure', 'section']);

/** Where else a label is looked up that the report has not for its kind: "section 3.2" may be a paragraph. */
const ALSO: Readonly<Partial<Record<ReferenceKind, readonly ReferenceKind[]>>> = {
  section: ['paragraph', 'chapter'],
  paragraph: ['section'],
  chapter: ['section'],
  part: ['section', 'chapter'],
  annex: ['section'],
};
/** Of a label with several numbers it matters little what it is called: "recommendation 3.1.1" is paragraph 3.1.1. */
const ALSO_DECIMAL: readonly ReferenceKind[] = ['recommendation', 'finding', 'paragraph', 'section'];

/** The cross-references in the running text and the fields of a report, in order, each label for itself. */
export const referencesOf: (report: Report) => readonly CrossReference[] = lazily((report) => {
  const targets = targetsOf(report);
  const found = new Map<number, CrossReference>();
  for (const { text } of report.paragraphs) {
    for (const each of referencesIn(text.passage, targets)) {
      const reference = place(each, (range) => text.toSourceRange(range), targets);
      if (reference && !found.has(reference.label.start)) found.set(reference.label.start, reference);
    }
  }
  for (const { range } of [...report.findings, ...report.recommendations].flatMap(({ fields = [] }) => fields)) {
    for (const each of referencesIn(new PassageText(report.source.slice(range)), targets)) {
      const reference = place(
        each,
        ({ start, end }) => ({ start: range.start + start, end: range.start + end }),
        targets,
      );
      if (reference && !found.has(reference.label.start)) found.set(reference.label.start, reference);
    }
  }
  return [...found.values()].sort((a, b) => a.range.start - b.range.start);
});

/** What a word before a label means: "Tables" a table; undefined for a word that no reference has. */
export function findReferenceKind(word: string): ReferenceKind | undefined {
  return KINDS.get(word.toLowerCase());
}

/** Which numbers or codes a report has of a kind; empty when it has none. */
export function listReferenceTargets(report: Report, kind: ReferenceKind): readonly ReferenceTarget[] {
  return targetsOf(report).listKind(kind);
}

export interface ReferenceTarget {
  readonly kind: ReferenceKind;
  /** As printed: `3.2`, `R-2`, `B`. */
  readonly name: string;
  readonly range: Range;
}

const targetsOf: (report: Report) => Targets = lazily((report) => new Targets(report));

interface Found {
  readonly kind: ReferenceKind;
  readonly name: string;
  /** In the text searched. */
  readonly label: Range;
  readonly range: Range;
}

/** In offsets of the passage. */
function referencesIn(passage: PassageText, targets: Targets): readonly Found[] {
  const worded = wordedIn(passage);
  return targets.hasCodes ? [...worded, ...codesIn(passage.text, targets, worded)] : worded;
}

/** Those with a word before them: "Tables 2 and 3" are two. */
const wordedIn = ofPassage((text, passage): readonly Found[] => {
  if (!namesPart(passage)) return [];
  const found: Found[] = [];
  for (const match of listMatches(text, LEAD)) {
    const kind = KINDS.get(match[1]!.toLowerCase().split(' ')[0]!)!;
    const own: Found[] = [];
    let start = match.index;
    let at = match.index + match[0].length;
    while (own.length < MOST_LABELS) {
      LABEL.lastIndex = at;
      const name = LABEL.exec(text)?.[0];
      if (name === undefined || (/^[A-Z]$/.test(name) && !LETTERED.has(kind))) break;
      const end = at + name.length;
      own.push({ kind, name, label: { start: at, end }, range: { start, end } });
      const between = BETWEEN.exec(text.slice(end, end + 8))?.[0];
      if (between === undefined) break;
      start = at = end + between.length;
    }
    const last = own.at(-1);
    if (!last || ELSEWHERE.test(text.slice(last.label.end, last.label.end + 40))) continue;
    if (!OF_ANOTHER.test(text.slice(Math.max(0, match.index - 12), match.index))) found.push(...own);
  }
  return found;
});

/** Words in capitals, with numbers and dashes in them, that may be codes: `R-2`, `LVCU-01`, `H01b`. */
const CODE = /(?<![\p{L}\p{N}_–-])[A-Z]{1,8}[A-Z0-9]{0,12}(?:[-–_][A-Z0-9]{1,12}){0,4}[a-z]?(?![\p{L}\p{N}])/gu;

/** Codes of the report's own items, and codes of the same kind in brackets or behind "see" that none of them has. */
function codesIn(text: string, targets: Targets, worded: readonly Found[]): readonly Found[] {
  let next = 0;
  return listMatches(text, CODE).flatMap((match): readonly Found[] => {
    const [name] = match;
    const range = { start: match.index, end: match.index + name.length };
    while (next < worded.length && worded[next]!.range.end <= range.start) next++;
    const kind = targets.kindOfCode(name);
    if (!kind || (worded[next] && overlaps(worded[next]!.range, range))) return [];
    const isOwn = targets.has(kind, name);
    const isCalled = /(?:[([]|\bsee |\bto |\bunder )$/.test(text.slice(Math.max(0, match.index - 6), match.index));
    return isOwn || isCalled ? [{ kind, name, label: range, range }] : [];
  });
}

/** The reference in the text of the report; undefined for the label that a part has itself. */
function place(
  { kind, name, label, range }: Found,
  toSource: (range: Range) => Range,
  targets: Targets,
): CrossReference | undefined {
  const at = toSource(label);
  const target = targets.find(kind, name, at.start);
  if (target && target.start <= at.start && at.start - target.start < OWN_LABEL) return undefined;
  const whole = toSource(range);
  return { kind, name, text: targets.source.slice(whole), range: whole, label: at, target };
}

/** So near its beginning a part does not refer to itself, but names itself: "Table 2: Visits". */
const OWN_LABEL = 16;

/** The part that has a label first, with its chapter, and the first in each other chapter: mostly there is none. */
interface Named extends ReferenceTarget {
  readonly chapter: number;
  others: Map<number, Range> | undefined;
  /** Whether the name is another one of a part that has one itself. */
  readonly isAlias: boolean;
}

/** The parts of a report by kind and folded label. */
class Targets {
  readonly #byKind = new Map<ReferenceKind, Map<string, Named>>();
  readonly #kindByPrefix = new Map<string, ReferenceKind>();
  /** Where each of the outermost sections begins. */
  readonly #chapters: readonly number[];
  /** Where captions are still to be looked for; undefined once they are known. */
  #uncaptioned: readonly Stretch[] | undefined;
  readonly source: Report['source'];

  constructor(report: Report) {
    this.source = report.source;
    this.#uncaptioned = report.stretches;
    const inner = report.sections.filter(({ kind }) => kind !== 'title');
    const top = inner.reduce((least, { level }) => Math.min(least, level), Infinity);
    this.#chapters = inner.filter(({ level }) => level === top).map(({ range }) => range.start);
    const paths = this.#addSections(report);
    this.#addItems(report, paths);
    this.#addParagraphs(report);
    for (const { label, range } of report.footnotes) if (range) this.#add('footnote', label, range);
  }

  get hasCodes(): boolean {
    return this.#kindByPrefix.size > 0;
  }

  /** What an item with such a code is; undefined where no item of the report has one like it. */
  kindOfCode(name: string): ReferenceKind | undefined {
    return /\d/.test(name) ? this.#kindByPrefix.get(prefixOf(name)) : undefined;
  }

  has(kind: ReferenceKind, name: string): boolean {
    this.#addCaptionsOf(kind);
    return this.#named(kind, name) !== undefined;
  }

  listKind(kind: ReferenceKind): readonly ReferenceTarget[] {
    this.#addCaptionsOf(kind);
    return [...(this.#byKind.get(kind)?.values() ?? [])].filter(({ isAlias }) => !isAlias);
  }

  /** The part that a label at a place means: of several the one of the same chapter. */
  find(kind: ReferenceKind, name: string, at: number): Range | undefined {
    this.#addCaptionsOf(kind);
    const kinds = [kind, ...(ALSO[kind] ?? []), ...(/\d\.\d|\.[A-Z]|[A-Z]\./.test(name) ? ALSO_DECIMAL : [])];
    const named = kinds.map((each) => this.#named(each, name)).find((each) => each !== undefined);
    return named && (named.others?.get(this.#chapterAt(at)) ?? named.range);
  }

  /** The number of the chapter around a place, from 1; 0 before the first. */
  #chapterAt(offset: number): number {
    return partitionPoint(this.#chapters.length, (i) => this.#chapters[i]! <= offset);
  }

  #named(kind: ReferenceKind, name: string): Named | undefined {
    return this.#byKind.get(kind)?.get(foldName(name));
  }

  /** An alias is another name under which a part is found, and which it has not itself. */
  #add(kind: ReferenceKind, name: string, range: Range, isAlias = false): void {
    const chapter = this.#chapterAt(range.start);
    const named = this.#named(kind, name);
    if (!named) {
      const ofKind = this.#byKind.get(kind) ?? new Map<string, Named>();
      this.#byKind.set(kind, ofKind.set(foldName(name), { kind, name, range, chapter, others: undefined, isAlias }));
    } else if (named.chapter !== chapter) {
      named.others ??= new Map();
      if (!named.others.has(chapter)) named.others.set(chapter, range);
    }
  }

  /** Sections by the label of their headings and by the labels of all headings above; returns the latter, by id. */
  #addSections({ sections }: Report): ReadonlyMap<string, string> {
    const paths = new Map<string, string>();
    const open: { readonly level: number; readonly path: string }[] = [];
    for (const { id, title, level, headingRange } of sections) {
      while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
      const label = parseItemLabel(title);
      if (!label || label.kind === 'bullet') continue;
      const kind = label.kind === 'word' ? KINDS.get(label.word!) : 'section';
      if (kind) this.#add(kind, label.name, headingRange);
      if (label.kind === 'word') continue;
      const isWhole = label.path.length > 1 || open.length === 0;
      const path = isWhole ? label.name : `${open.at(-1)!.path}.${label.name}`;
      if (path !== label.name) this.#add('section', path, headingRange, true);
      open.push({ level, path });
      paths.set(id, path);
    }
    return paths;
  }

  /** What is printed again comes after what it repeats. */
  #addItems({ recommendations, findings }: Report, paths: ReadonlyMap<string, string>): void {
    const first = (items: readonly (Finding | Recommendation)[]) => [
      ...items.filter(({ restates }) => restates === undefined),
      ...items.filter(({ restates }) => restates !== undefined),
    ];
    for (const [kind, items] of [
      ['recommendation', first(recommendations)],
      ['finding', first(findings)],
    ] as const) {
      for (const { label, number, section, range } of items) {
        const name = label ?? (number === undefined ? undefined : String(number));
        if (name === undefined) continue;
        this.#add(kind, name, range);
        if (number !== undefined && String(number) !== name) this.#add(kind, String(number), range, true);
        if (/^[A-Z].*\d/.test(name)) this.#kindByPrefix.set(prefixOf(name), kind);
        const path = paths.get(section);
        if (path !== undefined && /[IVX]/.test(path)) this.#add(kind, `${path}.${name}`, range, true);
      }
    }
  }

  #addParagraphs({ paragraphs, source }: Report): void {
    for (const { number, range } of paragraphs) {
      const name = number === undefined ? findNumberName(source, range) : String(number);
      if (name !== undefined) this.#add('paragraph', name, range);
    }
  }

  /** Lines such as "Table 3: Visits in 2024" and "Appendix B", once something of that kind is asked for: most reports name none. */
  #addCaptionsOf(asked: ReferenceKind): void {
    const stretches = this.#uncaptioned;
    if (!stretches || !CAPTIONED.has(asked)) return;
    this.#uncaptioned = undefined;
    for (const { match, start: opening } of captionsIn(stretches)) {
      const start = opening + match[1]!.length;
      const line = this.source.lineContentRange(this.source.lineAt(start));
      const kind = KINDS.get(match[2]!.toLowerCase())!;
      if (!this.has(kind, match[3]!)) this.#add(kind, match[3]!, { start, end: line.end });
    }
  }
}

/** The number that opens a paragraph, as printed: `3.1.2`. */
function findNumberName(source: Report['source'], { start, end }: Range): string | undefined {
  const label = parseItemLabel(source.text.slice(start, Math.min(end, start + LONGEST_LABEL)));
  return label?.kind === 'number' ? label.name : undefined;
}

/** Longer labels than these characters there are none. */
const LONGEST_LABEL = 40;

/** The kinds whose parts have their label in a caption. */
const CAPTIONED: ReadonlySet<ReferenceKind> = new Set<ReferenceKind>(['table', 'figure', 'box', 'annex']);

/**
 * At the start of a line, behind marks of Markdown: the word and label, then a colon, dash, full stop, capital or nothing.
 *
 *     **Table 2: Visits by month**      Annex B      Figure 3.1 – The gate
 *       ^^^^^ ^                         ^^^^^ ^      ^^^^^^ ^^^
 */
const captionsIn = matchesThroughout(
  /^([ \t]{0,20}[>*_#|]{0,6}[ \t]{0,3}\**)([Tt]able|[Ff]igure|[Bb]ox|[Cc]hart|[Aa]nnexe?|[Aa]ppendix|TABLE|FIGURE|BOX|CHART|ANNEX|APPENDIX)[ \t](\d{1,3}(?:\.\d{1,2})?|[A-Z]\d?)(?=[ \t]*(?:[:.–—|*-]|$)|[ \t]{1,8}[A-Z‘“"])/gm,
);

/** `R-` of `R-12`; what the codes of one list share. */
function prefixOf(name: string): string {
  return name.replace(/\d+[a-z]?$/, '');
}

/** A name as labels are compared: `r-3` for `R_3` and `R–3`. */
function foldName(name: string): string {
  return name.toLowerCase().replace(/[–_]/g, '-');
}
