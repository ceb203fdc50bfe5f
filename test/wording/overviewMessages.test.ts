/** Names in the sidebar: what tells one row from the next stands where a narrow view still shows it. */

import assert from 'node:assert/strict';

import { leadWithDifference } from '../../server/src/wording/overviewMessages';

function check(names: readonly string[], expected: readonly string[]): void {
  assert.deepEqual(leadWithDifference(names), expected);
}

describe('names that stand below each other', () => {
  it('lead with what differs where they begin alike', () => {
    check(
      [
        'The impact of leaders on social work practice',
        'The experiences and progress of children who need help',
        'The experiences and progress of children in care',
        'The experiences and progress of care leavers',
      ],
      [
        'The impact of leaders on social work practice',
        '… children who need help',
        '… children in care',
        '… care leavers',
      ],
    );
  });

  it('stay whole where they share two words, or where one would have none left', () => {
    check(['The impact of leaders', 'The impact on care'], ['The impact of leaders', 'The impact on care']);
    check(['Ramps and the quay', 'Ramps and the quay at night'], ['Ramps and the quay', 'Ramps and the quay at night']);
    check(['Ramps and the quay', 'Ramps and the quay'], ['Ramps and the quay', 'Ramps and the quay']);
    check(['Ramps and the quay'], ['Ramps and the quay']);
    check([], []);
  });
});
