/**
 * Texts that nobody writes and any file may hold: each shape repeats something until the text is as long as asked.
 * Reading, linking, checking and outlining one must take time and memory in proportion to its length.
 */

/** Lines of a report around the shape, so that it is read as one. */
const opening = `Depot Safety Review

Executive summary

We visited the depot.

Findings

`;
const closing = `

Recommendations

1. Brief every driver.
2. Label all parts.
`;

/** By name: what comes again and again, with the number of its repetition. */
const parts: Readonly<Record<string, (i: number) => string>> = {
  'blanks on one line': () => ' ',
  'tabs on one line': () => '\t',
  'empty lines': () => '\n',
  'carriage returns': () => '\r',
  'form feeds': () => '\f',
  'no-break spaces': () => '\u00A0',
  'lines of one letter': () => 'a\n',
  'lines of one word in one paragraph': () => 'children\n',
  'lines of one sentence': (i) => `Visit ${i} was late.\n`,
  'short numbered lines': (i) => `${i}. Late.\n`,
  'numbers without full stops': (i) => `${i} Late again.\n`,
  'numbers on lines of their own': (i) => `${i}\n\n`,
  'equal numbers on lines of their own': () => '7\n\n',
  'page numbers among lines': (i) => `The visit was late.\nIt was.\n\n${i}\n\n`,
  bullets: () => '- Late.\n',
  'bullets within bullets': (i) => `${'  '.repeat(i % 9)}- Late\n`,
  headings: (i) => `## Area ${i}\n\n`,
  'headings of a known kind': () => 'Recommendations\n\n',
  'short lines that stand apart': (i) => `Area ${i}\n\n`,
  'entries of a table of contents': (i) => (i === 1 ? '\nContents\n' : `Area ${i} ..... ${i}\n`),
  'rows of a Markdown table': (i) => `| Area ${i} | good | **yes** |\n`,
  'bars on one line': () => '|',
  'cells between tabs': (i) => `Area ${i}\tGood\t`,
  'footnotes with labels of their own': (i) =>
    `The board${i % 100} met.\n\n${i % 100}\n\nThis note is about the board.\n\n`,
  'superscript notes': () => 'The board¹ met.\n¹ It met.\n',
  'opening brackets': () => '(',
  'brackets in brackets': (i) => (i % 2 ? '((' : '))'),
  'opening square brackets': () => '[',
  'acronyms defined': (i) => `the multi agency hub (MA${letters(i)}H) met. `,
  'acronyms used': (i) => `the MA${letters(i)}H met. `,
  'long words in capitals, beside a code': (i) =>
    i === 1 ? '\nFindings\n\nF-1 The gate was open.\n\n' : `${'ABCDEFGH'.repeat(6)} `,
  'markers in findings': (i) => `${i}. Visits ${letters(i)} were late. (Recommendation ${1 + (i % 2)})\n\n`,
  'recommendations that nothing supports': (i) =>
    i === 1 ? '\nRecommendations\n\n' : `${i}. Improve ${letters(i)} and ${letters(i + 7)}.\n`,
  'paragraph citations': (i) => `(paragraphs ${i}–${i + 50} and ${i + 60}) `,
  'words on one line': (i) => `${letters(i)} `,
  'one word': () => 'a',
  'one capital': () => 'A',
  'one hyphenated word': () => 'a-',
  digits: () => '7',
  'quotation marks': () => '‘',
  'straight quotation marks': () => `'"`,
  dashes: () => '–',
  'full stops': () => '.',
  'full stops and blanks': () => '. ',
  'question marks and digits': () => '?1',
  'the word however': () => 'however ',
  'grades that were judged': () => 'It was judged to be inadequate. ',
  dates: (i) => `${1 + (i % 28)} March 20${10 + (i % 20)} `,
  'emphasis that never ends': () => '*_',
  'tags that never end': () => '<p',
  'paragraph tags on one line': () => '<p>Late.</p> ',
  'fences of code': () => '```\nlate\n',
  'characters of two units': () => '𝔘',
  'halves of characters': () => '\uD83D',
  'marks on marks': () => '\u0301',
  'zero-width characters': () => '\u200B',
  'soft hyphens in words': () => 'a\u00AD',
  backslashes: () => '\\',
  'links on one line': (i) => `[a](#b${i}) `,
  'percentages and figures': (i) => `${i} of ${i + 9} cases (${i % 100}%) `,
};

/** Two or three letters that tell one number from the next. */
function letters(i: number): string {
  return [i % 26, Math.floor(i / 26) % 26, Math.floor(i / 676) % 26].map((n) => String.fromCharCode(65 + n)).join('');
}

/** The names of all shapes. */
export const shapeNames: readonly string[] = Object.keys(parts);

/** The text of a shape with at least so many characters. */
export function writeShape(name: string, length: number): string {
  const part = parts[name]!;
  const written: string[] = [opening];
  for (let i = 1, size = 0; size < length; i++) {
    const next = part(i);
    written.push(next);
    size += next.length;
  }
  return [...written, closing].join('');
}
