/** What a grade of any scale weighs, which gives it its colour. */

import { strict as assert } from 'node:assert';

import { findGradeValue, gradeValues } from '../../server/src/workspace/judgements';

describe('the value of a grade', () => {
  it('is known for the grades of many scales, with the number of the step or the noun behind it', () => {
    const grades = ['excellent', '4-good', 'limited-assurance', 'not-compliant', 'high-risk'];
    assert.deepEqual(grades.map(findGradeValue), [...gradeValues, 'inadequate']);
  });

  it('keeps the word that turns a noun around', () => {
    assert.equal(findGradeValue('no-assurance'), 'inadequate');
    assert.equal(findGradeValue('substantial-assurance'), 'good');
  });

  it('is none for what has no weight of its own', () => {
    for (const grade of ['low', 'informational', '9-8', 'constructor', ''])
      assert.equal(findGradeValue(grade), undefined);
  });
});
