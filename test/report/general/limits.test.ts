/** The constants that decide what is a heading and what is the title: each example falls to the other side when one moves. */

import assert from 'node:assert/strict';
import { buildReport } from '../../../server/src/report/build';
import { findCandidates } from '../../../server/src/report/general/headings/candidates';
import { buildContext, isTopical } from '../../../server/src/report/general/headings/context';
import { readRows } from '../../../server/src/report/general/lines/rows';
import { readFlow } from '../../../server/src/report/reading/flow';
import { SourceText } from '../../../server/src/text/sourceText';

function titlesOf(...lines: string[]): string[] {
  return buildReport(new SourceText(lines.join('\n'))).sections.map(({ title }) => title);
}

describe('a topic between two items', () => {
  const isTopic = (topic: string): boolean => {
    const text = ['1. Spills are reported late.', topic, '2. Few farmers get advice on what they may spread.'];
    const rows = readRows(readFlow(new SourceText(text.join('\n'))));
    const candidates = findCandidates(rows, undefined);
    return isTopical(
      buildContext(rows, candidates, false),
      candidates.find(({ title }) => title === topic)!,
    );
  };

  it('has nine words at the most', () => {
    assert.ok(isTopic('Advice that farmers near the river get from us'));
    assert.ok(!isTopic('Advice that farmers near the river often get from us'));
  });
});

describe('a number alone on its line', () => {
  const chapter = (blanks: number): string[] =>
    titlesOf(
      'Report of the inquiry into the ferry',
      '',
      'Chapter 1',
      ...Array<string>(blanks).fill(''),
      'The voyage of the ferry',
      '',
      'The ferry left at nine in the evening with forty persons on board and a cargo of hay.',
      '',
      'Findings',
      '',
      '• The door was open.',
      '',
      'Recommendations',
      '',
      '• Close the door.',
    );

  it('takes in the title up to three rows below it', () => {
    assert.ok(chapter(2).includes('Chapter 1 The voyage of the ferry'));
    assert.ok(!chapter(3).includes('Chapter 1 The voyage of the ferry'));
  });
});

describe('the line of a cover that is the title', () => {
  const BODY = ['', '1. Introduction', '', 'We looked.', '', '2. Findings', '', '• It was open.', '• It was wet.'];
  const titleOf = (...cover: string[]): string | undefined =>
    buildReport(new SourceText([...cover, ...BODY, '', '3. Recommendations', '', '• Close it.'].join('\n'))).title;

  for (const [what, line] of [
    ['a name of a body', 'Northern Ports Authority'],
    ['a kind of report', 'Annual Audit Report'],
    ['a number in a series', 'Report No. 17'],
  ] as const)
    it(`is not ${what} above it`, () => {
      assert.equal(titleOf(line, '', 'The Ports Did Not Manage Their Cards'), 'The Ports Did Not Manage Their Cards');
    });
});
