/** Reports of other genres in outline and sidebar: in the words and labels of the document, nothing twice. */

import assert from 'node:assert/strict';

import { listDocumentSymbols, type OutlineItem } from '../../server/src/features/documentSymbols';
import { listJudgedSubjects, listRatedFindings, listReportEntries } from '../../server/src/features/overviewReport';
import { toLspJudgementItems, toLspReportItems } from '../../server/src/lsp/convert/convertOverview';
import type { OverviewItem } from '../../server/src/protocol';
import { openDocument } from '../../server/src/workspace/workspace';
import { readText } from '../support/repository';

function open(name: string) {
  const text = readText(`samples/${name}`);
  return openDocument({ uri: `file:///${name}`, version: 1, languageId: 'markdown', text });
}

const tell = ({ label, description, children }: OverviewItem): string[] => [
  `${label}${description ? ` [${description}]` : ''}`,
  ...children.flatMap(tell).map((line) => `  ${line}`),
];

describe('an audit in the sidebar', () => {
  it('has a row for each finding, with its code and severity, and for each recommendation with what was answered', () => {
    const audit = open('audit.md');
    const rows = toLspReportItems(audit, listReportEntries(audit)).flatMap(tell).join('\n');
    assert.match(rows, /^ {2}F-3 → R-3 /m, 'the last one lies in its section too');
    assert.match(rows, /^ *F-1 → R-1 Keys are left in the doors \[High\]$/m);
    assert.equal(rows.match(/Keys are left in the doors/g)?.length, 1, rows);
    assert.match(rows, /R-2 .*count a twelfth.* \[Partly accepted: each… · 1 finding\]/);
  });

  it('lists the findings by severity, gravest first', () => {
    const audit = open('audit.md');
    const rows = toLspJudgementItems(audit, listJudgedSubjects(audit), listRatedFindings(audit)).flatMap(tell);
    const severities = rows.filter((row) => row.includes('Severity'));
    assert.deepEqual(severities, [
      'High [Severity · 1 finding]',
      'Medium [Severity · 1 finding]',
      'Low [Severity · 1 finding]',
    ]);
    assert.ok(rows.includes('  F-1 Keys are left in the doors'), rows.join('\n'));
  });

  it('has each finding once in the outline too', () => {
    const names = ({ name, children }: OutlineItem): string[] => [name, ...children.flatMap(names)];
    const all = listDocumentSymbols(open('audit.md')).flatMap(names);
    assert.equal(all.filter((name) => name.includes('Stock is counted')).length, 1, all.join('\n'));
  });
});
