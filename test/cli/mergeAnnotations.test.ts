/** Merging annotation files from the command line, and by real Git as the documentation sets it up. */

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { addNote, editNote } from '../../server/src/annotations/edit';
import { renderAnnotationFile } from '../../server/src/annotations/file/file';
import { emptyAnnotationSet, type AnnotationSet } from '../../server/src/annotations/model';
import { given, read } from '../annotations/given';
import { readText } from '../support/repository';
import { root, run } from './run';

const note = (set: AnnotationSet, id: string, text: string) =>
  addNote(set, { target: given.target('greased'), text }, { ...given.stamp, id });
const edit = (set: AnnotationSet, text: string) => editNote(set, 'b', { text }, `2026-04-0${text.length}T00:00:00Z`);
const base = note(emptyAnnotationSet, 'b', 'Why?');

function textsIn(file: string): string[] {
  return read(readFileSync(file, 'utf8')).annotations.map((each) => ('text' in each ? each.text : each.kind));
}

describe('golden-thread merge-annotations', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(name: string, content: AnnotationSet | string): string {
    const file = join(folder, name);
    writeFileSync(file, typeof content === 'string' ? content : renderAnnotationFile(content));
    return file;
  }

  it('writes both sides’ notes into ours, and leaves nothing else behind', async () => {
    const files = [write('base', base), write('ours', note(base, 'a', 'One')), write('theirs', note(base, 'c', 'Two'))];
    assert.deepEqual(await run(['merge-annotations', ...files]), { exitCode: 0, output: '', errors: '' });
    assert.deepEqual(textsIn(files[1]!), ['One', 'Why?', 'Two']);
    assert.deepEqual(readdirSync(folder).sort(), ['base', 'ours', 'theirs']);
  });

  it('writes elsewhere when told to, and takes an empty or missing base', async () => {
    const ours = write('ours', note(emptyAnnotationSet, 'a', 'One'));
    const theirs = write('theirs', note(emptyAnnotationSet, 'c', 'Two'));
    const output = join(folder, 'merged');
    for (const common of [write('base', ''), join(folder, 'none')]) {
      assert.equal((await run(['merge-annotations', common, ours, theirs, '--output', output])).exitCode, 0);
      assert.deepEqual(textsIn(output), ['One', 'Two']);
    }
    assert.deepEqual(textsIn(ours), ['One']);
  });

  it('keeps both texts of a note that both changed, and says so without its words', async () => {
    const merge = [
      'merge-annotations',
      write('base', base),
      write('ours', edit(base, 'Who?!')),
      write('theirs', edit(base, 'When?!')),
    ];
    const { exitCode, errors } = await run([...merge, '--name', 'draft.txt.annotations.json']);
    assert.equal(exitCode, 0);
    assert.equal(
      errors,
      'golden-thread: draft.txt.annotations.json: the note b by Ann was changed by both sides; both texts are kept.\n',
    );
    const texts = textsIn(merge[2]!);
    assert.ok(texts.includes('When?!') && texts.some((text) => text.endsWith('\n\nWho?!')));
  });

  it('exits with 1 then, when that is asked for', async () => {
    const files = [write('base', base), write('ours', edit(base, 'Who?!')), write('theirs', edit(base, 'When?!'))];
    assert.equal((await run(['merge-annotations', '--exit-code', ...files])).exitCode, 1);
    assert.equal((await run(['merge-annotations', '--exit-code', files[0]!, files[1]!, files[1]!])).exitCode, 0);
  });

  it('leaves everything as it is when a file is broken or missing, and says where', async () => {
    const [common, ours] = [write('base', base), write('ours', base)];
    const theirs = write('theirs', '[\n{"a": 1,}\n]');
    const broken = await run(['merge-annotations', common, ours, theirs, '--name', 'x.json']);
    assert.match(
      broken.errors,
      /x\.json:2:9: This is not valid JSON here: .* \(In their version; nothing was merged\.\)/,
    );
    const missing = await run(['merge-annotations', common, ours, join(folder, 'none')]);
    assert.match(missing.errors, /cannot read .*none: there is no such file\./);
    assert.deepEqual([broken.exitCode, missing.exitCode], [2, 2]);
    assert.equal(readFileSync(ours, 'utf8'), renderAnnotationFile(base));
    assert.equal(readFileSync(theirs, 'utf8'), '[\n{"a": 1,}\n]');
  });
});

describe('the merge driver, as docs/annotations.md sets it up', () => {
  const file = 'draft two.txt.annotations.json';
  let folder: string;
  let repository: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-'));
    repository = join(folder, 'repository');
    mkdirSync(repository);
    mkdirSync(join(folder, 'bin'));
    const program = join(folder, 'bin', 'golden-thread');
    writeFileSync(
      program,
      `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'out/server/src/cli/main.js')}" "$@"\n`,
    );
    chmodSync(program, 0o755);
    git('init', '-q', '-b', 'main');
    git('config', 'user.name', 'Ann');
    git('config', 'user.email', 'ann@example.org');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const environment = () => ({
    ...process.env,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
  });

  function git(...args: string[]): string {
    return execFileSync('git', args, { cwd: repository, env: environment(), encoding: 'utf8', stdio: 'pipe' });
  }

  /** Runs the lines that the page gives to users. */
  function setUp(): void {
    const lines = [...readText('docs/annotations.md').matchAll(/```sh\n([^]*?)```/g)].map(([, script]) => script!);
    assert.equal(lines.length, 2);
    for (const script of lines) execFileSync('sh', ['-ec', script], { cwd: repository, env: environment() });
  }

  function commit(set: AnnotationSet | string): void {
    writeFileSync(join(repository, file), typeof set === 'string' ? set : renderAnnotationFile(set));
    git('add', '-A');
    git('commit', '-qm', 'Notes');
  }

  /** Two branches from one commit; then theirs is merged into ours. */
  function merge(common: AnnotationSet | string, ours: AnnotationSet | string, theirs: AnnotationSet | string) {
    commit(common);
    git('checkout', '-qb', 'theirs');
    commit(theirs);
    git('checkout', '-q', 'main');
    commit(ours);
    const { status, stdout, stderr } = spawnSync('git', ['merge', '-q', '--no-edit', 'theirs'], {
      cwd: repository,
      env: environment(),
      encoding: 'utf8',
    });
    return { status, printed: stdout + stderr, texts: () => textsIn(join(repository, file)) };
  }

  it('merges what both added at the same place, and the note that both changed', () => {
    setUp();
    const { status, printed, texts } = merge(
      base,
      edit(note(base, 'c', 'Ours'), 'Who?!'),
      edit(note(note(base, 'a', 'First'), 'd', 'Theirs'), 'When?!'),
    );
    assert.equal(status, 0, printed);
    assert.match(printed, /draft two\.txt\.annotations\.json: the note b by Ann was changed by both sides/);
    assert.deepEqual(texts().slice(1), ['First', 'When?!', 'Ours', 'Theirs']);
    assert.match(texts()[0]!, /The other version was:\n\nWho\?!$/);
    assert.equal(git('status', '--porcelain'), '');
  });

  it('merges by lines without the driver, when the notes do not meet', () => {
    const common = ['b', 'd', 'f'].reduce((set, id) => note(set, id, id), emptyAnnotationSet);
    const { status, texts } = merge(common, note(common, 'c', 'Ours'), note(common, 'e', 'Theirs'));
    assert.equal(status, 0);
    assert.deepEqual(texts(), ['b', 'Ours', 'd', 'Theirs', 'f']);
  });

  it('lets Git mark the file as conflicted when a version is broken, and touches none', () => {
    setUp();
    const ours = renderAnnotationFile(note(base, 'c', 'Ours'));
    const { status, printed } = merge(base, ours, '[1,');
    assert.equal(status, 1);
    assert.match(printed, /draft two\.txt\.annotations\.json:1:4: .*In their version; nothing was merged/);
    assert.equal(git('status', '--porcelain').slice(0, 2), 'UU');
    assert.equal(readFileSync(join(repository, file), 'utf8'), ours);
  });
});
