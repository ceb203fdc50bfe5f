/** The commands that look across reports, as processes: what they print, and how they end. */

import assert from 'node:assert/strict';

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { run } from './run';

const [earlier, later, last] = [
  'seeds/south-tyneside-2017-inspection.txt',
  'seeds/south-tyneside-2022-focused-visit.txt',
  'seeds/south-tyneside-2024-monitoring-visit.txt',
];

async function runJson(...args: string[]): Promise<Record<string, unknown>> {
  const { exitCode, output, errors } = await run([...args, '--format', 'json']);
  assert.deepEqual({ exitCode, errors }, { exitCode: 0, errors: '' });
  return JSON.parse(output) as Record<string, unknown>;
}

describe('golden-thread follow', () => {
  it('prints one object: each recommendation with what every later report says', async () => {
    const model = await runJson('follow', earlier, later, last);
    const recommendations = model['recommendations'] as { id: string; number: number; later: { file: string }[] }[];
    assert.equal(model['earlier'], earlier);
    assert.equal(recommendations.length, 9);
    assert.deepEqual(
      recommendations[3]?.later.map(({ file }) => file),
      [later, last],
    );
    const [first] = recommendations[3].later as unknown as {
      verdict: string;
      passages: { finding: string }[];
      repeated: null;
    }[];
    assert.deepEqual([first?.verdict, first?.passages[0]?.finding, first?.repeated], ['met', 'F~9', null]);
  });

  it('prints a text for people, and fails when a file cannot be read', async () => {
    const { output } = await run(['follow', earlier, later]);
    assert.match(output, /^ {3}2022: met \(\d+ %\)$/m);
    assert.equal((await run(['follow', earlier, 'seeds/none.txt'])).exitCode, 2);
  });
});

describe('golden-thread with what people decided', () => {
  let folder: string;
  const decisions = (verdict: unknown) =>
    JSON.stringify({
      version: 1,
      lives: [
        {
          earlier: { file: 'a.txt' },
          recommendation:
            'Continue to work with partners to raise the numbers of care leavers aged 19 to 21 in education and work.',
          later: { file: 'b.txt' },
          verdict,
        },
      ],
    });

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-decided-'));
    for (const [from, to] of [
      [earlier, 'a.txt'],
      [later, 'b.txt'],
    ] as const)
      copyFileSync(from, join(folder, to));
    mkdirSync(join(folder, '.golden-thread'));
  });

  after(() => rmSync(folder, { recursive: true }));

  const follow = (verdict: unknown) => {
    writeFileSync(join(folder, '.golden-thread/library.json'), decisions(verdict));
    return run(['follow', join(folder, 'a.txt'), join(folder, 'b.txt')]);
  };

  it('heeds the nearest .golden-thread/library.json', async () =>
    assert.match((await follow('not-met')).output, /^4\. .*\n {3}2022: not met \(decided\)$/m));

  it('heeds it when reports are checked against each other, too', async () => {
    const check = async (verdict: string) => {
      writeFileSync(join(folder, '.golden-thread/library.json'), decisions(verdict));
      const files = ['a.txt', 'b.txt'].map((name) => join(folder, name));
      const { output } = await run(['check', '--across', ...files, '--format', 'json']);
      return /ecommendation 4 [^"]*seems to be mentioned in no later report/.test(output);
    };
    assert.ok(await check('not-mentioned'));
    assert.ok(!(await check('met')));
  });

  it('says when it cannot be used, and goes on without', async () => {
    const { output, errors } = await follow('perhaps');
    assert.match(errors, /library.json cannot be used: it is no file of decisions\./);
    assert.match(output, /2022: met/);
  });
});

describe('golden-thread responses', () => {
  let folder: string;
  const [report, response] = ['report.md', 'response.md'];

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-responses-'));
    writeFileSync(
      join(folder, report),
      '# Audit of keys\n\n## Recommendations\n\n1. Hide all keys.\n2. Train staff.\n',
    );
    writeFileSync(
      join(folder, response),
      '# Management response to the audit of keys\n\n## Recommendation 1\n\nAccepted.\n',
    );
  });

  after(() => rmSync(folder, { recursive: true }));

  it('prints each recommendation with its answer, and which have none', async () => {
    const files = [join(folder, report), join(folder, response)];
    const model = await runJson('responses', ...files);
    assert.deepEqual(model['unanswered'], ['R2']);
    const [first] = model['recommendations'] as { response: { stance: string; range: { start: { line: number } } } }[];
    assert.deepEqual([first?.response.stance, first?.response.range.start.line], ['accepted', 4]);
    assert.match(
      (await run(['responses', ...files])).output,
      /1\. Hide all keys\.[^]*accepted \(97 %\)[^]*Not answered: 2\./,
    );
    assert.match((await run(['responses', ...files, '--format', 'markdown'])).output, /^## .*\n\nNot answered/);
  });
});

describe('golden-thread responses with decisions', () => {
  it('takes the word of a person for what is answered', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'golden-thread-responses-'));
    const [report, response] = [join(folder, 'report.md'), join(folder, 'response.md')];
    writeFileSync(report, '# Audit of keys\n\n## Recommendations\n\n1. Hide all keys.\n2. Train staff.\n');
    writeFileSync(response, '# Management response to the audit of keys\n\n## Recommendation 1\n\nAccepted.\n');
    mkdirSync(join(folder, '.golden-thread'));
    const decided = (stance: string | null) => ({
      ...{ earlier: { file: 'report.md' }, later: { file: 'response.md' } },
      ...{ recommendation: 'Hide all keys.', stance },
    });
    const decide = (stance: string | null) =>
      writeFileSync(
        join(folder, '.golden-thread/library.json'),
        JSON.stringify({ version: 1, lives: [decided(stance)] }),
      );
    try {
      decide('partly');
      const { recommendations } = await runJson('responses', report, response);
      const [first] = recommendations as { decided: boolean; response: { stance: string; probability: number } }[];
      assert.deepEqual([first?.decided, first?.response.stance, first?.response.probability], [true, 'partly', 1]);
      assert.match((await run(['responses', report, response])).output, /accepted in part \(decided by a person\)/);
      decide(null);
      assert.match((await run(['responses', report, response])).output, /no answer \(decided by a person\)/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('golden-thread library', () => {
  it('prints the providers of a folder with dates and grades', async () => {
    const { providers } = (await runJson('library', 'seeds')) as { providers: { name: string; reports: unknown[] }[] };
    assert.deepEqual(
      providers.map(({ name, reports }) => [name, reports.length]),
      [
        ['Newcastle Upon Tyne', 1],
        ['South Tyneside', 3],
        ['Stockton-on-Tees', 1],
      ],
    );
    assert.match(
      (await run(['library', 'seeds'])).output,
      /South Tyneside\n {2}2017-10-05 .*, good, 9 recommendations/,
    );
  });
});

describe('golden-thread similar', () => {
  it('prints what is most like a line of a report, best first and none of the report itself', async () => {
    const model = await runJson('similar', `${earlier}:125`, '--in', 'seeds');
    const similar = model['similar'] as { file: string; score: number; kind: string }[];
    assert.equal((model['query'] as { kind: string }).kind, 'recommendation');
    assert.ok(similar.length > 10 && similar.length <= 50);
    assert.ok(similar.every(({ file, score }, i) => file !== earlier && score <= (similar[i - 1]?.score ?? 1)));
  });

  it('says what is wrong with a place', async () => {
    const { exitCode, errors } = await run(['similar', earlier, '--in', 'seeds']);
    assert.equal(exitCode, 2);
    assert.match(errors, /is no place in a file: say it as FILE:LINE/);
    assert.match((await run(['similar', `${earlier}:99999`, '--in', 'seeds'])).errors, /has no line 99999/);
  });
});

describe('golden-thread said-before', () => {
  it('prints the sentences that stand elsewhere', async () => {
    const { sentences } = (await runJson('said-before', earlier, '--in', 'seeds')) as {
      sentences: { reports: number }[];
    };
    assert.ok(sentences.length > 10 && sentences.every(({ reports }) => reports > 0));
    assert.match((await run(['said-before', earlier, '--in', 'seeds'])).output, /in one other report, first seeds\//);
  });
});

describe('golden-thread compare', () => {
  it('prints what changed, as JSON and as Markdown', async () => {
    const model = await runJson('compare', later, last);
    const kinds = (model['recommendations'] as { kind: string }[]).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['added', 'added', 'dropped']);
    const { output } = await run(['compare', later, last]);
    assert.match(output, /^## Recommendations\n\n- \*\*Added\*\* /m);
  });
});

describe('golden-thread check --across', () => {
  it('holds reports of one body against each other, and names the other file', async () => {
    const { output } = await run(['check', '--across', earlier, later, last, '--format', 'json']);
    const found = output
      .trim()
      .split('\n')
      .flatMap(
        (line) => (JSON.parse(line) as { diagnostics: { code: string; related: { file?: string }[] }[] }).diagnostics,
      )
      .filter(({ code }) => code === 'recommendation-not-followed-up');
    assert.ok(found.length > 0);
    assert.deepEqual(
      found[0]!.related.map(({ file }) => file),
      [later, last],
    );
    const alone = await run(['check', earlier, later, last, '--format', 'json']);
    assert.doesNotMatch(alone.output, /recommendation-not-followed-up/);
  });
});
