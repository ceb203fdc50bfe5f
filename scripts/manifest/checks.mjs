// What package.json, package.nls.json and the index of the checks' pages say of every check, made of the catalogue.

import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
const { catalogue } = load('../../out/server/src/checks/catalogue.js');
const { severities } = load('../../out/server/src/checks/diagnostic.js');
const { nameDefault } = load('../../out/server/src/checks/profile.js');
const { addressOfPage } = load('../../out/server/src/checks/pages.js');
const { anchorSeverities } = load('../../out/server/src/lsp/annotations/anchorProblems.js');

const prefix = 'goldenThread.checks.';

/** The names under which package.nls.json has what a check reports. */
const wordsOf = (code) => `configuration.checks.${code}`;

/** The codes that a severity can be set for: those of the catalogue, and of annotations that have lost their place. */
const codes = [...catalogue.map(({ code }) => code), ...Object.keys(anchorSeverities)];

/** The settings of the checks: one map by code, and the settings of one check each that held before there was a map. */
export function contributeSeverities() {
  const levels = [...severities, 'off'];
  const properties = codes.map((code) => [code, { enum: levels, markdownDescription: `%${wordsOf(code)}%` }]);
  const map = {
    type: 'object',
    default: {},
    scope: 'window',
    order: -1,
    markdownDescription: '%configuration.checks.severity%',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
  const old = {
    type: 'string',
    scope: 'window',
    markdownDeprecationMessage: '%configuration.checks.deprecated%',
  };
  return {
    [`${prefix}severity`]: map,
    ...Object.fromEntries(codes.map((code) => [prefix + code, old])),
  };
}

/** What the checks of the catalogue report, by the names of the words in package.nls.json. */
export function wordSeverities() {
  const words = catalogue.map((check) => [
    wordsOf(check.code),
    `${check.explain} By itself: ${nameDefault(check).replace(/^\w+/, '`$&`')}. [More](${addressOfPage(check.code)})`,
  ]);
  return Object.fromEntries(words);
}

/** The table of docs/checks/README.md, with a row for each check of the catalogue. */
export function renderIndex() {
  const rows = catalogue.map((check) => [
    `[\`${check.code}\`](${check.code}.md)`,
    nameDefault(check),
    check.explain.replace(/^Reports (.)/, (_, first) => first.toUpperCase()),
  ]);
  const table = [['code', 'default', 'reports'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(table[0]), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
