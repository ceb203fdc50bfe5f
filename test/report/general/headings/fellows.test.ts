/** Which candidates for headings are set alike, and what those around one say of it. */

import assert from 'node:assert/strict';
import { findCandidates } from '../../../../server/src/report/general/headings/candidates';
import { buildContext } from '../../../../server/src/report/general/headings/context';
import { ROUND_FEATURES, roundFeatures, styleKeys } from '../../../../server/src/report/general/headings/fellows';
import { readRows } from '../../../../server/src/report/general/lines/rows';
import { readFlow } from '../../../../server/src/report/reading/flow';
import { SourceText } from '../../../../server/src/text/sourceText';

const PROSE = 'The ferry left at nine in the evening with forty persons on board and a cargo of hay.';

function contextOf(...lines: readonly string[]) {
  const rows = readRows(readFlow(new SourceText(lines.join('\n'))));
  return buildContext(rows, findCandidates(rows, undefined), false);
}

/** The two styles of a title that is set with so many blank lines above and below. */
function styleOf(title: string, { above = 1, below = 1 } = {}): readonly [string, string] {
  const blank = (count: number) => Array<string>(count).fill('');
  const context = contextOf(PROSE, PROSE, ...blank(above), title, ...blank(below), PROSE, PROSE);
  const candidate = context.candidates.find((each) => each.title === title.trim())!;
  return styleKeys(context, candidate);
}

describe('the style of a candidate', () => {
  const isAlike = (some: readonly [string, string], others: readonly [string, string]) => some[0] === others[0];

  it('is its case, label, end and shift', () => {
    const gate = styleOf('The gate of the yard');
    assert.ok(isAlike(gate, styleOf('The wall of the roof')));
    for (const other of [
      'THE GATE OF THE YARD',
      'The Gate of the Yard',
      '1. The gate of the yard',
      'The gate of the yard:',
    ])
      assert.ok(!isAlike(gate, styleOf(other)), other);
    for (const shifted of ['    The gate of the yard', `${' '.repeat(14)}The gate of the yard`])
      assert.ok(!isAlike(gate, styleOf(shifted)), shifted);
    assert.ok(isAlike(gate, styleOf('  The gate of the yard')));
    assert.ok(!isAlike(styleOf('   The gate of the yard'), styleOf(`${' '.repeat(12)}The gate of the yard`)));
    assert.ok(isAlike(styleOf('   The gate of the yard'), styleOf(`${' '.repeat(11)}The gate of the yard`)));
  });

  it('is shifted against the lines of prose around it, or against the margin where there are none', () => {
    const shiftOf = (prose: string, title: string): string => {
      const context = contextOf(prose, prose, '', title, '', prose);
      return styleKeys(
        context,
        context.candidates.find((each) => each.title === title.trim())!,
      )[0]
        .split('|')
        .at(-1)!;
    };
    const indented = `    ${PROSE}`;
    const shifts = [2, 3, 6, 7, 15, 16].map((blanks) => shiftOf(indented, `${' '.repeat(blanks)}The gate`));
    assert.deepEqual(shifts, ['out', 'flush', 'flush', 'in', 'in', 'centre']);
    assert.deepEqual(
      [2, 3].map((blanks) => shiftOf('', `${' '.repeat(blanks)}The gate`)),
      ['flush', 'in'],
    );
  });

  it('tells no, one and more blank lines above, and whether the text below touches it', () => {
    const [touching, one, two, three] = [0, 1, 2, 3].map((above) => styleOf('The gate', { above }));
    assert.ok(!isAlike(touching!, one!) && !isAlike(one!, two!) && isAlike(two!, three!));
    assert.ok([touching, one, two].every((each) => each![1] === three![1]));
    const [close, apart, far] = [0, 1, 2].map((below) => styleOf('The gate', { below }));
    assert.ok(!isAlike(close!, apart!) && isAlike(apart!, far!));
  });
});

describe('what stands around a candidate', () => {
  const lines = [
    'The gate',
    '',
    'The wall',
    'The roof',
    'The yard',
    PROSE.repeat(3),
    '',
    '1. The door',
    '',
    PROSE.repeat(3),
  ];
  const context = contextOf(...lines, '', '2. The lid');
  const titles = context.candidates.map(({ title }) => title);
  const before = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.8, 0.6);
  const keys = titles.map((title) => [/^\d/.test(title) ? 'numbered' : 'plain', 'any'] as const);
  const features = roundFeatures(context, keys, before);
  const tell = (name: (typeof ROUND_FEATURES)[number]): number[] =>
    features.map((each) => Number(each[ROUND_FEATURES.indexOf(name)]!.toFixed(3)));

  it('is told of each candidate', () => {
    assert.deepEqual(titles, ['The gate', 'The wall', 'The roof', 'The yard', '1. The door', '2. The lid']);
  });

  it('is how likely the others of its style are, drawn to one half as if there were one more', () => {
    assert.deepEqual(tell('styleShare'), [-0.15, -0.175, -0.2, -0.225, 0.05, 0.15]);
    assert.deepEqual(tell('looseStyleShare'), [-0.033, -0.05, -0.067, -0.083, -0.15, -0.117]);
    assert.deepEqual(tell('siblingShare'), [0, 0, 0, 0, 0.05, 0.15]);
    assert.deepEqual(tell('styleKnown'), [0.6, 0.6, 0.6, 0.6, 0.2, 0.2]);
    const many = contextOf(...Array.from({ length: 8 }, (_, i) => `Gate ${'abcdefgh'[i]}`));
    const alike = many.candidates.map(() => ['a', 'a'] as const);
    assert.equal(roundFeatures(many, alike, new Float64Array(8))[0]![ROUND_FEATURES.indexOf('styleKnown')], 1);
  });

  it('is how likely those are that touch it above and below, and whether they are many', () => {
    assert.deepEqual(tell('headingAbove'), [0, 0.1, 0.2, 0.3, 0, 0]);
    assert.deepEqual(tell('headingBelow'), [0.2, 0.3, 0.4, 0, 0, 0]);
    assert.deepEqual(tell('sameLineAbove'), [0, 0, 1, 1, 0, 0]);
    assert.deepEqual(tell('runOfShort'), [0, 1, 1, 0, 0, 0]);
  });

  it('is how likely the one above is where text stands between, up to eleven rows', () => {
    assert.deepEqual(tell('headingFarAbove'), [0, 0, 0, 0, 0.4, 0.8]);
    const far = (rows: number): number => {
      const apart = contextOf('The gate', ...Array<string>(rows).fill(PROSE.repeat(3)), 'The wall');
      const two = roundFeatures(apart, [['a', 'a'], ['a', 'a']], Float64Array.of(0.5, 0.5)); // prettier-ignore
      return two[1]![ROUND_FEATURES.indexOf('headingFarAbove')]!;
    };
    assert.equal(far(10), 0.5);
    assert.equal(far(11), 0);
  });
});
