/** Holds the repository to its own rules: who may import whom, what heads a file, and that documents tell the truth. */

import assert from 'node:assert/strict';
import * as path from 'node:path';

import { addTo } from '../server/src/base/multimap';
import { catalogue } from '../server/src/checks/catalogue';
import { exists, headComment, listFiles, listImports, listPaths, readText } from './support/repository';

const layers = JSON.parse(readText('server/layers.json')) as string[];

/** From here on a layer may talk to Node and to the language server's packages. */
const firstEdge = layers.indexOf('disk');

const serverFiles = listFiles('server/src', '.ts');
const clientFiles = listFiles('client/src', '.ts');
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'seeds/README.md'],
  ...listFiles('docs', '.md'),
  ...listFiles('server', '.md'),
];

describe('the layers of the server', () => {
  it('are all there is below server/src, but for the protocol', () => {
    const places = new Set(serverFiles.map((file) => file.split('/')[2] ?? ''));
    const known = new Set([...layers, 'protocol']);
    assert.deepEqual(
      [...places].filter((place) => !known.has(place)),
      [],
    );
  });

  it('import only what comes before them', () => {
    assert.deepEqual(
      imports(serverFiles).filter(({ file, other }) => rankOf(other) > rankOf(file)),
      [],
    );
  });

  it('have no files that import each other round, types included', () => {
    assert.deepEqual(listRound(imports(serverFiles)), []);
  });

  it('are pure short of the edges: no Node, no editor, no protocol', () => {
    const core = serverFiles.filter((file) => rankOf(file) < firstEdge);
    const world = core.filter((file) => packagesOf(file).some((name) => /^(node:|vscode)/.test(name)));
    assert.deepEqual(world, []);
  });

  it('never import the editor, nor anything outside the server', () => {
    assert.deepEqual(
      serverFiles.filter((file) => packagesOf(file).includes('vscode')),
      [],
    );
    assert.deepEqual(
      imports(serverFiles).filter(({ other }) => !other.startsWith('server/src/')),
      [],
    );
  });

  it('have features that do not import each other', () => {
    const features = serverFiles.filter((file) => file.startsWith('server/src/features/'));
    assert.deepEqual(
      imports(features).filter(({ other }) => other.startsWith('server/src/features/')),
      [],
    );
  });
});

/** Words that only reports of one body have: they belong into the tables of its families. */
const wordsOfOneBody =
  /\b(?:ofsted|hmi|lscbs?|child(?:ren'?s)? (?:protection|services)|looked after|care leavers?|safeguarding|adoption|local authority|councils?)\b/i;

/** Kinds of sections that the model names, and what was learned: words from all genres, vectors from published reports; kinds of bodies. */
const mayHoldThem = [
  ...['server/src/report/family.ts', 'server/src/report/families/', 'server/src/report/general/'],
  'server/src/links/associations/table.ts',
  'server/src/library/subject.ts',
];

describe('the wording of one body', () => {
  it('stands in the tables of its families, and nowhere in code that reads any report', () => {
    const generic = serverFiles.filter((file) => !mayHoldThem.some((place) => file.startsWith(place)));
    const found = generic.flatMap((file) =>
      withoutComments(readText(file))
        .split('\n')
        .filter((line) => wordsOfOneBody.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    assert.deepEqual(found, []);
  });
});

/** Code without its comments; a line that holds one after code keeps the code. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

/** Where the language server keeps what changes; `CONTRIBUTING.md` says what each of them holds. */
const stateful = [
  'annotations/author',
  'annotations/fileDiagnostics',
  'annotations/moves',
  'annotations/store/store',
  'annotations/store/unkept',
  'answering',
  'checking/checkingProgress',
  'checking/fileChecker',
  'checking/fileQueue',
  'checking/workspaceCheck',
  'checking/workspaceResults',
  'gate',
  'library/libraryIndex',
  'session',
  'underway',
].map((name) => `server/src/lsp/${name}.ts`);

/** `/^\s*x/m`, with what stands in brackets left whole; the flags tell patterns that begin anew on each line. */
const REGEXP = /\/((?:[^/\n\\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/g;

describe('a pattern that begins anew on each line', () => {
  it('does not walk over the ends of lines, or empty lines would take quadratic time', () => {
    const found = serverFiles.flatMap((file) =>
      [...readText(file).matchAll(REGEXP)]
        .filter(([, pattern, flags]) => flags!.includes('m') && /\\s[*+]/.test(pattern!))
        .map(([whole]) => `${file}: ${whole}`),
    );
    assert.deepEqual(found, []);
    assert.equal([...'a = /^\\s*(?:x|[/])/gm;'.matchAll(REGEXP)][0]?.[2], 'gm', 'patterns are found');
  });
});

/** With more characters nobody sees at a glance what a pattern matches. */
const LONGEST_PLAIN = 70;

describe('a long pattern', () => {
  it('stands below a comment that shows what it matches, in quotes or as a picture', () => {
    const bare = serverFiles.flatMap((file) =>
      readText(file)
        .split(/\n\s*\n/)
        .filter((paragraph) => {
          const code = withoutComments(paragraph);
          const isLong = [...code.matchAll(REGEXP)].some(([, pattern]) => pattern!.length > LONGEST_PLAIN);
          const comments = paragraph.match(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm)?.join('\n') ?? '';
          return isLong && !/["“”`‘]|^\s*\*\s{4,}\S/m.test(comments);
        })
        .map((paragraph) => `${file}: ${paragraph.slice(0, 80)}`),
    );
    assert.deepEqual(bare, []);
  });
});

describe('the state of the language server', () => {
  it('lies in the files that are said to hold it, and in no others', () => {
    const makers = /^(?:export )?function (?:create|follow|warn)\w*[(<][^]*?^}/gm;
    const cell = /^ {2}(?:let |const \w+(?:: [^=]+)? = (?:new (?:Map|Set|WeakMap)\b|\[\]))/m;
    const found = serverFiles
      .filter((file) => file.startsWith('server/src/lsp/'))
      .filter((file) => [...readText(file).matchAll(makers)].some(([maker]) => cell.test(maker)));
    assert.deepEqual(
      found.filter((file) => !stateful.includes(file)),
      [],
    );
    assert.deepEqual(
      stateful.filter((file) => !found.includes(file)),
      [],
    );
  });
});

describe('the client', () => {
  it('knows nothing of the server but the protocol', () => {
    const foreign = imports(clientFiles).filter(({ other }) => !other.startsWith('client/src/'));
    assert.deepEqual(
      foreign.filter(({ other }) => other !== 'server/src/protocol'),
      [],
    );
  });
});

describe('what the client shows of reports, notes and files', () => {
  it('goes through the module that keeps it text, wherever it is a message or a question', () => {
    const asking = clientFiles.filter((file) => /\bshow(?:Error|Warning|Information)Message\b/.test(readText(file)));
    assert.deepEqual(asking, ['client/src/editor/toasts.ts']);
  });
});

describe('every file', () => {
  const code = [...serverFiles, ...clientFiles, ...listFiles('test', '.ts'), ...listFiles('scripts', 'js')];

  it('says in whole sentences at its head what it is for', () => {
    const silent = code.filter((file) => !/[A-Z`][^]*?[.:](\s|$)/.test(headComment(readText(file))));
    assert.deepEqual(silent, []);
  });
});

const sources = [...serverFiles, ...clientFiles].map((file) => ({ file, code: readText(file) }));

/** `export async function read(`, `export const LIMIT = …`, `export class Reader`; types are part of the functions that speak of them. */
const EXPORTED = /^export (?:async )?(?:function|const|class) (\w+)/gm;

describe('what a file exports', () => {
  it('is used by another file, or stays inside', () => {
    const users = [...sources, ...listFiles('test', '.ts').map((file) => ({ file, code: readText(file) }))];
    const byWord = new Map<string, string[]>();
    for (const { file, code } of users) for (const word of new Set(code.match(/\w+/g))) addTo(byWord, word, file);
    const named = sources.flatMap(({ file, code }) =>
      [...code.matchAll(EXPORTED)].map(([, name]) => ({ file, name: name! })),
    );
    assert.ok(named.length > sources.length, 'exports are found');
    /** The editor calls them. */
    const calledByOthers = ['activate', 'deactivate'];
    assert.deepEqual(
      named.filter(({ name }) => byWord.get(name)!.length === 1 && !calledByOthers.includes(name)),
      [],
    );
  });
});

/** Whether code declares something, as a function, value, type, method or field. */
function defines(code: string, name: string): boolean {
  return new RegExp(`(?:function|const|class|interface|type) ${name}\\b|^ +(?:readonly )?${name}\\??[:(<]`, 'm').test(
    code,
  );
}

describe('the documents', () => {
  it('name only files that exist', () => {
    const named = documents.flatMap((document) =>
      listPaths(readText(document), path.posix.dirname(document)).map((file) => ({ document, file })),
    );
    assert.deepEqual(
      named.filter(({ file }) => !exists(file)),
      [],
    );
  });

  it('name only functions and types that the code has, in the files that they name beside them', () => {
    const steps = readText('CONTRIBUTING.md').match(/^\d+\. .*$/gm) ?? [];
    const wrong = steps.flatMap((step) => {
      const quoted = [...step.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words!);
      const files = quoted.filter((words) => /^(?:server|client)\/src\/\S+\.ts$/.test(words));
      const names = quoted.flatMap((words) => /^(?:\w+\.)?([A-Za-z]\w*)$/.exec(words)?.[1] ?? []);
      const strangers = names.filter((name) => !sources.some(({ code }) => defines(code, name)));
      const idle = files.filter((file) => names.length > 0 && !names.some((name) => defines(readText(file), name)));
      return [...strangers, ...idle].map((what) => `${what} in “${step.trim().slice(0, 60)}”`);
    });
    assert.deepEqual(wrong, []);
  });

  it('have a heading in the changelog for the version in package.json', () => {
    const { version } = JSON.parse(readText('package.json')) as { version: string };
    assert.ok(readText('CHANGELOG.md').includes(`## [${version}]`), `no heading for ${version}`);
  });

  it('have a page for every check, and no page for a check that is gone', () => {
    const pages = listFiles('docs/checks', '.md').map((page) => path.posix.basename(page, '.md'));
    const codes = catalogue.map((check) => check.code);
    assert.deepEqual(pages.filter((page) => page !== 'README').sort(), [...codes].sort());
  });

  it('list every check in docs/checks/README.md', () => {
    const list = readText('docs/checks/README.md');
    assert.deepEqual(
      catalogue.map((check) => check.code).filter((code) => !list.includes(`(${code}.md)`)),
      [],
    );
  });
});

/** Each import of one file of the repository by another, the imported one without its ending. */
function imports(files: readonly string[]): { readonly file: string; readonly other: string }[] {
  return files.flatMap((file) => {
    const relative = listImports(readText(file)).filter((name) => name.startsWith('.'));
    const folder = path.posix.dirname(file);
    return relative.map((name) => ({ file, other: path.posix.join(folder, name).replace(/\.js$/, '') }));
  });
}

function packagesOf(file: string): string[] {
  return listImports(readText(file)).filter((name) => !name.startsWith('.'));
}

/** The place of a file in the import order: the protocol knows nobody, the entry points know everybody. */
function rankOf(file: string): number {
  const place = (file.split('/')[2] ?? '').replace(/\.ts$/, '');
  if (place === 'protocol') return -1;
  const rank = layers.indexOf(place);
  return rank === -1 ? layers.length : rank;
}

/** What is left when every file goes that imports none of the others: those in a circle, and what leads to one. */
function listRound(all: readonly { readonly file: string; readonly other: string }[]): string[] {
  let left = all.map(({ file, other }) => ({ file: file.replace(/\.ts$/, ''), other }));
  for (let count = -1; count !== left.length;) {
    count = left.length;
    const importers = new Set(left.map(({ file }) => file));
    left = left.filter(({ other }) => importers.has(other));
  }
  return left.map(({ file, other }) => `${file} → ${other}`);
}
