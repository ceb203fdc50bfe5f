/** What a line was taken for when the report was read: a finding, a page number, or nothing that is known. */

import type { ClaimKind } from '../report/model';
import { reportOf, type Document } from '../workspace/document';
import { lookupOf } from '../workspace/lookup';
import { findSpan } from '../workspace/spans';

/** What the line at `offset` was taken for; undefined for a blank line and in a text that is no report. */
export function findLineRole(document: Document, offset: number): ClaimKind | undefined {
  const report = reportOf(document);
  if (!report.recognition.recognised) return undefined;
  const role = findSpan(lookupOf(report).places.claims, offset)?.value.kind;
  return role === 'blank' ? undefined : role;
}
