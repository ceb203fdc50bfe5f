/** Reads the files that a command names, and says in plain words why one cannot be read. */

import { readFile } from 'node:fs/promises';

import { decodeText, type Decoded } from './decode';

/** The text of a file, or of the standard input for `-`. Throws when it cannot be read. */
export async function readText(file: string): Promise<Decoded> {
  return decodeText(file === '-' ? await readStandardInput() : await readFile(file));
}

/** Why a file could not be read, as the end of a sentence. */
export function explainReadError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name the files in it',
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
  ERR_STRING_TOO_LONG: 'it is too large',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
