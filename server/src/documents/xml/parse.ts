/**
 * XML as the parts of office documents are written in it (XML 1.0 with Namespaces), as a tree that remembers where each
 * element stands in the source. There is no document type and no entity but the five of XML: what has others is refused,
 * for these are how small files are made to fill a memory or to read other files.
 */

import { damaged, refuse } from '../refusal';
import { namespacePrefixes } from './namespaces';

export interface XmlElement {
  readonly kind: 'element';
  /** With the usual prefix of its namespace, whatever the part calls it: `w:p`. */
  readonly name: string;
  /** By names of the same kind; those without a prefix have none. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Offsets of the source: where the element begins, where what is in it begins and ends, and where the element ends. */
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** Characters between tags, as they are in the source; `readCharacters` makes text of them. */
export interface XmlText {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  /** A section in which `&` and `<` are only characters. */
  readonly isLiteral: boolean;
}

export type XmlNode = XmlElement | XmlText;

/** No program nests so deep; beyond it, walking the tree would need more stack than there is. */
const deepest = 400;

/** As much as some forty thousand pages have; each element takes a few hundred bytes of memory. */
const mostElements = 4_000_000;

/** Word declares some forty namespaces at the beginning of a part; each of them is looked through for each element. */
const mostAttributes = 500;

type Names = ReadonlyMap<string, string>;

interface OpenElement {
  readonly name: string;
  readonly written: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  readonly start: number;
  readonly contentStart: number;
  readonly prefixes: Names;
}

/** The outermost element of a part. Throws a `Refusal` for what is no XML, or XML with a document type. */
export function parseXml(source: string): XmlElement {
  return new Parser(source).parse();
}

class Parser {
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;
  #elements = 0;

  constructor(private readonly source: string) {}

  parse(): XmlElement {
    const { source } = this;
    for (let at = 0; at < source.length;) {
      const tag = source.indexOf('<', at);
      const end = tag < 0 ? source.length : tag;
      if (end > at) this.#text(at, end, false);
      if (tag < 0) break;
      at = this.#markup(tag);
    }
    if (!this.#root || this.#open.length > 0) return refuse(damaged);
    return this.#root;
  }

  #text(start: number, end: number, isLiteral: boolean): void {
    this.#open.at(-1)?.children.push({ kind: 'text', start, end, isLiteral });
  }

  /** Takes in what begins with `<` at an offset, and returns where it ends. */
  #markup(at: number): number {
    const { source } = this;
    switch (source[at + 1]) {
      case '/':
        return this.#close(at);
      case '?':
        return this.#after('?>', at);
      case '!':
        if (source.startsWith('<!--', at)) return this.#after('-->', at + 4);
        if (source.startsWith('<![CDATA[', at)) {
          const end = this.#after(']]>', at);
          this.#text(at + 9, end - 3, true);
          return end;
        }
        return refuse('it declares a document type, which no program for documents writes; it may be made to do harm');
      default:
        return this.#begin(at);
    }
  }

  #after(mark: string, at: number): number {
    const found = this.source.indexOf(mark, at);
    return found < 0 ? refuse(damaged) : found + mark.length;
  }

  #begin(at: number): number {
    if (++this.#elements > mostElements) refuse('it has more elements than can be read');
    const { written, attributes, isEmpty, end } = readTag(this.source, at);
    const prefixes = declarePrefixes(this.#open.at(-1)?.prefixes ?? new Map(), attributes);
    const element: OpenElement = {
      name: resolveName(written, prefixes, true),
      written,
      attributes: new Map(attributes.map(([name, value]) => [resolveName(name, prefixes, false), value])),
      children: [],
      start: at,
      contentStart: end,
      prefixes,
    };
    if (this.#open.length === 0 && this.#root) refuse(damaged);
    if (this.#open.length >= deepest) refuse('its elements lie deeper in each other than any program writes them');
    if (isEmpty) this.#finish(element, end, end);
    else this.#open.push(element);
    return end;
  }

  #close(at: number): number {
    const end = this.#after('>', at);
    const element = this.#open.pop();
    if (!element || this.source.slice(at + 2, end - 1).trimEnd() !== element.written) return refuse(damaged);
    this.#finish(element, at, end);
    return end;
  }

  #finish({ name, attributes, children, start, contentStart }: OpenElement, contentEnd: number, end: number): void {
    const element = { kind: 'element', name, attributes, children, start, contentStart, contentEnd, end } as const;
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(element);
    else this.#root = element;
  }
}

interface Tag {
  readonly written: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly isEmpty: boolean;
  /** Just after its `>`. */
  readonly end: number;
}

/** The tag that begins at an offset, by one look at each of its characters. */
function readTag(source: string, start: number): Tag {
  let at = start + 1;
  const name = () => {
    const from = at;
    while (at < source.length && !isDelimiter(source.charCodeAt(at))) at++;
    return at === from ? refuse(damaged) : source.slice(from, at);
  };
  const skipSpace = () => {
    while (isSpace(source.charCodeAt(at))) at++;
  };
  const written = name();
  const attributes: [string, string][] = [];
  for (skipSpace(); source[at] !== '>' && source[at] !== '/'; skipSpace()) {
    const attribute = name();
    skipSpace();
    if (source[at++] !== '=') refuse(damaged);
    skipSpace();
    const quote = source[at++];
    const end = quote === '"' || quote === "'" ? source.indexOf(quote, at) : -1;
    if (end < 0) refuse(damaged);
    attributes.push([attribute, resolveReferences(source.slice(at, end))]);
    at = end + 1;
    if (attributes.length > mostAttributes) refuse(damaged);
  }
  const isEmpty = source[at] === '/';
  if (isEmpty) at++;
  if (source[at] !== '>') refuse(damaged);
  return { written, attributes, isEmpty, end: at + 1 };
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** White space, `=`, `/`, `>`, `<` and quotation marks. */
function isDelimiter(code: number): boolean {
  return isSpace(code) || (code >= 0x3c && code <= 0x3e) || code === 0x2f || code === 0x22 || code === 0x27;
}

function declarePrefixes(known: Names, attributes: Tag['attributes']): Names {
  const declared = attributes.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  return declared.length === 0
    ? known
    : new Map([...known, ...declared.map(([name, uri]) => [name.slice(6), uri] as const)]);
}

/** A name by the usual prefix of its namespace; by the namespace itself where that is none of an office document. */
function resolveName(written: string, prefixes: Names, isElement: boolean): string {
  const colon = written.indexOf(':');
  const prefix = colon < 0 ? '' : written.slice(0, colon);
  if (prefix === 'xmlns' || prefix === 'xml' || (prefix === '' && !isElement)) return written;
  const uri = prefixes.get(prefix);
  if (uri === undefined) return prefix === '' ? written : refuse(damaged);
  return `${namespacePrefixes.get(uri) ?? uri}:${written.slice(colon + 1)}`;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What `&name;` stands for. Throws a `Refusal` for an entity that XML itself does not know. */
function resolveReference(name: string): string {
  const code = /^#x[\da-f]{1,6}$/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d{1,7}$/.test(name)
      ? Number(name.slice(1))
      : undefined;
  if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : refuse(damaged);
  return Object.hasOwn(named, name) ? named[name]! : refuse(damaged);
}

function resolveReferences(text: string): string {
  if (!text.includes('&')) return text;
  let result = '';
  for (const { value } of readCharacters(text, { kind: 'text', start: 0, end: text.length, isLiteral: false }))
    result += value;
  return result;
}

/** A stretch of text, and the stretch of the source that it was written as: as long, unless it is a reference. */
export interface Characters {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The text of a node in stretches that stand in the source as they are, and references. */
export function* readCharacters(source: string, { start, end, isLiteral }: XmlText): Generator<Characters> {
  for (let at = start; at < end;) {
    const found = isLiteral ? -1 : source.indexOf('&', at);
    const mark = found < 0 || found >= end ? end : found;
    if (mark > at) yield { value: source.slice(at, mark), start: at, end: mark };
    if (mark === end) return;
    // No reference is longer than "&#x10FFFF;".
    const close = source.slice(mark, Math.min(end, mark + 12)).indexOf(';');
    if (close < 0) refuse(damaged);
    yield { value: resolveReference(source.slice(mark + 1, mark + close)), start: mark, end: mark + close + 1 };
    at = mark + close + 1;
  }
}

/** All text in an element, as one string. */
export function textIn(source: string, element: XmlElement): string {
  let text = '';
  for (const child of element.children) {
    if (child.kind === 'element') text += textIn(source, child);
    else for (const { value } of readCharacters(source, child)) text += value;
  }
  return text;
}

export function childrenOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => child.kind === 'element');
}

export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => child.kind === 'element' && child.name === name);
}

export function listChildren(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element ? childrenOf(element).filter((child) => child.name === name) : [];
}
