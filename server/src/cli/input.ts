/** Reads the files that a command names. */

import { decodeText, type Decoded } from '../disk/decode';
import { refuse } from '../disk/errors';
import { largest, readBytes } from '../disk/read';

/** The text of a file, or of the standard input for `-`. Throws when it cannot be read. */
export async function readText(file: string): Promise<Decoded> {
  return decodeText(file === '-' ? await readStandardInput() : await readBytes(file, largest.report));
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    total += (chunk as Buffer).length;
    if (total > largest.report) throw refuse('ERR_FS_FILE_TOO_LARGE');
  }
  return Buffer.concat(chunks);
}
