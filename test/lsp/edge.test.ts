/** The small parts of the edge: settings as clients send them, Markdown, edits, and traces without report text. */

import assert from 'node:assert/strict';

import { traceOf } from '../../server/src/base/bug';
import { profiles } from '../../server/src/checks/profile';
import { escape, link, list, paragraphs } from '../../server/src/wording/markdown';
import { SourceText } from '../../server/src/text/sourceText';
import { applyChanges } from '../../server/src/lsp/documents';
import { defaultSettings, parseSettings, sameSettings } from '../../server/src/lsp/settings';

describe('settings', () => {
  it('are read from what a client sends', () => {
    assert.deepEqual(parseSettings({ checks: { 'grades-disagree': 'off', 'numbering-skips': 'hint' } }), {
      ...defaultSettings,
      checks: { ...profiles.draft, 'grades-disagree': 'off', 'numbering-skips': 'hint' },
    });
  });

  it('are read from the map of severities, and from settings of single checks that it does not name', () => {
    const sent = {
      checks: { 'grades-disagree': 'off', 'numbering-skips': 'off', severity: { 'numbering-skips': 'hint' } },
    };
    assert.deepEqual(parseSettings(sent).checks, {
      ...profiles.draft,
      'grades-disagree': 'off',
      'numbering-skips': 'hint',
    });
    assert.deepEqual(parseSettings({ checks: { severity: 'off' } }), defaultSettings);
  });

  it('keep their defaults where something is missing or malformed', () => {
    for (const sent of [undefined, null, 7, 'off', [], {}, { checks: null }, { checks: { a: 'loud', b: 3 } }]) {
      assert.deepEqual(parseSettings(sent), defaultSettings);
    }
  });

  it('are the same when they say the same', () => {
    const off = { ...defaultSettings, checks: { a: 'off' } } as const;
    assert.ok(sameSettings(off, { ...off, checks: { a: 'off' } }));
    assert.ok(!sameSettings(off, defaultSettings));
    assert.ok(!sameSettings(defaultSettings, off));
    assert.ok(!sameSettings(defaultSettings, { ...defaultSettings, explainLines: true }));
  });

  it('tell the thread in the text unless told otherwise', () => {
    const { codeLens, inlayHints } = parseSettings({ codeLens: false, inlayHints: 'no' });
    assert.deepEqual([codeLens, inlayHints], [false, true]);
    assert.ok(!sameSettings(defaultSettings, { ...defaultSettings, codeLens: false }));
    assert.ok(!sameSettings(defaultSettings, { ...defaultSettings, inlayHints: false }));
  });

  it('explain lines only when told so', () => {
    assert.deepEqual(
      [true, 'true', undefined].map((explainLines) => parseSettings({ explainLines }).explainLines),
      [true, false, false],
    );
  });
});

describe('Markdown', () => {
  it('shows text on one line and without markup', () => {
    assert.equal(escape('  *Good*\n<b>'), String.raw`\*Good\* \<b\>`);
    assert.equal(escape('1. Ensure – that'), String.raw`1\. Ensure – that`);
  });

  it('has links that no address can break out of', () => {
    assert.equal(link(escape('here'), 'file:///a b>(c).txt#L3'), '[here](<file:///a%20b%3E(c).txt#L3>)');
  });

  it('has lists, and paragraphs that leave out empty ones', () => {
    assert.equal(paragraphs([escape('a'), escape(''), list([escape('b'), escape('c')])]), 'a\n\n- b\n- c');
  });
});

describe('edits', () => {
  it('apply one after the other, each to what the one before left', () => {
    const at = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    const { source, changes } = applyChanges(new SourceText('one\r\ntwo'), [
      { range: at(1, 0, 3), text: 'three\nfour' },
      { range: at(2, 0, 1), text: 'F' },
    ]);
    assert.equal(source.text, 'one\r\nthree\nFour');
    assert.deepEqual(changes, [
      { offset: 6, deleted: 2, inserted: 'hree\nfour' },
      { offset: 11, deleted: 1, inserted: 'F' },
    ]);
  });

  it('are taken for what is not the same at both ends when they give a text anew', () => {
    const { source, changes } = applyChanges(new SourceText('all is old'), [{ text: 'all is so very old' }]);
    assert.equal(source.text, 'all is so very old');
    assert.deepEqual(changes, [{ offset: 7, deleted: 0, inserted: 'so very ' }]);
    assert.deepEqual(applyChanges(new SourceText('aa'), [{ text: 'a' }]).changes, [
      { offset: 1, deleted: 1, inserted: '' },
    ]);
  });
});

describe('a trace', () => {
  it('has the kind of the error and where it happened, but not its message', () => {
    const trace = traceOf(new TypeError('secret\n    at words'));
    assert.match(trace, /^TypeError\n +at /);
    assert.doesNotMatch(trace, /secret|words/);
    assert.equal(traceOf('secret'), 'string');
  });
});
