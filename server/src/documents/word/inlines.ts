/**
 * What a paragraph of a Word file shows, in stretches that know where they stand in `document.xml`: the text of runs as
 * if every tracked change were accepted, results of fields, marks of notes, symbols. Between them lie signals: where
 * comments begin and end, and what was deleted.
 */

import type { Inline, Piece, RunPlace } from '../layout/blocks';
import { superscriptOf } from '../../syntax/marks';
import { childrenOf, findChild, readCharacters, textIn, type XmlElement, type XmlText } from '../xml/parse';
import { readRunStyle, type RunStyle, type Styles } from './styles';
import { symbolOf } from './symbols';

/** What reading runs needs to know, and what it meets on its way. */
export interface InlineContext {
  readonly source: string;
  readonly styles: Styles;
  /** The mark of a footnote or endnote by its id, in the order in which they are asked for. */
  markNote(kind: 'footnote' | 'endnote', id: string): string;
  /** A text box that hangs on a run: its paragraphs are read after the one that it hangs on. */
  meetBox(content: XmlElement, run: RunPlace): void;
  /** What cannot be read, such as a part in another format. */
  warn(sentence: string): void;
  /** The place of all text where the source is not `document.xml` or the text hangs on a run of it. */
  readonly place?: RunPlace | undefined;
}

const changeKinds = {
  'w:ins': 'insertion',
  'w:del': 'deletion',
  'w:moveFrom': 'moveFrom',
  'w:moveTo': 'moveTo',
} as const;

/** Elements that only stand around others. */
const wrappers = new Set([
  ...['w:hyperlink', 'w:smartTag', 'w:customXml', 'w:sdt', 'w:sdtContent', 'w:fldSimple', 'w:dir', 'w:bdo'],
  ...['w:ins', 'w:moveTo'],
]);

/**
 * Wrappers that programs take for more than what is in them: comments that are about all of it stand around them, since
 * LibreOffice knows no end of a comment within.
 */
const tagged = new Set(['w:smartTag', 'w:customXml']);

/** What a control is for that holds one value: nothing may stand in it but that. */
const valueControls = ['w:text', 'w:date', 'w:comboBox', 'w:dropDownList', 'w14:checkbox'];

/** A field that is open, and whether its code or its result is being read. */
interface OpenField {
  phase: 'code' | 'result';
  code: string;
  /** Where it begins in the source and among the pieces of the paragraph; undefined in paragraphs after the first. */
  begin: { readonly at: number; readonly piece: number } | undefined;
}

/** Links are edited as text; results of other fields are computed anew, and with them would go what stands in them. */
const linkCode = /^\s*HYPERLINK\b/i;

/** Reads the paragraphs of one story one after the other: fields reach over several. */
export class InlineReader {
  #fields: OpenField[] = [];
  #pieces: Piece[] = [];
  #paragraph: RunStyle = { isBold: undefined, isHidden: undefined, size: undefined };

  constructor(private readonly context: InlineContext) {}

  /** What a paragraph shows, if its runs have this style where they say nothing else. */
  read(paragraph: XmlElement, style: RunStyle): readonly Piece[] {
    this.#pieces = [];
    this.#paragraph = style;
    for (const field of this.#fields) field.begin = undefined;
    this.#walk(paragraph, undefined);
    // A field whose code never ends would hide all that follows.
    this.#fields = this.#fields.filter(({ phase }) => phase === 'result');
    return this.#pieces;
  }

  /** `whole` is the place of a stretch of which only one of several versions is read, so that it cannot be parted. */
  #walk(parent: XmlElement, whole: RunPlace | undefined): void {
    for (const child of childrenOf(parent)) {
      if (child.name === 'w:r') this.#run(child, whole);
      else if (wrappers.has(child.name)) this.#wrapper(child, whole);
      else if (child.name === 'w:del' || child.name === 'w:moveFrom')
        this.#change(child, deletedText(this.context.source, child));
      else if (child.name === 'mc:AlternateContent') this.#walk(chosen(child) ?? child, whole ?? placeOf(child));
      else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') this.#formula(child, whole);
      else this.#signal(child);
    }
  }

  #wrapper(element: XmlElement, whole: RunPlace | undefined): void {
    const from = this.#pieces.length;
    this.#walk(element, whole ?? (holdsOneValue(element) ? placeOf(element) : undefined));
    if (tagged.has(element.name)) this.#reachAround(element, from);
    if (element.name !== 'w:ins' && element.name !== 'w:moveTo') return;
    const text = this.#pieces.slice(from).flatMap((piece) => (piece.kind === 'text' ? piece.value : []));
    this.#change(element, text.join(''), from);
  }

  /** Has marks before the first words in a wrapper, and behind the last, stand outside it. */
  #reachAround({ start, end }: XmlElement, from: number): void {
    const inside = this.#pieces.slice(from).filter((piece): piece is Inline => piece.kind === 'text');
    const [first, last] = [inside[0]?.run, inside.at(-1)?.run];
    const reach = (run: RunPlace): RunPlace => ({
      ...run,
      start: run === first ? Math.min(start, run.start) : run.start,
      end: run === last ? Math.max(end, run.end) : run.end,
    });
    this.#replaceTexts(from, (piece) => ({ ...piece, run: reach(piece.run) }));
  }

  #change(element: XmlElement, text: string, at = this.#pieces.length): void {
    if (text === '') return;
    const kind = changeKinds[element.name as keyof typeof changeKinds];
    const [author, date] = ['w:author', 'w:date'].map((name) => element.attributes.get(name));
    this.#pieces.splice(at, 0, { kind: 'change', change: { kind, author, date, text } });
  }

  #signal({ name, attributes }: XmlElement): void {
    const id = attributes.get('w:id');
    if (id === undefined) return;
    if (name === 'w:commentRangeStart') this.#pieces.push({ kind: 'commentStart', id });
    if (name === 'w:commentRangeEnd') this.#pieces.push({ kind: 'commentEnd', id });
  }

  #run(run: XmlElement, whole: RunPlace | undefined): void {
    const properties = findChild(run, 'w:rPr');
    const style = readRunStyle(properties, this.context.styles, this.#paragraph);
    const place = this.context.place ?? whole ?? { start: run.start, end: run.end, element: run };
    for (const child of childrenOf(run)) {
      if (child.name === 'w:fldChar') this.#field(child.attributes.get('w:fldCharType'), run);
      else if (child.name === 'w:instrText') this.#code(child);
      else this.#runContent(child, { place, style });
    }
  }

  #runContent(child: XmlElement, run: RunState): void {
    switch (child.name) {
      case 'w:t':
        return this.#characters(child, run);
      case 'w:tab':
      case 'w:ptab':
        return this.#put('\t', child, run);
      case 'w:br':
      case 'w:cr':
        return this.#put(isPageBreak(child) ? '' : '\n', child, run);
      case 'w:noBreakHyphen':
        return this.#put('-', child, run);
      case 'w:sym':
        return this.#put(readSymbol(child), child, run);
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#note(child, run);
      case 'w:commentReference':
        return void this.#pieces.push({ kind: 'commentReference', id: child.attributes.get('w:id') ?? '' });
      case 'w:ruby':
        return this.#ruby(child, run);
      case 'mc:AlternateContent':
        return this.#alternatives(child, run);
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return listBoxes(child).forEach((box) => this.context.meetBox(box, run.place));
    }
  }

  /** The version that a new program would take; the other repeats the same text for old ones. */
  #alternatives(element: XmlElement, run: RunState): void {
    for (const child of childrenOf(chosen(element) ?? element)) this.#runContent(child, run);
  }

  /** Readings stand above the words; only the words are read. */
  #ruby(element: XmlElement, { place, style }: RunState): void {
    const whole = { ...place, element: undefined };
    for (const run of childrenOf(findChild(element, 'w:rubyBase') ?? element)) {
      for (const child of childrenOf(run)) this.#runContent(child, { place: whole, style });
    }
  }

  #formula(element: XmlElement, whole: RunPlace | undefined): void {
    const place = this.context.place ?? whole ?? placeOf(element);
    const text = formulaText(this.context.source, element);
    this.#put(text, element, { place, style: this.#paragraph });
  }

  #note(element: XmlElement, run: RunState): void {
    const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const id = element.attributes.get('w:id') ?? '';
    const mark = this.context.markNote(kind, id);
    // A mark of its own follows as text.
    if (isSwitched(element, 'w:customMarkFollows')) return;
    this.#put(superscriptOf(mark), element, run);
  }

  #field(type: string | undefined, run: XmlElement): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') {
      this.#fields.push({ phase: 'code', code: '', begin: { at: run.start, piece: this.#pieces.length } });
    } else if (type === 'separate' && field) field.phase = 'result';
    else if (type === 'end' && this.#fields.pop()?.begin && !linkCode.test(field!.code)) {
      this.#keepWhole(field!.begin!, run.end);
    }
  }

  #code(element: XmlElement): void {
    const field = this.#fields.at(-1);
    if (field?.phase === 'code') field.code += textIn(this.context.source, element);
  }

  /** What the result of a field shows stands for all of the field. */
  #keepWhole({ at, piece: from }: NonNullable<OpenField['begin']>, end: number): void {
    if (this.context.place) return;
    const run: RunPlace = { start: at, end, element: undefined };
    this.#replaceTexts(from, (piece) => ({ ...piece, isExact: false, run }));
  }

  #replaceTexts(from: number, replace: (piece: Inline) => Inline): void {
    for (let i = from; i < this.#pieces.length; i++) {
      const piece = this.#pieces[i]!;
      if (piece.kind === 'text') this.#pieces[i] = replace(piece);
    }
  }

  /** Text without `xml:space="preserve"` has no white space at its ends; line breaks in it are spaces. */
  #characters(element: XmlElement, run: RunState): void {
    const { source } = this.context;
    const texts = element.children.filter((child): child is XmlText => child.kind === 'text');
    const kept = element.attributes.get('xml:space') === 'preserve' ? undefined : trimmed(source, element);
    for (const text of texts) {
      const [start, end] = kept
        ? [Math.max(text.start, kept.start), Math.min(text.end, kept.end)]
        : [text.start, text.end];
      if (start >= end) continue;
      for (const each of readCharacters(source, { ...text, start, end })) {
        const isExact = each.value.length === each.end - each.start && !text.isLiteral;
        // A section of literal characters cannot be parted.
        this.#show(withoutBreaks(each.value), text.isLiteral ? element : each, isExact, run);
      }
    }
  }

  #put(value: string, element: XmlElement, run: RunState): void {
    this.#show(value, element, false, run);
  }

  #show(value: string, at: { readonly start: number; readonly end: number }, isExact: boolean, run: RunState): void {
    if (value === '' || this.#fields.some(({ phase }) => phase === 'code') || run.style.isHidden) return;
    const { place } = this.context;
    this.#pieces.push({
      kind: 'text',
      value,
      ...(place ? { start: place.start, end: place.end } : { start: at.start, end: at.end }),
      isExact: isExact && !place && run.place.element !== undefined,
      run: run.place,
      isBold: run.style.isBold ?? false,
      size: run.style.size,
    });
  }
}

interface RunState {
  readonly place: RunPlace;
  readonly style: RunStyle;
}

function placeOf({ start, end }: XmlElement): RunPlace {
  return { start, end, element: undefined };
}

/** A simple field, or a control that holds one value. */
function holdsOneValue(element: XmlElement): boolean {
  if (element.name === 'w:fldSimple') return true;
  const properties = element.name === 'w:sdt' ? findChild(element, 'w:sdtPr') : undefined;
  return valueControls.some((name) => findChild(properties, name));
}

/** The first choice: today's programs know what Word writes there; else what is for those that do not. */
function chosen(element: XmlElement): XmlElement | undefined {
  return findChild(element, 'mc:Choice') ?? findChild(element, 'mc:Fallback');
}

function isPageBreak({ attributes }: XmlElement): boolean {
  const type = attributes.get('w:type');
  return type === 'page' || type === 'column';
}

function isSwitched({ attributes }: XmlElement, name: string): boolean {
  return ['1', 'true', 'on'].includes(attributes.get(name) ?? '');
}

function readSymbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.get('w:char') ?? '', 16);
  if (!(code > 0 && code <= 0xffff)) return '';
  return symbolOf(attributes.get('w:font'), String.fromCharCode(code));
}

/** The contents of text boxes in a drawing, the outermost of each. */
function listBoxes(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  const inner = element.name === 'mc:AlternateContent' ? (chosen(element) ?? element) : element;
  return childrenOf(inner).flatMap(listBoxes);
}

/** The text of a formula in the order in which it is written. */
function formulaText(source: string, element: XmlElement): string {
  if (element.name === 'm:t') return textIn(source, element);
  return childrenOf(element)
    .map((child) => formulaText(source, child))
    .join('');
}

/** What a tracked change took away. */
function deletedText(source: string, element: XmlElement): string {
  if (element.name === 'w:delText' || element.name === 'w:t') return textIn(source, element);
  if (element.name === 'w:tab') return '\t';
  return childrenOf(element)
    .map((child) => deletedText(source, child))
    .join('');
}

function trimmed(source: string, { contentStart, contentEnd }: XmlElement) {
  let [start, end] = [contentStart, contentEnd];
  while (start < end && isXmlSpace(source[start]!)) start++;
  while (end > start && isXmlSpace(source[end - 1]!)) end--;
  return { start, end };
}

export function isXmlSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}

/** As long as before: a break in the file is no break in the text. Characters that command a terminal are gone too. */
function withoutBreaks(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}
