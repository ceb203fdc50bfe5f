/** What a report says of itself at its start: its title over several lines, its provider, its dates. */

import assert from 'node:assert/strict';

import { printWords } from '../../../server/src/report/reading/sections';
import { readTitlePage, type TitlePage } from '../../../server/src/report/reading/titlePage';
import { given } from '../given';

function titlePage(family: string, text: string): TitlePage {
  const { flow, vocabulary } = given(family, text);
  return readTitlePage(flow, vocabulary);
}

describe('the title page', () => {
  it('names the provider of a report on local authority services in any wording of the title', () => {
    for (const [lines, provider] of [
      ['Inspection of Kent County Council\nchildren’s services', 'Kent'],
      ['Inspection of Buckinghamshire Council children’s services', 'Buckinghamshire'],
      ['Inspection of Bradford Children and\nFamilies Trust', 'Bradford'],
      [
        'Inspection of the Royal Borough of Kingston upon Thames local authority\nchildren’s services',
        'Kingston upon Thames',
      ],
      ['London Borough of Bexley\nInspection of children’s social care services', 'Bexley'],
      ['Inspection of local authority children’s\nservices\nRutland County Council', 'Rutland'],
      ['Inspection of Brighton & Hove local authority children’s services', 'Brighton & Hove'],
      [
        'Inspection of Bath and North East Somerset\nlocal authority children’s services',
        'Bath and North East Somerset',
      ],
      ['Inspection of the City of London Corporation local authority children’s services', 'City of London'],
      ['Inspection of St. Helens local authority children’s services', 'St. Helens'],
      ['Inspection of Westbay-on-Sea city\ncouncil local authority children’s services', 'Westbay-on-Sea'],
      ['Westbay metropolitan borough\nInspection of local authority children’s social care services', 'Westbay'],
      ["Inspection of Stoke-on-Trent City Council local authority children's services", 'Stoke-on-Trent'],
    ] as const)
      assert.equal(titlePage('ilacs-2018', `${lines}\n\nInspection dates: 8 to 19 July 2019`).provider, provider);
  });

  it('puts a title over several lines together', () => {
    const text = `Stockton-on-Tees Borough Council
Inspection of services for children in need of help and
protection, children looked after and care leavers
and
Review of the effectiveness of the Local Safeguarding Children
Board1
Inspection date: 23 May to 16 June 2016
Report published: 5 August 2016`;
    const { flow, vocabulary } = given('sif-2015', text);
    const page = readTitlePage(flow, vocabulary);
    assert.equal(
      printWords(flow, page.title!.words),
      'Inspection of services for children in need of help and protection, children looked after and care leavers and Review of the effectiveness of the Local Safeguarding Children Board',
    );
    assert.equal(page.provider, 'Stockton-on-Tees');
    assert.equal(
      `${page.inspected?.start} ${page.inspected?.end} ${page.published?.date}`,
      '2016-05-23 2016-06-16 2016-08-05',
    );
  });

  it('ends a title where the next line begins to say when the inspection was', () => {
    const text = `Joint targeted area inspection of the multi-agency response to abuse and
neglect in Westbay Metropolitan Borough Council
Between 22 and 26 February 2016, the Care Commission (CC), Fire Inspectors (FI)
and others inspected.
${'This letter tells all who lead the services of the area what we found there.\n'.repeat(12)}`;
    const { flow, vocabulary } = given('jtai-2016', text);
    const page = readTitlePage(flow, vocabulary);
    assert.equal(page.title?.to, 2);
    assert.equal(page.inspected?.start, '2016-02-22');
    assert.equal(page.provider, 'Westbay');
  });

  it('knows re-inspections without a board', () => {
    const page = titlePage(
      'sif-reinspection',
      'Norfolk County Council\nRe-inspection of services for children in need of help and\nprotection, children looked after and care leavers\nInspection date: 13 November to 24 November 2017',
    );
    assert.equal(page.title?.to, 3);
    assert.equal(page.inspected?.end, '2017-11-24');
  });

  it('reads dates in numbers', () => {
    const page = titlePage('sif-2015', 'Inspection date: 12/09/2016 to 06/10/2016\nReport published: 25/11/2016');
    assert.equal(page.inspected?.start, '2016-09-12');
    assert.equal(page.published?.date, '2016-11-25');
  });

  it('reads the letterhead of letters', () => {
    const page = titlePage(
      'ilacs-focused-visit',
      `6 April 2022\n\nDear Ms Gallagher\n\nFocused visit to South Tyneside children's services\n\nThis letter summarises the findings of a focused visit to South Tyneside children's services on 2 and 3 March 2022.`,
    );
    assert.equal(page.provider, 'South Tyneside');
    assert.equal(page.published?.date, '2022-04-06');
    assert.equal(page.inspected?.start, '2022-03-02');
  });

  it('names the area of a joint inspection by its title, or by the letter', () => {
    const title =
      'Joint targeted area inspection of the multi-agency response to child sexual\nexploitation, children associated with gangs and children missing from home';
    assert.equal(titlePage('jtai-2016', `${title} in Kent\n`).provider, 'Kent');
    assert.equal(
      titlePage(
        'jtai-2016',
        `${title}\n\nThis letter outlines the work of individual agencies in\nGreenwich local authority.`,
      ).provider,
      'Greenwich',
    );
  });

  it('says nothing where there is nothing', () => {
    assert.deepEqual(titlePage('sif-2015', ''), {
      title: undefined,
      provider: undefined,
      inspected: undefined,
      published: undefined,
    });
  });
});
