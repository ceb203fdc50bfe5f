// Gets a headless Chromium from the npm registry, for Linux machines that have no browser: the package
// `@sparticuz/chromium` carries it, compressed, with the libraries and the font that a bare machine lacks.

import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { ensurePackage } from '../tools/npmPackage.mjs';
import { capture } from '../tools/processes.mjs';

const chromium = {
  title: 'a headless Chromium (66 MB)',
  name: '@sparticuz/chromium',
  version: '147.0.2', // The last major version that runs under Node 20.
  integrity: 'sha512-oqXyPAlGQuT9wdZAhcx4nmhehVgEsDc2adL/+FlX8qsLh/YyOgl9GQp8dPMDIBRmktxgA9c1QSNJIQUj2UeHhQ==',
};

/** Tells the font library to use the packed font, which lies beside these settings. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Whether the package has a Chromium for this machine. */
export function isNpmChromiumAvailable(platform = process.platform, architecture = process.arch) {
  return platform === 'linux' && architecture === 'x64';
}

/** The program and the environment it needs, fetched (about 66 MB) unless they are already there. */
export async function ensureNpmChromium() {
  const home = await ensurePackage({ ...chromium, folder: `chromium-${chromium.version}`, prepare: unpack });
  const program = path.join(home, 'chromium');
  return { executablePath: program, env: { ...process.env, ...(await librariesFor(program)), ...fontsIn(home) } };
}

async function unpack(home) {
  await decompress(path.join(home, 'bin/chromium.br'), path.join(home, 'chromium'));
  for (const archive of ['al2023', 'swiftshader', 'fonts']) {
    const tar = path.join(home, `${archive}.tar`);
    await decompress(path.join(home, `bin/${archive}.tar.br`), tar);
    await capture('tar', ['-xf', path.basename(tar)], { cwd: home });
    await rm(tar);
  }
  await writeFile(path.join(home, 'fonts.conf'), fontSettings);
  await rm(path.join(home, 'bin'), { recursive: true });
}

async function decompress(source, target) {
  await pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(target, { mode: 0o755 }));
}

/** The packed libraries, only where the machine lacks one of its own: they suit fewer versions of libc. */
async function librariesFor(program) {
  const needed = await capture('ldd', [program]).catch(() => 'not found');
  if (!needed.includes('not found')) return {};
  const packed = path.join(path.dirname(program), 'lib');
  return { LD_LIBRARY_PATH: [packed, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}

/** The packed font, only where the machine has no font settings of its own: without any font Chromium may crash. */
function fontsIn(home) {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: path.join(home, 'fonts.conf') };
}
