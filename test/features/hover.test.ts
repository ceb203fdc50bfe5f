/** Hovers: the Markdown for the place of a bar, read without its escapes, so that a test shows what a person reads. */

import assert from 'node:assert/strict';

import { findHover } from '../../server/src/features/hover';
import { renderHover } from '../../server/src/wording/renderHover';
import { openReport, openText, show } from '../support/document';
import { allowLabels, placeOf } from '../support/fixture';

const summaryTable = `
      Children's services in Anytown require improvement to be good
      1. Children who need help and protection	Good
                                              	| table
      2. Children looked after and achieving permanence	Good
      2.1 Adoption performance	Good
      2.2 Experiences and progress of care leavers	Good
      3. Leadership, management and governance	Good
`;

describe('the hover', () => {
  it('on a grade says what it means and that two places agree', () =>
    check(
      `${summaryTable}
      Information about the local authority area

      The town lies by the sea.

      The experiences and progress of children who need help and protection	Good
                                                                           	|    cursor
                                                                           	^^^^ about

      Inspection findings

      4. Visits are timely.
      `,
      `
      **Children who need help and protection: good**

      In the single inspection framework: Children are protected, risks are seen and reduced, and help makes a clear and lasting difference to them.

      Also stated in this report:

      - [summary table, line 14](<file:///report.txt#L14>): good

      Both places agree.
      `,
    ));

  it('on a graded heading gives the same card, and says when two places differ', () =>
    check(
      `${summaryTable}
      Information about the local authority area

      The town lies by the sea.

      The experiences and progress of children who need help and protection	Requires improvement
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ about
           | cursor

      Inspection findings

      4. Visits are timely.
      `,
      `
      **Children who need help and protection: requires improvement to be good**

      In the single inspection framework: No widespread or serious failure leaves children at risk, but help, protection and care are not yet good.

      Also stated in this report:

      - [summary table, line 14](<file:///report.txt#L14>): good

      **The places do not agree.**
      `,
    ));

  it('on a marker that states a number shows the recommendation and how the link is known', () =>
    check(
      `
      Recommendations

      1. Ensure that plans are clear.

      Inspection findings

      2. Homes are safe. (Recommendation 1)
                         ^^^^^^^^^^^^^^^^^^ about
                              | cursor
      `,
      `
      **Recommendation 1**, [line 15](<file:///report.txt#L15>)

      > Ensure that plans are clear.

      _The text states this number._
      `,
    ));

  it('on a marked finding shows the same, and which elements it has', () =>
    check(
      `
      Recommendations

      1. Ensure that plans are clear.

      Inspection findings

      2. Homes are safe. (Recommendation 1)
          | cursor
      `,
      `
      **Recommendation 1**, [line 15](<file:///report.txt#L15>)

      > Ensure that plans are clear.

      _The text states this number._

      _Elements found: condition, effect. Not found: criteria, cause, evidence._
      `,
    ));

  it('on a recommendation says what it rests on', () =>
    check(
      `
      Recommendations

      1. Ensure that plans are clear.
      ^^ about
      | cursor

      Inspection findings

      2. Plans are vague. (Recommendation 1)
      `,
      `
      **Recommendation 1**

      Supported by 1 finding:

      - [Finding 2](<file:///report.txt#L19>): Plans are vague. (Recommendation 1)
      `,
    ));

  it('on a recommendation says when nothing supports it', () =>
    check(
      `
      Recommendations

      1. Ensure that bins are emptied.
             | cursor

      Inspection findings

      2. Homes are safe.
      `,
      `
      **Recommendation 1**

      Unsupported: no finding fits it well.
      `,
    ));

  it('on a cited paragraph shows the finding, and says when there is none', () => {
    const fixture = (number: number) => `
      Recommendations

      1. Ensure that plans are clear. (paragraph ${number})
                                                 ^ about
                                                 | cursor

      Inspection findings

      2. Plans are vague.
    `;
    check(fixture(2), '- [Finding 2](<file:///report.txt#L19>): Plans are vague.');
    check(fixture(7), 'There is no paragraph 7 in this report.');
  });

  it('on an acronym gives its expansion', () =>
    check(
      `
      Inspection findings

      1. The multi-agency safeguarding hub (MASH) is well run.
      2. Staff of the MASH work well.
                      ^^^^ about
                       | cursor
      `,
      '- **MASH**: multi-agency safeguarding hub ([Defined on line 15](<file:///report.txt#L15>))',
    ));

  it('on a footnote mark gives the note', () =>
    check(
      `
      Inspection findings

      1. Visits are timely.¹
                           ^ about
                           | cursor

      ¹ Visits were counted in May 2017.
      `,
      `
      Visits were counted in May 2017.

      [line 17](<file:///report.txt#L17>)
      `,
    ));

  it('says only which elements an unmarked finding has that fits no recommendation', () =>
    check(
      `
      Inspection findings

      1. Visits are timely.
           | cursor
      `,
      `_Elements found: condition, evidence. Not found: criteria, cause, effect._`,
    ));

  it('says nothing in a text that is no report', () => {
    const { document, file } = openText('Bread, butter and milk.\n  | cursor');
    assert.equal(findHover(document, placeOf(file, 'cursor').start), undefined);
  });

  it('escapes what the report says, so that it is neither markup nor a link', () => {
    const { document, file } = openReport(`
      Recommendations

      1. Ensure that [plans](command:evil) are \`clear\` & _short_, see www.example.org.

      Inspection findings

      2. Homes are safe. (Recommendation 1)
                              | cursor
    `);
    const hover = findHover(document, placeOf(file, 'cursor').start);
    assert.ok(hover);
    const line = renderHover(document, hover.content)
      .split('\n')
      .find((each) => each.startsWith('> '));
    assert.equal(
      line,
      '> Ensure that \\[plans\\]\\(command\\:evil\\) are \\`clear\\` \\& \\_short\\_\\, see www\\.example\\.org\\.',
    );
  });
});

/** The hover at the mark `cursor` reads as `expected`, and is about the mark `about`, where there is one. */
function check(fixture: string, expected: string | undefined): void {
  const { document, file } = openReport(fixture);
  allowLabels(file, ['cursor', 'about', 'table']);
  const hover = findHover(document, placeOf(file, 'cursor').start);
  assert.equal(hover && unescape(renderHover(document, hover.content)), expected && undent(expected));
  const about = file.marks.some(({ label }) => label === 'about') ? placeOf(file, 'about') : undefined;
  assert.equal(hover?.range && show(document, hover.range), about && show(document, about));
}

function unescape(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function undent(text: string): string {
  return text.replace(/^ +/gm, '').trim();
}
