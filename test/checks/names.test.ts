/** The checks of names: acronyms, the provider, and running headers and footers. */

import assert from 'node:assert/strict';

import { isNearMiss, tellingWords } from '../../server/src/checks/names/provider';
import { providerNameDiffers } from '../../server/src/checks/names/providerNameDiffers';
import { runningFooterDiffers } from '../../server/src/checks/names/runningFooterDiffers';
import {
  acronymBeforeDefinition,
  acronymMisspelt,
  acronymUndefined,
} from '../../server/src/checks/names/unexplainedAcronyms';
import { sif2015 } from '../../server/src/report/families/singleInspection';
import { ClaimList } from '../../server/src/report/claims/claimList';
import type { Claim, Report } from '../../server/src/report/model';
import { correct, listHits, pointedAt, printFindings } from './findingsReport';
import { expectHits, noLinks, reportOf, section } from './given';

const mash = 'The multi-agency safeguarding hub (MASH) screens contacts.';

describe('acronym-before-definition', () => {
  it('reports the first use, and points at the explanation', () => {
    const text = printFindings('The MASH is good. MASH staff say so.', mash);
    const [hit, ...others] = listHits(acronymBeforeDefinition, text);
    assert.deepEqual(others, []);
    assert.equal(hit!.message, 'MASH is used here, but only explained on line 14. Explain it where it is first used.');
    assert.deepEqual(
      hit!.related!.map(({ range }) => text.slice(range.start, range.end)),
      ['MASH'],
    );
  });

  it('is silent about one that is explained before, in brackets of any kind, or known to everybody', () => {
    assert.deepEqual(pointedAt(acronymBeforeDefinition, mash, 'The MASH is good.', mash), []);
    assert.deepEqual(pointedAt(acronymBeforeDefinition, 'The hub (the MASH) is good.', mash), []);
    assert.deepEqual(
      pointedAt(acronymBeforeDefinition, 'The NHS pays.', 'The National Health Service (NHS) pays.'),
      [],
    );
  });
});

describe('acronym-undefined', () => {
  const silent: readonly [name: string, ...findings: string[]][] = [
    ['used once', 'The MASH is good.'],
    ['explained', 'The MASH is good.', mash],
    ['explained the other way round', 'The MASH (multi-agency hub) is good.', 'The MASH is good.'],
    ['known to everybody', 'The NHS pays, and the NHS knows.'],
    ['a name', 'They run the PAUSE project.', 'PAUSE helps.'],
    ['a name of four letters', 'They run the CAMP project.', 'CAMP helps.'],
    ['shouted', 'KEY FINDINGS are here.', 'KEY FINDINGS are there.'],
    ['part of something else', 'See E10/MASH-2 and MASH/BOARD.', 'See MASH/BOARD.'],
    ['a number', 'Part II is good.', 'Part II is late.'],
    ['a slip for one that is explained', mash, 'The MAHS is late.', 'The MAHS is good.'],
  ];
  for (const [name, ...findings] of silent)
    it(`is silent about one that is ${name}`, () => assert.deepEqual(pointedAt(acronymUndefined, ...findings), []));

  it('reports the first use of one that is used twice, in singular or plural', () => {
    assert.deepEqual(pointedAt(acronymUndefined, 'The IROs are good.', 'Each IRO is known.'), ['IROs']);
  });

  it('reports one of three letters although a project is called so', () => {
    assert.deepEqual(pointedAt(acronymUndefined, 'They run the ACE project.', 'ACE helps.'), ['ACE']);
  });
});

describe('acronym-misspelt', () => {
  it('reports an exchange of neighbours and corrects it', () => {
    const text = printFindings(mash, 'The MSAH is good, and MAHSs are too.');
    assert.deepEqual(
      listHits(acronymMisspelt, text).map(({ message }) => message),
      [
        '“MSAH” looks like a slip for MASH, which is on line 13. Correct it.',
        '“MAHS” looks like a slip for MASH, which is on line 13. Correct it.',
      ],
    );
    assert.ok(correct(acronymMisspelt, text).endsWith('The MASH is good, and MASHs are too.\n'));
  });

  it('takes one of three letters for a slip only of one that is explained and often used, and only where it stands once', () => {
    const often = ['The child care team (CCT) is good. The CCT helps.', 'The CCT waits.'];
    assert.deepEqual(pointedAt(acronymMisspelt, ...often, 'The CTC is late.'), ['CTC']);
    assert.deepEqual(pointedAt(acronymMisspelt, ...often, 'The CTC is late, and the CTC waits.'), []);
    assert.deepEqual(pointedAt(acronymMisspelt, often[0]!, 'The CTC is late.'), []);
  });

  it('takes the form that is much oftener for the right one', () => {
    const often = 'The CAMHS is good. CAMHS helps. CAMHS waits.';
    assert.deepEqual(pointedAt(acronymMisspelt, often, 'The CAHMS is good.'), ['CAHMS']);
    assert.deepEqual(pointedAt(acronymMisspelt, often, 'The CAHMS is good, and CAHMS helps.'), []);
  });

  it('takes the words for right where the acronym was explained with its letters exchanged', () => {
    const wrong = 'They have an education, health and care plan (ECHP).';
    assert.deepEqual(pointedAt(acronymMisspelt, wrong, 'Each EHCP is reviewed.'), ['ECHP']);
  });

  it('takes what is used oftener than the explained one for another body', () => {
    const explained = 'The Northmoor Community Safety Partnership (NCSP) leads.';
    const other = ['The NSCP is good.', 'The NSCP helps.'];
    assert.deepEqual(pointedAt(acronymMisspelt, explained, ...other), ['NSCP', 'NSCP']);
    assert.deepEqual(pointedAt(acronymMisspelt, explained, ...other, 'The NSCP waits.'), []);
    const used = [explained, 'The NCSP meets.', 'The NCSP plans.'];
    assert.equal(pointedAt(acronymMisspelt, ...used, ...other, 'The NSCP waits.').length, 3);
    assert.deepEqual(pointedAt(acronymMisspelt, ...used, ...other, 'The NSCP waits.', 'The NSCP acts.'), []);
  });

  it('leaves short ones and neighbours alone', () => {
    assert.deepEqual(pointedAt(acronymMisspelt, 'A child protection (CP) plan is good.', 'The PC knows.'), []);
    assert.deepEqual(pointedAt(acronymMisspelt, mash, 'The MASE meets, and so does the MAST.'), []);
  });
});

describe('names of providers', () => {
  it('are told by their own words', () => {
    assert.deepEqual(tellingWords(sif2015, 'Royal Borough of Windsor and Maidenhead Council'), [
      'windsor',
      'maidenhead',
    ]);
  });

  it('are near when one letter is more, less, other or exchanged', () => {
    const near = ['northmor', 'northmooor', 'northmoar', 'nortmhoor', 'orthmoor', 'northmoorx'];
    assert.deepEqual(
      near.filter((word) => !isNearMiss(word, 'northmoor')),
      [],
    );
    const far = ['northmoor', 'northmo', 'nrothmore', 'southmoor', 'moor', ''];
    assert.deepEqual(
      far.filter((word) => isNearMiss(word, 'northmoor')),
      [],
    );
  });
});

describe('provider-name-differs', () => {
  it('reports a misspelling, but no inflection, and no word in small letters', () => {
    assert.deepEqual(
      pointedAt(
        providerNameDiffers,
        'Plans in Nortmoor and Northmoore are clear.',
        'Northmoors and northmor are fine.',
      ),
      ['Nortmoor', 'Northmoore'],
    );
  });

  it('reports no neighbour of a name of fewer than six letters', () => {
    const named = (provider: string, finding: string) =>
      listHits(providerNameDiffers, printFindings(finding).replaceAll('Northmoor', provider)).length;
    assert.deepEqual(
      [named('Bolton', 'Plans in Bolten are clear.'), named('Luton', 'Plans in Luten are clear.')],
      [1, 0],
    );
  });

  it('looks for the second word of a name behind its first', () => {
    const named = (finding: string) =>
      listHits(providerNameDiffers, printFindings(finding).replaceAll('Northmoor', 'St. Helens')).length;
    assert.equal(named('The local housing agency, Helena, is in place.'), 0);
    assert.equal(named('Plans in St Helena are clear.'), 1);
  });

  it('reports another name where a judgement is stated', () => {
    const text =
      printFindings('Plans are clear.') +
      '\nThe Local Safeguarding Children Board\n\nThe Southdale Local Safeguarding Children Board is good\n';
    const found = listHits(providerNameDiffers, text).map(({ message }) => message);
    assert.deepEqual(found, ['This judgement names Southdale, but the report is about Northmoor. Correct the name.']);
    assert.deepEqual(listHits(providerNameDiffers, text.replace('Southdale', 'Northmoor')), []);
  });

  it('is silent where the provider is not known', () => {
    expectHits(providerNameDiffers, reportOf('Nortmoor'), noLinks, []);
  });
});

describe('running-footer-differs', () => {
  const withFooters = (...footers: string[]): Report => {
    const text = `Northmoorshire, 6 to 17 March 2023\n${footers.join('\n')}\n`;
    return reportOf(text, (place) => ({
      provider: 'Northmoorshire',
      inspected: { start: '2023-03-06', end: '2023-03-17', range: place('6 to 17 March 2023') },
      published: { date: '2023-06-01', range: place('Northmoorshire') },
      sections: [section('Northmoorshire', 1, place('Northmoorshire'), { kind: 'title' })],
      claims: ClaimList.of(
        footers.map((footer, i): Claim => {
          const nth = footers.slice(0, i).filter((other) => other === footer).length + 1;
          return { kind: 'running-header', range: place(footer, nth + (text.startsWith(footer) ? 1 : 0)) };
        }),
      ),
    }));
  };

  it('reports other dates once, however often they are printed', () => {
    expectHits(runningFooterDiffers, withFooters('6 to 16 March 2023', '6 to 16 March 2023'), noLinks, [
      '2 [6 to 16 March 2023] This header or footer, printed 2 times, says 6 March 2023 to 16 March 2023, but the title says 6 March 2023 to 17 March 2023. Make them agree.',
      '  1 [6 to 17 March 2023] The dates of the inspection.',
    ]);
  });

  it('reports a name like the provider’s', () => {
    expectHits(runningFooterDiffers, withFooters('Inspection of Northmoor Council'), noLinks, [
      '2 [Northmoor] This header or footer names “Northmoor”, but the report is about Northmoorshire. Correct the name.',
      '  1 [Northmoorshire] The title.',
    ]);
  });

  it('is silent where they agree, speak of the publication, or of something else', () => {
    const agreeing = withFooters(
      'Inspection of Northmoorshire',
      '06 March to 17 March 2023',
      '1 June 2023',
      'In confidence',
    );
    expectHits(runningFooterDiffers, agreeing, noLinks, []);
  });
});
