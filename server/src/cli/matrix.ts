/** The command `matrix`: recommendations by findings, as a file for colleagues. */

import { explainReadError, isOfDisk } from '../disk/errors';
import { buildMatrix, listMatrixTables, type Matrix } from '../exports/matrix';
import type { MatrixTable } from '../exports/matrixTable';
import { renderMatrixCsv, renderMatrixHtml, renderMatrixJson, renderMatrixMarkdown } from '../exports/matrixTexts';
import { findFiles } from './files';
import { failure } from './parse';
import { createReportOpener } from './reports';
import { put, remark } from './streams';

export const matrixFormats = ['xlsx', 'docx', 'html', 'csv', 'markdown', 'json'] as const;

export type MatrixFormat = (typeof matrixFormats)[number];

export interface MatrixOptions {
  /** By the name of the output if it is left out; else Markdown. */
  readonly format?: MatrixFormat;
  readonly output?: string;
  readonly holes?: boolean;
  readonly families?: string;
}

/** Writes the matrix of all reports that the paths mean. Returns 0, or `failure` when something could not be read or written. */
export async function writeMatrix(paths: readonly string[], options: MatrixOptions): Promise<number> {
  const format = options.format ?? formatOfName(options.output) ?? 'markdown';
  const { files, failures } = await findFiles(paths);
  failures.forEach(({ path, reason }) => remark(`cannot read ${path}: ${reason}.`));
  let isWhole = failures.length === 0;
  const complain = (sentence: string) => {
    remark(sentence);
    isWhole = false;
  };
  const open = createReportOpener(options.families, { complain, warn: remark });
  const matrices: Matrix[] = [];
  for (const file of files) {
    try {
      matrices.push(buildMatrix(await open(file)));
    } catch (error) {
      if (!isOfDisk(error)) throw error;
      complain(`cannot read ${file}: ${explainReadError(error)}.`);
    }
  }
  if (matrices.length === 0) return failure;
  const content = await render(matrices, listMatrixTables(matrices, options.holes ?? false), format);
  return (await put(content, options.output)) && isWhole ? 0 : failure;
}

function formatOfName(output: string | undefined): MatrixFormat | undefined {
  const ending = /\.(\w+)$/.exec(output ?? '')?.[1]?.toLowerCase();
  return ending === 'md' ? 'markdown' : matrixFormats.find((format) => format === ending);
}

async function render(
  matrices: readonly Matrix[],
  tables: readonly MatrixTable[],
  format: MatrixFormat,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'xlsx':
      return (await import('../disk/workbook.js')).renderWorkbook(tables);
    case 'docx':
      return (await import('../disk/matrixDocument.js')).renderMatrixDocument(tables);
    case 'html':
      return renderMatrixHtml(tables);
    case 'csv':
      return renderMatrixCsv(tables);
    case 'markdown':
      return renderMatrixMarkdown(tables);
    case 'json':
      return renderMatrixJson(matrices, tables);
  }
}
