/** Two people's tags and links compared in the real editor: the view, walking through it, and a third person's word. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

import * as vscode from 'vscode';

import { ReportCopy } from './support/copy';
import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { readRows, rowOf } from './support/sidebar';

/** A note as any program writes it, with what stands around the words. */
function note(text: string, name: string, exact: string, tag: string): object {
  const start = text.indexOf(exact);
  assert.ok(start > 0, exact);
  return {
    ...{ id: `urn:uuid:${name}-${tag}`, type: 'Annotation', motivation: 'commenting' },
    ...{ created: '2026-03-01T09:30:00Z', creator: { type: 'Person', name } },
    target: { source: '', selector: select(text, start, exact) },
    body: [
      { type: 'TextualBody', purpose: 'commenting', value: `${tag}?` },
      { type: 'TextualBody', purpose: 'tagging', value: tag },
    ],
  };
}

/** What a person decided of a marker: the recommendation is named by its words. */
function link(text: string, name: string, finding: string, recommendation: string): object {
  const marker = text.indexOf('(Recommendation)', text.indexOf(finding));
  const to = text.indexOf(recommendation);
  assert.ok(marker > 0 && to > 0, finding);
  return {
    ...{ id: `urn:uuid:${name}-link`, type: 'Annotation', motivation: 'linking', 'goldenThread:decision': 'accepted' },
    ...{ created: '2026-03-01T10:00:00Z', creator: { type: 'Person', name } },
    target: { source: '', selector: select(text, marker, '(Recommendation)') },
    body: [{ type: 'SpecificResource', source: '', selector: select(text, to, recommendation) }],
  };
}

function select(text: string, start: number, exact: string): object {
  const [prefix, suffix] = [text.slice(start - 32, start), text.slice(start + exact.length).slice(0, 32)];
  return { type: 'TextQuoteSelector', exact, prefix, suffix };
}

describe('two readers on the screen', () => {
  let copy: ReportCopy;
  let editor: vscode.TextEditor;

  before(needPage);

  before(async () => {
    copy = new ReportCopy('south-tyneside-2017-inspection', 'read-twice');
    const text = readFileSync(copy.file, 'utf8');
    const annotations = [
      note(text, 'Ann', 'oversight and supervision', 'oversight'),
      note(text, 'Bob', 'Management oversight and supervision are regular', 'oversight'),
      note(text, 'Ann', 'some plans are overly adult-focused', 'staff'),
      link(text, 'Ann', '12. Child protection', "Ensure that all children's plans"),
      link(text, 'Bob', '12. Child protection', 'Ensure that all children are actively'),
    ];
    writeFileSync(copy.annotationFile, JSON.stringify(annotations));
    editor = await copy.open();
    await eventually(async () => {
      await vscode.commands.executeCommand('goldenThread.nextNote');
      assert.ok(editor.selection.active.line > 0, 'the notes are not there yet');
    });
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  after(async () => {
    await vscode.commands.executeCommand('goldenThread.endComparison');
    await copy.remove();
  });

  it('are compared in a view of their own', async () => {
    void vscode.commands.executeCommand('goldenThread.compareReaders');
    await page.waitFor('.quick-input-widget');
    await page.type('Ann and Bob');
    await page.press('Enter');
    await eventually(async () => {
      const rows = (await readRows('Agreement')).join('\n');
      assert.match(rows, /2 of 2 open/);
      assert.match(rows, /12\. Child protection.*Ann: Recommendation 3 · Bob: Recommendation 2/);
      assert.match(rows, /oversight ?κ 1\.00, α 1\.00/);
    });
    await screenshot('agreement');
    await page.click(rowOf('Agreement', 'oversight'));
    await page.press('End');
    await eventually(async () => assert.match(await agreement(), /staff ?κ 0\.00.*\nLinks ?κ 0\.00/));
  });

  it('are walked through with next and previous, round the ends', async () => {
    await goTo('next', '(Recommendation)');
    await goTo('next', 'some plans');
    await goTo('next', '(Recommendation)');
    await goTo('previous', 'some plans');
  });

  it('are decided between on a tag', async () => {
    await decide('staff', 'It is about people.');
    await eventually(() =>
      assert.match(copy.readAnnotations(), /"goldenThread:adjudicates": ?\[\{"id":"urn:uuid:Ann-staff"\}\]/),
    );
    await eventually(async () => assert.match(await agreement(), /1 of 2 open/));
    await eventually(async () => assert.match(await agreement(), /Decided by .*: staff/));
  });

  it('are decided between on a link', async () => {
    await goTo('next', '(Recommendation)');
    await decide('all children are actively');
    await eventually(() => assert.match(copy.readAnnotations(), /"urn:uuid:Ann-link"\},\{"id":"urn:uuid:Bob-link"/));
    await eventually(async () => assert.match(await agreement(), /0 of 2 open/));
    await eventually(async () => assert.match(await agreement(), /Decided by .*: Recommendation 2/));
    await screenshot('agreement-decided');
  });

  it('are compared anew when one of them says more', async () => {
    const kept = JSON.parse(copy.readAnnotations()) as { first: { items: object[] } };
    const more = note(editor.document.getText(), 'Bob', 'Family workers are offering', 'praise');
    kept.first.items.push(more);
    writeFileSync(copy.annotationFile, JSON.stringify(kept));
    await eventually(async () => assert.match(await agreement(), /1 of 3 open/));
    assert.match(await agreement(), /Family workers are offering.*Bob: praise/);
    await screenshot('agreement-more');
  });

  /** Runs the command, after which the cursor stands on these words. */
  async function goTo(direction: 'next' | 'previous', words: string): Promise<void> {
    await vscode.commands.executeCommand(`goldenThread.${direction}Disagreement`);
    const active = vscode.window.activeTextEditor!;
    assert.equal(active.document, editor.document);
    const { active: cursor } = active.selection;
    assert.equal(active.document.getText(new vscode.Range(cursor, cursor.translate(0, words.length))), words);
  }

  /** Takes a choice by its words, and gives the reason where one is asked for. */
  async function decide(choice: string, reason?: string): Promise<void> {
    void vscode.commands.executeCommand('goldenThread.adjudicate');
    await page.waitFor(`.quick-input-list .monaco-list-row:has-text("${choice}")`);
    await page.type(choice);
    await page.press('Enter');
    if (reason === undefined) return;
    await page.waitFor('.quick-input-widget .quick-input-message:has-text("Why")');
    await page.type(reason);
    await page.press('Enter');
  }
});

async function agreement(): Promise<string> {
  return (await readRows('Agreement')).join('\n');
}
