/**
 * Ways in which the same report comes as another text: another extraction, another editor, a page break elsewhere.
 * Each takes a text and gives one that a reader would call the same report.
 */

export interface Transformation {
  /** Ends the sentence "A report is the same …". */
  readonly name: string;
  readonly apply: (text: string) => string;
  /** Whether the transformation has anything to change in the text; all have when missing. */
  readonly applies?: (text: string) => boolean;
}

/** All transformations that leave a report what it was. */
export const transformations: readonly Transformation[] = [
  { name: 'with CRLF', apply: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'with CR alone', apply: (text) => text.replaceAll('\n', '\r') },
  { name: 'with a byte order mark', apply: (text) => `\uFEFF${text}` },
  { name: 'with no-break spaces', apply: (text) => everyNth(text, /(?<=\S) (?=\S)/g, 3, () => '\u00A0') },
  { name: 'with soft hyphens', apply: (text) => text.replace(/(\p{L}{4})(?=\p{L}{4})/gu, '$1\u00AD') },
  { name: 'with tabs at the ends of lines', apply: (text) => eachLine(text, (line) => `${line}\t`) },
  { name: 'with spaces at the ends of lines', apply: (text) => eachLine(text, (line) => `${line}   `) },
  { name: 'with form feeds before its paragraphs', apply: (text) => everyNth(text, /\n\n(?=\S)/g, 4, () => '\n\n\f') },
  { name: 'with more blank lines', apply: (text) => text.replace(/\n\n/g, '\n\n\n') },
  { name: 'with typographic apostrophes', apply: (text) => text.replace(/(?<=\p{L})'(?=\p{L}|\s|$)/gu, '’') },
  { name: 'as Markdown', apply: toMarkdown, applies: isUnwrapped },
  { name: 'with paragraphs in tags', apply: toParagraphTags, applies: isUnwrapped },
  { name: 'wrapped at 80 columns', apply: (text) => wrap(text, 80), applies: isUnwrapped },
  { name: 'wrapped at 70 columns', apply: (text) => wrap(text, 70), applies: isUnwrapped },
  { name: 'with page numbers', apply: (text) => withPages(text), applies: isUnwrapped },
  {
    name: 'with page numbers inside wrapped paragraphs',
    apply: (text) => withPages(isUnwrapped(text) ? wrap(text, 80) : text),
  },
  {
    name: 'with running headers beside page numbers',
    apply: (text) => withPages(isUnwrapped(text) ? wrap(text, 80) : text, 'Report on children’s services'),
  },
  ...['\uF0B7', '●', '–', '▪', '\u2022', '*', '•\t'].map((glyph) => ({
    name: `with ${glyph} for bullets`,
    apply: (text: string) => text.replace(/^( *)[-■](?= )/gm, `$1${glyph}`),
    applies: (text: string) => /^ *[-■] /m.test(text),
  })),
  {
    name: 'with numbers on lines of their own',
    apply: (text) => withNumbersAlone(text, '\n'),
    applies: (text) => /^\d+\. /m.test(text),
  },
  {
    name: 'with numbers on lines of their own above a blank line',
    apply: (text) => withNumbersAlone(text, '\n\n'),
    applies: (text) => /^\d+\. /m.test(text),
  },
  { name: 'with grades below their headings', apply: withGradesBelow, applies: hasGradedHeading },
  { name: 'with grades two lines below their headings', apply: withGradesFurtherBelow, applies: hasGradedHeading },
  {
    name: 'with grades broken over two lines',
    apply: (text) => text.replace(/Requires improvement$/gm, 'Requires\nimprovement'),
    applies: (text) => /Requires improvement$/m.test(text),
  },
  { name: 'with headings over two lines', apply: withHeadingsWrapped, applies: isUnwrapped },
  {
    name: 'wrapped, with pages, as Windows saves it',
    apply: (text) => `\uFEFF${withPages(wrap(text, 78)).replaceAll('\n', '\r\n')}`,
    applies: isUnwrapped,
  },
];

/** Whether each paragraph stands on one line. */
export function isUnwrapped(text: string): boolean {
  return text.split('\n').some((line) => line.length > 300);
}

function eachLine(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

function everyNth(text: string, pattern: RegExp, n: number, replace: () => string): string {
  let count = 0;
  return text.replace(pattern, (match) => (++count % n === 0 ? replace() : match));
}

/** The lines of a paragraph wrapped at a width, as a text editor does; rows of cells stay whole. */
export function wrap(text: string, width: number): string {
  return eachLine(text, (line) => (line.includes('\t') || line.includes('<p>') ? line : wrapLine(line, width)));
}

function wrapLine(line: string, width: number): string {
  const lines: string[] = [];
  let open = '';
  for (const word of line.split(/ (?=\S)/)) {
    if (open !== '' && open.length + 1 + word.length > width) {
      lines.push(open);
      open = word;
    } else open = open === '' ? word : `${open} ${word}`;
  }
  return [...lines, open].join('\n');
}

/** Lines per page, and what a long line counts for. */
const PAGE = 45;
const WIDTH = 90;

/**
 * The text with a page number after every 45 lines, and a running header beside it if one is given. Paragraphs are
 * cut where the page ends, and so are lines that hold a whole paragraph.
 */
export function withPages(text: string, header?: string): string {
  const pages = new Pages(header);
  const lines = text.split('\n');
  const body = Math.max(
    0,
    lines.findIndex((line) => line.length > 200 || /^Executive summary/.test(line)),
  );
  lines.forEach((line, i) => pages.add(line, i > body));
  return pages.lines.join('\n');
}

class Pages {
  readonly lines: string[] = [];
  #page = 1;
  #filled = 0;

  constructor(readonly header: string | undefined) {}

  add(line: string, mayBreak: boolean): void {
    const rows = Math.max(1, Math.ceil(line.length / WIDTH));
    if (mayBreak && this.#filled + rows > PAGE && isCuttable(line)) this.#break(line);
    else {
      this.lines.push(line);
      this.#filled += rows;
    }
  }

  #break(line: string): void {
    const cut = line.length > 2 * WIDTH ? line.indexOf(' ', Math.max(1, PAGE - this.#filled) * WIDTH) : -1;
    const before = cut > 0 && cut < line.length - 40 ? line.slice(0, cut) : '';
    const after = before === '' ? line : line.slice(cut + 1);
    if (before !== '') this.lines.push(before);
    this.lines.push('', String(++this.#page), ...(this.header ? ['', this.header] : []), '');
    this.lines.push(after);
    this.#filled = Math.ceil(after.length / WIDTH);
  }
}

/** Pages do not end within a table, nor within a line of tags. */
function isCuttable(line: string): boolean {
  return !line.includes('\t') && !line.includes('<p>') && line.length > 50;
}

function withNumbersAlone(text: string, between: string): string {
  return text.replace(/^(\d+\.) +(?=\S.{60})/gm, `$1${between}`);
}

const GRADED = /^(\S.*?)\t+(Outstanding|Good|Requires improvement|Inadequate)$/gm;
const AREA = /^(?:The experiences and progress|Leadership, management)/;

function hasGradedHeading(text: string): boolean {
  return [...text.matchAll(GRADED)].some(([, title]) => AREA.test(title!));
}

function withGradesBelow(text: string): string {
  return text.replace(GRADED, (row: string, title: string, grade: string) =>
    AREA.test(title) ? `${title}\n${grade}` : row,
  );
}

function withGradesFurtherBelow(text: string): string {
  return text.replace(GRADED, (row: string, title: string, grade: string) =>
    AREA.test(title) ? `${title}\n\n${grade}\n` : row,
  );
}

/** Headings are broken before one of their small words, as a narrow column breaks them. */
function withHeadingsWrapped(text: string): string {
  return text.replace(
    /^(The experiences and progress of children|The graded judgement (?:for|about)|Information about (?:this|the)|Summary for children) (?=[^\t]*$)/gm,
    '$1\n',
  );
}

/** Heading lines of the sample reports: short, capitalised, alone between blank lines, ending no sentence. */
function isHeadingLine(line: string, before: string | undefined, after: string | undefined): boolean {
  return (
    /^(?!Dear|Yours|Shona|Louise)[A-Z][^.:\t]{3,100}$/.test(line) &&
    before === '' &&
    (after === '' || after === undefined || after.startsWith('<p>'))
  );
}

/** Headings with hashes, bold labels, dashes as stars, tables with bars. */
export function toMarkdown(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, i) => {
      if (line.includes('\t') && line.trim() !== '') return toMarkdownRow(line);
      if (isHeadingLine(line, lines[i - 1], lines[i + 1])) return `## ${line}`;
      return line.replace(/^( *)[-■] /, '$1* ').replace(/\bSocial workers\b/g, '**Social workers**');
    })
    .join('\n');
}

function toMarkdownRow(line: string): string {
  const cells = line.trim().split(/\t+/);
  return cells.length === 1 ? `**${cells[0]!}**` : `| ${cells.join(' | ')} |`;
}

function toParagraphTags(text: string): string {
  return eachLine(text, (line) => {
    if (line.trim() === '' || line.includes('<p>')) return line;
    return line.includes('\t')
      ? line.replace(/[^\t]+/g, (cell) => `<p>${cell}</p>`)
      : line.replace(/^( *(?:[-■] )?)(.*)$/, '$1<p>$2</p>');
  });
}
