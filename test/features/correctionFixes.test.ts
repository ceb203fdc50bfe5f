/** The corrections that checks know: which there are, and that the corrected report has nothing left to correct. */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import type { TextEdit } from '../../server/src/text/edit';
import { joinEdits, listAllEdits, listCorrections } from '../../server/src/features/corrections';
import type { Document } from '../../server/src/workspace/document';
import { openDocument } from '../../server/src/workspace/workspace';
import { printFindings } from '../checks/findingsReport';
import { openSeeds } from '../support/seeds';

function open(text: string): Document {
  return openDocument({ uri: 'file:///report.txt', version: 1, languageId: 'plaintext', text });
}

function apply(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .reverse()
    .reduce((edited, { range, newText }) => edited.slice(0, range.start) + newText + edited.slice(range.end), text);
}

const everything = (): boolean => false;

describe('listCorrections', () => {
  const text = printFindings('Plans are are clear.Visits are regular.', 'They come from the the court.');

  it('lists what one check can correct, in order', () => {
    const fixes = listCorrections(open(text), 'word-doubled');
    assert.deepEqual(
      fixes.map(({ range, correction }) => `${text.slice(range.start, range.end)}: ${correction.title}`),
      ['are are: Remove the second “are”', 'the the: Remove the second “the”'],
    );
    assert.equal(apply(text, joinEdits(fixes)), text.replace('are are', 'are').replace('the the', 'the'));
  });

  it('lists nothing for a check that corrects nothing, one that does not exist, and a text that is no report', () => {
    assert.deepEqual(listCorrections(open(text), 'bracket-unbalanced'), []);
    assert.deepEqual(listCorrections(open(text), 'no-such-check'), []);
    assert.deepEqual(listCorrections(open('They come from the the court.'), 'word-doubled'), []);
  });

  it('corrects the whole report, but for checks that are off', () => {
    const all = apply(text, listAllEdits(open(text), everything));
    assert.equal(all, printFindings('Plans are clear. Visits are regular.', 'They come from the court.'));
    const some = apply(
      text,
      listAllEdits(open(text), (code) => code === 'word-doubled'),
    );
    assert.equal(some, text.replace('clear.Visits', 'clear. Visits'));
  });
});

describe('joinEdits', () => {
  it('leaves out what overlaps an edit before it', () => {
    const edit = (start: number, end: number): TextEdit => ({ range: { start, end }, newText: `${start}` });
    const fixes = [[edit(5, 8)], [edit(0, 3), edit(7, 9)], [edit(3, 3)]].map((edits) => ({
      range: edits[0]!.range,
      correction: { title: '', edits },
    }));
    assert.deepEqual(joinEdits(fixes), [edit(0, 3), edit(3, 3), edit(5, 8)]);
  });
});

describe(`correcting a report`, () => {
  it('leaves only what the correction itself brought together', () => {
    const word = fc.constantFrom(
      'the',
      'plan',
      'court',
      'MASH',
      'MSAH',
      'judgement',
      'judgment',
      'clear.The',
      'so..',
      '(MASH)',
    );
    const finding = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => `Plans ${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(finding, { minLength: 1, maxLength: 6 }), (findings) => {
        let text = printFindings(...findings);
        for (let round = 0; round < 12; round++) {
          const edits = listAllEdits(open(text), everything);
          if (edits.length === 0) return;
          text = apply(text, edits);
        }
        assert.fail(`there is no end to correcting:\n${text}`);
      }),
      { numRuns: 100 },
    );
  });

  it('changes one acronym in the sample reports and nothing else', () => {
    const edits = openSeeds().flatMap(({ name, document }) =>
      listAllEdits(document, everything).map(
        ({ range, newText }) => `${name}: ${document.source.slice(range)} → ${newText}`,
      ),
    );
    assert.deepEqual(edits, ['south-tyneside-2024-monitoring-visit: STCSP → STSCP']);
  });
});
