/** Links that reports state, in the ways in which authors state them. */

import { strict as assert } from 'node:assert';

import { buildReport } from '../../../server/src/report/build';
import { SourceText } from '../../../server/src/text/sourceText';

/** The links of a report that its text states or shows, as "F1 R1". */
function listLinks(...lines: string[]): string[] {
  const { links = [] } = buildReport(new SourceText(lines.join('\n')));
  return links.map(({ finding, recommendation }) => `${finding} ${recommendation}`).sort();
}

const FINDINGS = [
  '# Audit of the harbour',
  '',
  '## Findings',
  '',
  'F1. The gate was open at night.',
  '',
  'F2. The lamp was out.',
  '',
  'F3. No log was kept.',
  '',
  '## Recommendations',
  '',
];

describe('links of any report', () => {
  it('are stated by codes in brackets, in prose and in runs', () => {
    assert.deepEqual(listLinks(...FINDINGS, '1. Shut the gate [F1].', '2. Keep a log (see F1 and F3).'), [
      'F1 R1',
      'F1 R2',
      'F3 R2',
    ]);
    assert.deepEqual(
      listLinks(...FINDINGS, '1. Shut the gate. This follows from F1.', '2. Keep a log (addresses F1–F3).'),
      ['F1 R1', 'F1 R2', 'F2 R2', 'F3 R2'],
    );
  });

  it('are stated by numbers behind a word, also with a lead, a letter or a colon', () => {
    const asked = ['1. Shut the gate (from findings 1 and 2).', '2. Keep a log. Related finding: 3'];
    assert.deepEqual(listLinks(...FINDINGS, ...asked), ['F1 R1', 'F2 R1', 'F3 R2']);
    assert.deepEqual(listLinks(...FINDINGS, '1. Shut the gate. Finding: 3 of 12 gates were open.'), []);
  });

  it('are stated by the word that the report itself has for its findings', () => {
    const found = ['# Review of the clinic', '', '## Key messages', '', '1. Half of all patients wait.', ''];
    const more = ['2. Nobody answers the telephone.', '', '## Recommendations', ''];
    assert.deepEqual(
      listLinks(...found, ...more, '1. Employ two nurses (key message 1).', '2. Answer calls (key messages 1 and 2).'),
      ['F1 R1', 'F1 R2', 'F2 R2'],
    );
  });

  it('are stated by codes that stand behind the number of a heading', () => {
    const found = ['# Penetration test', '', '## 3. Findings', '', '### 3.1 LVC-01 The cookie lives for ever', ''];
    const more = ['Nobody ends it.', '', '### 3.2 LVC-02 Mail is open', '', 'Anyone may send.', ''];
    const asked = ['## 4. Recommendations', '', '1) End the session (LVC-01).', '2) Close the relay (LVC-01, LVC-02).'];
    assert.deepEqual(listLinks(...found, ...more, ...asked), ['F3.1 R1', 'F3.1 R2', 'F3.2 R2']);
  });

  it('are stated by the paragraph that a finding is, in brackets, in runs and without the word', () => {
    const found = [
      '# Inspection of Millbrook Homes',
      '',
      '## 3. What we found',
      '',
      '3.1. A third of homes is old.',
      '',
    ];
    const more = ['3.2. Checks are late.', '', '3.3. The board is not told.', '', '## 4. Recommendations', ''];
    const asked = ['4.1. Survey each home (paragraph 3.1).', '', '4.2. Check them (paras 3.2–3.3).', ''];
    assert.deepEqual(listLinks(...found, ...more, ...asked, '4.3. Tell the board, as set out at 3.3.'), [
      'F3.1 R4.1',
      'F3.2 R4.2',
      'F3.3 R4.2',
      'F3.3 R4.3',
    ]);
    assert.deepEqual(listLinks(...found, ...more, '4.1. Amend paragraph 3.1 of the policy.'), []);
  });

  it('are not stated by paragraphs where the findings are a list that cites paragraphs itself', () => {
    const conclusions = [
      '# Buses',
      '',
      '## Conclusions',
      '',
      '1. Fares rose. (Paragraph 2)',
      '2. Routes fell. (Paragraph 9)',
    ];
    const asked = ['', '## Recommendations', '', '3. The Department should cap fares. (Paragraph 2)'];
    assert.deepEqual(listLinks(...conclusions, ...asked), ['F1 R3']);
  });

  it('are stated by tables that name both', () => {
    const asked = [...FINDINGS, 'R1. Shut the gate.', '', 'R2. Mend the lamp.', '', 'R3. Keep a log.', ''];
    const table = ['## How they belong together', '', '| Finding | Recommendations |', '|---|---|', '| F1 | R1, R3 |'];
    assert.deepEqual(listLinks(...asked, ...table, '| F2 | R2–R3 |'), ['F1 R1', 'F1 R3', 'F2 R2', 'F2 R3']);
  });

  it('are stated by a sentence that stands outside of both', () => {
    const asked = [...FINDINGS, 'R1. Shut the gate.', '', 'R2. Mend the lamp.', '', '## About this audit', ''];
    assert.deepEqual(listLinks(...asked, 'Recommendation 2 answers findings 2 and 3.'), ['F2 R2', 'F3 R2']);
  });

  it('follow from words that open a recommendation behind a finding', () => {
    const found = ['# Inspection of the force', '', '## Missing children', '', '**Finding:** Searches begin late.', ''];
    assert.deepEqual(listLinks(...found, '**Recommendation 1:** The force should put a sergeant in charge.'), [
      'F~1 R1',
    ]);
  });

  it('are stated by an initial before the number of an item that has no code, in brackets and in emphasis', () => {
    const found = ['# Audit of the harbour', '', '## Findings', '', '1. The gate was open. (*Recommendation 1*)', ''];
    const more = ['2. The lamp was out. (see R2)', '', '## Recommendations', '', '1. Shut the gate.', ''];
    assert.deepEqual(listLinks(...found, ...more, '2. Mend the lamp and the gate (F1).'), ['F1 R1', 'F1 R2', 'F2 R2']);
  });
});
