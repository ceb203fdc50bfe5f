/** Sections nest by level, belong to their part, and print their titles on one line. */

import assert from 'node:assert/strict';

import { read } from '../given';

const text = `Kent County Council
Inspection of services for children in need of help and
protection, children looked after and care leavers

The local authority

Recommendations

1. Improve plans.

2. Improve reviews.

Information about this local authority area2

The Local Safeguarding Children Board (LSCB)

The Local Safeguarding Children Board is good

Inspection findings – the Local
Safeguarding Children Board

3. The board meets.
`;

describe('sections', () => {
  const { places, flow } = read('sif-2015', text);
  const sections = places.map(({ section }) => section);

  it('have the title first, then all headings, each with its part', () => {
    assert.deepEqual(
      sections.map(({ level, title, part }) => `${level} ${title} (${part ?? ''})`),
      [
        '1 Inspection of services for children in need of help and protection, children looked after and care leavers ()',
        '2 The local authority (local-authority)',
        '3 Recommendations (local-authority)',
        '3 Information about this local authority area (local-authority)',
        '2 The Local Safeguarding Children Board (LSCB) (lscb)',
        '3 The Local Safeguarding Children Board (lscb)',
        '3 Inspection findings – the Local Safeguarding Children Board (lscb)',
      ],
    );
  });

  it('reach to the next of their level or above', () => {
    const end = (title: string): string => {
      const section = sections.find((each) => each.title === title)!;
      return flow.source.slice(section.range).trim().split('\n').at(-1)!;
    };
    assert.equal(end('The local authority'), 'Information about this local authority area2');
    assert.equal(end('Recommendations'), '2. Improve reviews.');
    assert.equal(end('The Local Safeguarding Children Board (LSCB)'), '3. The board meets.');
  });

  it('keep their grade beside the title', () => {
    const board = sections.find(({ grade }) => grade !== undefined)!;
    assert.equal(board.title, 'The Local Safeguarding Children Board');
    assert.equal(flow.source.slice(board.gradeRange!), 'good');
  });

  it('have a heading that covers a closing bracket and no footnote mark', () => {
    const heading = (title: string): string =>
      flow.source.slice(sections.find((each) => each.title === title)!.headingRange);
    assert.equal(
      heading('The Local Safeguarding Children Board (LSCB)'),
      'The Local Safeguarding Children Board (LSCB)',
    );
    assert.equal(heading('Information about this local authority area'), 'Information about this local authority area');
  });
});
