/** The schema by which an editor completes and validates family files: made from what the server accepts, and shipped. */

import assert from 'node:assert/strict';
import { join } from 'node:path';

import Ajv from 'ajv';
import * as z from 'zod/mini';

import { wordsFile } from '../../../../server/src/links/associations/ownWords';
import { familyFile } from '../../../../server/src/report/families/own/familyFile';
import { expectGolden } from '../../../golden/golden';
import { harbourFamily } from '../../../support/harbour';
import { readText, root } from '../../../support/repository';

const file = 'docs/family.schema.json';

describe('the schema of family files', () => {
  it('says what the server accepts', () => {
    const schema = {
      ...z.toJSONSchema(familyFile, { target: 'draft-7', io: 'input' }),
      title: 'Report family',
      allowComments: true,
      allowTrailingCommas: true,
    };
    expectGolden(join(root, file), `${JSON.stringify(schema, undefined, 2)}\n`);
  });

  it('accepts a family, and finds a misspelt property and a value that is none', () => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse(readText(file)) as object);
    assert.ok(validate(harbourFamily), JSON.stringify(validate.errors));
    assert.ok(!validate({ ...harbourFamily, sings: [] }));
    assert.ok(!validate({ ...harbourFamily, findings: 'sometimes' }));
  });

  it('describes every property of a family, each in words of its own', () => {
    const { properties } = JSON.parse(readText(file)) as { properties: Record<string, { description?: string }> };
    const { $schema, ...ours } = properties;
    assert.ok($schema);
    const descriptions = Object.values(ours).map(({ description }) => description);
    assert.equal(new Set(descriptions).size, Object.keys(ours).length);
    assert.ok(descriptions.every((description) => description));
  });

  it('describes patterns where nothing else is said of them', () => {
    const { properties } = JSON.parse(readText(file)) as {
      properties: Record<string, { items: { description: string } }>;
    };
    assert.match(properties['titles']!.items.description, /^Words to match/);
  });

  it('is what the manifest gives to the editor for the files of families', () => {
    const { contributes } = JSON.parse(readText('package.json')) as {
      contributes: { jsonValidation: readonly { readonly fileMatch: readonly string[]; readonly url: string }[] };
    };
    const own = contributes.jsonValidation.filter(({ url }) => url === `./${file}`);
    assert.deepEqual(own, [
      { fileMatch: ['.golden-thread/families/*.json', `!.golden-thread/families/${wordsFile}`], url: `./${file}` },
    ]);
  });
});
