/** What the check of drifted references says and where it points. */

import { crossReferenceDrift } from '../../server/src/checks/thread/crossReferenceDrift';
import type { Report } from '../../server/src/report/model';
import { buildCitingReport as build, markersOff } from '../links/drift/citingReport';
import { expectHits, noLinks } from './given';

/** Only the hit of one recommendation, so that a test need not spell out sixteen. */
function citingOnly(words: string, report: Report): typeof crossReferenceDrift {
  const range = report.recommendations.find(({ text }) => text.text.includes(words))!.range;
  const isWithin = (start: number) => start >= range.start && start <= range.end;
  return {
    ...crossReferenceDrift,
    run: (...given) => crossReferenceDrift.run(...given).filter((hit) => isWithin(hit.range.start)),
  };
}

describe('cross-reference-drift', () => {
  it('is silent where references fit', () => {
    expectHits(crossReferenceDrift, build({}), noLinks, []);
  });

  it('names the numbers, the run and the correction, and points at both paragraphs', () => {
    const report = build({ insert: { before: 3, count: 2 } });
    expectHits(citingOnly('adopters', report), report, noLinks, [
      '17 [21] Recommendation 5 refers to paragraph 21, but this number seems to have moved: all 13 references from 20 to 32 fit better 2 higher. Check it and change it to 23.',
      '  51 [21. Autumn brought visit xxx.] As printed, 21 leads here.',
      '  55 [23. The work on matching children with adopters is weak and has been so for long.] Corrected to 23, it leads here.',
    ]);
  });

  it('is silent about references before the run', () => {
    const report = build({ insert: { before: 3, count: 2 } });
    expectHits(citingOnly('supervision', report), report, noLinks, []);
  });

  it('writes three numbers in a row as a range, and points at the brackets alone', () => {
    const cite = (number: number, place: number) => (place === 4 ? `${number + 1}–${number + 3}, 33` : number + 1);
    const report = build({ cite });
    expectHits(citingOnly('adopters', report), report, noLinks, [
      '17 [22–24, 33] Recommendation 5 refers to paragraphs 22 to 24 and 33, but these numbers seem to have moved: 18 of the 19 references from 18 to 33 fit better 1 lower. Check them and change them to 21 to 23 and 32.',
      '  53 [22. The work on strategy discussions with police is weak and has been so for long.] As printed, 22 leads here.',
      '  51 [21. The work on matching children with adopters is weak and has been so for long.] Corrected to 21, it leads here.',
      '  73 [32. The work on audit and performance data is weak and has been so for long.] Corrected to 32, it leads here.',
      '  55 [23. The work on chronologies on case records is weak and has been so for long.] As printed, 23 leads here.',
      '  53 [22. The work on strategy discussions with police is weak and has been so for long.] Corrected to 22, it leads here.',
    ]);
  });

  it('says nothing of a paragraph that does not exist', () => {
    const report = build({ cite: (number) => number + 1 });
    expectHits(citingOnly('audit', report), report, noLinks, [
      '39 [33] Recommendation 16 refers to paragraph 33, but this number seems to have moved: all 16 references from 18 to 33 fit better 1 lower. Check it and change it to 32.',
      '  73 [32. The work on audit and performance data is weak and has been so for long.] Corrected to 32, it leads here.',
    ]);
  });

  it('speaks of markers that state recommendations', () => {
    const report = markersOff(1);
    const first: typeof crossReferenceDrift = {
      ...crossReferenceDrift,
      run: (...given) => crossReferenceDrift.run(...given).slice(0, 1),
    };
    expectHits(first, report, noLinks, [
      '1 [] This marker refers to recommendation 2, but this number seems to have moved: all 10 references from 2 to 11 fit better 1 lower. Check it and change it to 1.',
      '  2 [Better police work] As printed, 2 leads here.',
      '  1 [Better nurse work] Corrected to 1, it leads here.',
    ]);
  });
});
