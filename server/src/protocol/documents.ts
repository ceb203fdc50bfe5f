/** Word files, PDFs and the matrix. */

import type { PlainRange } from './places';

/** Asks for the text of a document of an office program, which the client shows. An error in the answer is a sentence. */
export const documentTextMethod = 'goldenThread/documentText';

export interface DocumentTextParams {
  readonly uri: string;
}

export interface DocumentTextResult {
  readonly text: string;
  /** Those that the document brings along. */
  readonly comments: readonly DocumentComment[];
  /** How many tracked changes were read as if they were accepted. */
  readonly changes: number;
  /** What was left out, in sentences. */
  readonly warnings: readonly string[];
}

export interface DocumentComment {
  readonly id: string;
  readonly author?: string;
  readonly date?: string;
  readonly text: string;
  /** The id of the comment that it answers. */
  readonly answers?: string;
  readonly isResolved: boolean;
  readonly range: PlainRange;
}

/** Asks for the text of a document as a file to edit, with where it is from. An error in the answer is a sentence. */
export const convertMethod = 'goldenThread/convert';

export interface ConvertParams {
  readonly uri: string;
  readonly form: 'markdown' | 'text';
}

export interface ConvertResult {
  readonly text: string;
}

/** Asks where words of a PDF's text stand on its pages. An error in the answer is a sentence. */
export const pageAreasMethod = 'goldenThread/pageAreas';

export interface PageAreasParams {
  readonly uri: string;
  readonly range: PlainRange;
}

export interface PageAreasResult {
  /** One for each line, in the order of the text, in points from the lower left corner of a page; pages count from 0. */
  readonly areas: readonly {
    readonly page: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
    readonly top: number;
  }[];
}

/** Asks for the traceability matrix of some reports as a page; an error in the answer is a sentence. */
export const matrixMethod = 'goldenThread/matrix';

export interface MatrixParams {
  /** Of files, open or not, and of folders, which stand for all reports of the library below them. */
  readonly uris: readonly string[];
}

export interface MatrixResult {
  /** The body of the page, in HTML. */
  readonly body: string;
  /** The reports by their index in the page. */
  readonly uris: readonly string[];
}

/** Writes the matrix into a file, whose name tells the format; an error in the answer is a sentence. */
export const writeMatrixMethod = 'goldenThread/writeMatrix';

export interface WriteMatrixParams extends MatrixParams {
  readonly target: string;
  /** Only recommendations without a finding or a reason. */
  readonly holes: boolean;
}

/** Writes comments into a Word file, a copy of the one that is named or itself. An error in the answer is a sentence. */
export const writeCommentsMethod = 'goldenThread/writeComments';

export interface WriteCommentsParams {
  readonly uri: string;
  readonly target: string;
  /** What becomes a comment. */
  readonly kinds: readonly ('notes' | 'problems' | 'links')[];
}

export interface WriteCommentsResult {
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
}

/** Where the server says that pages are, before their names. */
export const documentsHome = 'https://github.com/golden-thread/golden-thread/blob/main/docs/';
