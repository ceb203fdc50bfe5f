/** Examples of each command, once for its help, for the help of all, and for the page in docs. */

export interface Example {
  /** The name of the command that it shows. */
  readonly command: string;
  readonly line: string;
  readonly says: string;
}

/** By command in the order of the help; the first of each command also stands in the help of all. */
export const examples: readonly Example[] = Object.entries({
  check: [
    ['golden-thread check reports', 'what is wrong in a folder'],
    ['golden-thread check --profile publish draft.txt', 'before it goes out'],
    ['golden-thread check draft.docx --comments out.docx', 'as comments in Word'],
    ['golden-thread check --format sarif . > found.sarif', 'for code scanning'],
    ['golden-thread check . --write-baseline known.json', 'from now on only what is new'],
  ],
  parse: [
    ['golden-thread parse report.txt', 'a readable tree'],
    ['golden-thread parse --diagnostics draft.txt', 'with what the checks find'],
    ['golden-thread parse --explain audit.txt', 'what each line was taken for'],
    ['golden-thread parse --format json *.txt > all.jsonl', 'one JSON object a line'],
    ['cat draft.txt | golden-thread parse -', 'from the standard input'],
  ],
  matrix: [
    ['golden-thread matrix reports -o matrix.xlsx', 'findings by recommendations'],
    ['golden-thread matrix --holes --format markdown a.txt', 'only what rests on nothing'],
  ],
  export: [
    ['golden-thread export reports -o data', 'all as tables for analysis'],
    ['golden-thread export reports -o data --format jsonl', 'as JSON Lines'],
  ],
  annotate: [['golden-thread annotate draft.docx -o copy.html', 'a page with notes, to print']],
  convert: [['golden-thread convert draft.docx -o draft.md', 'a text to edit']],
  library: [
    ['golden-thread library reports', 'which bodies, dates and grades'],
    ['golden-thread library reports --format json', 'the same for a program'],
  ],
  follow: [
    ['golden-thread follow 2017.txt 2022.txt 2024.txt', 'what became of what was asked'],
    ['golden-thread follow --format json 2017.txt 2022.txt', 'with passages and probabilities'],
  ],
  responses: [
    ['golden-thread responses report.txt response.txt', 'what was accepted, what is left'],
    ['golden-thread responses --format markdown a.txt b.txt', 'as a table'],
  ],
  compare: [['golden-thread compare 2017.txt 2022.txt', 'what changed between two']],
  similar: [['golden-thread similar 2017.txt:125 --in reports', 'who else was asked line 125']],
  'said-before': [['golden-thread said-before new.txt --in reports', 'sentences that others have too']],
  'merge-annotations': [
    ['golden-thread merge-annotations base.json our.json their.json', 'the notes of two people'],
    ['golden-thread merge-annotations %O %A %B --name %P', 'as the merge driver of Git'],
  ],
  agreement: [
    ['golden-thread agreement ann.json bob.json', 'how far two readers agree'],
    ['golden-thread agreement both.json --authors Ann Bob', 'where one file has both'],
  ],
  learn: [['golden-thread learn reports', 'which words mean alike in them']],
  lsp: [['golden-thread lsp --stdio', 'for an editor that speaks LSP']],
} satisfies Record<string, readonly (readonly [string, string])[]>).flatMap(([command, lines]) =>
  lines.map(([line, says]) => ({ command, line, says })),
);

/** The first example of each command. */
export function listFirstExamples(): readonly Example[] {
  return examples.filter(({ command }, at) => examples[at - 1]?.command !== command);
}

/** Examples below each other, what they do in a column of its own. */
export function renderExamples(shown: readonly Example[]): string {
  const width = Math.max(...shown.map(({ line }) => line.length));
  return shown.map(({ line, says }) => `${line.padEnd(width)}  ${says}`).join('\n');
}
