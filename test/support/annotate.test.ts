/** The helpers that attach things to the words of a document do what they say. */

import assert from 'node:assert/strict';

import { edit, rangeOf, reopened, withDecision, withNote, withReason } from './annotate';
import { openReport, openText } from './document';

const { document } = openText('== a.txt\nPlans are vague.\n');

describe('a document with annotations', () => {
  it('has a note at the words that were named, which must be there', () => {
    const noted = withNote(document, 'vague');
    const [note] = noted.annotated.set.annotations;
    assert.deepEqual([note?.kind, note?.id, note?.creator], ['note', 'vague', 'Ann']);
    assert.deepEqual(noted.annotated.places.get('vague')?.target.range, rangeOf(document, 'vague'));
    assert.throws(() => withNote(document, 'clear'), /no “clear”/);
  });

  it('has a reason for what a check says, and a decision about the marker in the words', () => {
    const reasoned = withReason(document, 'word-doubled', 'Plans', 'A name.').annotated.set.annotations[0];
    assert.ok(reasoned?.kind === 'justification' && reasoned.reason === 'A name.');
    const { document: report } = openReport(
      '== a.txt\nRecommendations\n\n1. Ensure that plans are clear.\n\nInspection findings\n\n2. Plans are vague. (Recommendation)\n',
    );
    const [decision] = withDecision(report, 'vague. (Recommendation)', 1).annotated.set.annotations;
    assert.ok(decision?.kind === 'link');
    assert.equal(decision.target.selectors.exact, '(Recommendation)');
  });

  it('is edited as in an editor, and opened again as by somebody else', () => {
    const edited = edit(withNote(document, 'are vague'), 'Plans', 'All plans');
    assert.equal(edited.source.text, 'All plans are vague.\n');
    assert.equal(edited.version, document.version + 1);
    const other = openText('== a.txt\nAt first.\n\nAll plans are vague.\n').document;
    assert.equal(reopened(edited, other).annotated.places.get('are vague')?.target.state, 'exact');
  });
});
