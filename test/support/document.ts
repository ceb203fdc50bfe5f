/** Fixtures opened as documents, for the tests of features. */

import type { Range } from '../../server/src/text/range';
import type { Document } from '../../server/src/workspace/document';
import { openDocument } from '../../server/src/workspace/workspace';
import { parseOneFile, type FixtureFile } from './fixture';

/** The first page, by which a text is known as a report; fixtures need not repeat it. */
export const firstPage = `Inspection of services for children in need of help and protection, children looked after and care leavers

Inspection date: 6 March 2017 – 30 March 2017

Report published: 2 June 2017

Executive summary

Leaders know their services well.

The local authority

`;

export interface OpenFixture {
  readonly document: Document;
  /** The fixture with its marks as offsets into the document. */
  readonly file: FixtureFile;
}

/** The fixture as an open report: the first page, then the fixture's text. */
export function openReport(fixture: string): OpenFixture {
  const { name, text, marks } = parseOneFile(fixture);
  const shifted = marks.map(({ label, range }) => ({ label, range: shift(range, firstPage.length) }));
  return openFile({ name, text: firstPage + text, marks: shifted });
}

/** The fixture's text as it is, for texts that are no reports. */
export function openText(fixture: string): OpenFixture {
  return openFile(parseOneFile(fixture));
}

function openFile(file: FixtureFile): OpenFixture {
  const document = openDocument({
    uri: `file:///${file.name}`,
    version: 1,
    languageId: 'inspection-report',
    text: file.text,
  });
  return { document, file };
}

function shift({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** A range as a person would name it, for messages of tests that fail: `12:4 plans are vague`. */
export function show({ source }: Document, range: Range): string {
  const { line, character } = source.positionAt(range.start);
  return `${line}:${character} ${source.slice(range)}`;
}
