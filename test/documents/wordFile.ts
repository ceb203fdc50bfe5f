/** Makes Word files of the XML that a test shows, in the shapes that Word and other programs write. */

import { strToU8, zipSync } from 'fflate';

/** What a file consists of; what is left out is left out of the file. */
export interface WordParts {
  /** What is in `w:body`. */
  readonly body: string;
  /** What is in `w:numbering`, `w:styles` and so on. */
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** What is in `w15:commentsEx`. */
  readonly commentsExtended?: string;
  /** What is in `w16cid:commentsIds`. */
  readonly commentsIds?: string;
  /** What is in `w15:people`. */
  readonly people?: string;
  readonly header?: string;
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"',
].join(' ');

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Word’s own additions have addresses of their own, by the year that brought them. */
const years: Readonly<Record<string, string>> = { commentsExtended: '2011', people: '2011', commentsIds: '2016/09' };

function relationOf(name: string): string {
  const year = years[name];
  return year ? `http://schemas.microsoft.com/office/${year}/relationships/${name}` : `${relation}/${name}`;
}

/** The outermost elements of the parts besides the document. */
const roots: Readonly<Record<Exclude<keyof WordParts, 'body'>, string>> = {
  numbering: 'w:numbering',
  styles: 'w:styles',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  commentsExtended: 'w15:commentsEx',
  commentsIds: 'w16cid:commentsIds',
  people: 'w15:people',
  header: 'w:hdr',
};

/** The files of the archive, by their names, as text. */
export function listFiles(parts: WordParts): Record<string, string> {
  const names = (Object.keys(roots) as (keyof typeof roots)[]).filter((name) => parts[name] !== undefined);
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document ${namespaces}><w:body>${parts.body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((name, index) => `<Relationship Id="rId${index + 1}" Type="${relationOf(name)}" Target="${name}.xml"/>`).join('')}</Relationships>`,
  };
  for (const name of names) {
    files[`word/${name}.xml`] = `${head}<${roots[name]} ${namespaces}>${parts[name]}</${roots[name]}>`;
  }
  return files;
}

export function makeWordFile(parts: WordParts): Uint8Array {
  return zip(listFiles(parts));
}

/** An archive of these texts. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph of runs; a string is a run of that text. */
export function p(...content: readonly string[]): string {
  return `<w:p w:rsidR="00A1" w:rsidRDefault="00A2">${content.map((each) => (each.startsWith('<') ? each : r(each))).join('')}</w:p>`;
}

/** A run, with properties. */
export function r(text: string, properties = ''): string {
  return `<w:r w:rsidRPr="00B1">${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of a style. */
export function styled(style: string, ...content: readonly string[]): string {
  return p(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`, ...content);
}

/** A paragraph in a list. */
export function item(list: number, level: number, ...content: readonly string[]): string {
  return p(`<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`, ...content);
}

/** A definition of a list by its levels: format, text, and what is said besides. */
export function abstractList(
  id: number,
  levels: readonly (readonly [format: string, text: string, more?: string])[],
): string {
  const rendered = levels.map(
    ([format, text, more = ''], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${rendered.join('')}</w:abstractNum>`;
}

export function list(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

/** The headings of three levels, a title, as Word in another language than English names their ids. */
export const headingStyles = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>',
  ...[1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="berschrift${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Standard"/></w:style>`,
  ),
  '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>',
].join('');
