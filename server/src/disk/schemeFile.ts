/** The file with the coding scheme of a folder, on the disk. */

import { parseScheme, type ParsedScheme } from '../annotations/coding/scheme';
import { unread, type Unread } from './errors';
import { largest, readUtf8 } from './read';

export type SchemeReading = ({ readonly kind: 'read'; readonly text: string } & ParsedScheme) | Unread;

/** The scheme in the file at this path. Never rejects. */
export async function readSchemeFile(path: string): Promise<SchemeReading> {
  try {
    const text = await readUtf8(path, largest.family);
    return { kind: 'read', text, ...parseScheme(text) };
  } catch (error) {
    return unread(error);
  }
}
