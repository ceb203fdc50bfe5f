/** Many quotations of one text decided together, on a made-up report: those found for certain help with the others. */

import assert from 'node:assert/strict';
import { anchorAll } from '../../../server/src/annotations/anchoring/anchorAll';
import { describePassages, targetOf } from '../../../server/src/annotations/anchoring/selectors';

const sentences = [
  'Foster carers in the northern valley praise the training that a local charity offered over the summer months.',
  'Personal advisers see nearly all care leavers weekly, yet few pathway plans mention dental or mental health.',
  'The board meets four times each year and has begun to ask harder questions about neglect and its causes.',
  'School nurses were invited to strategy meetings late, so that decisions rested on what police had recorded.',
  'Return interviews after missing episodes happen promptly, although their findings hardly reach the analysts.',
  'Elected members visit teams unannounced and can name both strengths and weaknesses of the whole service.',
  'Housing officers moved two families into hotels for longer than the six weeks which the law allows them.',
  'Agency staff fill one post in three, and caseloads for newly qualified workers stay well above the target.',
];
const filler = sentences.map(
  (_, i) => `Inspector ${'abcdefgh'[i]}${'mnopqrst'[i]}o${'uvwxyzab'[i]} heard ${'klmnopqr'[i]}ita say so. `,
);
const paragraphs = sentences.map((sentence, i) => `${filler[i]!.repeat(3)}\n\n${sentence} ${filler[(i + 2) % 8]}`);
const report = paragraphs.join('\n\n');

describe('quotations that are looked for together', () => {
  it('tell the original from a copy of its paragraph', () => {
    const text = `${report}\n\n${'Nobody knew. '.repeat(100)}\n\n${paragraphs[1]}`;
    assert.deepEqual(
      find(sentences, `New.\n${text}`).map(({ state, range }) => [state, range?.start]),
      sentences.map((sentence) => ['exact', text.indexOf(sentence) + 5]),
    );
    assert.equal(find([sentences[1]!], `New.\n${text}`)[0]?.state, 'ambiguous');
  });

  it('are all lost in another report, even those that are said in both', () => {
    const other = `New.\n\n${paragraphs[1]}\n\n${'Nobody in this county knew about the plan. '.repeat(40)}`;
    assert.ok(find(sentences, other).every(({ state }) => state === 'lost'));
    assert.equal(find([sentences[1]!], other)[0]?.state, 'exact');
  });

  it('are found although one was deleted, which is lost', () => {
    const text = report.replace(sentences[3]!, '');
    find(sentences, `New.\n${text}`).forEach(({ state }, i) => assert.equal(state, i === 3 ? 'lost' : 'exact'));
  });

  it('hold the words that replaced others at their edges', () => {
    const now = sentences[4]!.replace('Return interviews', 'Talks').replace('analysts', 'board');
    const text = report.replace(sentences[4]!, now);
    const { state, range } = find(sentences, text)[4]!;
    assert.deepEqual([state, text.slice(range?.start, range?.end)], ['changed', now.slice(0, -1)]);
  });

  it('are found with half of the context, and long ones without any', () => {
    for (const context of [32, 0]) {
      for (const { state } of find(sentences, `New.\n${report}`, context)) assert.equal(state, 'exact');
    }
  });

  it('are where they were when their words stand at the very same place, although nothing around them is known', () => {
    const start = report.indexOf('dental or mental health');
    const given = { exact: 'dental or mental health', prefix: '', suffix: '', position: { start, end: start + 23 } };
    const target = targetOf(given);
    assert.deepEqual(
      anchorAll(report, [target], []).map(({ state, range }) => [state, range?.start]),
      [['exact', start]],
    );
    const short = { ...given, exact: 'dental', position: { start, end: start + 6 } };
    assert.notEqual(anchorAll(report, [targetOf(short)], [])[0]?.state, 'exact');
  });

  it('are where they stand to the letter with twelve characters on either side, though these begin in mid-word', () => {
    const words = 'hardly reach the analysts';
    const text = `New.\n${report}`;
    const [anchor] = find([words], text, 12);
    assert.deepEqual([anchor?.state, anchor?.range?.start], ['exact', text.indexOf(words)]);
    assert.equal(find([words], text, 11)[0]?.state, 'moved');
    const copied = `${text}\n\n${paragraphs[4]}`;
    assert.equal(find([words], copied, 12)[0]?.state, 'ambiguous');
  });

  it('are no more than proposed when they are short and nothing is known about their surroundings', () => {
    const [anchor] = find(['hardly reach the analysts'], `New.\n${report}`, 0);
    assert.notEqual(anchor?.state, 'exact');
  });
});

/** Looks for passages of the report in `text`, by no more than `context` characters on either side. */
function find(passages: readonly string[], text: string, context = 64) {
  const ranges = passages.map((words) => ({ start: report.indexOf(words), end: report.indexOf(words) + words.length }));
  const targets = describePassages(report, ranges).map((selectors) =>
    targetOf({
      ...selectors,
      prefix: selectors.prefix.slice(selectors.prefix.length - Math.min(context, selectors.prefix.length)),
      suffix: selectors.suffix.slice(0, context),
    }),
  );
  return anchorAll(text, targets, []);
}
