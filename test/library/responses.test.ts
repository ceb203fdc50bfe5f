/** Responses lined up with the reports that they answer. */

import assert from 'node:assert/strict';

import type { LibraryEntry } from '../../server/src/library/entry';
import { buildLibrary } from '../../server/src/library/library';
import { alignResponse } from '../../server/src/library/responses/answers';
import { findAnswered, listResponses } from '../../server/src/library/responses/responding';
import { readStance } from '../../server/src/library/responses/stance';
import { readDraft } from './given';

const asked = [
  'The trust should keep all keys in a safe and log who takes them.',
  'The trust should train its night staff every year.',
  'The board should publish its accounts within six months.',
  'The trust should replace the crane at the east quay.',
  'The trust should tell tenants of repairs in advance.',
];
const reportText = `# Audit of the Harbour Trust

Published 4 May 2024

## Recommendations

${asked.map((text, i) => `${i + 1}. ${text}`).join('\n')}
`;
const report = readDraft('audit.md', reportText);

function respond(body: string, title = 'Management response to the audit of the Harbour Trust'): LibraryEntry {
  return readDraft('response.md', `# ${title}\n\nPublished 4 June 2024\n\n${body}`);
}

function align(response: LibraryEntry, to = report) {
  return alignResponse(to, response).map(({ answer }) => answer && [answer.stance, answer.by, answer.text]);
}

describe('a response', () => {
  it('that prints each recommendation answers it with what follows, also in one paragraph', () => {
    const response = respond(`## What was asked

${asked[0]}

Accepted. A safe was bought in May.

${asked[3]} We do not accept this recommendation. The crane was tested last year.

${asked[1]}

${asked[2]}

We agree in principle with both.
`);
    assert.deepEqual(align(response), [
      ['accepted', 'words', 'Accepted. A safe was bought in May.'],
      ['partly', 'words', 'We agree in principle with both.'],
      ['partly', 'words', 'We agree in principle with both.'],
      ['not-accepted', 'words', 'We do not accept this recommendation. The crane was tested last year.'],
      undefined,
    ]);
  });

  it('that numbers its own way is still lined up by what it prints', () => {
    const response = respond(`## Recommendation 1

${asked[3]}

Accepted.

## Recommendation 2

${asked[0]}

Rejected.
`);
    assert.deepEqual(
      align(response).map((answer) => answer?.[0]),
      ['not-accepted', undefined, undefined, 'accepted', undefined],
    );
  });

  it('that names numbers alone is lined up by them, several at once and spans of them too', () => {
    const response = respond(`## Recommendation 1

Accepted. A safe was bought in May.

## Recommendations 2 and 3

We agree in principle.

## Recommendations 4–5

We do not accept these.
`);
    assert.deepEqual(
      align(response).map((answer) => answer?.slice(0, 2)),
      [
        ['accepted', 'number'],
        ['partly', 'number'],
        ['partly', 'number'],
        ['not-accepted', 'number'],
        ['not-accepted', 'number'],
      ],
    );
  });

  it('that is an action plan in a table says who does what by when', () => {
    const response = respond(
      `| No. | Recommendation | Management response | Owner | Due |
| --- | --- | --- | --- | --- |
| 1 | Keep all keys in a safe and log who takes them. | Agreed | Head of security | May 2025 |
| 2 | Train night staff every year. | Partially agreed: every two years | Head of staff | June 2025 |
| 4 | Replace the crane at the east quay. | Not agreed | Harbour master | None |
`,
      'Action plan: audit of the Harbour Trust',
    );
    const answers = alignResponse(report, response).map(({ answer }) => answer);
    assert.deepEqual(
      answers.map((answer) => answer?.stance),
      ['accepted', 'partly', undefined, 'not-accepted', undefined],
    );
    assert.deepEqual([answers[0]?.owner, answers[0]?.due], ['Head of security', 'May 2025']);
  });

  it('ends an answer where it turns to what the report does not recommend', () => {
    const response = respond(`## Recommendations

1. ${asked[0]}

Accepted.

2. Everybody should wear a helmet at all times on the quay.

Rejected.
`);
    assert.deepEqual(align(response)[0], ['accepted', 'words', 'Accepted.']);
  });

  it('of nothing, or to nothing, answers nothing', () => {
    assert.deepEqual(
      align(readDraft('empty', '')),
      asked.map(() => undefined),
    );
    assert.deepEqual(alignResponse(readDraft('empty', ''), report), []);
  });
});

describe('the stance of an answer', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    accepted: [
      'Accepted.',
      'Response: Agreed',
      'We accept this recommendation.',
      'The Government fully agrees with the Committee.',
      'Management concurred.',
      'This recommendation has been implemented.',
      'Implemented',
      'The Department will publish a plan in May.',
      'We welcome the report and have established a unit.',
    ],
    partly: [
      'Accepted in part.',
      'Partially agreed',
      'Agree in principle.',
      'We agree, with some reservations.',
      'The Government accepts part of this recommendation.',
      'The Council supports the aim of this recommendation.',
    ],
    'not-accepted': [
      'Rejected.',
      'Not accepted',
      'We do not accept this recommendation.',
      'The Government does not fully agree.',
      'Management did not concur.',
      'The Ministry declines to publish the figures.',
      'There are no plans to widen the scheme.',
      'This is not considered necessary.',
    ],
    'not-said': [
      'Noted.',
      'This will be considered.',
      'The scheme began in 2019.',
      'The overall decline in numbers is a fact.',
      '',
    ],
  };
  for (const [stance, sentences] of Object.entries(cases))
    for (const sentence of sentences)
      it(`of “${sentence}” is ${stance}`, () => assert.equal(readStance([sentence]).stance, stance));

  it('is in part where it accepts and refuses, and surest where a word says it', () => {
    assert.equal(readStance(['We accept the first point.', 'We do not accept the second.']).stance, 'partly');
    assert.equal(readStance(['Accepted.', 'We will not accept delays.']).stance, 'accepted');
    const likely = ['Accepted.', 'We accept this.', 'We will do it.'].map((text) => readStance([text]).probability);
    assert.deepEqual(
      likely,
      [...likely].sort((a, b) => b - a),
    );
    assert.equal(new Set(likely).size, 3);
  });

  it('stands at the head of an answer, not far down in it', () =>
    assert.equal(readStance([...Array<string>(9).fill('It rained.'), 'We accept.']).stance, 'not-said'));
});

describe('the report that a response answers', () => {
  const printing = respond(`${asked[0]}\n\n## Recommendation 1\n\nAccepted.\n\n${asked[1]}\n\nRejected.\n`);
  const naming = respond('## Recommendation 1\n\nAccepted.\n');
  const other = readDraft(
    'other.md',
    reportText.replace('Harbour', 'River').replace(/keys|staff|accounts|crane/g, 'tools'),
  );

  it('is the one whose recommendations it prints, else whose title it names', () => {
    assert.equal(findAnswered({ entries: [other, report, printing] }, printing), report);
    assert.equal(findAnswered({ entries: [other, report, naming] }, naming), report);
    assert.equal(findAnswered({ entries: [other, naming] }, naming), undefined);
  });

  it('came before it, and is another text', () => {
    const late = readDraft('late.md', reportText.replace('2024', '2025'));
    assert.equal(findAnswered({ entries: [late, printing] }, printing), undefined);
  });

  it('is answered in a library, by texts that say of themselves that they answer', () => {
    const library = buildLibrary([report, printing]);
    const [found, ...others] = listResponses(library, report);
    assert.deepEqual(others, []);
    assert.equal(found?.response, printing);
    assert.deepEqual(listResponses(library, printing), []);
    const silent = { ...printing, answers: undefined };
    assert.deepEqual(listResponses(buildLibrary([report, silent]), report), []);
  });
});

describe('a text that answers a report', () => {
  const says = (text: string) => readDraft('x.md', `${text}\n\n## Recommendations\n\n1. Hide all keys.\n`).answers;

  it('says so in its title, a line of its own, or a sentence about itself', () => {
    for (const text of [
      '# Government response to the report',
      '# Audit\n\nThe Trust’s management response',
      '# Action plan: audit of the harbour',
      '# Memorandum\n\nThis paper sets out the Government’s response to the inquiry.',
    ])
      assert.notEqual(says(text), undefined, text);
  });

  it('is not one that tells of responses', () => {
    for (const text of ['# Audit of keys', '# Audit\n\nStaff are slow. In their response to calls they are rude.'])
      assert.equal(says(text), undefined, text);
  });
});
