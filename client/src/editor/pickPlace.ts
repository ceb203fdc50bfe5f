/** A pick list of places in a document: moving through the list shows and lights up each place. */

import * as vscode from 'vscode';

import { asLabel, asPickItem } from './labels';

export interface PlaceItem extends vscode.QuickPickItem {
  /** Undefined for an entry that stands for no place. */
  readonly range: vscode.Range | undefined;
}

/** What the list says of itself. */
interface PlaceList<Item> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly Item[];
}

/** The entry that the person picks; undefined when the list is left, and then the editor shows what it showed before. */
export async function pickPlace<Item extends PlaceItem>(
  editor: vscode.TextEditor,
  list: PlaceList<Item>,
): Promise<Item | undefined> {
  const before = editor.visibleRanges[0];
  const decoration = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('editor.findMatchHighlightBorder'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
  });
  const picked = await showList(list, (range) => {
    editor.setDecorations(decoration, range ? [range] : []);
    if (range) editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
  decoration.dispose();
  if (!picked && before) editor.revealRange(before, vscode.TextEditorRevealType.AtTop);
  return picked;
}

function showList<Item extends PlaceItem>(
  { title, placeholder, items }: PlaceList<Item>,
  show: (range: vscode.Range | undefined) => void,
): Promise<Item | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  Object.assign(pick, {
    title: asLabel(title),
    placeholder,
    items: items.map(asPickItem),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return new Promise((resolve) => {
    pick.onDidChangeActive(([active]) => show(active?.range));
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
