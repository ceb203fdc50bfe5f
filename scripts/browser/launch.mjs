// Starts a headless browser: an installed one, else the Chromium that npm can give, else an error that says what to do.

import { chromium } from 'playwright-core';
import { listInstalledBrowsers } from './installed.mjs';
import { ensureNpmChromium, isNpmChromiumAvailable } from './npmChromium.mjs';

/** Flags for a browser that talks to nothing but the page it is given, and that also runs as root. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A running headless browser, as playwright-core knows it.
 * Rejects when there is none to be had: a test of the editor must fail then, not be skipped.
 */
export async function launchBrowser() {
  const troubles = [];
  for (const candidate of await listCandidates()) {
    try {
      return await chromium.launch({ ...(await candidate()), headless: true, args: quietFlags });
    } catch (error) {
      troubles.push(error.message);
    }
  }
  throw new Error([advice, ...troubles].join('\n\n'));
}

const advice =
  'The tests in the real editor need a browser and none could be started. ' +
  'Install Google Chrome, Chromium or Microsoft Edge, or name one in the variable CHROME_PATH.';

async function listCandidates() {
  const installed = await listInstalledBrowsers();
  const candidates = installed.map((executablePath) => async () => ({ executablePath }));
  return isNpmChromiumAvailable() ? [...candidates, ensureNpmChromium] : candidates;
}
