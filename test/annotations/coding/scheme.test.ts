/** Coding schemes: what a file says, what is wrong with it, and the schema by which editors check it. */

import assert from 'node:assert/strict';
import { join } from 'node:path';

import * as z from 'zod/mini';

import {
  joinSchemes,
  parseScheme,
  schemeFile,
  sortTags,
  writtenScheme,
} from '../../../server/src/annotations/coding/scheme';
import { expectGolden } from '../../golden/golden';
import { readText, root } from '../../support/repository';

const text = `{
  // what we agreed on in May
  "version": 1,
  "name": "Themes",
  "tags": [
    { "name": "leadership", "color": "#0A7F5C", "tags": [
      { "name": "oversight", "description": "Who looks at the work of others." },
      { "name": "vision,  shared", "color": "#ff0000" },
    ] },
    { "name": "safety" },
  ],
}`;

describe('a coding scheme', () => {
  it('is a tree of tags, where a tag has the colour of the one around it', () =>
    assert.deepEqual(parseScheme(text), {
      problems: [],
      scheme: {
        name: 'Themes',
        tags: [
          { name: 'leadership', description: '', color: '#0a7f5c', within: [] },
          {
            name: 'oversight',
            description: 'Who looks at the work of others.',
            color: '#0a7f5c',
            within: ['leadership'],
          },
          { name: 'vision shared', description: '', color: '#ff0000', within: ['leadership'] },
          { name: 'safety', description: '', color: undefined, within: [] },
        ],
      },
    }));

  it('has each tag once, with a name, and colours that are colours', () => {
    const fault = (tags: string) => {
      const file = `{ "tags": [${tags}] }`;
      const { scheme, problems } = parseScheme(file);
      assert.equal(scheme, undefined);
      return problems.map(({ message, range }) => `${file.slice(range.start, range.end)}: ${message}`);
    };
    assert.deepEqual(fault('{ "name": "a" }, { "name": "b", "tags": [{ "name": " a" }] }'), [
      '" a": The tag “a” is there already. Give this one another name.',
    ]);
    assert.match(fault('{ "name": " " }').join(), /^" ": “tags\[0\]\.name” /);
    assert.match(fault('{ "name": "a", "color": "red; background: url(x)" }').join(), /“tags\[0\]\.color” .*hexa|must/);
    assert.match(fault('{ "name": "a" ').join(), /This is not valid JSON here/);
  });

  it('passes over what a newer version may have, with a warning', () => {
    const { scheme, problems } = parseScheme('{ "version": 2, "tags": [{ "name": "a", "weight": 3 }] }');
    assert.deepEqual(
      scheme?.tags.map(({ name }) => name),
      ['a'],
    );
    assert.deepEqual(
      problems.map(({ severity }) => severity),
      ['warning', 'warning'],
    );
  });

  it('lies no deeper than people can survey, whatever the file', () => {
    const deep = (levels: number) => '{"name":"a","tags":['.repeat(levels) + ']}'.repeat(levels);
    assert.match(
      parseScheme(`{"tags":[${deep(9).replaceAll(/"a"/g, () => `"${names.pop()}"`)}]}`).problems[0]!.message,
      /at most 8 deep/,
    );
  });
  const names = [...'abcdefghi'];

  it('orders tags, and those that it does not have by the alphabet', () => {
    const { scheme } = parseScheme(text);
    assert.deepEqual(sortTags(['z', 'safety', 'a', 'leadership', 'a'], scheme), ['leadership', 'safety', 'a', 'z']);
    assert.deepEqual(sortTags(['b', 'a'], undefined), ['a', 'b']);
  });

  it('is joined with others, of which the first says what a tag means', () => {
    const [one, other] = [
      parseScheme(text).scheme!,
      parseScheme('{"tags":[{"name":"safety","description":"x"},{"name":"y"}]}').scheme!,
    ];
    assert.equal(joinSchemes([]), undefined);
    assert.deepEqual(
      joinSchemes([one, other])!
        .tags.slice(3)
        .map(({ name, description }) => [name, description]),
      [
        ['safety', ''],
        ['y', ''],
      ],
    );
  });
});

describe('the schema of coding schemes', () => {
  const file = 'docs/coding-scheme.schema.json';

  it('says what the program accepts', () => {
    const schema = {
      ...z.toJSONSchema(writtenScheme, { target: 'draft-7', io: 'input' }),
      title: 'Coding scheme',
      allowComments: true,
      allowTrailingCommas: true,
    };
    expectGolden(join(root, file), `${JSON.stringify(schema, undefined, 2)}\n`);
  });

  it('is what the manifest gives to the editor for the file', () => {
    const { contributes } = JSON.parse(readText('package.json')) as {
      contributes: { jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[] };
    };
    const own = contributes.jsonValidation.filter(({ url }) => url === `./${file}`);
    assert.deepEqual(own, [{ fileMatch: schemeFile, url: `./${file}` }]);
  });
});
