/** What the styles of a Word file say of paragraphs and runs: headings, numbering, what is hidden or bold. */

import { listChildren, findChild, type XmlElement } from '../xml/parse';
import { isOn, numberOf, valueOf } from './properties';
import type { Part } from './package';

/** What a paragraph has of its style, those that the style is based on included. */
export interface ParagraphStyle {
  readonly id: string;
  /** The built-in name, in English whatever language Word speaks: `heading 1`, `Title`, `toc 1`. */
  readonly name: string;
  /** 0 is a heading of the first level; 9 is body text. Undefined when nothing is said. */
  readonly outlineLevel: number | undefined;
  readonly numbering: NumberingReference | undefined;
  readonly run: RunStyle;
}

/** Names a list and a level of it; a list of 0 is none. */
export interface NumberingReference {
  readonly list: number | undefined;
  readonly level: number | undefined;
}

export interface RunStyle {
  readonly isBold: boolean | undefined;
  readonly isHidden: boolean | undefined;
  /** In half points. */
  readonly size: number | undefined;
}

export interface Styles {
  /** The style of a paragraph by its id; that of all paragraphs for undefined. */
  ofParagraph(id: string | undefined): ParagraphStyle;
  ofRun(id: string | undefined): RunStyle;
  /** The id of the style with a built-in name, if the file has it. */
  findByName(name: string): string | undefined;
}

/** Styles are based on each other at most so deep; a chain that leads in a circle ends there too. */
const deepestChain = 20;

const plainRun: RunStyle = { isBold: undefined, isHidden: undefined, size: undefined };

export function readStyles(part: Part | undefined): Styles {
  const elements = listChildren(part?.root, 'w:style');
  const byId = new Map(elements.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  const isDefault = ({ attributes }: XmlElement) => ['1', 'true', 'on'].includes(attributes.get('w:default') ?? '');
  const standard = elements.find((style) => style.attributes.get('w:type') === 'paragraph' && isDefault(style));
  const defaults = findChild(findChild(findChild(part?.root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const known = new Map<string, ParagraphStyle>();

  const chainOf = (id: string): readonly XmlElement[] => {
    const chain: XmlElement[] = [];
    for (let style = byId.get(id); style && chain.length < deepestChain;) {
      chain.push(style);
      style = byId.get(valueOf(style, 'w:basedOn') ?? '');
    }
    return chain;
  };
  const build = (id: string): ParagraphStyle => {
    const chain = chainOf(id);
    const first = <Value>(read: (style: XmlElement) => Value | undefined) => firstOf(chain, read);
    const numberings = chain.map((style) => readNumbering(findChild(style, 'w:pPr')));
    return {
      id,
      name: first((style) => valueOf(style, 'w:name')) ?? '',
      outlineLevel:
        first((style) => numberOf(findChild(style, 'w:pPr'), 'w:outlineLvl')) ??
        first((style) => levelOfName(valueOf(style, 'w:name'))),
      numbering: mergeNumberings(numberings),
      run: readRunChain([...chain.map((style) => findChild(style, 'w:rPr')), defaults]),
    };
  };
  const ofParagraph = (id = standard?.attributes.get('w:styleId') ?? '') => {
    const style = known.get(id) ?? build(id);
    known.set(id, style);
    return style;
  };
  return {
    ofParagraph,
    ofRun: (id) => (id === undefined ? plainRun : readRunChain(chainOf(id).map((style) => findChild(style, 'w:rPr')))),
    findByName: (name) =>
      elements.find((style) => valueOf(style, 'w:name')?.toLowerCase() === name)?.attributes.get('w:styleId'),
  };
}

/** Word knows its headings by their built-in names even where their outline level is left out. */
function levelOfName(name: string | undefined): number | undefined {
  const match = /^heading ([1-9])$/i.exec(name ?? '');
  return match ? Number(match[1]) - 1 : undefined;
}

/** The list and level that properties of a paragraph name; undefined when they name none. */
export function readNumbering(properties: XmlElement | undefined): NumberingReference | undefined {
  const numbering = findChild(properties, 'w:numPr');
  return numbering && { list: numberOf(numbering, 'w:numId'), level: numberOf(numbering, 'w:ilvl') };
}

/** What the first of several references says, completed by those behind it. */
export function mergeNumberings(
  references: readonly (NumberingReference | undefined)[],
): NumberingReference | undefined {
  const list = firstOf(references, (each) => each?.list);
  return list === undefined ? undefined : { list, level: firstOf(references, (each) => each?.level) };
}

function readRunChain(properties: readonly (XmlElement | undefined)[]): RunStyle {
  return {
    isBold: firstOf(properties, (each) => isOn(each, 'w:b')),
    isHidden: firstOf(properties, (each) => isOn(each, 'w:vanish')),
    size: firstOf(properties, (each) => numberOf(each, 'w:sz')),
  };
}

/** What properties of a run say themselves, completed by a style of characters and that of the paragraph. */
export function readRunStyle(properties: XmlElement | undefined, styles: Styles, paragraph: RunStyle): RunStyle {
  const id = valueOf(properties, 'w:rStyle');
  if (!properties) return paragraph;
  const chain = [readRunChain([properties]), styles.ofRun(id), paragraph];
  return {
    isBold: firstOf(chain, (each) => each.isBold),
    isHidden: firstOf(chain, (each) => each.isHidden),
    size: firstOf(chain, (each) => each.size),
  };
}

function firstOf<Item, Value>(items: readonly Item[], read: (item: Item) => Value | undefined): Value | undefined {
  for (const item of items) {
    const value = read(item);
    if (value !== undefined) return value;
  }
  return undefined;
}
