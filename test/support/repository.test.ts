/** Checks the helpers that read the repository itself. */

import assert from 'node:assert/strict';

import { exists, headComment, listFiles, listImports, listPaths, readText } from './repository';

describe('the repository as tests read it', () => {
  it('is found from where the compiled tests lie', () => {
    assert.match(readText('package.json'), /"name": "golden-thread"/);
    assert.ok(exists('server/src'));
    assert.ok(!exists('server/source'));
  });

  it('lists files below a folder, and none of a folder that is not there', () => {
    assert.ok(listFiles('test', '.test.ts').includes('test/support/repository.test.ts'));
    assert.deepEqual(listFiles('nowhere', '.ts'), []);
  });

  it('finds imports however they are written', () => {
    const code = `
      import type { Report } from '../report/model';
      import {
        one,
        two,
      } from './several';
      import './effect';
      export { three } from "./double";
      const later = await import('node:fs');
      const old = require('old');
      const text = 'copied from here';
    `;
    const names = ['../report/model', './several', './effect', './double', 'node:fs', 'old'];
    assert.deepEqual(listImports(code), names);
  });

  it('finds the comment at the head of a file, in both forms', () => {
    assert.equal(headComment('/** One. */\n/** Two. */\n'), '/** One. */');
    assert.equal(headComment('#!/usr/bin/env node\n// One.\n// Two.\n\n// Three.\n'), '// One.\n// Two.\n');
    assert.equal(headComment("import 'x';\n/** Too late. */"), '');
  });

  it('finds the paths that a document names', () => {
    const markdown = 'See [one](one.md#part), [web](https://example.org), [up](../README.md), `server/src/` and `a/b`.';
    assert.deepEqual(listPaths(markdown, 'docs'), ['docs/one.md', 'README.md', 'server/src/']);
  });
});
