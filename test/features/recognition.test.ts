/** The explanation of why a text was, or was not, recognised: what a person reads. */

import assert from 'node:assert/strict';

import { explainRecognition } from '../../server/src/features/recognition';
import { renderRecognition } from '../../server/src/wording/renderRecognition';
import { openReport, openText } from '../support/document';
import { readFamilyFiles } from '../../server/src/workspace/ownFamilies';
import { harbourFile } from '../support/harbour';
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
    assert.match(page, /“Draft a family from this report”/);
    assert.match(page, /: \d+ % of the signs, by their weight; 50 % are needed\n/);
    assert.match(page, /✗ not found +the title/);
    assert.doesNotMatch(page, /found on line/);
  });

  it('counts the absence of a sign that speaks against a family in its favour', () => {
    const { document } = openReport('Recommendations');
    const explanation = explainRecognition(document);
    const absent = explanation.candidates[0]?.signs.find(({ against }) => against);
    assert.equal(absent?.line, undefined);
    assert.match(renderRecognition(explanation), /✓ absent .* \(which would speak against it\)/);
  });

  it('has nothing in it from the text', () => {
    const { document } = openText('A secret shopping list.');
    assert.doesNotMatch(renderRecognition(explainRecognition(document)), /secret/);
  });

  it('says how much of a report was understood, and which lines nothing claims', () => {
    const { document } = openReport('Information about this local authority area\n\nHarbour statistics\n\nThe end.');
    const page = renderRecognition(explainRecognition(document));
    assert.match(
      page,
      /\n88\.8 % of the lines with text were taken for something \(8 of 9\)\.\nNothing claims line 15\.\n/,
    );
  });

  it('lists at most twenty lines that nothing claims', () => {
    const stray = Array.from(
      { length: 30 },
      (_, i) => `Stray words ${'abcdef'[i % 6]}\n\nA whole sentence stands here.\n\n`,
    );
    const { document } = openReport(`Information about this local authority area\n\n${stray.join('')}`);
    const page = renderRecognition(explainRecognition(document));
    assert.match(page, /Nothing claims lines (\d+, ){19}\d+ and 10 more\./);
  });

  it('says that all was understood, and nothing of this in a text that is no report', () => {
    assert.match(renderRecognition(explainRecognition(openReport('The end.').document)), /\n100 % of the lines/);
    assert.doesNotMatch(renderRecognition(explainRecognition(openText('Bread.').document)), /of the lines/);
  });

  it('names what is wrong with the files of own families', () => {
    const files = readFamilyFiles([
      { uri: 'file:///families/good.json', text: harbourFile() },
      { uri: 'file:///families/bad%20one.json', text: harbourFile({ id: 'Bad' }) },
    ]);
    const page = renderRecognition(explainRecognition(openText('Bread.').document), files);
    assert.match(page, /have problems and were left out:\n {2}bad one\.json, line 2, column 9: “id” must begin with/);
    assert.doesNotMatch(page, /good\.json/);
  });

  it('names what is not known in the files of own families that count', () => {
    const files = readFamilyFiles([{ uri: 'file:///families/newer.json', text: harbourFile({ sings: [] }) }]);
    const page = renderRecognition(explainRecognition(openText('Bread.').document), files);
    assert.match(page, /count, without what is not known in them:\n {2}newer\.json, line \d+, column 3: There is no/);
    assert.doesNotMatch(page, /left out/);
  });

  for (const { name, document } of openSeeds()) {
    it(`recognises ${name}, and scores no family above its own`, () => {
      const explanation = explainRecognition(document);
      const { recognised, candidates } = explanation;
      assert.equal(recognised, true);
      assert.ok(candidates[0]!.score >= candidates[1]!.score);
      assert.match(renderRecognition(explanation), /was recognised as an inspection report/);
    });
  }
});
