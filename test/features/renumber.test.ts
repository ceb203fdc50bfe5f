/** Renumbering from a paragraph on: what a person sees before and after, and what must not change. */

import assert from 'node:assert/strict';
import fc from 'fast-check';

import { findParagraphNumber, findRenumbering } from '../../server/src/features/renumber';
import { linksOf, reportOf, type Document } from '../../server/src/workspace/document';
import { openDocument } from '../../server/src/workspace/workspace';
import { firstParagraph, paragraphCount, printCitingReport } from '../links/drift/citingReport';

function open(text: string): Document {
  return openDocument({ uri: 'file:///report.txt', version: 1, languageId: 'plaintext', text });
}

/** The text after the paragraph that begins with `lead` and those after it were renumbered. */
function renumber(text: string, lead: string, first?: number): string {
  const document = open(text);
  const { edits } = findRenumbering(document, text.indexOf(`\n${lead}`) + 1, first)!;
  return [...edits]
    .reverse()
    .reduce((edited, { range, to }) => edited.slice(0, range.start) + to + edited.slice(range.end), text);
}

const titlePage = `Inspection of services for children in need of help and protection, children looked after and care leavers

Inspection date: 6 March 2017 – 30 March 2017
`;

const withInsertion = `${titlePage}
Recommendations

1. Ensure that plans are clear (paragraphs 3–5).

2. Ensure that visits are made (paragraph 4).

Inspection findings

3. Plans are vague. (Recommendation 1)

4. This paragraph was put in.

4. Visits are rare. (Recommendation 2)

5. Homes are safe.
`;

describe('renumber from here', () => {
  it('gives what follows a paragraph that was put in the next numbers, and its references too', () => {
    const expected = withInsertion
      .replace('4. Visits', '5. Visits')
      .replace('5. Homes', '6. Homes')
      .replace('(paragraphs 3–5)', '(paragraphs 3–6)')
      .replace('(paragraph 4)', '(paragraph 5)');
    assert.equal(renumber(withInsertion, '4. This'), expected);
    assert.equal(renumber(withInsertion, '4. Visits'), expected);
  });

  it('does so in a Markdown list that was put an item into', () => {
    const text = `---\nfamily: inspection\n---\n\n# Inspection of North Quay\n\n## Recommendations\n
1. The harbour master should mend the ladder.
2. 
2. The harbour master should mend the rope.\n\n## Findings\n
1. The ladder was broken. (Recommendation 1)
2. The rope was broken. (Recommendation 2)
`;
    const wanted = text.replace('2. The harbour', '3. The harbour').replace('(Recommendation 2)', '(Recommendation 3)');
    assert.equal(renumber(text, '2. The harbour', 3), wanted);
  });

  it('closes the gap that a paragraph left', () => {
    const text = withInsertion.replace('4. This paragraph was put in.\n\n4.', '5.').replace('5. Homes', '6. Homes');
    assert.match(renumber(text, '5. Visits'), /^4\. Visits[^]*^5\. Homes/m);
  });

  it('changes the numbers of recommendations in markers', () => {
    const renumbered = renumber(withInsertion.replace('4. This paragraph was put in.\n\n', ''), '2. Ensure', 3);
    assert.match(renumbered, /^3\. Ensure that visits are made \(paragraph 5\)\.$/m);
    assert.match(renumbered, /^5\. Visits are rare\. \(Recommendation 3\)$/m);
    assert.match(renumbered, /^4\. Plans are vague\. \(Recommendation 1\)$/m);
  });

  it('changes nothing where the numbers are right, and is not offered outside numbered paragraphs', () => {
    const text = printCitingReport();
    assert.deepEqual(findRenumbering(open(text), text.indexOf('\n4. ') + 1)!.edits, []);
    assert.equal(findRenumbering(open(text), 3), undefined);
    assert.equal(findRenumbering(open(''), 0), undefined);
  });

  it('starts from a number under the cursor, and from nothing else', () => {
    const document = open(withInsertion);
    const place = withInsertion.indexOf('4. Visits');
    assert.equal(document.source.slice(findParagraphNumber(document, place)!), '4');
    assert.equal(findParagraphNumber(document, place + 5), undefined);
  });

  it('keeps every link, and there and back is the same text', () => {
    const text = printCitingReport();
    const paragraph = fc.integer({ min: firstParagraph, max: firstParagraph + paragraphCount - 1 });
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 1, max: 2 }), (number, by) => {
        const there = renumber(text, `${number}. `, number + by);
        assert.deepEqual(linksByText(there), linksByText(text));
        assert.equal(renumber(there, `${number + by}. `, number), text);
      }),
      { numRuns: 40 },
    );
  });
});

/** Which paragraphs each recommendation cites, by their words. */
function linksByText(text: string): unknown {
  const document = open(text);
  const { findings, recommendations } = reportOf(document);
  const words = new Map(findings.map(({ id, text: { text: words } }) => [id, words]));
  return recommendations.map(({ id, text: { text: own } }) => [
    own.replace(/\(.*\)/, ''),
    (linksOf(document).evidence.get(id) ?? []).map(({ finding }) => words.get(finding)),
  ]);
}
