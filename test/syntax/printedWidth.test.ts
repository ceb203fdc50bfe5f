/** The printed width of a text tells narrow letters from wide ones. */

import assert from 'node:assert/strict';

import { printedWidth } from '../../server/src/syntax/printedWidth';

describe('the printed width', () => {
  it('is nothing for an empty text, and adds up', () => {
    assert.equal(printedWidth(''), 0);
    assert.equal(printedWidth('ab'), printedWidth('a') + printedWidth('b'));
  });

  it('is smaller for narrow letters than for wide ones', () => {
    assert.ok(printedWidth('illi') < printedWidth('case'));
    assert.ok(printedWidth('case') < printedWidth('WMMW'));
  });

  it('takes letters that it does not know for usual ones, also those of two code units', () => {
    assert.equal(printedWidth('é'), printedWidth('e'));
    assert.equal(printedWidth('𝒳'), printedWidth('e'));
  });
});
