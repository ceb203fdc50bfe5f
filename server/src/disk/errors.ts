/** Says in plain words why a file or folder could not be read or written. */

/** The reason as the end of a sentence: "cannot read x: there is no such file". */
export function explainReadError(error: unknown): string {
  return explain(error, readReasons);
}

/** The reason as the end of a sentence: "cannot write x: the disk is full". */
export function explainWriteError(error: unknown): string {
  return explain(error, writeReasons);
}

/** What is known of a file that was not read. Only its absence says that there is none. */
export type Unread =
  | { readonly kind: 'missing' }
  /** `reason` is the end of a sentence. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Why a file was not read. */
export function unread(error: unknown): Unread {
  return isMissing(error) ? { kind: 'missing' } : { kind: 'unreadable', reason: explainReadError(error) };
}

/** Whether a file or folder could not be read because it is not there. */
export function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT');
}

/** Whether the error is one that says what was wrong with a file, as those of Node and of this room do. */
export function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}

/** An error that says in Node's way, by a code, what this room refuses. */
export function refuse(code: keyof typeof refusals): NodeJS.ErrnoException {
  return Object.assign(new Error(refusals[code]), { code });
}

/** An error for a document that cannot be read as text; `reason` is the end of a sentence. */
export function refuseDocument(reason: string): NodeJS.ErrnoException {
  return Object.assign(new Error(reason), { code: documentCode });
}

const documentCode = 'ERR_DOCUMENT';

/** What this room refuses by itself. */
const refusals = {
  ERR_NOT_A_FILE: 'it is no regular file',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_LEADS_OUTSIDE: 'it lies behind a link that leads out of the workspace',
  ERR_HELD: 'another program holds it; its lock lies beside it',
} as const;

/** A message of Node itself names the path, of which nothing is known but what somebody called it; so only its code is given. */
function explain(error: unknown, reasons: Readonly<Record<string, string>>): string {
  const { code = 'unknown', message } = error as NodeJS.ErrnoException;
  if (code === documentCode) return message;
  return reasons[code] ?? `the system says ${code}`;
}

const readReasons: Readonly<Record<string, string>> = {
  ...refusals,
  ENOENT: 'there is no such file',
  ENOTDIR: 'it is no folder',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ERR_STRING_TOO_LONG: refusals.ERR_FS_FILE_TOO_LARGE,
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not a text in UTF-8',
};

const writeReasons: Readonly<Record<string, string>> = {
  ...refusals,
  EACCES: 'you have no permission to write there',
  EPERM: 'you have no permission to write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'there is a folder of that name',
  EEXIST: 'there is a file of that name already',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};
