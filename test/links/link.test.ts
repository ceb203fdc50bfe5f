/** What the linker says of whole small reports. */

import assert from 'node:assert/strict';
import { linkReport, type LinkOptions } from '../../server/src/links/link';
import { reportOf, renderThread, type Given } from './given';

const recommendations = [
  { text: 'Ensure that all care leavers have an up-to-date pathway plan.', number: 1 },
  { text: 'Ensure that children who go missing are offered a return home interview.', number: 2 },
  { text: 'Improve the timeliness of initial health assessments for children in care.', number: 3 },
];

const marked: Given = {
  recommendations,
  findings: [
    { text: 'Too few children who go missing receive a return home interview in time. (Recommendation)' },
    { text: 'Health assessments for children who enter care are often late. (Recommendation)' },
    { text: 'Pathway plans are out of date for one in three care leavers. (Recommendation)' },
    { text: 'Foster carers feel well supported by their social workers.' },
  ],
};

function check(given: Given, expected: readonly string[], options: LinkOptions = {}): void {
  assert.deepEqual(renderThread(given, options), expected);
}

describe('bare markers', () => {
  it('stand for the recommendation that says the same', () => {
    check(marked, [
      'm1 → r2 inferred',
      'm2 → r3 inferred',
      'm3 → r1 inferred',
      'r1 supported',
      'r2 supported',
      'r3 supported',
    ]);
  });

  it('say which words finding and recommendation share, the most telling first, as printed', () => {
    const { links } = linkReport(reportOf(marked));
    assert.equal(links.get('m1')![0]!.sharedTerms[0], 'return home interview');
    assert.deepEqual(links.get('m3')![0]!.sharedTerms.slice(0, 2).sort(), ['Pathway plans', 'care leavers'].sort());
  });

  it('stay in the list of their own part', () => {
    check(
      {
        recommendations: [
          { text: 'Improve data on children who go missing.', part: 'local-authority' },
          { text: 'Improve the annual report.', part: 'local-authority' },
          { text: 'Ensure that the board challenges partners.', part: 'lscb' },
          { text: 'Revise the threshold document.', part: 'lscb' },
        ],
        findings: [
          {
            text: 'The annual report of the board has no data on children who go missing, and the board does not challenge. (Recommendation)',
            part: 'lscb',
          },
          { text: 'The threshold document is not clear. (Recommendation)', part: 'lscb' },
        ],
      },
      ['m1 → r3 inferred', 'm2 → r4 inferred', 'r1 unsupported', 'r2 unsupported', 'r3 supported', 'r4 supported'],
    );
  });

  it('consider every list where their part has none', () => {
    const [first] = renderThread({
      recommendations: [
        { text: 'Revise the threshold document.', part: 'a' },
        { text: 'Reduce caseloads.', part: 'a' },
      ],
      findings: [{ text: 'The threshold document is not clear. (Recommendation)', part: 'b' }],
    });
    assert.equal(first, 'm1 → r1 inferred');
  });

  it('stand for nothing where nothing is shared', () => {
    const [, , , last] = renderThread({
      ...marked,
      findings: [...marked.findings.slice(0, 3), { text: 'Letterbox arrangements lapse. (Recommendation)' }],
    });
    assert.equal(last, 'm4 → nothing');
  });

  it('are read with what stands before them when a finding has several', () => {
    check(
      {
        recommendations,
        findings: [
          {
            text:
              'Care leavers told inspectors that their pathway plan was out of date and of little use. (Recommendation) ' +
              'Children who go missing are rarely offered a return home interview by anyone. (Recommendation)',
          },
          { text: 'Health assessments for children who enter care are often late. (Recommendation)' },
        ],
      },
      ['m1 → r1 inferred', 'm2 → r2 inferred', 'm3 → r3 inferred', 'r1 supported', 'r2 supported', 'r3 supported'],
    );
  });

  it('understand the acronyms that the report defines', () => {
    const [first] = renderThread({
      recommendations: [
        { text: 'Reduce the caseloads of independent reviewing officers.' },
        { text: 'Reduce the caseloads of social workers.' },
      ],
      findings: [
        { text: 'The caseloads of IROs are far too high. (Recommendation)' },
        { text: 'Social workers have too many children. (Recommendation)' },
      ],
      acronyms: { IRO: 'independent reviewing officer' },
    });
    assert.equal(first, 'm1 → r1 inferred');
  });
});

describe('stated links', () => {
  it('win over what the words say', () => {
    check({ recommendations, findings: [{ text: 'Pathway plans are out of date. (Recommendations 3, 2)' }] }, [
      'm1 → r3 stated, r2 stated',
      'r1 unsupported',
      'r2 supported',
      'r3 supported',
    ]);
  });

  it('that state a number that nothing has lead nowhere, rather than to the nearest', () => {
    const [first] = renderThread({
      recommendations,
      findings: [{ text: 'Pathway plans are out of date. (Recommendation 9)' }],
    });
    assert.equal(first, 'm1 → nothing');
  });

  it('count the places of bullets, and prefer the list of their part', () => {
    const board = { part: 'lscb' };
    check(
      {
        recommendations: [
          { text: 'Plans.', number: 1 },
          { text: 'Data.', ...board },
          { text: 'Training.', ...board },
        ],
        findings: [
          { text: 'Late. (Recommendation 2)', ...board },
          { text: 'Late. (Recommendation 1)', ...board },
        ],
      },
      ['m1 → r3 stated', 'm2 → r2 stated', 'r1 unsupported', 'r2 supported', 'r3 supported'],
    );
  });

  it('may stand in the recommendation, as cited paragraphs', () => {
    check(
      {
        recommendations: [
          { text: 'Improve plans (paragraphs 12, 14).', cites: [12, 14] },
          { text: 'Improve visits (paragraph 99).', cites: [99] },
        ],
        findings: [
          { text: 'Plans drift.', number: 12 },
          { text: 'Caseloads are high.', number: 13 },
          { text: 'Reviews are late. (Recommendation)', number: 14 },
        ],
      },
      ['m1 → r1 stated', 'r1 supported by f1 stated', 'r2 unsupported'],
    );
  });
});

describe('equal findings', () => {
  const repeated = { text: 'Foster carers wait too long for delegated authority. (Recommendation)' };
  const report = reportOf({
    recommendations: [
      { text: 'Ensure that supervision of social workers is reflective.' },
      { text: 'Ensure that foster carers have delegated authority in time.' },
      { text: 'Ensure that care leavers have pathway plans.' },
    ],
    findings: [
      repeated,
      { text: 'Social workers have irregular supervision.' },
      { text: 'Care leavers do not have good pathway plans.' },
      repeated,
    ],
  });

  it('each have what fits them', () => {
    const { links } = linkReport(report);
    const probabilityOf = (marker: string) =>
      links.get(marker)!.find(({ recommendation }) => recommendation === 'r2')?.probability;
    assert.ok(probabilityOf('m1')! > 0 && probabilityOf('m2')! > 0);
  });
});

describe('recommendations without a marked finding', () => {
  it('are offered the unmarked finding that states the shortfall, before praise in the same words', () => {
    const [, , status] = renderThread({
      recommendations: [...recommendations.slice(0, 1), { text: 'Improve the recording of supervision.' }],
      findings: [
        { text: 'Pathway plans of care leavers are out of date. (Recommendation)' },
        { text: 'Supervision is regular. Social workers value the supervision that they receive.' },
        { text: 'Supervision takes place. However, the recording of supervision is poor.' },
        { text: 'The virtual school is a strength.' },
        { text: 'Adopters are well prepared for the children they care for.' },
        { text: 'Housing is good.' },
      ],
    });
    assert.match(status!, /^r2 evidenced by f3/);
  });

  it('are unsupported when no finding is like them', () => {
    const thread = renderThread({
      recommendations,
      findings: [{ text: 'Letterbox arrangements lapse.' }, { text: 'Panels meet.' }],
    });
    assert.deepEqual(thread, ['r1 unsupported', 'r2 unsupported', 'r3 unsupported']);
  });

  it('do not take a finding that is marked', () => {
    const { evidence } = linkReport(reportOf(marked));
    assert.deepEqual([...evidence.values()].flat(), []);
  });
});

describe('decisions of a person', () => {
  it('replace what was inferred', () => {
    const decisions = [{ kind: 'accepted', markerOrFinding: 'm1', recommendation: 'r3' }] as const;
    assert.equal(renderThread(marked, { decisions })[0], 'm1 → r3 accepted');
  });

  it('take a candidate away', () => {
    const decisions = [{ kind: 'detached', markerOrFinding: 'm1', recommendation: 'r2' }] as const;
    const { links } = linkReport(reportOf(marked), { decisions });
    assert.ok(links.get('m1')!.every(({ recommendation }) => recommendation !== 'r2'));
  });

  it('make an unmarked finding support a recommendation', () => {
    const decisions = [{ kind: 'accepted', markerOrFinding: 'f1', recommendation: 'r1' }] as const;
    const given = { recommendations, findings: [{ text: 'Panels meet.' }] };
    assert.equal(renderThread(given, { decisions })[0], 'r1 supported by f1 accepted');
  });

  it('justify a hole, and only a hole', () => {
    const decisions = ['r1', 'r2'].map((recommendation) => ({ kind: 'justified', recommendation }) as const);
    const given = {
      recommendations: recommendations.slice(0, 2),
      findings: [{ text: 'Missing children. (Recommendation 2)' }],
    };
    assert.deepEqual(renderThread(given, { decisions }).slice(1), ['r1 justified', 'r2 supported']);
  });

  it('about what the report does not have are passed over', () => {
    const decisions = [{ kind: 'accepted', markerOrFinding: 'm1', recommendation: 'r9' }] as const;
    assert.deepEqual(renderThread(marked, { decisions }), renderThread(marked));
  });
});
