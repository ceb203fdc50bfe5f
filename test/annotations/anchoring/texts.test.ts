/** What two texts have in common, by words that are made up: which are versions of one report, and what moved in them. */

import assert from 'node:assert/strict';
import { anchorAll, anchorBetween } from '../../../server/src/annotations/anchoring/anchorAll';
import { weighSurroundings, type Evidence } from '../../../server/src/annotations/anchoring/evidence';
import { passageAt } from '../../../server/src/annotations/anchoring/passage';
import { describeTarget, describeWithSnapshot } from '../../../server/src/annotations/anchoring/selectors';
import { wholeWords } from '../../../server/src/annotations/anchoring/snapshot';
import { alignOldWords } from '../../../server/src/annotations/anchoring/texts';
import { readWordSequence } from '../../../server/src/annotations/anchoring/wordSequence';

/** So many words, none of which stands twice, nor among those with another opening. */
function words(opening: string, count: number): string[] {
  const letter = (digit: number) => String.fromCharCode(97 + digit);
  return Array.from({ length: count }, (_, i) =>
    [opening, letter(i % 26), letter(Math.floor(i / 26) % 26), letter(Math.floor(i / 676))].join(''),
  );
}

/** The words, with those that `isOther` names by their place replaced. */
function change(before: readonly string[], isOther: (i: number) => boolean): string[] {
  const others = words('z', before.length);
  return before.map((word, i) => (isOther(i) ? others[i]! : word));
}

const rangeOf = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

describe('versions of one report', () => {
  const before = words('a', 120);
  const isSame = (after: readonly string[]) =>
    alignOldWords(wholeWords(readWordSequence(before.join(' '))), readWordSequence(after.join(' '))).isSameReport;

  it('have half of their words in common', () => {
    assert.ok(isSame(change(before, (i) => i >= 65)));
    assert.ok(!isSame(change(before, (i) => i >= 55)));
  });

  it('have them in rows of three and more', () => {
    assert.ok(isSame(change(before, (i) => i % 4 === 0)));
    assert.ok(!isSame(change(before, (i) => i % 3 === 0)));
  });
});

describe('the surroundings of a passage', () => {
  const before = words('a', 2000);
  const passage = before.slice(1000, 1010).join(' ');
  /** How much of what stood around the passage stands around it in a text that has it once. */
  const weigh = (after: readonly string[]): string => {
    const [old, now] = [before.join(' '), after.join(' ')].map((text) => ({ text, words: readWordSequence(text) }));
    const firstNew = after.indexOf(before[1000]!);
    const place = { firstNew, lastNew: firstNew + 9 } as Evidence;
    return weighSurroundings(passageAt(old!.words, rangeOf(old!.text, passage)), place, now!.words, () => 1).toFixed(2);
  };

  it('are three hundred words on either side', () => {
    assert.equal(weigh(change(before, (i) => i < 700 || i >= 1310)), '1.00');
    assert.equal(weigh(change(before, (i) => i < 850 || i >= 1160)), '0.50');
  });

  it('may stand fifteen words and a tenth of their distance farther off or nearer', () => {
    const putIn = (count: number) => [...before.slice(0, 1010), ...words('z', count), ...before.slice(1010)];
    assert.equal(weigh(putIn(14)), '1.00');
    assert.equal(weigh(putIn(20)), '0.91');
  });
});

describe('passages that went elsewhere', () => {
  const [opening, middle, ending] = ['a', 'b', 'c'].map((letter) => words(letter, 40).join(' '));
  const stateOf = (passage: string, before: string, after: string) =>
    anchorBetween(before, after, [describeTarget(before, rangeOf(before, passage))])[0]!.state;

  it('are found where a pair of their words stands in the line of other old words by chance', () => {
    const passage = 'one of the council of the city';
    const before = `${opening} ${passage} ${middle} some of the plans for care of the young`;
    assert.equal(stateOf(passage, before, `${opening} ${middle} ${passage}`), 'moved');
  });

  it('are not where three words in a row stood before', () => {
    const passage = 'visits are late at all places';
    const before = `${opening} ${passage} ${middle} most visits are late indeed at all places again ${ending}`;
    const after = `${opening} ${middle} some visits are late oddly at all places still ${ending}`;
    assert.equal(stateOf(passage, before, after), 'lost');
    assert.equal(stateOf(passage, before, `${after} ${passage}`), 'moved');
  });
});

describe('a passage of which only short rows of words are left', () => {
  const [opening, ending] = ['a', 'c'].map((letter) => words(letter, 60).join(' '));
  const old = words('p', 42);
  const before = [opening, ...old, ending].join(' ');
  const now = change(old, (i) => i % 4 === 3);
  /** In how many of sixteen snapshots it is lost, when so many words were put in around it. */
  const countLost = (count: number) => {
    const putIn = words('y', count);
    const after = [opening, ...putIn.slice(0, count / 2), ...now, ...putIn.slice(count / 2), ending].join(' ');
    return words('s', 16).filter((salt) => {
      const { targets, snapshot } = describeWithSnapshot(before, [rangeOf(before, old.slice(3, 39).join(' '))], salt);
      return anchorAll(after, targets, [snapshot])[0]!.state === 'lost';
    }).length;
  };

  it('is found among five thousand words that were put in, and where there are more, as far as a snapshot knows', () => {
    assert.equal(countLost(4800), 0);
    assert.ok(countLost(5300) > 0);
  });
});
