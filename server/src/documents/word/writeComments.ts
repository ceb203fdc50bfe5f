/**
 * Comments put into a Word file: real ones, at the exact words, with replies and whether they are resolved. Nothing else
 * changes: `document.xml` only gets more between what it has, and parts that are not about comments keep their bytes.
 * A comment carries a mark made of what it was written for, so that writing twice writes nothing twice, also after Word
 * has saved the file in between.
 */

import { hashText } from '../../base/hash';
import type { ReportComment, Saying } from '../../exports/reportComments';
import type { Range } from '../../text/range';
import { damaged, refuse } from '../refusal';
import { wordNamespaces } from '../xml/namespaces';
import { listChildren, type XmlElement } from '../xml/parse';
import { replaceEntries } from '../zip/archive';
import { enclose, nameIn, type Enclosure } from './commentRanges';
import { normaliseMark } from './comments';
import { applyEdits, escapeXml, insertAt, type Edit } from './edits';
import { readPart, relationshipsName, type Part } from './package';
import type { PlacedComment, WordDocument } from './readWord';

export interface CommentsWritten {
  /** The file with the comments. */
  readonly bytes: Uint8Array;
  /** How many comments and replies are new, how many were changed, and how many were there already. */
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
}

/** Throws a `Refusal` when the file has no text that a comment could be about. */
export function writeComments(document: WordDocument, comments: readonly ReportComment[]): CommentsWritten {
  const { file, layout } = document;
  if (layout.stretches.length === 0) refuse('there is no text in it that a comment could be about');
  const plan = planComments(document, comments);
  if (plan.added.length + plan.changed.length + plan.resolved.length === 0) {
    return { bytes: file.archive.bytes, added: 0, changed: 0, kept: plan.kept };
  }
  const parts = new PartsToWrite(document);
  const threads = plan.added.map((each) => toEnclosure(each, parts));
  parts.edit(file.document, enclose(file.document.source, layout.stretches, threads));
  writeCommentsPart(parts, plan);
  writeStatesPart(parts, plan);
  const bytes = replaceEntries(file.archive, parts.end());
  return { bytes, added: plan.added.length, changed: plan.changed.length, kept: plan.kept };
}

/** A comment or reply that the file does not have. */
interface Added extends Saying {
  readonly number: number;
  readonly mark: string;
  /** The mark of the comment that it answers. */
  readonly parent: string | undefined;
  readonly range: Range;
  readonly isResolved: boolean;
}

interface Plan {
  readonly added: readonly Added[];
  /** Comments of ours with another text than they are to have. */
  readonly changed: readonly { readonly known: PlacedComment; readonly saying: Saying }[];
  /** Marks of comments that are to be resolved or open and are not yet. */
  readonly resolved: readonly { readonly mark: string; readonly isResolved: boolean }[];
  readonly kept: number;
}

function planComments({ comments: known }: WordDocument, comments: readonly ReportComment[]): Plan {
  const byMark = new Map(known.flatMap((each) => (each.mark === undefined ? [] : [[each.mark, each] as const])));
  const plan = {
    added: [] as Added[],
    changed: [] as Plan['changed'][number][],
    resolved: [] as Plan['resolved'][number][],
  };
  let number = Math.max(-1, ...known.map(({ id }) => (/^\d{1,9}$/.test(id) ? Number(id) : -1)));
  let kept = 0;
  const place = (saying: Saying, range: Range, isResolved: boolean, parent: string | undefined): string => {
    const mark = markOf(saying.id);
    const same = byMark.get(mark) ?? known.find((each) => isSame(each, saying, range));
    if (!same) {
      plan.added.push({ ...saying, number: ++number, mark, parent, range, isResolved });
      return mark;
    }
    if (toLines(same.text).join('\n') === toLines(saying.text).join('\n')) kept++;
    else plan.changed.push({ known: same, saying });
    if (parent === undefined && same.isResolved !== isResolved && same.mark !== undefined) {
      plan.resolved.push({ mark: same.mark, isResolved });
    }
    return same.mark ?? mark;
  };
  for (const comment of comments) {
    const mark = place(comment, comment.range, comment.isResolved, undefined);
    for (const reply of comment.replies) place(reply, comment.range, comment.isResolved, mark);
  }
  return { ...plan, kept };
}

/** The name by which other parts know a paragraph: hexadecimal and below 0x80000000, as Word wants it. */
function markOf(id: string): string {
  const number = Number.parseInt(hashText(id).slice(0, 8), 16) % 0x7fffffff;
  return (number + 1).toString(16).toUpperCase().padStart(8, '0');
}

/** A program that saves the file may drop the marks; then a comment is known by its words, its author and its place. */
function isSame(known: PlacedComment, { author, text }: Saying, range: Range): boolean {
  const overlaps = known.range.start <= range.end && range.start <= known.range.end;
  return overlaps && known.author === author && toLines(known.text).join('\n') === toLines(text).join('\n');
}

function toLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replaceAll('\t', ' ').trim());
  return lines.filter((line, index) => line !== '' || index === 0);
}

/** The parts that change, and those that are new with what makes them known. */
class PartsToWrite {
  readonly namespace: string;
  readonly #contents = new Map<string, Uint8Array>();
  readonly #types: string[] = [];
  readonly #relations: string[] = [];

  constructor(readonly document: WordDocument) {
    const { source, root } = document.file.document;
    const prefix = nameIn(source, root).split(':').length > 1 ? nameIn(source, root).split(':')[0]! : '';
    this.namespace = namespaceOf(source, root, prefix);
  }

  /** What declares the prefix `w` on an element. */
  get declaration(): string {
    return ` xmlns:w="${escapeXml(this.namespace)}"`;
  }

  /** The declaration for marks in `document.xml`: nothing where `w` means the right thing there already. */
  get declarationInDocument(): string {
    const { source, root } = this.document.file.document;
    return nameIn(source, root) === 'w:document' ? '' : this.declaration;
  }

  edit({ name, source }: Part, edits: readonly Edit[]): void {
    if (edits.length > 0) this.#contents.set(name, encodeLike(this.document, name, applyEdits(source, edits)));
  }

  /** A new part beside the document. Its name is the next that is free. */
  add(name: string, kind: string, type: string, content: string): void {
    const { archive, document, relationships } = this.document.file;
    const folder = document.name.slice(0, document.name.lastIndexOf('/') + 1);
    const taken = new Set([...archive.entries.map((entry) => entry.name.toLowerCase()), ...this.#contents.keys()]);
    let free = `${folder}${name}.xml`;
    for (let number = 1; taken.has(free.toLowerCase()); number++) free = `${folder}${name}${number}.xml`;
    const ids = new Set(relationships.map(({ id }) => id));
    let id = `rIdGoldenThread${this.#relations.length + 1}`;
    while (ids.has(id)) id += 'a';
    this.#contents.set(free, new TextEncoder().encode(content));
    this.#types.push(`<Override xmlns="${contentTypes}" PartName="/${escapeXml(free)}" ContentType="${type}"/>`);
    this.#relations.push(
      `<Relationship xmlns="${packageRelations}" Id="${id}" Type="${kind}" Target="/${escapeXml(free)}"/>`,
    );
  }

  end(): ReadonlyMap<string, Uint8Array> {
    if (this.#types.length > 0) {
      const { archive, document } = this.document.file;
      const types = readPart(archive, '[Content_Types].xml') ?? refuse(damaged);
      const relations = readPart(archive, relationshipsName(document.name));
      this.edit(types, [insertInto(types, this.#types.join(''))]);
      if (relations) this.edit(relations, [insertInto(relations, this.#relations.join(''))]);
      else {
        const content = `${declaration}<Relationships xmlns="${packageRelations}">${this.#relations.join('')}</Relationships>`;
        this.#contents.set(relationshipsName(document.name), new TextEncoder().encode(content));
      }
    }
    return this.#contents;
  }
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const typeOf = (name: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;

/** The address that a prefix of the outermost element means. */
function namespaceOf(source: string, root: XmlElement, prefix: string): string {
  const tag = source.slice(root.start, root.contentStart);
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  const [, value] = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag) ?? [];
  return value ?? refuse(damaged);
}

/** Puts content in front of the end of a part; a part whose outermost element is empty gets an end. */
function insertInto({ source, root }: Part, content: string): Edit {
  if (root.contentEnd < root.end) return insertAt(root.contentEnd, content);
  const slash = source.lastIndexOf('/', root.end);
  return { start: slash, end: root.end, text: `>${content}</${nameIn(source, root)}>` };
}

/** Bytes in the encoding that the part had. */
function encodeLike({ file }: WordDocument, name: string, text: string): Uint8Array {
  const entry = file.archive.entries.find((each) => each.name === name);
  if (!entry || !/encoding\s*=\s*["']utf-16/i.test(text.slice(0, 100))) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    bytes[2 * i] = text.charCodeAt(i) & 0xff;
    bytes[2 * i + 1] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

/** The marks in the text, which Word has for replies too. */
function toEnclosure({ number, range }: Added, parts: PartsToWrite): Enclosure {
  const name = parts.declarationInDocument;
  const style = parts.document.styles.findByName('annotation reference');
  const properties = style === undefined ? '' : `<w:rPr><w:rStyle w:val="${escapeXml(style)}"/></w:rPr>`;
  return {
    range,
    before: `<w:commentRangeStart${name} w:id="${number}"/>`,
    after: `<w:commentRangeEnd${name} w:id="${number}"/><w:r${name}>${properties}<w:commentReference w:id="${number}"/></w:r>`,
  };
}

function writeCommentsPart(parts: PartsToWrite, { added, changed }: Plan): void {
  const part = parts.document.file.find('comments');
  const written = added.map((each) => renderComment(each, parts)).join('');
  if (!part) {
    if (written === '') return;
    const content = `${declaration}<w:comments${parts.declaration}>${written}</w:comments>`;
    return parts.add('comments', relationOf(parts, 'comments'), typeOf('comments'), content);
  }
  const elements = new Map(listChildren(part.root, 'w:comment').map((each) => [each.attributes.get('w:id'), each]));
  const edits = changed.flatMap(({ known, saying }) => {
    const element = elements.get(known.id);
    const text = renderParagraphs(saying.text, known.mark ?? markOf(saying.id), parts);
    return element && element.contentEnd < element.end
      ? [{ start: element.contentStart, end: element.contentEnd, text }]
      : [];
  });
  parts.edit(part, [...edits, ...(written === '' ? [] : [insertInto(part, written)])]);
}

/** The strict form of the standard has relations of its own. */
function relationOf({ namespace }: PartsToWrite, kind: string): string {
  return namespace.startsWith('http://purl.oclc.org/')
    ? `http://purl.oclc.org/ooxml/officeDocument/relationships/${kind}`
    : `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
}

function renderComment({ number, author, date, text, mark }: Added, parts: PartsToWrite): string {
  const attributes = [
    `w:id="${number}"`,
    `w:author="${escapeXml(author)}"`,
    ...(date === undefined ? [] : [`w:date="${escapeXml(toWordDate(date))}"`]),
    `w:initials="${escapeXml(initialsOf(author))}"`,
  ];
  return `<w:comment${parts.declaration} ${attributes.join(' ')}>${renderParagraphs(text, mark, parts)}</w:comment>`;
}

/** Word knows no fractions of seconds. */
function toWordDate(date: string): string {
  return date.replace(/\.\d+/, '');
}

function initialsOf(author: string): string {
  const words = author.split(/[\s.]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  return words
    .slice(0, 3)
    .map((word) => [...word][0]!.toUpperCase())
    .join('');
}

/** A line a paragraph. The last one carries the mark, by which the part of states knows the comment. */
function renderParagraphs(text: string, mark: string, { document }: PartsToWrite): string {
  const style = document.styles.findByName('annotation text');
  const reference = document.styles.findByName('annotation reference');
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${escapeXml(style)}"/></w:pPr>`;
  const run = reference === undefined ? '' : `<w:rPr><w:rStyle w:val="${escapeXml(reference)}"/></w:rPr>`;
  const lines = toLines(text);
  return lines
    .map((line, index) => {
      const name =
        index < lines.length - 1
          ? ''
          : ` xmlns:w14="${wordNamespaces.w14}" xmlns:mc="${wordNamespaces.mc}" mc:Ignorable="w14" w14:paraId="${mark}" w14:textId="77777777"`;
      const opening = index === 0 ? `<w:r>${run}<w:annotationRef/></w:r>` : '';
      return `<w:p${name}>${properties}${opening}<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`;
    })
    .join('');
}

/** Who answers whom, and what is resolved. Only comments of which something is said need a line. */
function writeStatesPart(parts: PartsToWrite, { added, resolved }: Plan): void {
  const part = parts.document.file.find('commentsExtended');
  const parents = new Set(added.flatMap(({ parent }) => parent ?? []));
  const told = added.filter(({ mark, parent, isResolved }) => parent !== undefined || isResolved || parents.has(mark));
  const states = new Map<string, string>(
    told.map(({ mark, parent, isResolved }) => [mark, renderState(mark, parent, isResolved)]),
  );
  const known = new Map(
    listChildren(part?.root, 'w15:commentEx').map((each) => [
      normaliseMark(each.attributes.get('w15:paraId') ?? ''),
      each,
    ]),
  );
  const edits: Edit[] = [];
  for (const { mark, isResolved } of resolved) {
    const element = known.get(mark);
    if (element) edits.push({ start: element.start, end: element.end, text: renderState(mark, undefined, isResolved) });
    else states.set(mark, renderState(mark, undefined, isResolved));
  }
  // A comment that is answered for the first time may have no line yet.
  for (const parent of parents)
    if (!known.has(parent) && !states.has(parent)) states.set(parent, renderState(parent, undefined, false));
  const written = [...states.values()].join('');
  if (part) return parts.edit(part, [...edits, ...(written === '' ? [] : [insertInto(part, written)])]);
  if (written === '') return;
  const content = `${declaration}<w15:commentsEx xmlns:w15="${wordNamespaces.w15}">${written}</w15:commentsEx>`;
  const kind = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended';
  parts.add('commentsExtended', kind, typeOf('commentsExtended'), content);
}

function renderState(mark: string, parent: string | undefined, isResolved: boolean): string {
  const answers = parent === undefined ? '' : ` w15:paraIdParent="${parent}"`;
  return `<w15:commentEx xmlns:w15="${wordNamespaces.w15}" w15:paraId="${mark}"${answers} w15:done="${isResolved ? 1 : 0}"/>`;
}
