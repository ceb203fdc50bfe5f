/**
 * Asks the script outside to do something to the page that shows the editor, which a test in the extension host cannot
 * see: press keys, move the mouse, read what is on the screen, take a picture of it.
 *
 * On a desktop there is no such page: screenshots are left out there, and a test that needs the page says so first:
 * `before(needPage)`.
 */

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { exchangeFolder, hasPage } from './environment';

/** How often the answer is looked for. */
const intervalMilliseconds = 20;

let lastRequest = 0;

/** What a person does at the keyboard and with the mouse. Each call rejects when the page cannot do it in 30 seconds. */
export const page = {
  /** Presses a key or a chord in the words of playwright: "F12", "Shift+F12", "Control+Shift+O". */
  press: (keys: string) => ask({ kind: 'press', keys }),

  /** Types a text into whatever has the focus. */
  type: (text: string) => ask({ kind: 'type', text }),

  /** Clicks the first element that a CSS selector finds. */
  click: (selector: string) => ask({ kind: 'click', selector }),

  /** Opens the menu of the first element that a CSS selector finds. */
  openMenu: (selector: string) => ask({ kind: 'openMenu', selector }),

  /** Drags the first element that a CSS selector finds onto the first that another finds. */
  drag: (from: string, to: string) => ask({ kind: 'drag', from, to }),

  /** Moves the mouse onto the first place where an editor shows a text within one line on the screen. */
  hover: (text: string) => ask({ kind: 'hover', text }),

  /** Moves the mouse onto the first element that a CSS selector finds. */
  point: (selector: string) => ask({ kind: 'point', selector }),

  /** Gives the window another size, in pixels. */
  resize: (width: number, height: number) => ask({ kind: 'resize', width: String(width), height: String(height) }),

  /** Waits until the first element that a CSS selector finds is visible. */
  waitFor: (selector: string) => ask({ kind: 'waitFor', selector }),

  /** The visible texts of all elements that a CSS selector finds; empty when it finds none. */
  readTexts: (selector: string) => ask({ kind: 'readTexts', selector }) as Promise<string[]>,

  /** What stands in the pages that the editor shows within its own: previews and views of extensions. */
  readFrames: () => ask({ kind: 'readFrames' }) as Promise<string[]>,

  /** The addresses that the page and its workers have asked the network for since the editor started. */
  listAddresses: () => ask({ kind: 'listAddresses' }) as Promise<string[]>,
};

/** Takes a picture of the whole editor: `screenshots/<name>.png`, a folder that git ignores. */
export async function screenshot(name: string): Promise<void> {
  if (hasPage) await ask({ kind: 'screenshot', name });
}

/** For `before` and `beforeEach`: skips the tests that need the page where there is none, which is on a desktop. */
export function needPage(this: Mocha.Context): void {
  if (!hasPage) this.skip();
}

async function ask(request: { readonly kind: string } & Record<string, string>): Promise<unknown> {
  const stem = path.join(exchangeFolder(), String(++lastRequest));
  writeFileSync(`${stem}.partial`, JSON.stringify(request));
  renameSync(`${stem}.partial`, `${stem}.request.json`);
  const answer = await takeAnswer(`${stem}.answer.json`);
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.result;
}

interface Answer {
  readonly result?: unknown;
  readonly error?: string;
}

async function takeAnswer(file: string): Promise<Answer> {
  while (!existsSync(file)) await pause(intervalMilliseconds);
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  return JSON.parse(text) as Answer;
}
