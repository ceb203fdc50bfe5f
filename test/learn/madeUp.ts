/**
 * Made-up reports with their headings, in many settings: what published reports of one folder happen not to show
 * (numbered headings without blank lines, short letters, no list of contents) is shown by these. No word of them is
 * taken from a report.
 */

export interface MadeUpReport {
  readonly text: string;
  readonly headings: readonly { readonly line: number; readonly text: string }[];
}

type Random = () => number;

/** Mulberry32: a small generator, the same for the same seed. */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const NOUNS =
  'depot harbour ferry register contract server login gate lamp valve crane bridge store driver crew clerk board panel school clinic ward tenant claim invoice budget wallet token oracle vault password cookie form button menu label page image road signal track wagon boiler kitchen alarm fence canal lock mill orchard quay archive museum ledger permit licence'.split(
    ' ',
  );
const VERBS =
  'checked opened closed moved recorded delayed repaired reviewed missed signed tested described found left sent answered refused counted changed planned'.split(
    ' ',
  );
const ADJECTIVES =
  'old new late small large open missing weak clear public local main annual daily unsafe complete partial formal simple early'.split(
    ' ',
  );
const MAIN_TITLES = [
  'Introduction',
  'Background',
  'Executive summary',
  'Summary',
  'Scope',
  'Methodology',
  'Findings',
  'Key findings',
  'Analysis',
  'Conclusions',
  'Recommendations',
  'Recommendations to the board',
  'Action items',
  'Contributing factors',
  'What we found',
  'Lessons learned',
  'Timeline',
  'Other matters',
  'Next steps',
  'Objectives',
  'Conclusion',
  'Main issues',
  'What needs to improve',
  'Context',
  'The complaint',
  'Decision',
  'Results',
  'Issues',
];
const LABELS = [
  'Severity',
  'Status',
  'Owner',
  'Risk',
  'Response',
  'Impact',
  'Description',
  'Date',
  'Author',
  'Version',
  'Reference',
  'Location',
];

function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)]!;
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

function sentence(random: Random): string {
  const count = 1 + Math.floor(random() * 3);
  const clauses = Array.from(
    { length: count },
    () =>
      `the ${pick(random, ADJECTIVES)} ${pick(random, NOUNS)} was ${pick(random, VERBS)} by the ${pick(random, NOUNS)}${random() < 0.3 ? ` on ${1 + Math.floor(random() * 28)} May 20${10 + Math.floor(random() * 15)}` : ''}`,
  );
  return `${capital(clauses.join(pick(random, [' and ', ', although ', ' because ', ', while '])))}.`;
}

function paragraph(random: Random): string {
  return Array.from({ length: 1 + Math.floor(random() * 5) }, () => sentence(random)).join(' ');
}

function topic(random: Random): string {
  return pick(random, [
    () => `${pick(random, ADJECTIVES)} ${pick(random, NOUNS)}s`,
    () =>
      `${pick(random, NOUNS)} ${pick(random, NOUNS)} ${pick(random, ['management', 'safety', 'records', 'access', 'review'])}`,
    () => `the ${pick(random, NOUNS)} and the ${pick(random, NOUNS)}`,
    () => `${pick(random, NOUNS)}`,
    () => `effect on the ${pick(random, ADJECTIVES)} ${pick(random, NOUNS)}`,
    () => `was the ${pick(random, NOUNS)} ${pick(random, VERBS)}?`,
    () => `${pick(random, NOUNS)}s were not ${pick(random, VERBS)} before the ${pick(random, NOUNS)}`,
    () =>
      `use of ${pick(random, NOUNS)}s for ${pick(random, ADJECTIVES)} ${pick(random, NOUNS)}s at the ${pick(random, NOUNS)}`,
  ])();
}

type Case = 'capitals' | 'title' | 'sentence';

function inCase(text: string, style: Case): string {
  if (style === 'capitals') return text.toUpperCase();
  if (style === 'sentence') return capital(text);
  return text
    .split(' ')
    .map((word, i) => (i > 0 && /^(?:the|of|and|on|to|for|was|at|by|we)$/.test(word) ? word : capital(word)))
    .join(' ');
}

interface LevelStyle {
  readonly case: Case;
  readonly numbering: 'none' | 'number' | 'dotless' | 'letter' | 'chapter' | 'code';
  readonly above: number;
  readonly below: number;
  readonly indent: number;
}

interface Setting {
  readonly width: number;
  readonly bodyIndent: number;
  readonly levels: readonly [LevelStyle, LevelStyle];
  readonly contents: 'none' | 'leaders' | 'spaced' | 'bare';
  readonly pages: boolean;
  readonly header: string | undefined;
  readonly paragraphs: 'plain' | 'numbered' | 'decimal';
  readonly gap: number;
}

function settingOf(random: Random): Setting {
  const gap = random() < 0.85 ? 1 : 0;
  const bodyIndent = pick(random, [0, 0, 0, 0, 3, 6, 10]);
  const level = (depth: number): LevelStyle => ({
    case: pick(random, depth === 0 ? ['capitals', 'title', 'sentence', 'sentence'] : ['title', 'sentence', 'sentence']),
    numbering: pick(
      random,
      depth === 0
        ? ['none', 'none', 'number', 'number', 'dotless', 'letter', 'chapter']
        : ['none', 'none', 'number', 'dotless', 'code'],
    ),
    above: gap === 0 ? Math.floor(random() * 2) : 1 + Math.floor(random() * 2),
    below: random() < 0.6 ? gap : 0,
    indent: random() < 0.15 ? 24 : random() < 0.5 ? 0 : bodyIndent,
  });
  return {
    width: pick(random, [Infinity, 66, 76, 84, 92, 100, 118]),
    bodyIndent,
    levels: [level(0), level(1)],
    contents: pick(random, ['none', 'none', 'leaders', 'spaced', 'bare']),
    pages: random() < 0.5,
    header:
      random() < 0.4 ? inCase(`${topic(random)} ${pick(random, ['report', 'review', 'audit'])}`, 'title') : undefined,
    paragraphs: pick(random, ['plain', 'plain', 'plain', 'numbered', 'decimal']),
    gap,
  };
}

class Writer {
  readonly lines: string[] = [];
  readonly headings: { line: number; text: string }[] = [];
  #page = 1;
  #sincePage = 0;
  #paragraph = 0;

  constructor(
    readonly random: Random,
    readonly setting: Setting,
  ) {}

  blank(count: number): void {
    for (let i = 0; i < count; i++) this.lines.push('');
  }

  line(text: string): void {
    this.lines.push(text);
    if (++this.#sincePage > 44 && this.setting.pages && Number.isFinite(this.setting.width)) this.breakPage();
  }

  breakPage(): void {
    this.#sincePage = 0;
    this.lines.push('', pick(this.random, ['', '', '                                   ']) + String(this.#page++), '');
    if (this.setting.header) this.lines.push(this.setting.header, '');
  }

  wrapped(text: string, first: string, indent: number): void {
    const { width } = this.setting;
    let line = first;
    for (const word of text.split(' ')) {
      if (line.length + word.length + 1 > width && line.trim() !== '') {
        this.line(line);
        line =
          ' '.repeat(Math.max(indent, first.length > indent && first.trim() !== '' ? first.length - 1 : indent)) + word;
      } else line += line === '' || line.endsWith(' ') ? word : ` ${word}`;
    }
    this.line(line);
  }

  heading(text: string, style: LevelStyle, label: string): void {
    this.blank(this.lines.length === 0 ? 0 : style.above);
    const full = `${label}${inCase(text, style.case)}`;
    this.headings.push({ line: this.lines.length, text: full });
    if (full.length + style.indent > this.setting.width) this.wrapped(full, ' '.repeat(style.indent), style.indent);
    else this.line(' '.repeat(style.indent) + full);
    this.blank(style.below);
  }

  body(chapter: number): void {
    const { random, setting } = this;
    const indent = ' '.repeat(setting.bodyIndent);
    for (let count = 1 + Math.floor(random() * 3); count > 0; count--) {
      this.#paragraph++;
      const label =
        setting.paragraphs === 'numbered'
          ? `${this.#paragraph}.  `
          : setting.paragraphs === 'decimal'
            ? `${chapter}.${this.#paragraph}  `
            : '';
      const kind = random();
      if (kind < 0.7) this.wrapped(paragraph(random), indent + label, setting.bodyIndent);
      else if (kind < 0.82)
        for (let item = 0; item < 3; item++)
          this.wrapped(
            random() < 0.5 ? topic(random) : sentence(random),
            `${indent}${pick(random, ['•', '-', '•'])} `,
            setting.bodyIndent + 2,
          );
      else if (kind < 0.9)
        for (let item = 1; item < 4; item++)
          this.wrapped(sentence(random), `${indent}${item}. `, setting.bodyIndent + 3);
      else if (kind < 0.96)
        for (let item = 0; item < 3; item++)
          this.line(`${indent}${pick(random, LABELS)}: ${capital(pick(random, ADJECTIVES))}`);
      else
        this.line(
          `${indent}${capital(pick(random, NOUNS))}      ${capital(pick(random, ADJECTIVES))}      ${Math.floor(random() * 90)}`,
        );
      this.blank(setting.gap);
    }
  }
}

function labelOf({ numbering }: LevelStyle, outer: LevelStyle, chapter: number, section: number): string {
  const parent = outer.numbering === 'number' || outer.numbering === 'dotless';
  switch (numbering) {
    case 'number':
      return section === 0 ? `${chapter}. ` : parent ? `${chapter}.${section}. ` : `${section}. `;
    case 'dotless':
      return section === 0 ? `${chapter} ` : parent ? `${chapter}.${section} ` : '';
    case 'letter':
      return `${String.fromCharCode(64 + chapter)}. `;
    case 'chapter':
      return section === 0 ? `Chapter ${chapter}: ` : '';
    case 'code':
      return `${pick(() => 0.5, ['F', 'H', 'ISS'])}-${String(chapter).padStart(2, '0')}${section} `;
    case 'none':
      return '';
  }
}

/** The made-up report of a number, always the same. */
export function makeReport(number: number): MadeUpReport {
  const random = randomOf(number * 7919 + 13);
  const setting = settingOf(random);
  const writer = new Writer(random, setting);
  const title = inCase(
    `${pick(random, ['review of the', 'audit of the', 'inspection of the', 'report on the', 'investigation into the'])} ${topic(random).replace('?', '')}`,
    pick(random, ['title', 'sentence', 'capitals']),
  );
  if (random() < 0.3)
    for (const line of [
      `${Math.floor(random() * 90)} ${capital(pick(random, NOUNS))} Street`,
      capital(pick(random, NOUNS)),
      '',
      '16 May 2024',
      '',
    ])
      writer.lines.push(line);
  writer.headings.push({ line: writer.lines.length, text: title });
  writer.lines.push(title, '');
  if (random() < 0.3)
    writer.lines.push(
      `Inspection dates: 3 to 7 March 20${10 + Math.floor(random() * 15)}`,
      `Lead inspector: ${capital(pick(random, NOUNS))} ${capital(pick(random, NOUNS))}`,
      '',
    );
  const chapters = Array.from({ length: 2 + Math.floor(random() * 6) }, () => ({
    title: random() < 0.7 ? pick(random, MAIN_TITLES) : topic(random),
    sections: random() < 0.5 ? Array.from({ length: 1 + Math.floor(random() * 4) }, () => topic(random)) : [],
  }));
  if (setting.contents !== 'none') writeContents(writer, chapters);
  const [outer, inner] = setting.levels;
  chapters.forEach(({ title: name, sections }, i) => {
    writer.heading(name, outer, labelOf(outer, outer, i + 1, 0));
    if (sections.length === 0 || random() < 0.5) writer.body(i + 1);
    sections.forEach((section, j) => {
      writer.heading(section, inner, labelOf(inner, outer, i + 1, j + 1));
      writer.body(i + 1);
    });
  });
  if (random() < 0.2)
    writer.lines.push('Yours sincerely', '', `${capital(pick(random, NOUNS))} ${capital(pick(random, NOUNS))}`);
  return { text: `${writer.lines.join('\n')}\n`, headings: writer.headings };
}

function writeContents(
  writer: Writer,
  chapters: readonly { readonly title: string; readonly sections: readonly string[] }[],
): void {
  const { setting, random } = writer;
  const [outer, inner] = setting.levels;
  writer.lines.push('Contents', '');
  let page = 1;
  const entry = (text: string, indent: number): void => {
    page += Math.floor(random() * 3);
    const end =
      setting.contents === 'leaders'
        ? ` ${'.'.repeat(Math.max(4, 70 - text.length))} ${page}`
        : setting.contents === 'spaced'
          ? `${' '.repeat(Math.max(4, 70 - text.length))}${page}`
          : '';
    writer.lines.push(' '.repeat(indent) + text + end);
  };
  chapters.forEach(({ title, sections }, i) => {
    entry(labelOf(outer, outer, i + 1, 0) + inCase(title, outer.case), 0);
    sections.forEach((section, j) => entry(labelOf(inner, outer, i + 1, j + 1) + inCase(section, inner.case), 2));
  });
  writer.lines.push('', '');
}
