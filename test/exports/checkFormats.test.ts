/** What `check` prints besides SARIF: text for a person, JSON, JUnit, and the commands of GitHub Actions. */

import assert from 'node:assert/strict';

import { checkReport } from '../../server/src/checks/check';
import { buildCheckedFile } from '../../server/src/exports/buildCheckedFile';
import { renderCheckJson } from '../../server/src/exports/checkJson';
import { noPaint, renderCheckText } from '../../server/src/exports/checkText';
import { renderGithub } from '../../server/src/exports/github';
import { escapeXml, renderJunit } from '../../server/src/exports/junit';
import { linkReport } from '../../server/src/links/link';
import { buildReport } from '../../server/src/report/build';
import { SourceText } from '../../server/src/text/sourceText';
import { firstPage } from '../support/document';
import { checked, hostile, justified, known, noReport, problem, runOver, unreadable } from './checked';

const hint = problem({ severity: 'hint', message: 'A hint.' });

describe('problems as text', () => {
  it('show the place, the line and what is meant in it, and count everything', () => {
    assert.equal(
      renderCheckText([checked('a.txt', problem(), known), checked('b.txt', justified), noReport, unreadable], noPaint),
      `a.txt
  3:5  warning  The numbering jumps.  numbering-skips
    3 | The fifth plan.
      |     ^^^^^

1 warning in 1 of 2 reports. 1 problem is justified. 1 problem is in the baseline. 1 file is no report. 1 file could not be checked.
`,
    );
  });

  it('are not there, and that is said', () => {
    assert.equal(renderCheckText([checked('a.txt'), checked('b.txt')], noPaint), 'No problems in 2 reports.\n');
    assert.equal(renderCheckText([], noPaint), 'Nothing was checked.\n');
  });

  it('count each severity in words', () => {
    const error = problem({ severity: 'error' });
    assert.match(
      renderCheckText([checked('a.txt', error, error, problem(), hint)], noPaint),
      /\n2 errors, 1 warning and 1 hint in 1 of 1 report\.\n$/,
    );
  });

  it('are painted by severity', () => {
    const text = renderCheckText([checked('a.txt', problem())], (style, words) => `<${style}:${words}>`);
    assert.match(
      text,
      /^<file:a\.txt>\n {2}3:5 {2}<warning:warning> .* <quiet:numbering-skips>\n.*\n.*<warning:\^{5}>\n/,
    );
  });
});

describe('problems of a report', () => {
  function check(recommendations: string) {
    const text = `${firstPage}\nRecommendations\n\n${recommendations}\n\nInspection findings\n\n3. Plans. (Recommendation 9)\n`;
    const report = buildReport(new SourceText(text));
    return { report, file: buildCheckedFile('a.txt', report, linkReport(report), {}, () => undefined) };
  }

  it('are those that the checks give, in their order', () => {
    const { report, file } = check('1. Ensure that plans are clear.');
    const diagnostics = checkReport(report, linkReport(report));
    assert.deepEqual(
      file.problems.map(({ code, message }) => [code, message]),
      diagnostics.map(({ code, message }) => [code, message]),
    );
    assert.ok(diagnostics.length > 0);
  });

  it('show no more of a line than a terminal has room for, and nothing that commands it', () => {
    const { file } = check(`1. Ensure\u001b[31m ${'that plans are clear and '.repeat(20)}.`);
    const { excerpt } = file.problems.find(({ code }) => code === 'recommendation-unsupported')!;
    const shown = excerpt.before + excerpt.marked + excerpt.after;
    assert.ok(shown.length <= 142 && shown.endsWith('…'), shown);
    assert.match(shown, /^1\. Ensure␛\[31m that/);
  });

  it('are none where the text is no report', () => {
    const report = buildReport(new SourceText('A list.'));
    const file = buildCheckedFile('a.txt', report, linkReport(report), {}, () => undefined);
    assert.deepEqual([file.family, file.problems], [undefined, []]);
  });

  it('are justified where a person said so', () => {
    const report = buildReport(new SourceText(`${firstPage}\nRecommendations\n\nInspection findings\n\n3. Plans.\n`));
    const state = { kind: 'justified', reason: 'Agreed.', by: undefined } as const;
    const file = buildCheckedFile('a.txt', report, linkReport(report), {}, () => state);
    assert.ok(file.problems.length > 0 && file.problems.every((each) => each.state === state));
  });
});

describe('problems as JSON', () => {
  it('are a line for each file, with the state of each problem', () => {
    const lines = renderCheckJson(runOver([checked('a.txt', problem(), justified), noReport, unreadable]))
      .trimEnd()
      .split('\n');
    const [report, other, gone] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const [first, second] = report!['diagnostics'] as Record<string, unknown>[];
    assert.deepEqual([first!['state'], first!['fingerprint']], ['new', '0123456789abcdef']);
    assert.deepEqual(second!['justification'], { reason: 'Agreed <with> the lead.', by: 'Ann & Bob' });
    assert.deepEqual([other!['recognised'], other!['family']], [false, null]);
    assert.equal(gone!['failure'], 'there is no such file');
  });
});

describe('names of strangers', () => {
  const name = '::error::\u001b]0;x\u0007\u202e##[add-path]x';

  it('command neither the terminal nor a CI system in the text', () => {
    const text = renderCheckText([checked(name, problem({ message: name }))], noPaint);
    assert.match(text, /^: error::/);
    assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]|##\[|^::/u);
  });

  it('stay what they are in JSON, but escaped', () => {
    const json = renderCheckJson(runOver([checked(name)], name));
    assert.doesNotMatch(json.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]/u);
    const [file, complaint] = json.trimEnd().split('\n');
    assert.equal((JSON.parse(file!) as { file: string }).file, name);
    assert.deepEqual((JSON.parse(complaint!) as { file: null; failure: string }).failure, name);
  });

  it('are data in commands of GitHub Actions, and complaints are commands', () => {
    const text = renderGithub(runOver([checked(name, problem({ message: name }))], name));
    assert.equal(text.split('\n').length, 3);
    assert.match(text, /\n::error::: error::/);
    assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]/u);
  });
});

describe('problems as commands of GitHub Actions', () => {
  it('say where and what', () => {
    assert.equal(
      renderGithub(runOver([checked('a.txt', problem(), hint, known, justified), unreadable])),
      `::warning file=a.txt,line=3,endLine=3,col=5,endColumn=9,title=numbering-skips::The numbering jumps.
::notice file=a.txt,line=3,endLine=3,col=5,endColumn=9,title=numbering-skips::A hint.
::error file=gone.txt::The file cannot be checked: there is no such file.
`,
    );
  });

  it('name no columns for what spans lines', () => {
    const range = { start: { line: 0, character: 3 }, end: { line: 4, character: 1 } };
    assert.match(renderGithub(runOver([checked('a.txt', problem({ range }))])), /file=a\.txt,line=1,endLine=5,title=/);
  });

  it('stay one command a line, whatever a path or a message says', () => {
    const text = renderGithub(runOver([checked(`${hostile}.txt`, problem({ message: hostile }))]));
    assert.equal(text.split('\n').length, 2);
    assert.ok(!text.includes('\r'));
    const [, properties, message] = /^::warning ([^\n]*?)::([^\n]*)\n$/.exec(text) ?? [];
    assert.match(properties ?? '', /^file=A <b>&"'%25]]>%0D%0A%3A%3Aerror%3A%3A.*%2C%3A 😀\.txt,line=3,/);
    assert.match(message ?? '', /^A <b>&"'%25]]>%0D%0A::error::/);
  });
});

/** By element, the attributes that the schema of Jenkins' plug-in for JUnit's XML (its `junit-10.xsd`) lets it have. */
const knownToJenkins: ReadonlyMap<string, readonly string[]> = new Map([
  ['testsuites', ['name', 'time', 'tests', 'failures', 'errors']],
  ['testsuite', ['name', 'tests', 'failures', 'errors', 'group', 'time', 'skipped', 'timestamp', 'hostname', 'id']],
  ['testcase', ['name', 'time', 'classname', 'group']],
  ['failure', ['type', 'message']],
  ['error', ['type', 'message']],
  ['skipped', ['type', 'message']],
  ['system-out', []],
]);

describe('problems as JUnit', () => {
  it('are failures, remarks or skipped, and are counted', () => {
    const xml = renderJunit(
      runOver([checked('a.txt', problem(), hint, known, justified), checked('b.txt'), noReport, unreadable]),
    );
    assert.match(xml, /<testsuites name="golden-thread" tests="6" failures="1" errors="1">/);
    assert.match(xml, /<testsuite name="a\.txt" tests="4" failures="1" errors="0" skipped="2">/);
    assert.match(xml, /<failure message="The numbering jumps\." type="numbering-skips">a\.txt:3:5: warning: /);
    assert.match(xml, /<skipped message="justified: Agreed &#60;with&#62; the lead\."><\/skipped>/);
    assert.match(xml, /<testcase classname="b\.txt" name="golden-thread check" time="0"><\/testcase>/);
    assert.ok(!xml.includes('list.txt'));
  });

  it('let no words out of their place', () => {
    const xml = renderJunit(runOver([checked(`${hostile}.txt`, problem({ message: hostile }))]));
    const tags = [...xml.matchAll(/<\/?([\w?-]+)/g)].map((match) => match[1]);
    assert.deepEqual([...new Set(tags)], ['?xml', 'testsuites', 'testsuite', 'testcase', 'failure']);
    assert.equal(xml.match(/&(?!#\d+;)/), null);
    assert.ok(!xml.includes('\u0007') && !/\p{Cs}/u.test(xml));
  });

  it('have only the elements and attributes that Jenkins knows', () => {
    const xml = renderJunit(
      runOver([checked('a.txt', problem(), hint, known, justified), unreadable], 'The baseline cannot be used.'),
    );
    const strangers = [...xml.matchAll(/<(\w[\w-]*)([^>]*)>/g)].flatMap(([, name, attributes]) => {
      const given = [...attributes!.matchAll(/([\w-]+)="/g)].map((match) => match[1]!);
      const allowed = knownToJenkins.get(name!);
      return given.filter((attribute) => !allowed?.includes(attribute)).map((attribute) => `${name} ${attribute}`);
    });
    assert.deepEqual(strangers, []);
    assert.match(xml, /<testsuites name="golden-thread" tests="6" failures="1" errors="2">/);
  });

  it('say as an error what kept the run from reading everything', () => {
    const xml = renderJunit(runOver([checked('a.txt')], 'the annotations of a.txt cannot be used.'));
    assert.match(xml, /<testsuite name="golden-thread" tests="1" failures="0" errors="1" skipped="0">/);
    assert.match(xml, /<error message="the annotations of a\.txt cannot be used\."><\/error>/);
  });

  it('keep what XML can hold', () => {
    assert.equal(escapeXml('😀 ä\t'), '😀 ä&#9;');
    assert.equal(escapeXml('\u0007\ud800\ufffe'), '\ufffd\ufffd\ufffd');
  });
});
