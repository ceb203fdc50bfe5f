/** The pages of the checks and the catalogue say the same, both ways. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { catalogue } from '../../server/src/checks/catalogue';
import { checkReport } from '../../server/src/checks/check';
import { nameDefault } from '../../server/src/checks/profile';
import { linkReport } from '../../server/src/links/link';
import { buildReport } from '../../server/src/report/build';
import { SourceText } from '../../server/src/text/sourceText';

/** What most examples leave out: the page by which a text is known as a report. */
const titlePage = `Inspection of services for children in need of help and protection, children looked after and care leavers

Inspection date: 6 March 2017 – 30 March 2017

Report published: 2 June 2017

`;

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
      const head = `# ${check.title}\n\n**Code** \`${check.code}\` · **Default** ${nameDefault(check)}\n`;
      assert.equal(page.slice(0, head.length), head);
      assert.deepEqual(headings(page), ['What', 'Why', 'Example', 'How to fix', 'How to switch off']);
      assert.ok(page.endsWith(`\`\`\`json\n"goldenThread.checks.severity": { "${check.code}": "off" }\n\`\`\`\n`));
    });
  }

  for (const { code } of catalogue.filter((check) => !readExample(check.code).example.startsWith('earlier: '))) {
    it(`shows an example of ${code} that gives the message it quotes`, () => {
      const { example, message } = readExample(code);
      const report = buildReport(new SourceText(withTitlePage(example)));
      const found = checkReport(report, linkReport(report)).filter((diagnostic) => diagnostic.code === code);
      assert.deepEqual(
        found.map((diagnostic) => diagnostic.message),
        [withTitlePage(example) === example ? message : fromTitlePage(message)],
      );
    });
  }
});

/** What a page shows. Examples of two reports, an earlier and a later one, are tried in `library.test.ts`. */
function readExample(code: string): { readonly example: string; readonly message: string } {
  const [, example = '', message = ''] = /^## Example\n\n```\n([^`]*)```\n\n> (.+)$/m.exec(read(`${code}.md`)) ?? [];
  return { example, message };
}

/** An example that is about the title page has its own. */
function withTitlePage(example: string): string {
  return example.startsWith('Inspection of ') ? example : titlePage + example;
}

/** The message with its line counted from the title page, which the example in the document leaves out. */
function fromTitlePage(message: string): string {
  const lines = titlePage.split('\n').length - 1;
  return message.replace(/on line (\d+)/, (_, line) => `on line ${Number(line) + lines}`);
}

function headings(page: string): string[] {
  return [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading!);
}
