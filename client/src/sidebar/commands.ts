/** Table of command id → what it does in the sidebar. The manifest lists the same ids. */

import { commands, type Disposable, window } from 'vscode';

import { attempt } from '../editor/attempt';
import { showPlace } from './following';
import * as linking from './linking';
import type { LiveView } from './liveView';
import { messages } from './messages';
import type { Element } from './provider';
import type { Sidebar } from './sidebar';
import type { Entry } from './tree/entry';

const handlers: Readonly<Record<string, (sidebar: Sidebar, element: Element) => unknown>> = {
  'goldenThread.sidebar.show': (sidebar, element) => {
    const view = sidebar.find(element.view);
    return view && showPlace(view, element);
  },
  'goldenThread.sidebar.filter': askFilter,
  'goldenThread.sidebar.clearFilter': (sidebar) => sidebar.setFilter(''),
  'goldenThread.sidebar.groupAnnotations': async (sidebar) => {
    await sidebar.groups.ask();
    sidebar.nameGrouping();
    sidebar.annotations.invalidate(0);
  },
  'goldenThread.sidebar.acceptLink': onEntry((live, entry, { client }) => linking.acceptLink(client, live, entry)),
  'goldenThread.sidebar.detachLink': onEntry((live, entry, { client }) => linking.detachLink(client, live, entry)),
  'goldenThread.sidebar.markFinding': onEntry((live, entry, { client }) => linking.markFinding(client, live, entry)),
  'goldenThread.sidebar.chooseLink': onEntry((live, entry) => linking.chooseLink(live, entry)),
  'goldenThread.sidebar.justify': onEntry((live, entry) => linking.justify(live, entry)),
};

/** Registers every command of the table. */
export function registerSidebarCommands(sidebar: Sidebar): readonly Disposable[] {
  return Object.entries(handlers).map(([id, run]) =>
    commands.registerCommand(id, (element: Element) => attempt(() => Promise.resolve(run(sidebar, element)))),
  );
}

/** A command about an entry; for an entry that is gone it does nothing. */
function onEntry(run: (live: LiveView, entry: Entry, sidebar: Sidebar) => unknown) {
  return (sidebar: Sidebar, element: Element) => {
    const live = sidebar.find(element.view);
    const node = live?.find(element);
    return live && node ? run(live, node.entry, sidebar) : undefined;
  };
}

async function askFilter(sidebar: Sidebar): Promise<void> {
  const words = await window.showInputBox({
    prompt: messages.askFilter(),
    placeHolder: messages.askFilterHint(),
    value: sidebar.filter,
  });
  if (words === undefined) return;
  sidebar.setFilter(words);
  await commands.executeCommand(`${sidebar.report.id}.focus`);
}
