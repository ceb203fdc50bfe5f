/** Cross-references of a report to its own parts: "section 3.2", "paragraph 4.12", "Table 2", "Annex B", "Finding 3". */

import type { MappedText } from '../../../text/mappedText';
import type { Range } from '../../../text/range';
import type { CrossReference, Paragraph, ReferenceKind } from '../../model';
import type { GeneralReading } from '../general';

const KINDS: ReadonlyMap<string, ReferenceKind> = new Map<string, ReferenceKind>([
  ['section', 'section'],
  ['sections', 'section'],
  ['paragraph', 'paragraph'],
  ['paragraphs', 'paragraph'],
  ['para', 'paragraph'],
  ['paras', 'paragraph'],
  ['chapter', 'chapter'],
  ['chapters', 'chapter'],
  ['part', 'part'],
  ['parts', 'part'],
  ['annex', 'annex'],
  ['annexe', 'annex'],
  ['appendix', 'annex'],
  ['table', 'table'],
  ['tables', 'table'],
  ['figure', 'figure'],
  ['figures', 'figure'],
  ['box', 'box'],
  ['footnote', 'footnote'],
  ['recommendation', 'recommendation'],
  ['recommendations', 'recommendation'],
  ['finding', 'finding'],
  ['findings', 'finding'],
  ['issue', 'finding'],
]);

const PATTERN =
  /\b(sections?|paragraphs?|paras?|chapters?|parts?|annexe?|appendix|tables?|figures?|box|footnote|recommendations?|findings?|issue)\s+(\d{1,4}(?:\.\d{1,3}){0,4}|[A-Z]{1,3}[-–]?\d{1,3}(?:\.\d{1,3})*|[A-Z])\b(?!\s+(?:of|to)\s+the\s+(?:[A-Z]\w+\s+){0,4}Act\b)/gi;

/** The references in running text, with where each leads. */
export function findCrossReferences(reading: GeneralReading, paragraphs: readonly Paragraph[]): CrossReference[] {
  const targets = listTargets(reading);
  return paragraphs.flatMap(({ text }) => referencesIn(text, targets));
}

function referencesIn(text: MappedText, targets: ReadonlyMap<string, Range>): CrossReference[] {
  return [...text.text.matchAll(PATTERN)].flatMap((match): CrossReference[] => {
    const kind = KINDS.get(match[1]!.toLowerCase());
    if (!kind || (/^[A-Z]$/.test(match[2]!) && kind !== 'annex' && kind !== 'part')) return [];
    if (/^[a-z]$/.test(match[2]!)) return [];
    const range = text.toSourceRange({ start: match.index, end: match.index + match[0].length });
    return [{ kind, text: match[0], range, target: targets.get(`${kind} ${match[2]!.toLowerCase()}`) }];
  });
}

/** Where each numbered part of the report stands, by kind and number. */
function listTargets({ rows, tree, findings, recommendations }: GeneralReading): Map<string, Range> {
  const targets = new Map<string, Range>();
  const add = (kind: ReferenceKind, name: string, range: Range): void => {
    const key = `${kind} ${name.toLowerCase()}`;
    if (!targets.has(key)) targets.set(key, range);
  };
  for (const { heading } of tree.nodes) {
    const { label, first, last } = heading;
    const range = { start: rows.all[first]!.line.content.start, end: rows.all[last]!.line.content.end };
    if (!label || label.kind === 'bullet') continue;
    if (label.kind === 'word') {
      const kind = KINDS.get(label.word!);
      if (kind) add(kind, label.name, range);
    } else if (label.kind === 'number') {
      add('section', label.name, range);
      if (label.path.length === 1) add('chapter', label.name, range);
    }
  }
  for (const item of recommendations) addItem('recommendation', item);
  for (const item of findings) addItem('finding', item);
  for (const block of tree.nodes.flatMap(({ blocks }) => blocks)) {
    if (block.label?.kind === 'number')
      add('paragraph', block.label.name, {
        start: block.rows[0]!.line.content.start,
        end: block.rows.at(-1)!.line.content.end,
      });
  }
  for (const { index, text, line } of rows.all) {
    if (rows.kinds[index] !== 'text' && rows.kinds[index] !== 'table') continue;
    const caption = /^(table|figure|box)\s+(\d{1,3}(?:\.\d{1,2})?)\b\s*[:.–—-]?/i.exec(text.slice(0, 40));
    if (caption) add(KINDS.get(caption[1]!.toLowerCase())!, caption[2]!, line.content);
  }
  return targets;

  function addItem(
    kind: 'recommendation' | 'finding',
    { label, printed, range }: GeneralReading['findings'][number],
  ): void {
    const name = printed ?? (label && label.kind !== 'bullet' ? label.name : undefined);
    if (name !== undefined) add(kind, name, range);
  }
}
