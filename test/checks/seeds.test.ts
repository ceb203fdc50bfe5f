/** What the checks say about the sample reports: every warning and error was read against the text and is true. */

import assert from 'node:assert/strict';

import { checkReport } from '../../server/src/checks/check';
import { linksOf, reportOf } from '../../server/src/workspace/document';
import { openSeeds } from '../support/seeds';

describe('the checks on the sample reports', () => {
  it('warn of the one acronym that is misspelt, and of nothing else', () => {
    const found = openSeeds().flatMap(({ name, document }) =>
      checkReport(reportOf(document), linksOf(document))
        .filter(({ severity }) => severity === 'warning' || severity === 'error')
        .map(({ code, range }) => `${name}: ${code} ${document.source.slice(range)}`),
    );
    assert.deepEqual(found, ['south-tyneside-2024-monitoring-visit: acronym-misspelt STCSP']);
  });
});
