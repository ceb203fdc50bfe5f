// What ESLint checks: the recommended rules, with types where there are types, and who may import whom.

import { readFileSync } from 'node:fs';
import javascript from '@eslint/js';
import typescript from 'typescript-eslint';

/** The layers of the server, each of which may import only those before it. test/tidy.test.ts reads the same list. */
const layers = JSON.parse(readFileSync(new URL('server/layers.json', import.meta.url), 'utf8'));

/** From here on a layer may talk to Node and to the language server's packages. */
const firstEdge = layers.indexOf('disk');

const nodeGlobals = ['process', 'console', 'URL', 'AbortController', 'AbortSignal', 'performance', 'fetch'];
const nodeTimers = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'];
const commonJsGlobals = ['require', 'module', 'exports', '__dirname'];
const mochaGlobals = ['describe', 'it', 'before', 'beforeEach', 'after', 'afterEach'];

export default typescript.config(
  { ignores: ['out', 'dist', 'screenshots', '.vscode-test'] },
  javascript.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['test/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['scripts/**', '*.js', '*.mjs', '.mocharc.cjs'],
    languageOptions: { globals: known(nodeGlobals, nodeTimers) },
  },
  { files: ['**/*.cjs', '*.js'], languageOptions: { sourceType: 'commonjs', globals: known(commonJsGlobals) } },
  { files: ['test/**/*.mjs'], languageOptions: { globals: known(nodeGlobals, nodeTimers, mochaGlobals) } },
  ...layers.map(importsOfLayer),
  restrict(
    ['server/src/features/*.ts'],
    [
      ...forbiddenFrom('features'),
      { regex: '^\\./', message: 'Features do not import each other: what two need moves to a layer before them.' },
    ],
  ),
  restrict(
    ['server/src/protocol/*.ts'],
    [{ regex: '^(?!\\./\\w+$)', message: 'The protocol is plain types: it imports nothing but itself.' }],
  ),
  restrict(
    ['client/**/*.ts'],
    [{ regex: 'server/src/(?!protocol(\\.js)?$)', message: 'Of the server, the client knows the protocol only.' }],
  ),
);

function known(...lists) {
  return Object.fromEntries(lists.flat().map((name) => [name, 'readonly']));
}

function importsOfLayer(layer) {
  return restrict([`server/src/${layer}/**/*.ts`], forbiddenFrom(layer));
}

/** What the files of a layer must not import: later layers, the entry points, and, short of the edges, the world. */
function forbiddenFrom(layer) {
  const rank = layers.indexOf(layer);
  const later = layers.slice(rank + 1).join('|');
  const order = {
    regex: `^(\\.\\./)+(src/)?(${later})(/|\\.js$|$)`,
    message: `"${layer}" comes before what it imports here.`,
  };
  const world = { regex: '^(node:|vscode)', message: `"${layer}" is pure: no Node, no editor, no protocol.` };
  return rank < firstEdge ? [order, world] : [order];
}

function restrict(files, patterns) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}
