/** Says in plain words why a file or folder could not be read. */

/** The reason as the end of a sentence: "cannot read x: there is no such file". */
export function explainReadError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

/** Whether a file or folder could not be read because it is not there. */
export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'it is no folder',
  EISDIR: 'it is a folder; name the files in it',
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
  ERR_STRING_TOO_LONG: 'it is too large',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not a text in UTF-8',
};
