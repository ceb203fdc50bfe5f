/** SARIF: valid against the schema of the standard, and saying what a scanning service needs. */

import assert from 'node:assert/strict';

import Ajv from 'ajv';

import { catalogue } from '../../server/src/checks/catalogue';
import type { CheckedFile } from '../../server/src/exports/checkedFile';
import { renderSarif } from '../../server/src/exports/sarif';
import { readText } from '../support/repository';
import { checked, hostile, justified, known, noReport, problem, runOver, unreadable } from './checked';

interface Log {
  readonly runs: readonly {
    readonly results: readonly Record<string, unknown>[];
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] };
    };
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
    }[];
  }[];
}

/** The standard's own schema. It is in draft 4, of which it uses nothing that changed later but the names of its head. */
const {
  $schema: draft,
  id,
  ...schema
} = JSON.parse(readText('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')) as Record<
  string,
  unknown
>;
const ajv = new Ajv({
  strict: false,
  unicodeRegExp: false,
  formats: { uri: isAddress, 'uri-reference': isReference, 'date-time': true },
});
const validate = ajv.compile(schema);

function isAddress(text: string): boolean {
  return URL.canParse(text);
}

function isReference(text: string): boolean {
  return /^[\w.~:/?#@!$&'()*+,;=%-]*$/.test(text) && URL.canParse(text, 'file:///folder/');
}

function render(files: readonly CheckedFile[], hasBaseline = false, complaints: readonly string[] = []): Log {
  const log = JSON.parse(renderSarif(runOver(files, ...complaints), { version: '0.1.0', hasBaseline })) as Log;
  assert.ok(validate(log), ajv.errorsText(validate.errors));
  return log;
}

describe('SARIF', () => {
  it('is valid for nothing, for everything, and for hostile words and paths', () => {
    render([]);
    const related = [{ message: hostile, range: problem().range }];
    const files = ['reports/a b.txt', '../[x]#?%.txt', '/tmp/ä.txt', 'C:/reports/a.txt', `${hostile}.txt`];
    for (const file of files) {
      render([checked(file, problem({ message: hostile, related }), known, justified), noReport, unreadable], true);
    }
  });

  it('is held against the schema of version 2.1.0, which knows what is wrong', () => {
    assert.match(`${String(draft)} ${String(id)}`, /draft-04.* .*sarif.*2\.1\.0/);
    assert.ok(!validate({ version: '2.1.0', runs: [{ results: [] }] }));
    assert.ok(!isReference('a b') && !isAddress('a'));
  });

  it('has a rule with its page for each check, and names it in each result', () => {
    const [run] = render([checked('a.txt', problem())]).runs;
    const rules = run!.tool.driver.rules;
    assert.deepEqual(
      rules.map(({ id }) => id),
      catalogue.map(({ code }) => code),
    );
    assert.match(rules[0]!.helpUri, /^https:.*\/docs\/checks\/recommendation-unsupported\.md$/);
    const [result] = run!.results;
    assert.equal(rules[result!['ruleIndex'] as number]!.id, 'numbering-skips');
  });

  it('counts lines and columns from one, and names the folder that paths start from', () => {
    const [result] = render([checked('a b/ä.txt', problem())]).runs[0]!.results;
    assert.deepEqual(result!['locations'], [
      {
        physicalLocation: {
          artifactLocation: { uri: 'a%20b/%C3%A4.txt', uriBaseId: 'SRCROOT' },
          region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 10 },
        },
      },
    ]);
    assert.deepEqual(result!['partialFingerprints'], { 'goldenThread/v1': '0123456789abcdef' });
  });

  it('tells new problems from those in the baseline, if there is one', () => {
    const states = (hasBaseline: boolean) =>
      render([checked('a.txt', problem(), known)], hasBaseline).runs[0]!.results.map(
        (result) => result['baselineState'],
      );
    assert.deepEqual(states(true), ['new', 'unchanged']);
    assert.deepEqual(states(false), [undefined, undefined]);
  });

  it('suppresses what a person justified, with the reason', () => {
    const [first, second] = render([checked('a.txt', justified, problem())]).runs[0]!.results;
    assert.deepEqual(first!['suppressions'], [
      { kind: 'external', status: 'accepted', justification: 'Agreed <with> the lead. (Ann & Bob)' },
    ]);
    assert.deepEqual(second!['suppressions'], []);
  });

  it('says that the run failed when a file could not be read', () => {
    assert.equal(render([unreadable]).runs[0]!.invocations[0]!.executionSuccessful, false);
    assert.equal(render([noReport]).runs[0]!.invocations[0]!.executionSuccessful, true);
  });

  it('says that the run failed when what belongs to a report could not be used, and how', () => {
    const [invocation] = render([checked('a.txt')], false, [`the baseline ${hostile} cannot be used.`]).runs[0]!
      .invocations;
    assert.equal(invocation!.executionSuccessful, false);
    assert.deepEqual(
      invocation!.toolExecutionNotifications.map(({ message }) => message.text),
      [`the baseline ${hostile} cannot be used.`],
    );
  });

  it('holds no character that commands a terminal or turns the direction of writing, and loses none', () => {
    const words = 'A\u001b[31m\u009b\u202e\u2028::error::';
    const log = renderSarif(runOver([checked('a.txt', problem({ message: words }))]), {
      version: '0.1.0',
      hasBaseline: false,
    });
    assert.doesNotMatch(log.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}\p{Zl}]/u);
    assert.deepEqual((JSON.parse(log) as Log).runs[0]!.results[0]!['message'], { text: words });
  });
});
