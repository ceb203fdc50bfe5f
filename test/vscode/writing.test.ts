/** Writing with the keys alone: an item in the middle of a list, and the pieces that snippets put in. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { placeOf } from './support/report';

const text = `---
family: inspection
---

# Inspection of North Quay

## Recommendations

1. The harbour master should mend the ladder by June 2026.
2. The harbour master should mend the rope by June 2026.

## Findings

1. The ladder was broken on the day of the visit, so that people could fall. (Recommendation 1)
2. The rope was broken on the day of the visit, so that people could fall. (Recommendation 2)
`;

const renumbered = text
  .replace('2. The harbour', '2. \n3. The harbour')
  .replace('(Recommendation 2)', '(Recommendation 3)');

describe('drafting: an item in the middle', () => {
  let editor: vscode.TextEditor;

  before(needPage);

  beforeEach(async () => {
    editor = await begin(text);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await wish(undefined);
  });

  it('has those below count on when that is wanted, with their references, asked at the corner', async () => {
    await enterBehind('ladder by June 2026.');
    await eventually(async () => assert.match(await toasts(), /The next item should be 3 now/));
    await screenshot('writing-ask');
    await page.type('We should buy lamps.');
    await eventually(() => assert.match(editor.document.getText(), /buy lamps/));
    await page.press('Control+Shift+A');
    const whole = renumbered.replace('2. \n', '2. We should buy lamps.\n');
    await shows(whole);
    await page.press('Control+Z');
    await shows(whole.replace('3. The', '2. The').replace('Recommendation 3', 'Recommendation 2'));
  });

  it('has them count on at once where the setting says so, and one undo takes all of it back', async () => {
    await wish('always');
    await enterBehind('ladder by June 2026.');
    await shows(renumbered);
    assert.equal(await toasts(), '');
    await page.press('Control+Z');
    await shows(text);
  });

  it('that is taken away again with Enter gives the numbers back', async () => {
    await wish('always');
    await enterBehind('ladder by June 2026.');
    await shows(renumbered);
    await page.press('Enter');
    await shows(text.replace('2. The harbour', '\n2. The harbour'));
  });

  it('leaves the others alone where the setting says so, and at the end of its list', async () => {
    await enterBehind('rope by June 2026.');
    await shows(text.replace('\n\n## Findings', '\n3. \n\n## Findings'));
    assert.equal(await toasts(), '');
    await page.press('Control+Z');
    await wish('never');
    await enterBehind('ladder by June 2026.');
    await shows(text.replace('2. The harbour', '2. \n2. The harbour'));
    assert.equal(await toasts(), '');
  });

  it('of a list that nothing refers to has the numbers below it changed', async () => {
    await wish('always');
    const list = '## Summary\n\n1. Ladders\n2. Ropes\n3. Lamps\n';
    const place = editor.document.positionAt(text.length);
    await editor.edit((edit) => edit.insert(place, `\n${list}`));
    await enterBehind('1. Ladders');
    await eventually(() => assert.match(editor.document.getText(), /1\. Ladders\n2\. \n3\. Ropes\n4\. Lamps\n/));
  });

  async function enterBehind(words: string): Promise<void> {
    const place = placeOf(editor.document, words).translate(0, words.length);
    editor.selection = new vscode.Selection(place, place);
    await page.press('Enter');
  }

  async function shows(wanted: string): Promise<void> {
    await eventually(() => assert.equal(editor.document.getText(), wanted));
  }
});

describe('drafting: snippets', () => {
  before(needPage);

  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  for (const [language, wanted] of [
    ['inspection-report', /^3\. The lamp was dark, so that people could fall\. \(Recommendation 2\)$/m],
    ['markdown', /^### Finding 3: The lamp\n\ndark, so that people could fall\. \(Recommendation 2\)$/m],
  ] as const)
    it(`write a finding stop by stop in ${language}`, async () => {
      const { document } = await begin(`${text}\n`, language);
      await page.type('finding');
      await page.press('Control+Space');
      await page.waitFor('.suggest-widget.visible .monaco-list-row:has-text("finding")');
      await screenshot(`writing-snippet-${language}`);
      await page.press('Enter');
      await eventually(() => assert.match(document.getText(), /What was seen, where and when/));
      const stops = language === 'markdown' ? ['3', 'The lamp', 'dark'] : ['3', 'The lamp was dark'];
      for (const words of [...stops, 'people could fall', '2']) {
        await page.type(words);
        await page.press('Tab');
      }
      await eventually(() => assert.match(document.getText(), wanted));
    });
});

/** A new text in front, with the cursor at its end and the keys going there. */
async function begin(content: string, language = 'inspection-report'): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  const end = document.positionAt(content.length);
  editor.selection = new vscode.Selection(end, end);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  return editor;
}

async function wish(value: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('goldenThread').update('renumberItems', value, true);
}

async function toasts(): Promise<string> {
  return (await page.readTexts('.notification-toast')).join(' ');
}
