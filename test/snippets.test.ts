/** The snippets that the extension contributes: what they leave behind is read as what their names say. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { buildReport } from '../server/src/report/build';
import type { Report } from '../server/src/report/model';
import { SourceText } from '../server/src/text/sourceText';

type Name = 'Finding' | 'Recommendation' | 'List of recommendations' | 'Table of judgements';
type Snippets = Readonly<Record<Name, { readonly prefix: string; readonly body: readonly string[] }>>;

/** What stands there once every stop was passed with Tab, and nothing typed: `${1:words}`, `${2|one,other|}`, `$0`. */
function expand({ body }: Snippets[Name]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]+)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll('$0', '');
}

/** A report put together of snippets alone, below its title. */
function readReportOf(snippets: Snippets, title: string): Report {
  const parts = [
    `---\nfamily: inspection\n---\n\n${title}\n`,
    expand(snippets['Table of judgements']),
    `${expand(snippets['List of recommendations'])}\n${expand(snippets.Recommendation).replace('1.', '2.')}`,
    title.replace(/Inspection.*/, 'Findings').replace('#', '##'),
    expand(snippets.Finding),
    expand(snippets.Finding).replace('1', '2').replace('(Recommendation 1)', '(Recommendation 2)'),
  ];
  return buildReport(new SourceText(parts.join('\n\n')));
}

for (const [file, title] of [
  ['report', 'Inspection of North Quay'],
  ['markdown', '# Inspection of North Quay'],
] as const)
  describe(`the snippets of ${file}.json`, () => {
    const snippets = JSON.parse(readFileSync(`snippets/${file}.json`, 'utf8')) as Snippets;

    it('have prefixes that tell them apart', () => {
      const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
      assert.deepEqual(prefixes, ['finding', 'recommendation', 'recommendations', 'judgements']);
    });

    it('make findings, recommendations that these name, and judgements', () => {
      const { findings, recommendations, markers, judgements } = readReportOf(snippets, title);
      assert.deepEqual(
        findings.map(({ number }) => number),
        [1, 2],
      );
      assert.deepEqual(
        recommendations.map(({ number }) => number),
        [1, 2],
      );
      assert.deepEqual(
        markers.map(({ cites }) => cites.map(({ number }) => number)),
        [[1], [2]],
      );
      assert.equal(judgements.length, 3);
    });
  });
