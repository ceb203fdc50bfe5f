/** What refers to recommendations and findings by number or code: "(Recommendation 2)", "()", "Finding 3". */

import type { MappedText } from '../../../text/mappedText';
import type { Range } from '../../../text/range';

export interface LabelReference {
  readonly kind: 'recommendation' | 'finding' | 'paragraph';
  /** The numbers and codes, as printed, each with its place. */
  readonly labels: readonly { readonly name: string; readonly range: Range }[];
  readonly range: Range;
  /** Whether it stands in brackets of its own, as markers do. */
  readonly bracketed: boolean;
}

const KINDS: ReadonlyMap<string, LabelReference['kind']> = new Map([
  ...['recommendation', 'recommendations', 'rec', 'recs', 'action', 'actions', 'action item', 'action items'].map(
    (word) => [word, 'recommendation'] as const,
  ),
  ...['finding', 'findings', 'issue', 'issues', 'observation', 'observations'].map(
    (word) => [word, 'finding'] as const,
  ),
  ...['paragraph', 'paragraphs', 'para', 'paras'].map((word) => [word, 'paragraph'] as const),
]);

/** One number or code: `2`, `3.1.1`, `R-2`, `H-01`. */
const LABEL = /[A-Z]{0,4}[-–]?\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?/y;
/** Behind a word also a letter or roman number: "(Recommendation b)", "(see Recommendation IV)". */
const LETTER = /(?:[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})(?![\p{L}\p{N}])/uy;
const LONGEST = 120;

/** All references in a text, in order. `known` are the codes that items of the report have. */
export function findLabelReferences(text: MappedText, known: ReadonlySet<string>): LabelReference[] {
  return [...inBrackets(text, known), ...inProse(text)].sort((a, b) => a.range.start - b.range.start);
}

/**
 *     (Recommendation)   (see Recommendation R2)   (Recommendations 2 and 3)     (Conclusion, Paragraph 25)
 */
function inBrackets(text: MappedText, known: ReadonlySet<string>): LabelReference[] {
  const found: LabelReference[] = [];
  const source = text.text;
  for (let open = 0; open < source.length; open++) {
    const close = source[open] === '(' ? ')' : source[open] === '[' ? ']' : undefined;
    if (!close) continue;
    const inside = source.slice(open + 1, open + LONGEST);
    const end = inside.indexOf(close);
    if (end < 0) continue;
    const read = readInside(inside.slice(0, end), known);
    if (!read) continue;
    found.push({
      kind: read.kind,
      labels: read.labels.map(({ name, at }) => ({
        name,
        range: text.toSourceRange({ start: open + 1 + at, end: open + 1 + at + name.length }),
      })),
      range: text.toSourceRange({ start: open, end: open + end + 2 }),
      bracketed: true,
    });
  }
  return found;
}

interface ReadInside {
  readonly kind: LabelReference['kind'];
  readonly labels: readonly { readonly name: string; readonly at: number }[];
}

function readInside(inside: string, known: ReadonlySet<string>): ReadInside | undefined {
  const lead = /^\s*(?:(?:see|cf\.?|refer to|also|linked to|links to|ref\.?|safety)\s+)*/i.exec(inside)![0].length;
  const word = /^(?:action items?|\p{L}+)\.?/iu.exec(inside.slice(lead))?.[0] ?? '';
  const kind = KINDS.get(word.toLowerCase().replace(/\.$/, ''));
  if (kind) {
    const from = lead + word.length;
    const labels = readLabels(inside, from, /^\s+\S/.test(inside.slice(from)));
    return labels && (labels.length > 0 || kind === 'recommendation') ? { kind, labels } : paragraphAtEnd(inside);
  }
  const labels = readLabels(inside, lead);
  if (
    !labels ||
    labels.length === 0 ||
    !labels.every(({ name }) => known.has(name.toLowerCase()) && /^[A-Z]/.test(name))
  )
    return paragraphAtEnd(inside);
  return { kind: /^R/i.test(labels[0]!.name) ? 'recommendation' : 'finding', labels };
}

/** "Conclusion, Paragraph 25" and "Recommendation, Paragraphs 25 and 26". */
function paragraphAtEnd(inside: string): ReadInside | undefined {
  const match = /\b(?:paragraphs?|paras?)\b\.?/i.exec(inside);
  const labels = match && readLabels(inside, match.index + match[0].length);
  return labels && labels.length > 0 ? { kind: 'paragraph', labels } : undefined;
}

/** The list of labels that takes up the rest of a text; undefined where something else stands there too. */
function readLabels(text: string, from: number, letters = false): { name: string; at: number }[] | undefined {
  const labels: { name: string; at: number }[] = [];
  let at = from;
  while (at < text.length) {
    LABEL.lastIndex = at;
    LETTER.lastIndex = at;
    const match = LABEL.exec(text) ?? (letters && labels.length === 0 ? LETTER.exec(text) : null);
    if (match) {
      labels.push({ name: match[0], at });
      at += match[0].length;
      continue;
    }
    const between = /^(?:[\s,;.&:–—/-]+|and\b|to\b|or\b|no\.?\b|nos\.?\b|above\b|below\b|#)/i.exec(
      text.slice(at, at + 12),
    )?.[0];
    if (!between) return undefined;
    at += between.length;
  }
  return labels;
}

const IN_PROSE =
  /\b(recommendations?|findings?|issues?|observations?|paragraphs?|paras?)\s+(?:no\.?\s*)?(?=[A-Z]{0,3}[-–]?\d)/gi;

/** "as Finding 3 shows", "see recommendation 3.1.1", "paragraphs 4.12 and 4.13". */
function inProse(text: MappedText): LabelReference[] {
  return [...text.text.matchAll(IN_PROSE)].flatMap((match): LabelReference[] => {
    const kind = KINDS.get(match[1]!.toLowerCase());
    const labels: { name: string; range: Range }[] = [];
    let at = match.index + match[0].length;
    for (let count = 0; count < 20; count++) {
      LABEL.lastIndex = at;
      const label = LABEL.exec(text.text);
      if (!label) break;
      labels.push({ name: label[0], range: text.toSourceRange({ start: at, end: at + label[0].length }) });
      at += label[0].length;
      const between = /^(?:,\s*(?:and\s+)?|\s*(?:and|to|or|&|–|-)\s*)(?=[A-Z]{0,3}[-–]?\d)/.exec(
        text.text.slice(at, at + 8),
      )?.[0];
      if (!between) break;
      at += between.length;
    }
    const before = text.text[match.index - 1];
    if (!kind || labels.length === 0 || before === '(') return [];
    return [{ kind, labels, range: text.toSourceRange({ start: match.index, end: at }), bracketed: false }];
  });
}
