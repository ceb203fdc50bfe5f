/** Giving tags: a pick list of the folder's coding scheme and of the tags in use, in which new ones can be typed. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  type AnnotationsParams,
  type TagChoice,
  tagChoicesMethod,
  type TagChoicesResult,
} from '../../../server/src/protocol';
import { perform } from '../annotations';
import { asLabel } from '../editor/labels';
import { showWarning } from '../editor/toasts';
import { type Given, needNote } from './given';
import { messages } from './messages';
import { quote } from './noteThread';
import type { Notes } from './notes';

/** Asks for the tags of the note. */
export async function editTags(notes: Notes, given: Given): Promise<void> {
  const { note, reference, report } = needNote(notes, given);
  const tags = await pickTags(notes.client, reference.uri, messages.tagsOf(quote(note.quote)), note.tags);
  if (!tags) return;
  await perform(notes.client, 'goldenThread.server.editNote', { ...reference, tags });
  await report.refresh();
}

interface TagItem extends vscode.QuickPickItem {
  readonly tag: string;
}

/**
 * The tags that the person ticks or types, beginning with those given; undefined when the list is left. While something
 * is typed, Enter takes the tag in front; where there is none, or a comma is typed, what is typed. Else it ends.
 */
export async function pickTags(
  client: LanguageClient,
  uri: string,
  title: string,
  given: readonly string[],
): Promise<readonly string[] | undefined> {
  const params: AnnotationsParams = { uri };
  const { tags: known, problem } = await client.sendRequest<TagChoicesResult>(tagChoicesMethod, params);
  if (problem !== undefined) void showWarning(problem);
  const pick = vscode.window.createQuickPick<TagItem>();
  Object.assign(pick, { title: asLabel(title), placeholder: messages.tagsPrompt(), canSelectMany: true });
  pick.matchOnDescription = pick.matchOnDetail = true;
  let chosen: readonly string[] = given;
  const show = () => {
    const others = chosen.filter((tag) => known.every(({ name }) => name !== tag)).map(toOwnItem);
    pick.items = [...known.map(toItem), ...others];
    pick.selectedItems = pick.items.filter(({ tag }) => chosen.includes(tag));
  };
  show();
  return new Promise((resolve) => {
    pick.onDidChangeSelection((items) => (chosen = items.map(({ tag }) => tag)));
    pick.onDidAccept(() => {
      if (pick.value.trim() !== '') {
        const [active] = pick.value.includes(',') ? [] : pick.activeItems;
        chosen = unite([...chosen, ...(active ? [active.tag] : parseTags(pick.value))]);
        pick.value = '';
        show();
        return;
      }
      resolve(chosen);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function toItem({ name, description, color, within, isInScheme }: TagChoice): TagItem {
  return {
    tag: name,
    label: asLabel(name),
    description: asLabel(isInScheme ? within.join(' › ') : messages.notInScheme()),
    detail: asLabel(description),
    iconPath: color === undefined ? new vscode.ThemeIcon('tag') : drawDot(color),
  };
}

function toOwnItem(tag: string): TagItem {
  return { tag, label: asLabel(tag), iconPath: new vscode.ThemeIcon('tag') };
}

/** The tags in a list with commas: each once, in the order given, without space around them. */
function parseTags(typed: string): readonly string[] {
  return unite(typed.split(',').map((tag) => tag.trim().replace(/\s+/g, ' '))).filter((tag) => tag !== '');
}

function unite(tags: readonly string[]): readonly string[] {
  return [...new Set(tags)];
}

/** A dot in a colour that the server has checked to be `#rrggbb`, as an icon. */
function drawDot(color: string): vscode.Uri {
  const circle = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5" fill="${color}"/></svg>`;
  return vscode.Uri.from({ scheme: 'data', path: `image/svg+xml;base64,${btoa(circle)}` });
}
