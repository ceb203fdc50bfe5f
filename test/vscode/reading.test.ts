/** Reading a report in the real editor: outline, folding, hovers, and the jumps along the thread. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { eventually } from './support/eventually';
import { needPage, page, screenshot } from './support/page';
import { ask, openReport, placeOf, putCursor } from './support/report';

const report = 'south-tyneside-2017-inspection';

describe('a report in the editor', () => {
  let document: vscode.TextDocument;

  before(async () => {
    document = await openReport(report);
  });

  it('has an outline of sections with grades, findings and recommendations', async () => {
    const [title] = await eventually(() => askForSymbols(document));
    assert.ok(title);
    assert.match(title.name, /^Inspection of services/);
    const all = listAll([title]);
    assert.ok(all.some(({ name, detail }) => name.startsWith('The experiences') && detail === 'good'));
    assert.equal(all.filter(({ kind }) => kind === vscode.SymbolKind.Property).length, 9);
    const findings = all.filter(({ kind }) => kind === vscode.SymbolKind.String || kind === vscode.SymbolKind.Event);
    assert.equal(findings.length, 100);
  });

  it('folds at its sections', async () => {
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document);
    const recommendations = placeOf(document, 'Recommendations\n').line;
    assert.ok(folds.some(({ start, end }) => start === recommendations && end > start));
  });

  it('grows a selection from a word to its sentence', async () => {
    const position = placeOf(document, 'multi-agency response', '19. Children who are');
    const [selection] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document, [
      position,
    ]);
    const steps = listParents(selection).map(({ range }) => document.getText(range));
    assert.ok(steps.includes('multi-agency'), steps[0]);
    assert.ok(steps.some((step) => step.startsWith('Children who are') && step.endsWith('(MSET) group.')));
    assert.ok(steps.some((step) => step.startsWith('19. Children who are')));
  });

  it('tells on a grade what it means and where else it stands, with links that jump', async () => {
    const text = await hoverAt(document, placeOf(document, 'Good', '1. Children who need help'));
    assert.match(text, /In the single inspection framework/);
    assert.match(text, /Both places agree/);
    assert.match(text, /#L140/);
  });

  it('tells on a marker which recommendation it stands for, and how that is known', async () => {
    const text = await hoverAt(document, placeOf(document, '(Recommendation)', '16. Management oversight'));
    assert.match(text, /Recommendation 1/);
    assert.match(text, /Inferred/);
  });

  it('leads from a marker to its recommendation', async () => {
    const marker = placeOf(document, '(Recommendation)', '16. Management oversight').translate(0, 3);
    const [link] = await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document, marker);
    assert.ok(link?.targetSelectionRange);
    assert.ok(document.lineAt(link.targetSelectionRange.start).text.startsWith('1. Ensure that all staff'));
    assert.equal(document.getText(link.originSelectionRange), '(Recommendation)');
  });

  it('leads from a recommendation to its findings', async () => {
    const position = placeOf(document, '1. Ensure that all staff').translate(0, 5);
    const found = await ask<vscode.Location[]>('vscode.executeReferenceProvider', document, position);
    const lines = found.map(({ range }) => document.lineAt(range.start).text);
    assert.ok(lines.some((line) => line.startsWith('16. Management oversight')));
  });

  it('lights up what belongs to a recommendation', async () => {
    const position = placeOf(document, '1. Ensure that all staff');
    const lit = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document, position);
    assert.ok(lit.some(({ range }) => document.getText(range) === '(Recommendation)'));
  });
});

describe('a report on the screen', () => {
  let document: vscode.TextDocument;

  before(needPage);

  beforeEach(async () => {
    document = await openReport(report);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  it('shows its outline beside it', async () => {
    await vscode.commands.executeCommand('workbench.view.explorer');
    await page.click('.pane-header[aria-label^="Explorer Section"]');
    await vscode.commands.executeCommand('outline.focus');
    await eventually(async () => {
      assert.match((await page.readTexts('.outline-pane .outline-element')).join(' '), /Executive summary/);
    });
    await widenSidebar();
    await screenshot('outline');
    await page.click('.pane-header[aria-label^="Explorer Section"]');
  });

  it('shows a hover over a marker', async () => {
    putCursor(currentEditor(), placeOf(document, '(Recommendation)', '16. Management oversight'));
    await vscode.commands.executeCommand('editor.action.showHover');
    await eventually(async () => {
      assert.match((await page.readTexts('.monaco-hover')).join(' '), /Inferred from the words/);
    });
    await screenshotOfHover('hover-marker');
  });

  it('shows a card over a grade, whose link jumps to the other place', async () => {
    const editor = currentEditor();
    putCursor(editor, placeOf(document, 'Good', '1. Children who need help'));
    await vscode.commands.executeCommand('editor.action.showHover');
    await eventually(async () => {
      assert.match((await page.readTexts('.monaco-hover')).join(' '), /Both places agree/);
    });
    await screenshotOfHover('hover-judgement');
    await page.click('.monaco-hover a[data-href*="L140"]');
    await eventually(() => assert.equal(currentEditor().selection.active.line, 139));
  });

  it('peeks at all findings of a recommendation', async () => {
    putCursor(currentEditor(), placeOf(document, '1. Ensure that all staff').translate(0, 3));
    await vscode.commands.executeCommand('editor.action.referenceSearch.trigger');
    await eventually(async () => {
      assert.match((await page.readTexts('.reference-zone-widget')).join(' '), /References|References \(\d/);
    });
    await screenshot('references');
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('goes to the definition of a marker', async () => {
    const editor = currentEditor();
    putCursor(editor, placeOf(document, '(Recommendation)', '16. Management oversight').translate(0, 3));
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    await eventually(() => {
      const { active } = currentEditor().selection;
      assert.ok(document.lineAt(active.line).text.startsWith('1. Ensure that all staff'));
    });
    await screenshot('definition');
  });
});

/** A selection range, which the editor may have added steps of its own to, and all that it grows to. */
function listParents(selection: vscode.SelectionRange | undefined): readonly vscode.SelectionRange[] {
  return selection ? [selection, ...listParents(selection.parent)] : [];
}

/** Makes room for what the outline says beside the names; the view that shrinks is the editor. */
async function widenSidebar(): Promise<void> {
  for (let i = 0; i < 4; i++) await vscode.commands.executeCommand('workbench.action.decreaseViewWidth');
}

/** A hover fades in while the first picture is taken; the second shows it as it stays. */
async function screenshotOfHover(name: string): Promise<void> {
  await screenshot(name);
  await screenshot(name);
}

function currentEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'no editor is active');
  return editor;
}

async function askForSymbols(document: vscode.TextDocument): Promise<readonly vscode.DocumentSymbol[]> {
  const symbols = await ask<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document);
  assert.ok(symbols && symbols.length > 0, 'there is no outline yet');
  return symbols;
}

function listAll(symbols: readonly vscode.DocumentSymbol[]): readonly vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...listAll(symbol.children)]);
}

async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document, position);
  const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
  return contents.map(({ value }) => value).join('\n');
}
