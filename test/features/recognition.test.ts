/** The explanation of why a text was, or was not, recognised: what a person reads. */

import assert from 'node:assert/strict';

import { explainRecognition } from '../../server/src/features/recognition';
import { renderRecognition } from '../../server/src/lsp/renderRecognition';
import { openReport, openText } from '../support/document';
import { openSeeds } from '../support/seeds';

describe('the explanation of recognition', () => {
  it('names the family, and the line of each sign that was found', () => {
    const { document } = openReport('Recommendations');
    const explanation = explainRecognition(document);
    assert.equal(explanation.recognised, true);
    const [best] = explanation.candidates;
    assert.match(best?.name ?? '', /Single inspection/);
    const title = best?.signs.find(({ looksFor }) => looksFor.includes('title'));
    assert.equal(title?.line, 1);
  });

  it('says that nothing was found in a text that is no report, and still what was looked for', () => {
    const { document } = openText('A shopping list.');
    const page = renderRecognition(explainRecognition(document));
    assert.match(page, /This text was not recognised/);
    assert.match(page, /✗ not found +the title/);
    assert.doesNotMatch(page, /found on line/);
  });

  it('counts the absence of a sign that speaks against a family in its favour', () => {
    const { document } = openReport('Recommendations');
    const explanation = explainRecognition(document);
    const absent = explanation.candidates[0]?.signs.find(({ against }) => against);
    assert.equal(absent?.line, undefined);
    assert.match(renderRecognition(explanation), /✓ not found .* \(would speak against it\)/);
  });

  it('has nothing in it from the text', () => {
    const { document } = openText('A secret shopping list.');
    assert.doesNotMatch(renderRecognition(explainRecognition(document)), /secret/);
  });

  for (const { name, document } of openSeeds()) {
    it(`recognises ${name}, and scores no family above its own`, () => {
      const { recognised, candidates } = explainRecognition(document);
      assert.equal(recognised, true);
      assert.ok(candidates[0]!.score >= candidates[1]!.score);
      assert.match(renderRecognition({ recognised, candidates }), /was recognised as an inspection report/);
    });
  }
});
