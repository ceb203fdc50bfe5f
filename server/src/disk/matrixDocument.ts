/** The traceability matrix as a Word file, a table a report; a bundle of its own, loaded when one is wanted. */

import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

import { isWide, type MatrixTable, showCell } from '../exports/matrixTable';

/** The bytes of a `.docx` file. */
export async function renderMatrixDocument(tables: readonly MatrixTable[]): Promise<Uint8Array> {
  const children = tables.flatMap(({ name, columns, rows }) => {
    const shares = shareWidth(columns);
    return [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(printable(name))] }),
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [
          new TableRow({
            tableHeader: true,
            children: columns.map((column, index) => cell(column, true, shares[index]!)),
          }),
          ...rows.map(
            (row) =>
              new TableRow({
                cantSplit: true,
                children: row.map((each, index) => cell(showCell(each), false, shares[index]!)),
              }),
          ),
        ],
      }),
      new Paragraph(''),
    ];
  });
  const page = {
    size: { orientation: PageOrientation.LANDSCAPE },
    margin: { left: 720, right: 720, top: 720, bottom: 720 },
  };
  return Packer.toBuffer(new Document({ sections: [{ properties: { page }, children }] }));
}

function cell(text: string, bold: boolean, share: number): TableCell {
  const lines = printable(text).split('\n');
  return new TableCell({
    width: { size: share, type: WidthType.PERCENTAGE },
    children: lines.map((line) => new Paragraph({ children: [new TextRun({ text: line, bold, size: 18 })] })),
  });
}

/** Without what XML cannot hold. */
function printable(text: string): string {
  return text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** In per cent of a page on its side: “supported” and the heads of columns fit without being parted in a word. */
const narrow = 7.5;

/** The shares of the width, in per cent: columns of sentences get what others leave. */
function shareWidth(columns: readonly string[]): readonly number[] {
  const wide = columns.filter(isWide).length;
  const rest = (100 - narrow * (columns.length - wide)) / wide;
  return columns.map((column) => (wide === 0 ? 100 / columns.length : isWide(column) ? rest : narrow));
}
