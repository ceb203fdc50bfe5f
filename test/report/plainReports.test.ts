/** Reports as a person types them, in Markdown and as plain text, with markers in every family. */

import assert from 'node:assert/strict';

import { buildReport } from '../../server/src/report/build';
import { builtInFamilies } from '../../server/src/report/families';
import { buildMarkers } from '../../server/src/report/facts/entities';
import { SourceText } from '../../server/src/text/sourceText';
import { read } from './given';

/** The family and the titles of the sections, then each recommendation, and each finding with what its markers cite. */
function check(text: string, expected: readonly string[]): void {
  const { family, sections, recommendations, findings, markers } = buildReport(new SourceText(text));
  assert.deepEqual(
    [
      [family.id, ...sections.map(({ title }) => title)].join(' | '),
      ...recommendations.map(({ id, text: { text: words } }) => `${id} ${words}`),
      ...findings.map(({ id, text: { text: words } }) =>
        [
          `${id} ${words}`,
          ...markers.flatMap(({ finding, cites }) =>
            finding === id ? [cites.map(({ number }) => number).join()] : [],
          ),
        ].join(' → '),
      ),
    ],
    expected,
  );
}

describe('a plain report', () => {
  const recommendations = '1. Brief every driver.\n\n2. Label all parts.';
  const read = ['R1 Brief every driver.', 'R2 Label all parts.'];

  for (const [hashes, kind] of [
    ['## ', 'Markdown'],
    ['', 'plain text'],
  ] as const) {
    const report = (findings: string): string =>
      `${hashes && '# '}Depot Safety Review\n\n${hashes}Executive summary\n\nWe visited the depot.\n\n${hashes}Findings\n\n${findings}\n\n${hashes}Recommendations\n\n${recommendations}\n`;
    const outline = 'general | Depot Safety Review | Executive summary | Findings | Recommendations';

    it(`has numbered findings that end in markers, in ${kind}`, () => {
      check(report('1. Drivers were not briefed. (Recommendation 1)\n\n2. Parts had no labels (Recommendation 2)'), [
        outline,
        ...read,
        'F1 Drivers were not briefed. (Recommendation 1) → 1',
        'F2 Parts had no labels (Recommendation 2) → 2',
      ]);
    });

    it(`has findings in bullets and paragraphs that end in markers, in ${kind}`, () => {
      check(report('- Drivers were not briefed. (Recommendation 1)\n- Parts had no labels (Recommendation 2).'), [
        outline,
        ...read,
        'F~1 Drivers were not briefed. (Recommendation 1) → 1',
        'F~2 Parts had no labels (Recommendation 2). → 2',
      ]);
      check(report('Drivers were not briefed (Recommendation 1).\n\nParts had no labels. (Recommendations 1 and 2)'), [
        outline,
        ...read,
        'F~1 Drivers were not briefed (Recommendation 1). → 1',
        'F~2 Parts had no labels. (Recommendations 1 and 2) → 1,2',
      ]);
    });
  }
});

describe('a short draft', () => {
  it('is known by its title and one of its judgements, before it has a summary', () => {
    check(
      `Inspection of Anytown children’s services

Inspection dates: 3 to 7 March 2025

What needs to improve?

1. The quality of supervision for social workers.
2. The timeliness of initial health assessments.

The experiences and progress of children who need help and protection: good

3. Social workers do not receive regular supervision. (Recommendation)
4. Plans are clear.
`,
      [
        'ilacs-2018 | Inspection of Anytown children’s services | What needs to improve? | The experiences and progress of children who need help and protection',
        'R1 The quality of supervision for social workers.',
        'R2 The timeliness of initial health assessments.',
        'F3 Social workers do not receive regular supervision. (Recommendation) → ',
        'F4 Plans are clear.',
      ],
    );
  });
});

describe('a letter of a visit', () => {
  it('has paragraphs that end in markers of any kind', () => {
    for (const marker of ['(Recommendation 1)', '[Recommendation 1]', '(see Recommendation 1)', '(Rec. 1)'])
      check(
        `Focused visit to Anytown children’s services

Dear Director

This letter summarises the findings of a focused visit to Anytown children’s services on 3 March 2025.

Areas for improvement

1. The quality of supervision for social workers.

Main findings

Social workers do not receive regular supervision. ${marker}

Plans are clear.
`,
        [
          'ilacs-focused-visit | Focused visit to Anytown children’s services | Areas for improvement | Main findings',
          'R1 The quality of supervision for social workers.',
          `F~1 Social workers do not receive regular supervision. ${marker} → 1`,
          'F~2 Plans are clear.',
        ],
      );
  });
});

describe('a marker', () => {
  for (const { id } of builtInFamilies) {
    it(`counts in a report of the family ${id}`, () => {
      const reading = read(
        id,
        '## Some words\n\nPlans are late. (Recommendation 2) Reviews are late. (Recommendation) Visits are late. [see Rec. 3]',
      );
      assert.deepEqual(
        buildMarkers(reading, []).map(({ cites }) => cites.map(({ number }) => number)),
        [[2], [], [3]],
      );
    });
  }
});
