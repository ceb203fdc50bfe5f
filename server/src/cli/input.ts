/** Reads the files that a command names. */

import { readFile } from 'node:fs/promises';

import { decodeText, type Decoded } from '../disk/decode';

/** The text of a file, or of the standard input for `-`. Throws when it cannot be read. */
export async function readText(file: string): Promise<Decoded> {
  return decodeText(file === '-' ? await readStandardInput() : await readFile(file));
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
