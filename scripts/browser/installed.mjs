// Finds the Chrome, Chromium and Edge browsers that are installed on this machine.

import { access, constants } from 'node:fs/promises';
import path from 'node:path';

/** Where browsers are found by platform: the names of programs on the PATH, or whole paths. */
const candidates = {
  linux: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: windowsFolders().flatMap((folder) => [
    path.join(folder, 'Google/Chrome/Application/chrome.exe'),
    path.join(folder, 'Chromium/Application/chrome.exe'),
    path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

/** The installed browsers, best first: the one named in the variable CHROME_PATH, then the known ones that exist. */
export async function listInstalledBrowsers(environment = process.env, platform = process.platform) {
  const named = environment.CHROME_PATH ? [environment.CHROME_PATH] : [];
  const known = (candidates[platform] ?? []).flatMap((candidate) => locations(candidate, environment));
  return keepExecutable([...named, ...known]);
}

function locations(candidate, environment) {
  if (path.isAbsolute(candidate)) return [candidate];
  const folders = (environment.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, candidate));
}

async function keepExecutable(files) {
  const found = await Promise.all(files.map(isExecutable));
  return files.filter((_, index) => found[index]);
}

async function isExecutable(file) {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function windowsFolders() {
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  return [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter((folder) => folder !== undefined);
}
