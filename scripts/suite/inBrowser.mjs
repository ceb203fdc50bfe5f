// Runs a compiled test suite in the extension host of a real VS Code that a headless browser has open.

import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser } from '../browser/launch.mjs';
import { addressOf, remoteUri, startServer } from '../editor/server.mjs';
import { cache, screenshots } from '../tools/folders.mjs';
import { servePageRequests, watchAddresses } from './pageRequests.mjs';
import { readReport, suiteEnvironment, suitePrefix } from './report.mjs';
import { copySeeds, withScratchFolder } from './workspace.mjs';

/** How long a suite may say nothing before it counts as hung. Each of its tests has a shorter time, and says its end. */
const silenceMilliseconds = 480_000;

const viewport = { width: 1400, height: 900 };

/**
 * Runs a suite and returns its report. Rejects when the suite left none: it did not start, hung, or lost its editor.
 *
 * `extension` is the folder of the extension under development, `tests` the compiled module whose `run` VS Code calls,
 * `vscode` the folder of VS Code's server, `grep` narrows the run to the tests whose titles contain it, and `install`
 * is called with the editor's data folder before the editor starts.
 */
export function runInBrowser({ vscode, extension, tests, grep, install }) {
  return withScratchFolder(async (scratch) => {
    const data = path.join(scratch, 'data');
    await install?.(data);
    await copySeeds(path.join(scratch, 'workspace'));
    await mkdir(path.join(scratch, 'exchange'));
    const environment = suiteEnvironment({ exchange: path.join(scratch, 'exchange'), host: 'browser', grep });
    const server = await startServer({ vscode, data, environment });
    const chatter = [];
    try {
      await driveBrowser({ server, extension, tests, scratch, chatter });
      return await readReport(path.join(scratch, 'exchange'));
    } catch (error) {
      throw new Error(`${error.message}\nThe editor's logs are in ${await keepLogs(data, chatter)}.`);
    } finally {
      await server.stop();
    }
  });
}

async function driveBrowser({ server, extension, tests, scratch, chatter }) {
  const browser = await launchBrowser();
  const ending = new AbortController();
  try {
    const context = await browser.newContext({ viewport });
    watchAddresses(context);
    const page = await context.newPage();
    const ended = endOfSuite(page, server, chatter);
    const address = addressOf(server, path.join(scratch, 'workspace'), payloadFor(server, extension, tests));
    await Promise.race([page.goto(address), ended]);
    await Promise.race([ended, servePageRequests(page, path.join(scratch, 'exchange'), ending.signal)]);
  } finally {
    ending.abort();
    await browser.close();
  }
}

/** What makes the window of VS Code a test run: the extension under development and the tests to call. */
function payloadFor(server, extension, tests) {
  return [
    ['extensionDevelopmentPath', remoteUri(server, extension)],
    ['extensionTestsPath', remoteUri(server, tests)],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
}

/**
 * Resolves when VS Code says that the suite is over. Until then what the tests print is printed here, and what VS Code
 * says besides goes into `chatter`. Rejects when the suite falls silent or the page or the server is gone.
 */
function endOfSuite(page, server, chatter) {
  return new Promise((resolve, reject) => {
    const giveUp = (reason) => reject(new Error(`The suite in the real editor did not finish: ${reason}.`));
    const patience = setTimeout(() => onSilence(page).then(giveUp), silenceMilliseconds);
    const finish = (settle) => (value) => {
      clearTimeout(patience);
      settle(value);
    };
    page.once('crash', () => finish(giveUp)('the page crashed'));
    server.child.once('exit', () => finish(giveUp)("VS Code's server ended"));
    const hear = (_kind, words) => {
      if (passOn(words.join(' '), chatter)) patience.refresh();
    };
    page.exposeFunction('codeAutomationLog', hear).catch(reject);
    page.exposeFunction('codeAutomationExit', finish(resolve)).catch(reject);
  });
}

/** Prints what the suite says and keeps the rest; returns whether it was the suite. */
function passOn(line, chatter) {
  const isSuite = line.startsWith(suitePrefix);
  if (isSuite) console.log(line.slice(suitePrefix.length));
  else chatter.push(line);
  return isSuite;
}

async function onSilence(page) {
  await page.screenshot({ path: path.join(screenshots, 'silence.png') }).catch(() => undefined);
  return `its tests said nothing for ${silenceMilliseconds / 1000} s (see screenshots/silence.png)`;
}

/** Keeps the editor's logs of a failed run where they can be read. */
async function keepLogs(data, chatter) {
  const logs = path.join(cache, 'failed-run-logs');
  await rm(logs, { recursive: true, force: true });
  await cp(path.join(data, 'data/logs'), logs, { recursive: true }).catch(() => mkdir(logs));
  await writeFile(path.join(logs, 'window.log'), chatter.join('\n'));
  return logs;
}
