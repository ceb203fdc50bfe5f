/** A family read from a file: what is left out is filled in, and what is wrong is told in plain words at its place. */

import assert from 'node:assert/strict';

import { builtInFamilies } from '../../../../server/src/report/families';
import { findPatternFault } from '../../../../server/src/report/families/own/familyFile';
import { parseOwnFamily } from '../../../../server/src/report/families/own/ownFamily';
import { harbourFamily, harbourFile } from '../../../support/harbour';

/** Each error as what it is about and what it says; a family is there exactly when there is none. */
function problemsOf(text: string): string[] {
  const { family } = parseOwnFamily(text);
  const errors = listProblems(text, 'error');
  assert.equal(family === undefined, errors.length > 0);
  return errors;
}

/** Each warning likewise. */
function warningsOf(text: string): string[] {
  return listProblems(text, 'warning');
}

function listProblems(text: string, wanted: 'error' | 'warning'): string[] {
  const problems = parseOwnFamily(text).problems.filter(({ severity }) => severity === wanted);
  return problems.map(({ message, range }) => `${text.slice(range.start, range.end)} → ${message}`);
}

const least = { id: 'least', name: 'Least', signs: [{ looksFor: 'the title', anyOf: ['least'] }] };

/** A rule by which the grade of "b" limits that of another subject. */
function limiting(subject: string): object {
  return { limits: [{ anyOf: ['b'], grade: 'poor', subject, allowed: ['poor'] }] };
}

describe('a family in a file', () => {
  it('says all that a built-in one does', () => {
    const { family, problems } = parseOwnFamily(harbourFile());
    assert.deepEqual(problems, []);
    assert.deepEqual(family?.headings, harbourFamily.headings);
    assert.equal(family?.framework, 'harbour code');
    assert.equal(family?.freeHeadings, false);
    assert.deepEqual(family?.markers, ['request']);
    assert.deepEqual(family?.grades[0], { ...harbourFamily.grades[0], name: 'sound' });
  });

  it('may say its version', () => {
    assert.deepEqual(parseOwnFamily(JSON.stringify({ ...least, version: 1 })).problems, []);
    assert.deepEqual(problemsOf(JSON.stringify({ ...least, version: 0 })), ['0 → “version” must be at least 1.']);
    assert.deepEqual(problemsOf(JSON.stringify({ ...least, version: '2' })), ['"2" → “version” must be a number.']);
  });

  it('needs an id, a name and signs, and is in the rest as most reports are', () => {
    const { family } = parseOwnFamily(JSON.stringify(least));
    assert.equal(family?.framework, 'Least');
    assert.equal(family?.freeHeadings, true);
    assert.equal(family?.findings, 'paragraphs');
    assert.deepEqual(family?.markers, ['recommendation', 'recommendations', 'rec', 'recs']);
    assert.deepEqual(family?.signs, [{ ...least.signs[0], weight: 1 }]);
    assert.deepEqual([family?.titles, family?.headings, family?.grades, family?.subjects], [[], [], [], []]);
  });

  it('may say how it counts, what its framework rules out and what can be compared', () => {
    const own = {
      numbering: 'continuous',
      quantities: [{ name: 'open cases', patterns: ['open cases'] }],
      subjects: [{ id: 'b', name: 'B' }],
      ...limiting('b'),
    };
    const { family } = parseOwnFamily(JSON.stringify({ ...least, ...own }));
    assert.equal(family?.numbering, 'continuous');
    assert.deepEqual(family?.quantities, own.quantities);
    assert.deepEqual({ limits: family?.limits }, limiting('b'));
  });

  it('may hold comments and trailing commas', () => {
    assert.deepEqual(problemsOf(JSON.stringify(least).replace(/\}$/, ', /* no titles */ "titles": [],}')), []);
  });
});

describe('what is wrong with a family', () => {
  it('is told where the JSON breaks off', () => {
    assert.deepEqual(problemsOf('{"id":"a" "name":"b"}'), ['"name" → This is not valid JSON here: comma expected.']);
    assert.deepEqual(
      problemsOf(''),
      [' → This is not valid JSON here: value expected.'.trimStart()].map((each) => ` ${each}`),
    );
  });

  it('is told at the bracket that nests too deeply, and nothing is exhausted', () => {
    const deep = (levels: number) => problemsOf('['.repeat(levels) + ']'.repeat(levels));
    for (const levels of [101, 100_000])
      assert.deepEqual(deep(levels), ['[ → Values are nested too deeply here. Such a file needs a few levels only.']);
    assert.deepEqual(deep(100).length, 1);
    assert.ok(!deep(100)[0]!.includes('deeply'));
  });

  it('is told at the brace that lacks a property', () => {
    assert.deepEqual(problemsOf('{"id":"a","name":"b"}'), ['{ → “signs” is missing.']);
    assert.deepEqual(problemsOf(JSON.stringify({ ...least, signs: [{ anyOf: ['x'] }] })), [
      '{ → “signs[0].looksFor” is missing.',
    ]);
    assert.deepEqual(problemsOf('[1]'), ['[ → The file must be an object in braces.']);
  });

  const values: readonly [Readonly<Record<string, unknown>>, RegExp][] = [
    [{ id: 'Two Words' }, /^"Two Words" → “id” must begin with a small letter or digit/],
    [{ name: '' }, /^"" → “name” must not be empty\.$/],
    [{ name: 7 }, /^7 → “name” must be a text in quotation marks\.$/],
    [{ signs: [] }, /^\[\] → “signs” must not be empty\.$/],
    [{ freeHeadings: 'no' }, /^"no" → “freeHeadings” must be true or false\.$/],
    [{ titles: 'Audit' }, /^"Audit" → “titles” must be a list in square brackets\.$/],
    [{ findings: 'all' }, /^"all" → “findings” must be one of “numbered”, “paragraphs”\.$/],
    [{ headings: [{ pattern: 'a', level: 1 }] }, /^1 → “headings\[0\]\.level” must be at least 2\.$/],
    [{ headings: [{ pattern: 'a', level: 12 }] }, /^12 → “headings\[0\]\.level” must be at most 9\.$/],
    [{ headings: [{ pattern: 'a', level: 2.5 }] }, /^2\.5 → “headings\[0\]\.level” must be a whole number\.$/],
    [{ titles: ['x'.repeat(501)] }, /“titles\[0\]” must be at most 500 characters long\.$/],
    [{ titles: ['(a'] }, /^"\(a" → “titles\[0\]” cannot be read\. “\(” is not closed\.$/],
    [{ headings: [{ pattern: 'a', subject: 'b' }] }, /^"b" → No subject has the id “b”\. Add it to “subjects”\.$/],
    [{ statements: [{ pattern: 'a', subject: 'b' }] }, /^"b" → No subject has the id “b”/],
    [{ summaryTables: [['b']] }, /^"b" → No subject has the id “b”/],
    [{ ...limiting('d'), subjects: [{ id: 'b', name: 'B' }] }, /^"d" → No subject has the id “d”/],
    [{ ...limiting('d'), subjects: [{ id: 'd', name: 'D' }] }, /^"b" → No subject has the id “b”/],
    [{ numbering: 'yes' }, /^"yes" → “numbering” must be /],
  ];
  for (const [change, expected] of values) {
    it(`is told at ${JSON.stringify(change).slice(0, 60)}`, () => {
      const problems = problemsOf(JSON.stringify({ ...least, ...change }));
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0]!, expected);
    });
  }

  it('is told for a file of any characters, without failing', () => {
    for (const text of ['null', '"', '{"__proto__": {"id": "a"}}', '\u0000', '[[[[', '{"a":'.repeat(50)]) {
      assert.notDeepEqual(problemsOf(text), []);
    }
  });
});

describe('what a family has that is not known', () => {
  const unknown = (name: string) =>
    `"${name}" → There is no property “${name}” here, so it is not read. ` +
    'Correct its name, or update Golden Thread if a newer version has it.';
  const newer =
    '2 → This file has version 2, and this program knows version 1, so only what that version has is read. ' +
    'Update Golden Thread to read all of it.';

  it('is told at its name, at any depth, and the family is as it would be without', () => {
    const text = harbourFile({
      sings: [{ id: 'a' }],
      headings: [
        { ...harbourFamily.headings[0], kidn: 'other' },
        { ...harbourFamily.headings[1], colour: null },
      ],
    });
    assert.deepEqual(warningsOf(text).sort(), [unknown('colour'), unknown('kidn'), unknown('sings')]);
    assert.deepEqual(parseOwnFamily(text).family, parseOwnFamily(harbourFile()).family);
  });

  it('is told of a file of a newer version once more, at the version', () => {
    assert.deepEqual(warningsOf(harbourFile({ version: 2 })), [newer]);
    assert.deepEqual(warningsOf(harbourFile({ version: 2, sings: [] })), [newer, unknown('sings')]);
    assert.deepEqual(
      parseOwnFamily(harbourFile({ version: 2, sings: [] })).family,
      parseOwnFamily(harbourFile()).family,
    );
  });

  it('is told beside what is wrong, which still keeps the family out', () => {
    const text = JSON.stringify({ ...least, version: 2, sings: [], findings: 'all' });
    assert.deepEqual(problemsOf(text), ['"all" → “findings” must be one of “numbered”, “paragraphs”.']);
    assert.deepEqual(warningsOf(text), [newer, unknown('sings')]);
    assert.deepEqual(problemsOf('{"id":"a","name":"b","sings":[]}'), ['{ → “signs” is missing.']);
  });

  it('is told each time that it stands there, and in the last of two properties of one name, which counts', () => {
    const twice = JSON.stringify(least).replace(/\}$/, ',"sings":1,"sings":2}');
    assert.deepEqual(warningsOf(twice), [unknown('sings'), unknown('sings')]);
    const again = JSON.stringify(least).replace(
      /\}$/,
      ',"labels":7,"labels":{"findings":[],"recommendations":[],"x":1}}',
    );
    assert.deepEqual(problemsOf(again), []);
    assert.deepEqual(warningsOf(again), [unknown('x')]);
  });

  it('is passed over whatever its name is', () => {
    for (const name of ['__proto__', 'constructor', 'toString', ''])
      assert.deepEqual(problemsOf(JSON.stringify(least).replace(/\}$/, `,"${name}":{"id":"a"}}`)), []);
  });
});

describe('the fault of a pattern', () => {
  const faults: readonly [string, RegExp][] = [
    ['opinion {grad}', /^There is no slot “\{grad\}”; there are \{grade\}, /],
    ['opinion {grade', /^There is no slot “\{grade”/],
    ['opinion grade}', /^There is no slot “\}”/],
    ['(a|b', /^“\(” is not closed\.$/],
    ['a)', /^“\)” has no opening bracket before it\.$/],
    ['a | b', /^“\|” has no opening bracket before it\.$/],
    ['[a)', /^“\[” is closed by “\)”\.$/],
    ['–', /^The pattern has no words\.$/],
  ];
  for (const [pattern, expected] of faults) {
    it(`is found in ${pattern}`, () => assert.match(findPatternFault(pattern) ?? 'none', expected));
  }

  it('is none in what the built-in families say', () => {
    const patterns = builtInFamilies.flatMap(({ signs, titles, headings, statements, boilerplate }) => [
      ...signs.flatMap(({ anyOf }) => anyOf),
      ...[...titles, ...boilerplate],
      ...[...headings, ...statements].map(({ pattern }) => pattern),
    ]);
    assert.ok(patterns.length > 100);
    assert.deepEqual(
      patterns.filter((pattern) => findPatternFault(pattern)),
      [],
    );
  });
});
