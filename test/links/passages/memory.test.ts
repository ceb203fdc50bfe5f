/** Linking the next version of a report with the memory of the last one: sooner, and never different. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linkReport } from '../../../server/src/links/link';
import { measureLikeness } from '../../../server/src/links/inference/likeness';
import { LinkMemory } from '../../../server/src/links/passages/memory';
import { listPassages } from '../../../server/src/links/passages/passages';
import { buildReport } from '../../../server/src/report/build';
import { SourceText } from '../../../server/src/text/sourceText';
import { openSeeds } from '../../support/seeds';

const texts = openSeeds().map(({ document }) => document.source.text);

/** Put `text` in place of so many characters, at a share of the whole text. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(40),
  text: fc.oneof(
    fc.constantFrom('supervision of plans', ' (Recommendation)', '\n\n', 'Independent Reviewing Officers (IRO)', ''),
    fc.string({ maxLength: 20 }),
  ),
});

describe('the memory of a linked report', () => {
  it('changes no link, whatever is edited', () => {
    const history = fc.tuple(fc.nat(texts.length - 1), fc.array(edit, { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(history, ([which, edits]) => {
        const memory = new LinkMemory();
        let text = texts[which]!;
        linkReport(buildReport(new SourceText(text)), { memory });
        for (const { at, removed, text: put } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + put + text.slice(start + removed);
          const report = buildReport(new SourceText(text));
          assert.deepEqual(linkReport(report, { memory }), linkReport(report));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('reads only the passage that is new', () => {
    const memory = new LinkMemory();
    const read = (...passages: readonly string[]) => {
      memory.turn(new Map());
      return passages.map((text) => memory.listTerms(text, new Map()));
    };
    const [first] = read('Plans are late.', 'Visits are rare.');
    const [kept, changed] = read('Plans are late.', 'Visits are many.');
    assert.equal(kept, first);
    assert.deepEqual(
      changed!.words.map(({ stem }) => stem),
      ['visit', 'mani'],
    );
  });

  it('compares again only what has other words', () => {
    const memory = new LinkMemory();
    const likenessIn = (text: string) => {
      const { findings, recommendations } = listPassages(buildReport(new SourceText(text)), memory);
      return measureLikeness({ rows: findings, recommendations, memory });
    };
    const [text] = texts as [string];
    const finding = buildReport(new SourceText(text)).findings[3]!.range.start;
    const first = likenessIn(text);
    assert.equal(likenessIn(`${text}\nThe town lies by the sea.`), first);
    assert.notEqual(likenessIn(`${text.slice(0, finding + 30)} late ${text.slice(finding + 30)}`), first);
  });

  it('forgets everything when an acronym gets another meaning', () => {
    const memory = new LinkMemory();
    const stemsOf = (long: string) => {
      const acronyms = new Map([['IRO', [long]]]);
      memory.turn(acronyms);
      return memory.listTerms('The IRO is late.', acronyms).words.map(({ stem }) => stem);
    };
    assert.deepEqual(stemsOf('officer'), ['iro', 'officer', 'late']);
    assert.deepEqual(stemsOf('report'), ['iro', 'report', 'late']);
  });
});
