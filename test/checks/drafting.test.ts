/** A report of thirty findings, as it grows from the skeleton of a new one: no problem is told on the way that is none. */

import assert from 'node:assert/strict';

import { builtInFamilies } from '../../server/src/report/families';
import { recommendationUnsupported } from '../../server/src/checks/thread/support';
import { listProblems } from '../../server/src/checks/problems';
import { profiles } from '../../server/src/checks/profile';
import { renderSkeleton } from '../../server/src/features/skeleton';
import { reportOf, linksOf } from '../../server/src/workspace/document';
import { openDocument } from '../../server/src/workspace/workspace';

const places = ['quay', 'yard', 'crane', 'gate', 'store', 'slip'];
const things = ['ladder', 'lamp', 'rope', 'sign', 'pump'];

const recommendations = places.map(
  (place, i) => `${i + 1}. The harbour master should mend what is broken at the ${place} by June 2026.`,
);

const findings = places.flatMap((place, p) =>
  things.map(
    (thing, t) =>
      `${p * things.length + t + 1}. The ${thing} at the ${place} was broken on the day of the visit, so that people could fall. (Recommendation ${p + 1})`,
  ),
);

const asked = { family: 'inspection', subject: 'North Harbour', dates: '3 to 5 May 2026' };
const skeleton = renderSkeleton(asked, builtInFamilies)!.text;

/** The report with so much of its lists written, and the bracket closed that an editor closes by itself. */
function write(asks: readonly string[], found: readonly string[], typed = '') {
  const open = /\([^)]*$/.test(typed) ? ')' : '';
  const listed = [...found, ...(typed === '' ? [] : [typed + open])].join('\n\n');
  const text = skeleton
    .replace('1. (Recommendation 1)', listed || '1. ')
    .replace(/1\. \n$/, `${asks.join('\n') || '1. '}\n`);
  return openDocument({ uri: 'untitled:report', version: 1, languageId: 'markdown', text });
}

/** What is told as a warning or an error, but that a recommendation has no finding yet, which is true. */
function warningsIn(document: ReturnType<typeof write>): string[] {
  return listProblems(document, profiles.draft)
    .map(({ diagnostic }) => diagnostic)
    .filter(({ severity, code }) => ['error', 'warning'].includes(severity) && code !== recommendationUnsupported.code)
    .map(({ message }) => message);
}

describe('a report of thirty findings that is being written', () => {
  it('has no wrong problem behind any recommendation or finding', () => {
    for (let i = 0; i <= recommendations.length; i++)
      assert.deepEqual(warningsIn(write(recommendations.slice(0, i), [])), [], `${i} recommendations`);
    for (let i = 1; i <= findings.length; i++)
      assert.deepEqual(warningsIn(write(recommendations, findings.slice(0, i))), [], `${i} findings`);
  });

  it('has none behind any key of a finding', () => {
    const finding = findings[7]!;
    for (let i = 1; i <= finding.length; i++)
      assert.deepEqual(
        warningsIn(write(recommendations, findings.slice(0, 7), finding.slice(0, i))),
        [],
        finding.slice(0, i),
      );
  });

  it('hangs together in the end: each recommendation has its five findings', () => {
    const document = write(recommendations, findings);
    assert.equal(reportOf(document).findings.length, 30);
    const support = [...linksOf(document).support.values()].map(({ sure }) => sure.length);
    assert.deepEqual(support, [5, 5, 5, 5, 5, 5]);
  });
});
