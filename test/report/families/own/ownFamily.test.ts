/** A family read from a file: what is left out is filled in, and what is wrong is told in plain words at its place. */

import assert from 'node:assert/strict';

import { builtInFamilies } from '../../../../server/src/report/families';
import { parseOwnFamily } from '../../../../server/src/report/families/own/ownFamily';
import { findPatternFault } from '../../../../server/src/syntax/patternFault';
import { harbourFamily, harbourFile } from '../../../support/harbour';

/** Each problem as what it is about and what it says. */
function problemsOf(text: string): string[] {
  const { family, problems } = parseOwnFamily(text);
  assert.equal(family === undefined, problems.length > 0);
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

  it('may say its version, and one of a newer version is left out', () => {
    assert.deepEqual(problemsOf(JSON.stringify({ ...least, version: 1 })), []);
    assert.deepEqual(problemsOf(JSON.stringify({ ...least, version: 2 })), [
      '2 → “version” is not one that this program reads, which is 1. Update Golden Thread.',
    ]);
  });

  it('needs an id, a name and signs, and is in the rest as most reports are', () => {
    const { family } = parseOwnFamily(JSON.stringify(least));
    assert.equal(family?.framework, 'Least');
    assert.equal(family?.freeHeadings, true);
    assert.equal(family?.findings, 'paragraphs');
    assert.deepEqual(family?.markers, ['recommendation', 'recommendations']);
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

  it('is told at the brace that lacks a property', () => {
    assert.deepEqual(problemsOf('{"id":"a","name":"b"}'), ['{ → “signs” is missing.']);
    assert.deepEqual(problemsOf(JSON.stringify({ ...least, signs: [{ anyOf: ['x'] }] })), [
      '{ → “signs[0].looksFor” is missing.',
    ]);
    assert.deepEqual(problemsOf('[1]'), ['[ → The file must be an object in braces.']);
  });

  it('is told at the name of a property that is not known', () => {
    assert.deepEqual(problemsOf(harbourFile({ sings: [], heading: [] })), [
      '"sings" → There is no property “sings” here.',
      '"heading" → There is no property “heading” here.',
    ]);
    assert.deepEqual(problemsOf(JSON.stringify({ ...least, headings: [{ pattern: 'a', kidn: 'other' }] })), [
      '"kidn" → There is no property “kidn” here.',
    ]);
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
