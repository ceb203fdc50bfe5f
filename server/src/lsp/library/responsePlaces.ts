/** Which responses answer an open report, and what an open response answers, as hovers and definitions over the protocol. */

import { findInLibrary } from '../../library/lives';
import type { Library } from '../../library/library';
import { listAnsweredAt } from '../../library/responses/responding';
import { renderAnswered } from '../../wording/libraryMessages';
import type { Markdown } from '../../wording/markdown';
import { type Document, reportOf } from '../../workspace/document';
import type { PlaceAcross } from '../convert/convert';
import { entryOf } from './answerAcross';

/** What a hover says of the recommendations that an open response answers at an offset; empty where there is none. */
export function renderAnsweredAt(document: Document, offset: number, library: Library): Markdown[] {
  return renderAnswered(listAnsweredAt(library, entryOf(document), offset));
}

/**
 * The other side of what stands at an offset: of an answer the recommendations that it answers, of a recommendation its
 * answers. Empty where the library knows none.
 */
export function listOtherSide(document: Document, offset: number, library: Library): PlaceAcross[] {
  const answered = listAnsweredAt(library, entryOf(document), offset);
  if (answered.length > 0)
    return answered.map(({ report, recommendation }) => ({ entry: report, range: recommendation.range }));
  const asked = reportOf(document).recommendations.find(({ range }) => range.start <= offset && offset <= range.end);
  const responses = asked ? (findInLibrary(library, document.uri, asked.text.text)?.responses ?? []) : [];
  return responses.flatMap(({ response, answer }) => (answer ? [{ entry: response, range: answer.range }] : []));
}
