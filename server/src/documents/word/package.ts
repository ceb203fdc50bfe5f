/**
 * The parts of a Word file: ZIP entries that refer to each other by relationships, as the Open Packaging Conventions
 * (ECMA-376, part 2) say. Where parts lie and what they are called is up to the program that wrote them, so they are
 * found by their relationships only.
 */

import { damaged, refuse } from '../refusal';
import { openArchive, readEntry, type Archive } from '../zip/archive';
import { childrenOf, parseXml, type XmlElement } from '../xml/parse';

/** A part of XML, with the text that the offsets of its elements mean. */
export interface Part {
  /** The name of its entry. */
  readonly name: string;
  readonly source: string;
  readonly root: XmlElement;
}

export interface Relationship {
  readonly id: string;
  /** The last piece of its type: `comments`, `hyperlink`. */
  readonly kind: string;
  /** The entry that it leads to, or an address outside the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

export interface WordPackage {
  readonly archive: Archive;
  readonly document: Part;
  /** Those of the document, in their order. */
  readonly relationships: readonly Relationship[];
  /** The first part of a kind that the document refers to; undefined when it has none. Throws a `Refusal`. */
  find(kind: string): Part | undefined;
  /** All of a kind. */
  list(kind: string): readonly Part[];
}

/** The kinds of office documents by what their main part is, for those that are no texts. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^xl\//, 'it is a workbook of Excel, not a text'],
  [/^ppt\//, 'it is a presentation, not a text'],
  [/^(mimetype|content\.xml)$/, 'it is an OpenDocument file. Save it as a Word file (.docx), and try again'],
];

/** The Word file in these bytes. Throws a `Refusal` for anything else, saying what it is. */
export function openWordPackage(bytes: Uint8Array): WordPackage {
  const archive = openArchive(bytes);
  const names = new Set(archive.entries.map(({ name }) => name));
  const main = listRelationships(archive, '').find(({ kind }) => kind === 'officeDocument')?.target;
  const other = others.find(
    ([pattern]) => pattern.test(main ?? '') || (!main && [...names].some((name) => pattern.test(name))),
  );
  if (other) refuse(other[1]);
  if (main === undefined) return refuse('it is a ZIP archive without a Word document in it');
  const document = readPart(archive, main) ?? refuse(damaged);
  if (document.root.name !== 'w:document') refuse('its main part is no Word document');
  const relationships = listRelationships(archive, main);
  const list = (kind: string) =>
    relationships
      .filter((each) => each.kind === kind && !each.isExternal)
      .flatMap(({ target }) => readPart(archive, target) ?? []);
  return { archive, document, relationships, find: (kind) => list(kind)[0], list };
}

/** The entry that says what a part refers to; that of the whole package for an empty name. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** What a part refers to; nothing when it does not say. */
function listRelationships(archive: Archive, part: string): readonly Relationship[] {
  const own = readPart(archive, relationshipsName(part));
  return childrenOf(own?.root ?? nothing).map(({ attributes }) => {
    const isExternal = attributes.get('TargetMode') === 'External';
    const target = attributes.get('Target') ?? '';
    const type = attributes.get('Type') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolveTarget(part, target),
      isExternal,
    };
  });
}

const nothing: XmlElement = {
  ...{ kind: 'element', name: '', attributes: new Map(), children: [] },
  ...{ start: 0, contentStart: 0, contentEnd: 0, end: 0 },
};

/** The name of an entry that a part refers to: from the root with a slash before it, else from the part's own folder. */
function resolveTarget(part: string, target: string): string {
  const folders = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const piece of target.split('/')) {
    if (piece === '..') folders.pop();
    else if (piece !== '.' && piece !== '') folders.push(piece);
  }
  return folders.join('/');
}

/** The part of that name, in whatever case; undefined when the archive has none. */
export function readPart(archive: Archive, name: string): Part | undefined {
  const wanted = name.toLowerCase();
  const entry = archive.entries.find((each) => each.name.toLowerCase() === wanted);
  if (!entry) return undefined;
  const source = decodePart(readEntry(archive, entry));
  return { name: entry.name, source, root: parseXml(source) };
}

/** XML of these documents is in UTF-8 or UTF-16, and its first bytes say which. */
function decodePart(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse(damaged);
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || first === 0) return 'utf-16be';
  return 'utf-8';
}
