// Does to the editor's page what the tests ask for: presses keys, moves the mouse, reads text, takes screenshots.
//
// The tests run in the extension host, which cannot see the page. They put a request file into a folder that both
// sides know and wait for the answer file beside it (test/vscode/support/page.ts is the other side).

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { screenshots } from '../tools/folders.mjs';

/** How often the folder is looked at: often enough that a test does not notice, seldom enough to cost nothing. */
const intervalMilliseconds = 30;

/** What can be asked for, by the request's `kind`. What an action returns goes back to the test. */
const actions = {
  screenshot: (page, { name }) =>
    page.screenshot({ path: path.join(screenshots, `${name}.png`) }).then(() => undefined),
  press: (page, { keys }) => page.keyboard.press(keys),
  type: (page, { text }) => page.keyboard.type(text),
  click: (page, { selector }) => page.locator(selector).first().click(),
  openMenu: (page, { selector }) => page.locator(selector).first().click({ button: 'right' }),
  drag: (page, { from, to }) => page.locator(from).first().dragTo(page.locator(to).first()),
  waitFor: (page, { selector }) => page.locator(selector).first().waitFor(),
  readTexts: (page, { selector }) => page.locator(selector).allInnerTexts(),
  readFrames: (page) =>
    Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) =>
          frame
            .locator('body')
            .innerText()
            .catch(() => ''),
        ),
    ),
  hover: (page, { text }) => moveMouseTo(page, text),
  resize: (page, { width, height }) => page.setViewportSize({ width: Number(width), height: Number(height) }),
  point: (page, { selector }) => page.locator(selector).first().hover(),
  listAddresses: (page) => addresses.get(page.context()) ?? [],
};

/** The addresses that each browser's pages and workers have asked the network for. */
const addresses = new WeakMap();

/** Remembers from now on what the network is asked for, so that a test can say that nothing was. */
export function watchAddresses(context) {
  const asked = [];
  addresses.set(context, asked);
  context.on('request', (request) => asked.push(request.url()));
}

/** Serves the requests that appear in a folder until the signal is raised. */
export async function servePageRequests(page, folder, signal) {
  await mkdir(screenshots, { recursive: true });
  while (!signal.aborted) {
    for (const name of await readdir(folder)) {
      if (name.endsWith('.request.json')) await answer(page, path.join(folder, name));
    }
    await pause(intervalMilliseconds);
  }
}

async function answer(page, file) {
  const request = JSON.parse(await readFile(file, 'utf8'));
  await rm(file);
  const outcome = await perform(page, request);
  const target = file.replace('.request.json', '.answer.json');
  await writeFile(`${target}.partial`, JSON.stringify(outcome));
  await rename(`${target}.partial`, target);
}

/** `{ result }` of a request that was done, or `{ error }` in words of one that was not. */
async function perform(page, { kind, ...details }) {
  const action = actions[kind];
  if (!action) return { error: `The page knows no request "${kind}".` };
  try {
    return { result: await action(page, details) };
  } catch (error) {
    return { error: error.message };
  }
}

/** Moves the mouse onto the middle of the first place where a text is visible within one line of an editor. */
async function moveMouseTo(page, text) {
  const point = await page.evaluate(findTextInEditor, text);
  if (!point) throw new Error(`No editor shows the text "${text}" within one line.`);
  await page.mouse.move(point.x, point.y, { steps: 3 });
}

/* global document, NodeFilter */

/** Runs in the page. The middle of a text's first appearance, in pixels, or undefined when it is not in view. */
function findTextInEditor(text) {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const nodes = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(text);
    if (start >= 0) return middleOf(nodes, start, start + text.length);
  }
  return undefined;

  function middleOf(nodes, start, end) {
    const range = document.createRange();
    range.setStart(...boundaryAt(nodes, start));
    range.setEnd(...boundaryAt(nodes, end));
    const box = range.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }

  function boundaryAt(nodes, offset) {
    for (const node of nodes) {
      if (offset <= node.length) return [node, offset];
      offset -= node.length;
    }
    throw new Error('The offset is beyond the line.');
  }
}
