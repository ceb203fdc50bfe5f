/** Bytes to text, for files of any age: Unicode where they say or prove that they are, else what Windows wrote. */

export interface Decoded {
  readonly text: string;
  /** How the bytes were read, in words for the user. */
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';
}

/** Reads UTF-8, or UTF-16 with its byte order mark; bytes that are neither are read as Windows-1252. Marks are dropped. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'UTF-16LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'UTF-16BE');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch (error) {
    if (error instanceof TypeError) return decodeAs(bytes, 'Windows-1252');
    throw error;
  }
}

/**
 * `stream` changes nothing in the result for whole texts, but without it some versions of Node 20 and 22 read
 * Windows-1252 as Latin-1 and turn its quotation marks and dashes into control characters.
 */
function decodeAs(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes, { stream: true }), encoding };
}
