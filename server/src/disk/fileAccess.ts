/** The seam to the files that annotations are kept in: what the server asks of a file system, by address. */

/** What reading a file gave. Only its absence says that there is none; anything else that fails is `unreadable`. */
export type Reading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  /** `reason` is the end of a sentence. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What became of a change: done, refused because the file is not what was read before, or impossible. */
export type Writing =
  | { readonly kind: 'done' }
  | { readonly kind: 'changed' }
  /** `reason` is the end of a sentence. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Nothing here throws or rejects. `expected` is the text that was read before, undefined where there was no file. */
export interface FileAccess {
  /** Whether there can be a file at this address; not for texts that were never saved, or that are made up. */
  reaches(uri: string): boolean;
  read(uri: string): Promise<Reading>;
  /** Puts `text` into the file, wholly or not at all. */
  write(uri: string, text: string, expected: string | undefined): Promise<Writing>;
  remove(uri: string, expected: string): Promise<Writing>;
  /** Moves a file to where there is none. */
  rename(from: string, to: string): Promise<Writing>;
}
