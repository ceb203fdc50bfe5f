/** What can be linked to what: the choices as a person sees them, best first. */

import assert from 'node:assert/strict';

import { findLinkChoices, type LinkChoice } from '../../server/src/features/linkChoices';
import { reportOf, type Document } from '../../server/src/workspace/document';
import { rangeOf, withDecision } from '../support/annotate';
import { openReport, openText } from '../support/document';

const report = `== draft.txt
Recommendations

1. Ensure that supervision of social workers is reflective and regular.
2. Ensure that foster carers have delegated authority in time.
3. Ensure that bins are emptied.

Inspection findings

4. Foster carers wait too long for delegated authority. (Recommendation)
5. Social workers have irregular supervision that is not reflective. (Recommendation 1)
6. Foster carers lack delegated authority at school.
`;
const { document } = openReport(report);
const { document: unmarked } = openReport(report.replace(' (Recommendation)', ''));

describe('the choices for a link', () => {
  it('at a marker are all recommendations, with how the link is known that is there', () =>
    check(document, '(Recommendation)', 'marker', ['2 inferred', '1', '3']));

  it('at a marker with a number start with the one that it states', () =>
    check(document, '(Recommendation 1)', 'marker', ['1 stated', '2', '3']));

  it('at an unmarked finding are all recommendations', () =>
    check(unmarked, 'at school', 'finding', ['2 inferred', '1', '3']));

  it('at a recommendation are all findings, those that stand for it first', () => {
    check(document, 'supervision of', 'recommendation', ['5 stated', '4', '6']);
    assert.equal(choicesAt(document, 'foster carers have')[0]?.other.number, 4);
  });

  it('name the marker of a marked finding, and the finding itself where it has none', () => {
    const { findings, markers } = reportOf(document);
    const froms = new Map(choicesAt(document, 'bins are emptied').map(({ other, from }) => [other.number, from]));
    assert.deepEqual([froms.get(4), froms.get(6)], [markers[0]!.id, findings[2]!.id]);
  });

  it('say what both ends have in common', () =>
    assert.ok(
      choicesAt(document, '(Recommendation)')[0]!.sharedTerms.some((term) => /delegated|authority/.test(term)),
    ));

  it('say which link a person accepted', () =>
    assert.equal(
      show(choicesAt(withDecision(document, 'authority. (Recommendation)', 3), '(Recommendation)')[0]!),
      '3 accepted',
    ));

  it('are none where nothing can be linked', () => {
    assert.equal(findLinkChoices(document, rangeOf(document, 'Inspection findings').start), undefined);
    assert.equal(findLinkChoices(openText('== a.txt\nApples\n').document, 1), undefined);
  });
});

function check(shown: Document, words: string, end: string, expected: readonly string[]): void {
  const found = findLinkChoices(shown, rangeOf(shown, words).start + 1);
  assert.equal(found?.end.kind, end);
  assert.deepEqual(found.choices.map(show), expected);
}

function choicesAt(shown: Document, words: string): readonly LinkChoice[] {
  return findLinkChoices(shown, rangeOf(shown, words).start + 1)!.choices;
}

function show({ other, source }: LinkChoice): string {
  return [other.number, source].filter((part) => part !== undefined).join(' ');
}
