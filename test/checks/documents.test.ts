/** The pages of the checks and the catalogue say the same, both ways. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { catalogue } from '../../server/src/checks/catalogue';
import type { Check } from '../../server/src/checks/diagnostic';

const folder = join(__dirname, '../../../docs/checks');
const read = (name: string) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');

describe('docs/checks', () => {
  it('has a page for every check and no other', () => {
    const pages = readdirSync(folder).filter((name) => name !== 'README.md');
    assert.deepEqual(pages.sort(), catalogue.map(({ code }) => `${code}.md`).sort());
  });

  for (const check of catalogue) {
    it(`describes ${check.code} as it is`, () => {
      const page = read(`${check.code}.md`);
      const head = `# ${check.title}\n\n**Code** \`${check.code}\` · **Default** ${check.severity}\n`;
      assert.equal(page.slice(0, head.length), head);
      assert.deepEqual(headings(page), ['What', 'Why', 'Example', 'How to fix', 'How to switch off']);
      assert.ok(page.endsWith(`\`\`\`json\n"goldenThread.checks.${check.code}": "off"\n\`\`\`\n`));
    });
  }

  it('lists every check in its index, in the order of the catalogue', () => {
    const rows = read('README.md')
      .split('\n')
      .filter((line) => line.startsWith('| ['));
    assert.deepEqual(
      rows.map((row) =>
        row
          .split('|')
          .map((cell) => cell.trim())
          .join('|'),
      ),
      catalogue.map(indexRow),
    );
  });
});

function headings(page: string): string[] {
  return [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading!);
}

function indexRow({ code, severity, explain }: Check): string {
  const reports = explain.replace(/^Reports /, '');
  return `|[\`${code}\`](${code}.md)|${severity}|${reports[0]!.toUpperCase()}${reports.slice(1)}|`;
}
