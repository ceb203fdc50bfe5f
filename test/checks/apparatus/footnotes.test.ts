/** How often a text is gone through for notes without marks. */

import assert from 'node:assert/strict';

import { noteWithoutMark } from '../../../server/src/checks/apparatus/footnotes';
import type { LinkGraph } from '../../../server/src/links/graph';
import { buildReport } from '../../../server/src/report/build';
import { SourceText } from '../../../server/src/text/sourceText';

/** How often the check asks for the text of a report with so many notes that no mark refers to. */
function countReads(notes: number): number {
  const empty = buildReport(new SourceText(''));
  let reads = 0;
  const source = Object.defineProperty(Object.create(empty.source) as SourceText, 'text', {
    get: () => {
      reads++;
      return 'It rose by 4%7, and children12 met.';
    },
  });
  const footnotes = Array.from({ length: notes }, (_, i) => {
    return { label: String(i), text: 'It met.', range: { start: 0, end: 1 }, references: [] };
  });
  assert.deepEqual(noteWithoutMark.run({ ...empty, source, footnotes }, {} as LinkGraph), []);
  return reads;
}

describe('notes without marks', () => {
  it('go through the text once, however many there are', () => {
    assert.equal(countReads(2000), countReads(20));
    assert.ok(countReads(20) > 0);
  });

  it('are those whose number stands nowhere else', () => {
    const source = new SourceText('It rose by 4%7 and children12 met.\n\n5 A note.');
    const note = (label: string) => ({ label, text: 'A note.', range: { start: 39, end: 46 }, references: [] });
    const report = { ...buildReport(source), footnotes: ['7', '12', '5'].map(note) };
    assert.equal(noteWithoutMark.run(report, {} as LinkGraph).length, 1);
  });
});
