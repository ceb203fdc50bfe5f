/** The version of the package that this program belongs to. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Read from the nearest `package.json` above the program, which is the same file in a checkout and in a package. */
export function readVersion(folder = __dirname): string {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest)) return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
  const parent = dirname(folder);
  return parent === folder ? 'unknown' : readVersion(parent);
}
