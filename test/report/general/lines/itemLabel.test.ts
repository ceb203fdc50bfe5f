/** The labels of items: each row shows a line, and below it how far the label reaches and what it is. */

import assert from 'node:assert/strict';
import {
  labelsFinding,
  labelsRecommendation,
  parseItemLabel,
} from '../../../../server/src/report/general/lines/itemLabel';

/** The line without its label, what kind the label is, its name, and the numbers in it. */
function read(line: string): string {
  const label = parseItemLabel(line);
  if (!label) return 'none';
  const { kind, word, name, path, length } = label;
  return [`<${line.slice(length)}>`, kind, word, name, path.join('.')].filter((each) => each).join(' ');
}

function check(expected: Readonly<Record<string, string>>): void {
  for (const [line, told] of Object.entries(expected)) assert.equal(read(line), told, line);
}

/** Lines that have no label. */
function checkNone(...lines: readonly string[]): void {
  for (const line of lines) assert.equal(read(line), 'none', line);
}

describe('the label of an item', () => {
  it('is a bullet, glued to the words or not, but for dashes and stars', () => {
    check({
      '• The gate': '<The gate> bullet',
      '•The gate': '<The gate> bullet',
      '•': '<> bullet',
      '\uE000 The gate': '<The gate> bullet',
      '\uF8FF The gate': '<The gate> bullet',
      '- The gate': '<The gate> bullet',
      '-  ': '<> bullet',
      '- [ ] Call': '<Call> bullet',
      '- [x] Call': '<Call> bullet',
      'o\tThe gate': '<The gate> bullet',
      'o   The gate': '<The gate> bullet',
    });
    checkNone('-The gate', '*The gate*', '-', '*', '–', 'o The gate', '');
  });

  it('is what stands behind a bullet, where that says more', () => {
    check({
      '- R1: Close it': '<Close it> code R1',
      '• [H-01] The gate': '<The gate> code H-01',
      '* Recommendation 2: Lock it': '<Lock it> word recommendation 2 2',
      '- Finding 4: It was open': '<It was open> word finding 4 4',
      '- Chapter 2: The gate': '<Chapter 2: The gate> bullet',
      '- 3 gates': '<3 gates> bullet',
    });
  });

  it('is a number with a mark, of any depth, or alone before a capital', () => {
    check({
      '12. The gate': '<The gate> number 12 12',
      '12) the gate': '<the gate> number 12 12',
      '1.) the gate': '<the gate> number 1 1',
      '12 The gate': '<The gate> number 12 12',
      '12': '<> number 12 12',
      '9. The gate': '<The gate> number 9 9',
      '0.1 the gate': '<the gate> number 0.1 0.1',
      '12   gates': '<gates> number 12 12',
      '3.1.2 the gate': '<the gate> number 3.1.2 3.1.2',
      '2.0 Findings': '<Findings> number 2.0 2',
      '(1) the gate': '<the gate> number 1 1',
    });
    checkNone('12 gates', '12  gates', '12.5% of gates', '12345 Gates', '(1234) Gates', '1.The gate');
  });

  it('tells the style of a list: depth, or mark', () => {
    const styles = [
      '1. A',
      '1) A',
      '1 A',
      '(1) A',
      '1.1 A',
      '1.1. A',
      '2.0 A',
      '1.1.1 A',
      'a) A',
      'A) A',
      'A4.1 A',
      'i) A',
    ];
    assert.deepEqual(
      styles.map((line) => parseItemLabel(line)?.style),
      [
        ...['number .', 'number )', 'number ', 'number ()', 'number 2', 'number 2', 'number .0', 'number 3'],
        ...['letter false )', 'letter true )', 'number A 2', 'roman false )'],
      ],
    );
  });

  it('is a year with a number, but no date and no financial year', () => {
    check({
      '2026-014 The gate': '<The gate> code 2026-014',
      '2026/3: The gate': '<The gate> code 2026/3',
      '2026-3 – The gate': '<The gate> code 2026-3',
    });
    checkNone(
      '2026-03-02 The gate',
      '2025-26 Budgets',
      '1985-86 Budgets',
      '2025-2026 Budgets',
      '2026-014 the gate',
      '1826-3 The gate',
    );
    check({ '2025-27 The gate': '<The gate> code 2025-27' });
  });

  it('is a letter or a roman number with a mark', () => {
    check({
      'a) the gate': '<the gate> letter a 1',
      'B. The gate': '<The gate> letter B 2',
      '(b) the gate': '<the gate> letter b 2',
      '(iv) the gate': '<the gate> roman iv 4',
      'ix) the gate': '<the gate> roman ix 9',
      'XIV. The gate': '<The gate> roman XIV 14',
      'iii) the gate': '<the gate> roman iii 3',
      'xl) the gate': '<the gate> roman xl 40',
      'l) the gate': '<the gate> letter l 12',
      'v) the gate': '<the gate> roman v 5',
      'A4.1. In this report': '<In this report> number A4.1 4.1',
    });
    checkNone('a the gate', 'A gate', 'B.The gate', 'do) it');
  });

  it('is a code of capitals and digits, marked or short', () => {
    check({
      '[H-01] The gate': '<The gate> code H-01',
      'DOV-01-003 The gate': '<The gate> code DOV-01-003',
      'R1. Close it': '<Close it> code R1',
      'R1 Close it': '<Close it> code R1',
      'F-2: the gate': '<the gate> code F-2',
      'GATE12: The gate': '<The gate> code GATE12',
      'GATE12 – The gate': '<The gate> code GATE12',
    });
    checkNone('[H-01 The gate', 'H-01] The gate', 'GATE12 was open', 'MAY2024 The gate', 'HMP The gate');
    assert.equal(parseItemLabel('[H-01] It')?.style, parseItemLabel('[H-02] It')?.style);
    assert.notEqual(parseItemLabel('H-01 It')?.style, parseItemLabel('L-01 It')?.style);
  });

  it('is a word that numbers things, before a number, letter or code', () => {
    check({
      'Recommendation 3: Close it': '<Close it> word recommendation 3 3',
      'Finding 2.1 – The gate': '<The gate> word finding 2.1 2.1',
      'Chapter 2': '<> word chapter 2 2',
      'Appendix B': '<> word appendix B 2',
      'Recommendation No. 4 Close it': '<Close it> word recommendation 4 4',
      'Rec. A-12: close it': '<close it> word recommendation A-12',
      'Finding 2026-124: it was open': '<it was open> word finding 2026-124 124',
      'Part IV The gate': '<The gate> word part IV 4',
      'Issue 3a: The gate': '<The gate> word issue 3a 3',
      'Recommendations 5. Close it': '<Close it> word recommendation 5 5',
      'Weakness 2: the gate': '<the gate> word weakness 2 2',
    });
    checkNone('Recommendation 3 was met', 'Gate 3: open', 'Recommendation', 'Part of the gate');
  });

  it('ends after sixty characters, whatever white space is behind it', () => {
    for (const label of ['•', '12.', 'a)', 'R1.', 'Chapter 2'])
      assert.equal(parseItemLabel(`${label}${' '.repeat(90)}The gate`)?.length, 60, label);
  });

  it('belongs to findings or to recommendations by its word or its code', () => {
    const isFound = (line: string): boolean => labelsFinding(parseItemLabel(line));
    const isAsked = (line: string): boolean => labelsRecommendation(parseItemLabel(line));
    assert.ok(['Finding 3: It', 'Issue B: It', 'Concern 1: It'].every(isFound));
    assert.ok(!['Chapter 3: It', 'F-3: It', '3. It', 'It'].some(isFound));
    assert.ok(['Recommendation 3: It', 'Action 2: It', 'R-2: It', 'REC-04: It', 'AP1: It'].every(isAsked));
    assert.ok(!['Finding 3: It', 'F-3: It', 'RX-2: It', '3. It', 'It'].some(isAsked));
  });
});
