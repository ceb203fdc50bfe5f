/** `golden-thread agreement`: two files, one file of two people, folders, and what cannot be compared. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { nameReport } from '../../server/src/annotations/edit';
import { renderAnnotationFile } from '../../server/src/annotations/file/file';
import { joinAnnotationSets } from '../../server/src/annotations/merge/merge';
import { Hand, report, text } from '../annotations/agreement/given';
import { runIn } from './run';

describe('golden-thread agreement', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(name: string, content: Hand | string): void {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    const file = typeof content === 'string' ? content : renderAnnotationFile(nameReport(content.set, 'draft.txt'));
    writeFileSync(join(folder, name), file);
  }

  const run = (...args: readonly string[]) => runIn(folder, ['agreement', ...args]);

  function readBoth(): readonly [Hand, Hand] {
    const [ann, bob] = [new Hand('Ann'), new Hand('Bob')];
    ann.tag('Homes are safe', 'safety');
    bob.tag('Homes', 'safety');
    ann.tag('Plans are vague', 'plans');
    ann.link(4, 1);
    bob.link(4, 2);
    return [ann, bob];
  }

  it('says how far two files on one report agree, and where they do not', async () => {
    const [ann, bob] = readBoth();
    write('draft.txt', text);
    write('ann.json', ann);
    write('bob.json', bob);
    const { exitCode, output, errors } = await run('ann.json', 'bob.json');
    assert.deepEqual([exitCode, errors], [0, '']);
    assert.match(output, new RegExp(`^Ann and Bob on .*draft\\.txt, ${report.paragraphs.length} paragraphs\n`));
    assert.match(output, /^ {2}plans +0 +1 +0 +\d+ +0\.00 +/m);
    assert.match(output, /^ {2}safety +1 +0 +0 +\d+ +1\.00 +1\.00$/m);
    assert.match(output, /tags +Plans are vague +plans +nothing/);
    assert.match(output, /link +\(Recommendation\) +Recommendation 1 +Recommendation 2/);
    assert.match(output, /They disagree in 2 places; 0 of them decided\.\n$/);
  });

  it('says who decided what, from the file beside the report', async () => {
    const [ann, bob] = readBoth();
    const carol = new Hand('Carol');
    carol.decideTags('Plans are vague', ['Ann 2'], 'planning');
    carol.decideLink([4, 1], ['Ann 3', 'Bob 2']);
    write('draft.txt', text);
    write('draft.txt.annotations.json', carol);
    write('ann.json', ann);
    write('bob.json', bob);
    const { output } = await run('ann.json', 'bob.json', '--format', 'csv');
    assert.match(output, /,tags,Plans are vague,plans,nothing,Carol on 2026-03-01: planning\r$/m);
    assert.match(output, /,Recommendation 1,Recommendation 2,Carol on 2026-03-01: Recommendation 1\r$/m);
    const { disagreements } = JSON.parse((await run('ann.json', 'bob.json', '--format', 'json')).output) as {
      disagreements: readonly { readonly decided: string | null }[];
    };
    assert.deepEqual(
      disagreements.map(({ decided }) => decided !== null),
      [true, true],
    );
  });

  it('tells the two people of one file apart, and writes Markdown into a file', async () => {
    const [ann, bob] = readBoth();
    const both = new Hand('both');
    both.set = joinAnnotationSets(ann.set, bob.set);
    write('draft.txt', text);
    write('draft.txt.annotations.json', both);
    const args = ['draft.txt.annotations.json', '--format', 'markdown', '-o', 'out.md'];
    assert.deepEqual(await run(...args), { exitCode: 0, output: '', errors: '' });
    assert.match(readFileSync(join(folder, 'out.md'), 'utf8'), /\| Tag \| Both \| Only Ann \| Only Bob \|/);
    assert.match((await run(...args.slice(0, 1), '--authors', 'Ann', 'Eve')).errors, /no tags or links by “Eve”/);
  });

  it('puts the files of two folders together by their names, and misses those that one lacks', async () => {
    const [ann, bob] = readBoth();
    write('draft.txt', text);
    for (const name of ['a/draft.txt', 'b/draft.txt', 'a/other/draft.txt', 'b/other/draft.txt']) write(name, text);
    write('a/draft.txt.annotations.json', ann);
    write('b/draft.txt.annotations.json', bob);
    write('a/other/draft.txt.annotations.json', bob);
    write('b/other/draft.txt.annotations.json', bob);
    write('a/alone.txt.annotations.json', ann);
    const { exitCode, output, errors } = await run('a', 'b');
    assert.equal(exitCode, 2);
    assert.match(errors, /^golden-thread: .*alone\.txt\.annotations\.json is missing\.\n$/);
    assert.match(output, /^the first and the second on 2 reports, /);
  });

  it('says what it cannot compare', async () => {
    write('draft.txt', text);
    write('broken.json', '{');
    write('draft.txt.annotations.json', new Hand('Ann'));
    const errors = async (...args: readonly string[]) => {
      const result = await run(...args);
      assert.equal(result.exitCode, 2);
      return result.errors;
    };
    assert.match(await errors('none.json', 'broken.json'), /cannot read none\.json: there is no such file/);
    assert.match(await errors('broken.json', 'broken.json'), /cannot read broken\.json: This is not valid JSON here/);
    assert.match(await errors('draft.txt.annotations.json'), /by nobody: name two of them/);
    write('away/x.json', new Hand('Ann'));
    assert.match(await errors('away/x.json', 'away/x.json'), /is not beside it: name it with --report/);
    assert.equal((await run('away/x.json', 'away/x.json', '--report', 'draft.txt')).exitCode, 0);
  });
});
