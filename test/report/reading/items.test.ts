/** Findings and recommendations are gathered over page breaks, with or without numbers and bullets. */

import assert from 'node:assert/strict';

import { buildFindings, buildLists, buildRecommendations } from '../../../server/src/report/facts/entities';
import type { Family } from '../../../server/src/report/family';
import { gatherCutBlocks } from '../../../server/src/report/reading/items';
import { familyOf, read } from '../given';

/** The texts of all recommendations and findings. */
function check(
  family: string | Family,
  text: string,
  recommendations: readonly string[],
  findings: readonly string[],
): void {
  const reading = read(family, text);
  assert.deepEqual(
    buildRecommendations(reading).map(({ id, text: words }) => `${id} ${words.text}`),
    recommendations,
  );
  assert.deepEqual(
    buildFindings(reading).map(({ id, text: words }) => `${id} ${words.text}`),
    findings,
  );
}

describe('a list of recommendations', () => {
  for (const sentence of [
    'There are no areas for priority and immediate action.',
    'There were no recommendations.',
    'The inspection did not find any areas for priority action',
    'No areas were identified for immediate improvement.',
    'This report does not contain recommendations',
    'This review makes no recommendations.',
    'We have made no recommendations.',
    'None.',
    'Not applicable',
  ]) {
    it(`has none that says “${sentence}”, and is not empty by mistake`, () => {
      for (const mark of ['', '■ ', '1. ']) {
        const reading = read('sif-2014', `Priority and immediate action\n\n${mark}${sentence}`);
        assert.deepEqual(buildRecommendations(reading), []);
        assert.deepEqual(buildLists(reading, []), []);
      }
    });
  }

  it('has those that only begin so', () => {
    for (const sentence of [
      'There are no clear plans for children who go missing.',
      'No actions should be closed before they are checked.',
      'There are no areas for play. Open three of them within a year.',
    ]) {
      check('sif-2014', `Priority and immediate action\n\n■ ${sentence}`, [`R~1 ${sentence}`], []);
    }
  });

  it('has no item of a mark with nothing behind it', () => {
    check('sif-2015', 'Recommendations\n\n■ Improve the plans.\n■\n\n■', ['R~1 Improve the plans.'], []);
    check(
      'sif-2015',
      'Recommendations\n\n1. Improve the plans.\n2.\n\n3. Improve the reviews.',
      ['R1 Improve the plans.', 'R3 Improve the reviews.'],
      [],
    );
  });

  it('has no item of what only leads in to it', () => {
    check(
      'lac-2013',
      'Areas for improvement\n\n1. To improve services, the council should take the following action.\n\nImmediately:\n\n■ improve plans\n■ improve reviews',
      ['R~1 improve plans', 'R~2 improve reviews'],
      [],
    );
  });

  it('has findings among its items where each says behind its words which it is', () => {
    const labels = { findings: ['conclusion'], recommendations: ['recommendation'], list: 'local-authority' };
    check(
      { ...familyOf('sif-2015'), labels },
      [
        'Recommendations',
        '',
        '1.   The drivers were tired and nobody had asked them why this was so during',
        '     the year. (Conclusion, Paragraph 6)',
        '',
        '2.   We recommend that the depot ask each driver. (Recommendation, Paragraph 6)',
        '',
        '3.   The gate was open. (Conclusion, Paragraph 9)',
      ].join('\n'),
      ['R2 We recommend that the depot ask each driver. (Recommendation, Paragraph 6)'],
      [
        'F1 The drivers were tired and nobody had asked them why this was so during the year. (Conclusion, Paragraph 6)',
        'F3 The gate was open. (Conclusion, Paragraph 9)',
      ],
    );
  });
});

describe('recommendations', () => {
  it('are numbered', () => {
    check(
      'sif-2015',
      'Recommendations\n\n1. Improve the plans.\n2. Improve the reviews.',
      ['R1 Improve the plans.', 'R2 Improve the reviews.'],
      [],
    );
  });

  it('are one bullet, with its inner bullets', () => {
    check(
      'sif-2015',
      'Recommendations\n\n■ Improve the plans for children:\n  - in care\n  - in need.',
      ['R~1 Improve the plans for children: - in care - in need.'],
      [],
    );
  });

  it('are paragraphs where bullets were lost', () => {
    check(
      'send-2023',
      'Areas for improvement\n\nLeaders should improve plans.\n\nLeaders should improve reviews.',
      ['R~1 Leaders should improve plans.', 'R~2 Leaders should improve reviews.'],
      [],
    );
  });

  it('are paragraphs, although bullets behind a colon divide the first of them', () => {
    check(
      'send-2023',
      [
        'Areas for improvement',
        '',
        'Leaders should improve plans. This should include:',
        '\u25FC better reviews; and',
        '\u25FC earlier advice.',
        'Leaders should improve the support that families have while they wait.',
        'Leaders should work with schools.',
      ].join('\n'),
      [
        'R~1 Leaders should improve plans. This should include: \u25FC better reviews; and \u25FC earlier advice.',
        'R~2 Leaders should improve the support that families have while they wait.',
        'R~3 Leaders should work with schools.',
      ],
      [],
    );
  });

  it('are paragraphs that open with the same words, although the line before is full', () => {
    const full = 'The area partnership should make its approach known so that all who work here can use it.';
    const next = 'The area partnership should improve plans. They lack:';
    const last = 'Health leaders should improve reviews.';
    const wrapped = Array.from({ length: 12 }, () => `Children were heard, and what they told us is in these lines,`);
    check(
      'send-2023',
      [...wrapped, 'and so on.', '', 'Areas for improvement', full, next, '\u25FC advice;', '\u25FC dates.', last].join(
        '\n',
      ),
      [`R~1 ${full}`, `R~2 ${next} \u25FC advice; \u25FC dates.`, `R~3 ${last}`],
      [],
    );
  });

  it('are bullets behind a sentence that only leads in to them', () => {
    check(
      'send-2023',
      [
        'Areas for improvement',
        '',
        'Leaders should improve:',
        '\u25FC plans;',
        '\u25FC reviews.',
        'We will visit again.',
        '',
        'We thank all who took part.',
      ].join('\n'),
      ['R~1 plans;', 'R~2 reviews.'],
      [],
    );
  });

  it('are up to forty long bullets under the heads of themes', () => {
    const bullet = (n: number): string =>
      `\uF06E The partnership does not yet know how well the ${n}th of its services works.`;
    const bullets = Array.from({ length: 20 }, (_, n) => bullet(n)).join('\n\n');
    const reading = read(
      'jtai-2016',
      `Areas for improvement\n\nFrontline practice\n\n${bullets}\n\nGovernance\n\n${bullets}\n\nNext steps`,
    );
    assert.equal(buildRecommendations(reading).length, 40);
    assert.equal(new Set(buildRecommendations(reading).map(({ list }) => list)).size, 1);
  });

  it('may be none', () => {
    check('sif-2015', 'Recommendations\n\nSummary for children and young people\n\nChildren are safe.', [], []);
  });

  it('are joined over a page break', () => {
    check(
      'sif-2015',
      'Recommendations\n\n1. Improve the plans that social\n\n7\n\nworkers make.\n\n2. Improve the reviews.',
      ['R1 Improve the plans that social workers make.', 'R2 Improve the reviews.'],
      [],
    );
  });
});

describe('findings', () => {
  it('are numbered paragraphs with all that follows up to the next', () => {
    check(
      'sif-2015',
      'Inspection findings\n\n1. Plans are late. They are also vague,\n\n8\n\nand nobody reviews them.\n(Recommendation)\n\n2. Reviews are on time.',
      [],
      ['F1 Plans are late. They are also vague, and nobody reviews them. (Recommendation)', 'F2 Reviews are on time.'],
    );
  });

  it('are paragraphs in letters, without labels and closing words', () => {
    check(
      'ilacs-focused-visit',
      `Main findings

Care leavers are well supported by their advisers.

Ofsted will take the findings from this focused visit into account when planning your next inspection.

Yours sincerely`,
      [],
      ['F~1 Care leavers are well supported by their advisers.'],
    );
  });

  it('lose no closing words to the last numbered paragraph', () => {
    const full = 'This statement will inform the lines of enquiry at any future joint inspection.';
    check(
      'jtai-2022',
      `Main findings\n\n1. Plans are good.\n\n2. ${full}\n${full}\n${full}\n${full}\n${full}\n${full}\n${full}\nYours sincerely\n\nA Person`,
      [],
      ['F1 Plans are good.', `F2 ${Array<string>(7).fill(full).join(' ')}`],
    );
  });

  it('that both parts number from 1 are told apart', () => {
    check(
      'sif-2015',
      'Inspection findings\n\n1. Plans are good.\n\n2. Reviews are good.\n\nThe Local Safeguarding Children Board (LSCB)\n\nInspection findings\n\n1. The board meets.\n\n2. The board learns.',
      [],
      ['F1 Plans are good.', 'F2 Reviews are good.', 'F1.2 The board meets.', 'F2.2 The board learns.'],
    );
  });

  it('keep a word hyphenated at the end of a line whole, and hold no footnote', () => {
    check(
      'sif-2015',
      'Inspection findings\n\n1. There is good multi-\nagency work.\n\n1\n\nA note at the foot.\n\n9\n\n2. Plans are good.\n\n10',
      [],
      ['F1 There is good multi-agency work.', 'F2 Plans are good.'],
    );
  });
});

describe('running text', () => {
  it('is joined over a page break of up to eight lines', () => {
    const countParagraphs = (lines: number): number => {
      const text = `Executive summary\n\nThe plans that social${'\n'.repeat(lines + 1)}workers make are late.`;
      return read('sif-2015', text).body.flatMap(({ rest }) => gatherCutBlocks(rest)).length;
    };
    assert.deepEqual([countParagraphs(8), countParagraphs(9)], [1, 2]);
  });
});
