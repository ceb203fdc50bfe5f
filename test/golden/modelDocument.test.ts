/**
 * The trees in the specification of the model are what comes out of its example; `UPDATE=1` writes them anew.
 * A block ```` ```text lines 4-7 ```` holds those lines of the example, and the next ```` ```tree findings ```` the
 * nodes of that part of the dump which begin in these lines.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { linkReport } from '../../server/src/links/link';
import { buildReport } from '../../server/src/report/build';
import { SourceText } from '../../server/src/text/sourceText';
import { dumpReport, type Dump } from './dump';
import { expectGolden } from './golden';

const file = join(__dirname, '../../../server/src/report/MODEL.md');
const block = /^```(text lines (\d+)-(\d+)|tree (\w+))\n[^`]*```$/gm;

describe('the specification of the model', () => {
  const document = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  const example = /^```report\n([^`]*)```$/m.exec(document)?.[1] ?? '';
  const report = buildReport(new SourceText(example));
  const dump = dumpReport(report, linkReport(report));

  it('has an example that is recognised as a report', () => {
    assert.ok(report.recognition.recognised);
  });

  it('describes every part of the model', () => {
    const described = [...document.matchAll(/^```tree (\w+)$/gm)].map(([, part]) => part);
    assert.deepEqual(
      described,
      [...dump.keys()].filter((part) => part !== 'evidence'),
    );
  });

  it('shows the trees that come out of its example', () => {
    expectGolden(file, writeBlocks(document, example.split('\n'), dump));
  });
});

function writeBlocks(document: string, lines: readonly string[], dump: Dump): string {
  let first = 0;
  let last = 0;
  return document.replace(block, (_, head: string, from?: string, to?: string, part?: string) => {
    if (part) return fenced(head, selectNodes(dump, part, first, last));
    [first, last] = [Number(from), Number(to)];
    return fenced(head, lines.slice(first - 1, last));
  });
}

function selectNodes(dump: Dump, part: string, first: number, last: number): string[] {
  const nodes = (dump.get(part) ?? []).filter((node) => {
    const line = Number(/^ *(\d+):/.exec(node)?.[1] ?? first);
    return first <= line && line <= last;
  });
  assert.notEqual(nodes.length, 0, `the example has no ${part} in lines ${first} to ${last}`);
  return nodes;
}

function fenced(head: string, lines: readonly string[]): string {
  return ['```' + head, ...lines, '```'].join('\n');
}
