/** The whole model of every sample report, as it was when a person last looked; `UPDATE=1` writes it anew. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { linkReport } from '../../server/src/links/link';
import { buildReport } from '../../server/src/report/build';
import { SourceText } from '../../server/src/text/sourceText';
import { dumpReport, renderDump } from './dump';
import { expectGolden } from './golden';

const root = join(__dirname, '../../..');
const seeds = readdirSync(join(root, 'seeds')).filter((name) => name.endsWith('.txt'));

describe('the model of the sample reports', () => {
  for (const name of seeds) {
    it(`is the golden one for ${name}`, () => {
      const report = buildReport(new SourceText(readFileSync(join(root, 'seeds', name), 'utf8')));
      expectGolden(join(root, 'test/golden', name), renderDump(dumpReport(report, linkReport(report))));
    });
  }

  it('has a golden for every sample and no other', () => {
    const goldens = readdirSync(join(root, 'test/golden')).filter((name) => name.endsWith('.txt'));
    assert.deepEqual(goldens.sort(), [...seeds].sort());
  });
});
