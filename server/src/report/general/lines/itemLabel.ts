/**
 * The label that opens an item, paragraph or heading, in every shape that reports print. Unlike the marks of
 * `syntax/marks.ts`, it takes in letters, roman numbers, decimal numbers of any depth, codes and worded labels.
 */

/**
 *     • The gate was open.               bullet
 *     12. The gate was open.             number, path [12]
 *     3.1.2 The gate                     number, path [3, 1, 2]
 *     A4.1. In this report               number, path [4, 1], prefix A
 *     (b) the gate                       letter, path [2]
 *     iv) the gate                       roman, path [4]
 *     [H-01] The gate is open            code H-01
 *     2026-014 The gate is open          code 2026-014
 *     Recommendation 3: Close it         word recommendation, path [3]
 */
export interface ItemLabel {
  readonly kind: 'bullet' | 'number' | 'letter' | 'roman' | 'code' | 'word';
  /** The label without brackets and closing punctuation: `12`, `3.1.2`, `H-01`, `3`. */
  readonly name: string;
  /** Of a worded label: its word, in lower case. */
  readonly word?: string;
  /** The numbers in it, outermost first; empty for bullets and for codes. */
  readonly path: readonly number[];
  /** How it is set: two labels of one list have the same style. */
  readonly style: string;
  /** How many characters of the line it takes, with the white space behind it. */
  readonly length: number;
}

const BULLETS = '•‣◦⁃∙▪▫■□●○◆◇◼◾►▶➢➤✓✔·–—−‐‑―─*+-›»';
/** A dash or star glued to a word is more likely part of the text. */
const UNSURE_BULLETS = '–—−‐‑―─*+-›»';

/** Words that stand before a number or letter and make it a label. */
const LABEL_WORDS = new Set(
  (
    'recommendation recommendations finding findings issue observation action chapter part section appendix annex annexe ' +
    'schedule exhibit conclusion lesson concern barrier phase stage objective theme risk criterion requirement weakness vulnerability ' +
    'deficiency suggestion proposal problem attachment volume module case step site area question regulation standard outcome breach contravention failing hazard defect allegation point'
  ).split(' '),
);

/** The label at the start of a text; undefined when there is none. */
export function parseItemLabel(text: string): ItemLabel | undefined {
  return parseHead(text.slice(0, LONGEST_LABEL));
}

/** No label is longer, with the white space behind it: what the patterns below are tried on. */
const LONGEST_LABEL = 60;

function parseHead(text: string): ItemLabel | undefined {
  const code = text.charCodeAt(0);
  if (Number.isNaN(code)) return undefined;
  if (isDigit(code)) return parseYearCode(text) ?? parseNumber(text);
  const glyph = text[0]!;
  if (BULLETS.includes(glyph) || (code >= 0xe000 && code <= 0xf8ff)) return parseBullet(text, glyph);
  if (glyph === '(' || glyph === '[') return parseBracketed(text) ?? parseCode(text);
  if (/[A-Za-z]/.test(glyph)) return parseWord(text) ?? parseLetter(text) ?? parseCode(text);
  return undefined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function parseBullet(text: string, glyph: string): ItemLabel | undefined {
  const space = /^\s*/.exec(text.slice(1))![0].length;
  if (space === 0 && UNSURE_BULLETS.includes(glyph)) return undefined;
  const behind = text.slice(1 + space);
  const inner = BEHIND_BULLET.test(behind) ? parseHead(behind) : undefined;
  if (inner && (inner.kind === 'code' || labelsRecommendation(inner) || labelsFinding(inner)))
    return { ...inner, length: inner.length + 1 + space };
  // The box of a task list: "- [ ] Call somebody", "- [x] Call somebody"
  const box = /^\[[ xX]\]\s+(?=\S)/.exec(behind)?.[0].length ?? 0;
  return { kind: 'bullet', name: '', path: [], style: `bullet ${glyph}`, length: 1 + space + box };
}

/** "- R1: Close the gate.", "• [H-01] The gate", "* Recommendation 2: Lock it.": the label behind the bullet says more. */
const BEHIND_BULLET = /^(?:\[[A-Z]|(?:[A-Z][A-Z0-9_-]*\d[a-z]?|[A-Z][a-z]+\.? \d{1,3})\s*[:.–—-])/;

/** `2026-014`, `2026/3:`; no date (`2026-03-02`) and no financial year (`2025-26 budgets`). */
function parseYearCode(text: string): ItemLabel | undefined {
  const match = /^(((?:19|20)\d\d)[-–/](\d{1,4}))([.:)]?)(?:\s+[–—-](?=\s)|)(\s+(?=[\p{Lu}‘'“"(])|$)/u.exec(text);
  if (!match) return undefined;
  const [whole, name, year, number] = match;
  if (Number(number) === (Number(year) + 1) % 100 || /^(?:19|20)\d\d$/.test(number!)) return undefined;
  return { kind: 'code', name: name!, path: [], style: `code 0000${name![4]}`, length: whole.length };
}

/** `12.`, `12)`, `3.1.2`, `3.1.2.`, and `12` alone or before a capital. */
function parseNumber(text: string): ItemLabel | undefined {
  const match = /^(\d{1,4}(?:\.\d{1,3}){0,5})(\.\)|[.):])?(\s+|$)/.exec(text);
  if (!match) return undefined;
  const [whole, name, mark = '', space] = match;
  const path = name!.split('.').map(Number);
  if (mark === '' && path.length === 1 && space !== '' && !/^[\p{Lu}‘'“"(]/u.test(text.slice(whole.length)))
    return space!.length > 2 ? numberLabel(name!, path, '', whole.length) : undefined;
  return numberLabel(name!, path, mark, whole.length);
}

/** "2.0 Findings" is a second section, and "2.1" its first part: a zero at the end is no depth of its own. */
function numberLabel(name: string, printed: readonly number[], mark: string, length: number): ItemLabel {
  const isWhole = printed.length === 2 && printed[1] === 0;
  const path = isWhole ? printed.slice(0, 1) : printed;
  const style = isWhole ? 'number .0' : path.length > 1 ? `number ${path.length}` : `number ${mark}`;
  return { kind: 'number', name, path, style, length };
}

/** `(1)`, `(b)`, `(iv)`, `[1]`. */
function parseBracketed(text: string): ItemLabel | undefined {
  const match = /^\((\d{1,3}|[a-zA-Z]|[ivxlIVXL]{2,6})\)(\s+|$)/.exec(text);
  if (!match) return undefined;
  const name = match[1]!;
  if (isDigit(name.charCodeAt(0)))
    return { kind: 'number', name, path: [Number(name)], style: 'number ()', length: match[0].length };
  return letterLabel(name, '()', match[0].length);
}

/** `a)`, `B.`, `iv.`, `IV.`, `A4.1.`; a lone `o` before a tab or wide space is the bullet of a word processor. */
function parseLetter(text: string): ItemLabel | undefined {
  if (/^o(\t| {2,})\S/.test(text))
    return {
      kind: 'bullet',
      name: '',
      path: [],
      style: 'bullet o',
      length: 1 + /^\s*/.exec(text.slice(1))![0].length,
    };
  const decimal = /^([A-Z])\.?(\d{1,2}(?:\.\d{1,3}){1,4})\.?(\s+|$)/.exec(text);
  if (decimal) {
    const path = decimal[2]!.split('.').map(Number);
    return {
      kind: 'number',
      name: decimal[1]! + decimal[2]!,
      path,
      style: `number ${decimal[1]} ${path.length}`,
      length: decimal[0].length,
    };
  }
  const match = /^([a-zA-Z]|[ivxlIVXL]{2,6})([.)])(\s+|$)/.exec(text);
  return match ? letterLabel(match[1]!, match[2]!, match[0].length) : undefined;
}

function letterLabel(name: string, mark: string, length: number): ItemLabel {
  const isUpper = name === name.toUpperCase();
  const roman = romanValue(name.toLowerCase());
  if (roman !== undefined && /[ivx]/i.test(name))
    return { kind: 'roman', name, path: [roman], style: `roman ${isUpper} ${mark}`, length };
  return {
    kind: 'letter',
    name,
    path: [name.toLowerCase().charCodeAt(0) - 96],
    style: `letter ${isUpper} ${mark}`,
    length,
  };
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** The value of a roman number up to 89 in lower case; undefined for what is none. */
function romanValue(name: string): number | undefined {
  if (!/^(x[l]|l?x{0,3})(i[xv]|v?i{0,3})$/.test(name)) return undefined;
  return [...name].reduce((sum, letter, i) => {
    const value = ROMAN[letter]!;
    return sum + (value < (ROMAN[name[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}

/** `[H-01]`, `DOV-01-003`, `R1.`, `F-2:`: capitals and a number, in brackets or closed by punctuation or a dash inside. */
function parseCode(text: string): ItemLabel | undefined {
  const match =
    /^(\[?)([A-Z]{1,8}(?:[-–_]?[A-Z0-9]{1,8}){0,4}[-–_]?\d{1,4}[a-z]?)(\]?)([.:)]?)(?:\s+[–—-](?=\s)|)(\s+|$)/.exec(
      text,
    );
  if (!match) return undefined;
  const [whole, open, name, close, mark] = match;
  if ((open === '[') !== (close === ']')) return undefined;
  const isMarked = open === '[' || mark !== '' || /[-–_]/.test(name!) || /\s[–—-]\s*$/.test(whole);
  const isShort = /^[A-Z]{1,3}\d{1,3}$/.test(name!);
  if (!isMarked && !isShort) return undefined;
  const prefix = name!.replace(/\d+[a-z]?$/, '');
  return {
    kind: 'code',
    name: name!,
    path: [],
    style: `code ${open}${prefix.replace(/\d/g, '0')}`,
    length: whole.length,
  };
}

/**
 *     Recommendation 3:   Key finding 2.1 –   Chapter 2   Appendix B   Recommendation No. 4   Rec. A-12   Finding 2026-014
 *     word                    word            word        word         word                   word        word
 */
const WORDED =
  /^(?:(?:Key|Main|Principal|Major|Minor|Audit|Safety|Priority|Learning)\s)?([A-Za-z]{4,15}|Rec\.?)(?:\s+(?:[Nn]o\.?|[Nn]umber|ID|#))?\s+#?((?:19|20)\d\d[-–/]\d{1,4}|\d{1,4}(?:\.\d{1,3}){0,4}[a-z]?|[A-Z]{1,3}[-–]?\d{1,4}|[A-Z]|[IVX]{1,5})(?:\s*[:.)–—-]+|)(\s+|$)/;

function parseWord(text: string): ItemLabel | undefined {
  const match = WORDED.exec(text);
  if (!match) return undefined;
  const whole = /^rec\b/i.test(match[1]!) ? 'recommendation' : match[1]!.toLowerCase();
  const name = match[2]!;
  if (!LABEL_WORDS.has(whole)) return undefined;
  const rest = text.slice(match[0].length);
  if (rest !== '' && !/[:.)–—-]\s*$/.test(match[0]) && !/^[\p{Lu}\d‘'“"(*_[]/u.test(rest)) return undefined;
  const word = whole.replace(/(?<!s)s$/, '');
  return { kind: 'word', name, word, path: pathOfName(name), style: `word ${word}`, length: match[0].length };
}

/** The numbers in the name behind a word: `2.1`, `B`, `IV`, the second of `2026-014`; none in `A-12`. */
function pathOfName(name: string): readonly number[] {
  if (/^\d{4}\D/.test(name)) return [Number(name.slice(5))];
  if (/^\d/.test(name))
    return name
      .replace(/[a-z]$/, '')
      .split('.')
      .map(Number);
  const roman = /^[IVX]+$/.test(name) ? romanValue(name.toLowerCase()) : undefined;
  if (roman !== undefined) return [roman];
  return /^[A-Z]$/.test(name) ? [name.charCodeAt(0) - 64] : [];
}

/** Words before the number of a finding. */
export const FINDING_WORDS: readonly string[] = [
  'finding',
  'issue',
  'observation',
  'weakness',
  'vulnerability',
  'deficiency',
  'problem',
  'lesson',
  'conclusion',
  'concern',
  'barrier',
  'breach',
  'contravention',
  'failing',
  'hazard',
  'defect',
];

/** Whether a label is one of findings by its word: "Finding 3", "Issue B". */
export function labelsFinding(label: ItemLabel | undefined): boolean {
  return label?.kind === 'word' && FINDING_WORDS.includes(label.word!);
}

/** Words that number recommendations, in the singular; "Suggestion B" is one as "Recommendation B" is. */
export const REQUEST_WORDS: readonly string[] = ['recommendation', 'action', 'suggestion', 'proposal'];

/** Whether a label is one of recommendations: "Recommendation 3", "Action 2", `R-2`, `REC-04`. */
export function labelsRecommendation(label: ItemLabel | undefined): boolean {
  if (!label) return false;
  return label.kind === 'word'
    ? REQUEST_WORDS.includes(label.word!)
    : label.kind === 'code' && /^(?:R|REC|RA|AI|ACT|AP)[-–_]?\d/.test(label.name);
}
