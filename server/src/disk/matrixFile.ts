/** The traceability matrix as the content of a file, in whichever format. Writers of office formats are loaded on use. */

import { listMatrixTables, type Matrix } from '../exports/matrix';
import { renderMatrixCsv, renderMatrixHtml, renderMatrixJson, renderMatrixMarkdown } from '../exports/matrixTexts';

export const matrixFormats = ['xlsx', 'docx', 'html', 'csv', 'markdown', 'json'] as const;

export type MatrixFormat = (typeof matrixFormats)[number];

/** The format that the name of a file asks for by its ending. */
export function formatOfName(output: string | undefined): MatrixFormat | undefined {
  const ending = /\.(\w+)$/.exec(output ?? '')?.[1]?.toLowerCase();
  return ending === 'md' ? 'markdown' : matrixFormats.find((format) => format === ending);
}

/** The content of a file in a format, with all rows or only the holes. */
export async function renderMatrixFile(
  matrices: readonly Matrix[],
  onlyHoles: boolean,
  format: MatrixFormat,
): Promise<string | Uint8Array> {
  const tables = listMatrixTables(matrices, onlyHoles);
  switch (format) {
    case 'xlsx':
      return (await import('./workbook.js')).renderWorkbook(tables);
    case 'docx':
      return (await import('./matrixDocument.js')).renderMatrixDocument(tables);
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
