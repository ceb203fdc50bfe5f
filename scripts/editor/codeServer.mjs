// Gets a real VS Code from the npm registry: the server inside the package `code-server`, which serves VS Code to a
// browser and runs extensions in a Node extension host, on real files.
//
// `npm install code-server` would compile native modules and insists on one Node version, so the package is unpacked
// and its dependencies are installed without running any script. What VS Code asks for at every start and would then
// be missing is given to it: ripgrep from a release that ships its binary, and JavaScript stand-ins for two modules.

import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackage } from '../tools/npmPackage.mjs';
import { captureNpm } from '../tools/processes.mjs';

const codeServer = {
  title: 'VS Code (60 MB)',
  name: 'code-server',
  version: '4.100.3', // VS Code 1.100.3
  integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
};

/** The first release whose platform packages carry the binary instead of downloading it after the installation. */
const ripgrep = '@vscode/ripgrep@1.18.0';

/** Native modules that VS Code loads at every start, with what stands in for each. */
const standIns = { '@vscode/spdlog': 'spdlog.cjs', 'native-watchdog': 'nativeWatchdog.cjs' };

/** The folder of VS Code's server, fetched (about 60 MB) unless it is already there. */
export async function ensureCodeServer() {
  const folder = `code-server-${codeServer.version}`;
  const home = await ensurePackage({ ...codeServer, folder, prepare });
  return vscodeIn(home);
}

async function prepare(home) {
  const vscode = vscodeIn(home);
  const options = ['--ignore-scripts', '--omit=dev', '--no-save', '--no-audit', '--no-fund', '--engine-strict=false'];
  await captureNpm(['install', ...options, ripgrep], { cwd: vscode });
  for (const [name, file] of Object.entries(standIns)) {
    const source = fileURLToPath(new URL(`standIns/${file}`, import.meta.url));
    await copyFile(source, path.join(vscode, 'node_modules', name, 'index.js'));
  }
}

function vscodeIn(home) {
  return path.join(home, 'lib/vscode');
}
