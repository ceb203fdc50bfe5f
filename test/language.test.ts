/** The language's own files: what counts as a word in the editor, and that every rule of the grammar is in use. */

import assert from 'node:assert/strict';

import { readText } from './support/repository';

interface Grammar {
  readonly patterns: readonly { readonly include: string }[];
  readonly repository: Readonly<Record<string, { readonly match: string; readonly name?: string }>>;
}

describe('a word in the editor', () => {
  const { wordPattern } = JSON.parse(readText('language-configuration.json')) as {
    wordPattern: { pattern: string; flags: string };
  };

  it('keeps its hyphens and apostrophes', () => {
    const words = 'The multi-agency board’s view of children\'s homes - see "Œuvre", 16-year-olds.';
    assert.deepEqual(words.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`)), [
      ...['The', 'multi-agency', 'board’s', 'view', 'of', "children's", 'homes', 'see', 'Œuvre', '16-year-olds'],
    ]);
  });
});

describe('the grammar', () => {
  const grammar = JSON.parse(readText('syntaxes/inspection-report.tmLanguage.json')) as Grammar;

  it('includes each of its rules once', () => {
    const included = grammar.patterns.map(({ include }) => include.replace('#', ''));
    assert.deepEqual([...included].sort(), Object.keys(grammar.repository).sort());
  });

  it('names what it finds as part of this language, but for the bullets that themes know from Markdown', () => {
    const names = JSON.stringify(grammar).match(/"name":"[^"]+"/g) ?? [];
    const foreign = names.filter((name) => !/inspection-report"|Inspection Report"/.test(name));
    assert.deepEqual(foreign, ['"name":"punctuation.definition.list.begin.markdown"']);
  });
});
