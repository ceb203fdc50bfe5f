/** The JSON model: what is in it, in which order, and that the published schema describes it, no more and no less. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';

import { checkReport } from '../../server/src/checks/check';
import { toJsonModel } from '../../server/src/exports/json';
import { linkReport } from '../../server/src/links/link';
import { buildReport } from '../../server/src/report/build';
import type { Report } from '../../server/src/report/model';
import { SourceText } from '../../server/src/text/sourceText';
import { finding, list, marker, recommendation, reportOf, withStatus } from '../checks/given';

const root = join(__dirname, '../../..');
const schema = JSON.parse(readFileSync(join(root, 'docs/model.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(closed(schema) as object);

describe('toJsonModel', () => {
  const report = reportOf('1. Plans are\nclear\n2. Unclear (Recommendation)', (place) => ({
    provider: 'Northmoor',
    inspected: { start: '2017-09-11', end: '2017-10-05', range: place('1') },
    lists: [list(place('1'), ['r1'])],
    recommendations: [recommendation(1, place('1. Plans are\nclear'))],
    findings: [finding(2, place('2. Unclear (Recommendation)'))],
    markers: [{ ...marker(place('(Recommendation)')), id: 'm1', finding: 'f2' }],
  }));
  const link = {
    recommendation: 'r1',
    source: 'inferred',
    probability: 0.123456,
    sharedTerms: [],
    relatedTerms: [],
  } as const;
  const links = { ...withStatus('supported'), links: new Map([['m1', [link]]]) };
  const json = toJsonModel('a.txt', report, links);

  it('gives positions in lines and characters counted from zero', () => {
    assert.deepEqual(json.recommendations[0], {
      id: 'r1',
      number: 1,
      list: 'local-authority',
      text: 'Ensure that plans are clear',
      range: { start: { line: 0, character: 0 }, end: { line: 1, character: 5 } },
      status: 'supported',
      sure: true,
      findings: [],
      unsureFindings: [],
      cites: [],
      kind: 'recommendation',
      fields: [],
      restates: null,
      quoted: false,
    });
  });

  it('tells where a marker leads, with four decimals of probability', () => {
    assert.deepEqual(json.markers, [
      {
        finding: 'f2',
        range: { start: { line: 2, character: 11 }, end: { line: 2, character: 27 } },
        links: [{ recommendation: 'r1', source: 'inferred', probability: 0.1235 }],
      },
    ]);
  });

  it('names the subject of a judgement in the words of the family, with its id', () => {
    const seed = readFileSync(join(root, 'seeds/south-tyneside-2017-inspection.txt'), 'utf8');
    const sample = buildReport(new SourceText(seed));
    const [, first] = toJsonModel('a.txt', sample, linkReport(sample)).judgements;
    assert.equal(first?.subject, 'Children who need help and protection');
    assert.equal(first?.subjectId, 'help-and-protection');
  });

  it('gives dates as they are and null for what is unknown', () => {
    assert.deepEqual(json.inspected, { start: '2017-09-11', end: '2017-10-05' });
    assert.equal(json.published, null);
    assert.equal(json.title, null);
  });

  it('has diagnostics only when they are given', () => {
    assert.ok(!('diagnostics' in json));
    const found = checkReport({ ...report, lists: [] }, links);
    assert.deepEqual(
      toJsonModel('a.txt', report, links, found).diagnostics?.map(({ code, range }) => [code, range.start]),
      [['marker-without-list', { line: 2, character: 11 }]],
    );
  });

  it('gives nothing of a text that was not recognised', () => {
    const unrecognised: Report = { ...report, recognition: { recognised: false, candidates: [] } };
    const empty = toJsonModel('a.txt', unrecognised, links);
    const values = Object.entries(empty).filter(([key]) => !['version', 'file', 'recognised'].includes(key));
    assert.equal(empty.recognised, false);
    for (const [key, value] of values) assert.deepEqual(value, Array.isArray(value) ? [] : null, key);
    expectValid(validate, empty);
  });

  it('always has the same keys in the same order', () => {
    const unrecognised = toJsonModel('a.txt', { ...report, recognition: { recognised: false, candidates: [] } }, links);
    assert.deepEqual(Object.keys(json), Object.keys(unrecognised));
  });
});

describe('docs/model.schema.json', () => {
  it('describes every field', () => {
    assert.deepEqual(undescribed(schema), []);
  });

  const reports = ['seeds', 'samples'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name)),
  );
  for (const name of reports.filter((file) => /\.(?:txt|md)$/.test(file) && !file.endsWith('README.md'))) {
    it(`holds for ${name}, which has no field that it does not name`, () => {
      const report = buildReport(new SourceText(readFileSync(join(root, name), 'utf8')));
      const links = linkReport(report);
      const json = toJsonModel(name, report, links, checkReport(report, links));
      assert.ok(json.recognised);
      expectValid(validate, JSON.parse(JSON.stringify(json)));
    });
  }

  it('refuses a field that it does not name, a missing one and a wrong one', () => {
    const { file: _, ...withoutFile } = toJsonModel('a.txt', reportOf(''), withStatus());
    assert.equal(validate(withoutFile), false);
    assert.equal(validate({ ...withoutFile, file: 'a.txt', more: 1 }), false);
    assert.equal(validate({ ...withoutFile, file: 'a.txt', published: 'May 2017' }), false);
    assert.equal(validate({ ...withoutFile, file: 'a.txt' }), true);
  });
});

function expectValid(validator: ValidateFunction, value: unknown): void {
  assert.ok(validator(value), JSON.stringify(validator.errors?.slice(0, 3), undefined, 2));
}

/** The schema with every object closed: users may meet new fields, but this version must describe its own. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return 'properties' in copy && !('additionalProperties' in copy) ? { ...copy, additionalProperties: false } : copy;
}

/** The properties and definitions of a schema that say nothing about themselves, by name. */
function undescribed(node: object): string[] {
  const { properties = {}, $defs = {} } = node as Record<'properties' | '$defs', Record<string, object> | undefined>;
  return Object.entries({ ...properties, ...$defs }).flatMap(([name, child]) => [
    ...('description' in child || '$ref' in child ? [] : [name]),
    ...undescribed(child),
  ]);
}
