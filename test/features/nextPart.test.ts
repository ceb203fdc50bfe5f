/** What may be written next: numbers, headings that are missing, and grades, where a line begins or a judgement is stated. */

import assert from 'node:assert/strict';

import { findNextParts } from '../../server/src/features/nextPart';
import { openDocument } from '../../server/src/workspace/workspace';
import { openReport, openText } from '../support/document';

describe('what may be written next', () => {
  const report = (end: string) => {
    const { document } = openReport(`
      Recommendations

      1. Ensure that plans are clear.

      Inspection findings

      2. Plans are vague.
      `);
    return openDocument({
      ...document,
      languageId: 'inspection-report',
      text: `${document.source.text.trimEnd()}\n\n${end}`,
    });
  };
  const textsAt = (end: string) => findAtEnd(report(end))?.items.map(({ text }) => text);

  it('is the number behind the last one, as it is printed, and the headings that are missing', () => {
    const [first, ...headings] = textsAt('') ?? [];
    assert.equal(first, '3. ');
    assert.ok(headings.includes('Contents') && !headings.includes('Recommendations'), headings.join());
  });

  it('takes the place of the digits that were typed', () => {
    const document = report('3');
    const next = findAtEnd(document);
    assert.deepEqual(next?.items, [{ kind: 'number', text: '3. ' }]);
    assert.equal(document.source.slice(next.replaces), '3');
  });

  it('is nothing in the middle of a sentence, before other words, or in a text that is no report', () => {
    for (const line of ['3. Plans are vague', 'We found that', '12 of 30 plans', '7'])
      assert.equal(textsAt(line), undefined, line);
    const document = report('3 plans are vague.');
    assert.equal(findNextParts(document, document.source.text.lastIndexOf('3 plans') + 1), undefined);
    const { document: other } = openText('1');
    assert.equal(findNextParts(other, 1), undefined);
  });

  it('are the grades behind what is judged', () => {
    assert.ok(textsAt('Adoption services are ')?.includes('good'));
    assert.deepEqual(textsAt('Adoption services are inad'), ['inadequate']);
  });
});

describe('what may be written next in a report of a genre', () => {
  const open = (end: string) =>
    openDocument({
      uri: 'file:///audit.md',
      version: 1,
      languageId: 'markdown',
      text: `---\nfamily: audit\n---\n\n# Audit of the harbour\n\n## How we rate findings\n\n- High: somebody may be hurt\n- Low: work is slowed down\n\n## Findings\n\n### F-1 Doors are open\n\nSeverity: High\n\nAnybody can take stock (R-1).\n\n## Recommendations\n\nR-1 The harbour master should lock the doors.\n\n${end}`,
    });
  const textsAt = (end: string) => findAtEnd(open(end))?.items.map(({ text }) => text);

  it('are the headings that it lacks', () => {
    assert.deepEqual(textsAt('## '), ['Summary']);
    assert.deepEqual(textsAt('## Su'), ['Summary']);
    assert.equal(textsAt('## Zz'), undefined);
  });

  it('are the code that follows, and the headings, on an empty line', () => {
    assert.deepEqual(textsAt(''), ['R-2 ', 'Summary']);
    assert.deepEqual(textsAt('R-'), ['R-2 ']);
  });

  it('are the steps of its own scale behind the label of a rating', () => {
    assert.deepEqual(textsAt('Severity: '), ['High', 'Low']);
    assert.deepEqual(textsAt('**Severity:** L'), ['Low']);
  });
});

function findAtEnd(document: ReturnType<typeof openText>['document']) {
  return findNextParts(document, document.source.text.length);
}
