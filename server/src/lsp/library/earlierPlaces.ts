/** Phrases of an open report that mean an earlier one, as hovers, definitions and links over the protocol. */

import type { DocumentLink } from 'vscode-languageserver';

import { positionIn } from '../../library/entry';
import { findEarlierReport, listEarlierMentions, type EarlierMention } from '../../library/earlierReports';
import { surroundingsOf, type Library } from '../../library/library';
import { nameOfReport } from '../../library/symbols';
import type { Range } from '../../text/range';
import { renderEarlier } from '../../wording/libraryMessages';
import { type Document, reportOf } from '../../workspace/document';
import { toLspRange } from '../convert/convert';
import type { State } from '../session';

/** What a hover says of the phrase at an offset, and where the phrase stands; undefined where there is none. */
export function findEarlierHover(document: Document, offset: number, library: Library) {
  const mention = mentionAt(document, offset);
  const found = mention && resolve(document, library, mention);
  return found && { range: mention.range, text: renderEarlier(found) };
}

/** The report, or the recommendation of it, that the phrase at an offset means; undefined where there is none. */
export function findEarlierDefinition(document: Document, offset: number, { library }: State) {
  const mention = mentionAt(document, offset);
  const found = mention && resolve(document, library, mention);
  if (!mention || found?.kind !== 'found') return undefined;
  return { origin: mention.range, targets: [{ entry: found.entry, range: placeOf(found) }] };
}

/** A link on each phrase whose report the library has. */
export function answerDocumentLinks(document: Document, _params: unknown, { library }: State): DocumentLink[] {
  return listEarlierMentions(reportOf(document)).flatMap((mention) => {
    const found = resolve(document, library, mention);
    if (found?.kind !== 'found') return [];
    const { line } = positionIn(found.entry, placeOf(found).start);
    const target = `${found.entry.file}#L${line + 1}`;
    return [{ range: toLspRange(document, mention.range), target, tooltip: nameOfReport(found.entry) }];
  });
}

function mentionAt(document: Document, offset: number): EarlierMention | undefined {
  return listEarlierMentions(reportOf(document)).find(({ range }) => range.start <= offset && offset <= range.end);
}

/** Nothing is known of reports that the library does not have, and so not which came before them. */
function resolve(document: Document, library: Library, mention: EarlierMention) {
  const { entry } = surroundingsOf(library, document.uri);
  return entry && findEarlierReport(entry, library, mention);
}

function placeOf(found: { readonly recommendation: { readonly range: Range } | undefined }): Range {
  return found.recommendation?.range ?? { start: 0, end: 0 };
}
