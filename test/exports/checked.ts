/** Made-up results of the checks, for the tests of what is written of them. */

import type { CheckedFile, CheckRun, Problem } from '../../server/src/exports/checkedFile';

/** Words that try to break out of every format. */
export const hostile = 'A <b>&"\'%]]>\r\n::error::\u0007\ud800,: 😀';

/** A problem on the third line, from its fifth to its ninth character. */
export function problem(own: Partial<Problem> = {}): Problem {
  return {
    code: 'numbering-skips',
    severity: 'warning',
    message: 'The numbering jumps.',
    range: { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } },
    related: [],
    fingerprint: '0123456789abcdef',
    state: { kind: 'new' },
    excerpt: { before: 'The ', marked: 'fifth', after: ' plan.' },
    ...own,
  };
}

/** A run over these files, with complaints about what they were read with. */
export function runOver(files: readonly CheckedFile[], ...complaints: readonly string[]): CheckRun {
  return { files, complaints };
}

/** A report with these problems. */
export function checked(file: string, ...problems: readonly Problem[]): CheckedFile {
  return { file, family: 'sif-2015', problems, failure: undefined };
}

export const noReport: CheckedFile = { file: 'list.txt', family: undefined, problems: [], failure: undefined };

export const unreadable: CheckedFile = { ...noReport, file: 'gone.txt', failure: 'there is no such file' };

export const known = problem({ state: { kind: 'known' } });

export const justified = problem({ state: { kind: 'justified', reason: 'Agreed <with> the lead.', by: 'Ann & Bob' } });
