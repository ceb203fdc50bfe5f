/** Answers to requests about the place of the cursor: hover, definition, references, highlights, growing a selection. */

import type {
  DocumentHighlight,
  Hover,
  Location,
  LocationLink,
  Position,
  ReferenceParams,
  SelectionRange,
  SelectionRangeParams,
  TextDocumentPositionParams,
} from 'vscode-languageserver';

import { findHover, type Hover as FoundHover } from '../../features/hover';
import { findDefinition, listDocumentHighlights, listReferences } from '../../features/navigation';
import { findLineRole } from '../../features/recognition';
import { listSelectionRanges } from '../../features/selectionRanges';
import type { Library } from '../../library/library';
import { findSaidBefore } from '../../library/saidBefore';
import { findInLibrary } from '../../library/lives';
import { isDecidable, listAnsweredAt } from '../../library/responses/responding';
import { decideLifeCommand, type LifeChoicesParams } from '../../protocol';
import type { Recommendation } from '../../report/model';
import { range, type Range } from '../../text/range';
import { libraryMessages, renderAnswered, renderLife, renderSaidBefore } from '../../wording/libraryMessages';
import { commandLink, escape, type Markdown, paragraphs } from '../../wording/markdown';
import { renderHover, renderJustifications, renderLineRole } from '../../wording/renderHover';
import { type Document, findRecommendationUnder } from '../../workspace/document';
import type { Place } from '../../workspace/places';
import * as convert from '../convert/convert';
import { toLspText } from '../convert/convertThread';
import type { ClientAbilities } from '../abilities';
import { entryOf } from '../library/answerAcross';
import { findEarlierDefinition, findEarlierHover } from '../library/earlierPlaces';
import type { State } from '../session';

export function answerSelectionRanges(document: Document, { positions }: SelectionRangeParams): SelectionRange[] {
  return positions.map((position) => {
    const offset = convert.fromLspPosition(document, position);
    return convert.toLspSelectionRange(document, listSelectionRanges(document, offset));
  });
}

export function answerHover(document: Document, { position }: TextDocumentPositionParams, state: State): Hover | null {
  const { settings, client, library } = state;
  const offset = convert.fromLspPosition(document, position);
  const hover = findHover(document, offset);
  const role = settings.explainLines ? findLineRole(document, offset) : undefined;
  const reasons = renderJustifications(document, placeOfReasons(hover, offset));
  const earlier = findEarlierHover(document, offset, library);
  const said = saidAt(document, offset, library);
  const answered = answeredAt(document, position, state);
  if (!hover && !role && !earlier && !said && reasons.length + answered.length === 0) return null;
  const content = hover ? [renderHover(document, hover.content)] : [];
  const life =
    hover?.content.kind === 'recommendation' ? lifeOf(document, position, hover.content.recommendation, state) : [];
  const text = paragraphs([
    ...(earlier ? [earlier.text] : []),
    ...answered,
    ...content,
    ...life,
    ...reasons,
    ...(said ? [renderSaidBefore(said)] : []),
    ...(role ? [renderLineRole(role)] : []),
  ]);
  const contents = toLspText(text, client.showsMarkdown.hover);
  const marked = earlier?.range ?? hover?.range;
  return marked ? { contents, range: convert.toLspRange(document, marked) } : { contents };
}

/** What other reports of the library say the sentence at an offset too; nothing is looked for without other reports. */
function saidAt(document: Document, offset: number, { entries }: Library) {
  if (entries.every(({ file }) => file === document.uri)) return undefined;
  return findSaidBefore(entryOf(document), offset, entries);
}

/** What later reports say of a recommendation, and which earlier ones it repeats, as far as the library knows. */
function lifeOf(
  { uri }: Document,
  position: Position,
  { text }: Recommendation,
  { library, client }: State,
): Markdown[] {
  const found = findInLibrary(library, uri, text.text);
  if (!found) return [];
  const isOpen = found.life.length > 0 || found.responses.some(isDecidable);
  return [...renderLife(found), ...(isOpen ? offer(libraryMessages.decideLife(), { uri, position }, client) : [])];
}

/** Which recommendations an answer at a place of a response answers, and how it was understood. */
function answeredAt(document: Document, position: Position, { library, client }: State): Markdown[] {
  const answered = listAnsweredAt(library, entryOf(document), convert.fromLspPosition(document, position));
  if (answered.length === 0) return [];
  return [
    ...renderAnswered(answered),
    ...offer(libraryMessages.decideAnswer(), { uri: document.uri, position }, client),
  ];
}

/** A link that has a person decide, where the client asks. */
function offer(title: string, place: LifeChoicesParams, { decidesLives, showsMarkdown }: ClientAbilities): Markdown[] {
  return decidesLives && showsMarkdown.hover ? [commandLink(escape(title), decideLifeCommand, place)] : [];
}

/** What is said of a recommendation is told wherever in it the cursor is. */
function placeOfReasons(hover: FoundHover | undefined, offset: number): Range {
  const content = hover?.content;
  return content?.kind === 'recommendation' ? content.recommendation.range : range(offset, offset);
}

export function answerDefinition(
  document: Document,
  { position }: TextDocumentPositionParams,
  state: State,
): LocationLink[] | Location[] | null {
  const { client, library } = state;
  const offset = convert.fromLspPosition(document, position);
  const own = findDefinition(document, offset);
  const otherSide = listOtherSide(document, offset, library);
  const earlier = own || otherSide.length > 0 ? undefined : findEarlierDefinition(document, offset, state);
  const across = earlier?.targets ?? otherSide;
  // Where it leads into another report, the place of the cursor itself is no place to go to.
  const isElsewhere = ({ fullRange }: Place) => offset < fullRange.start || fullRange.end < offset;
  const within = own?.targets.filter((target) => across.length === 0 || isElsewhere(target)) ?? [];
  if (within.length + across.length === 0) return null;
  const origin = own?.origin ?? earlier?.origin ?? range(offset, offset);
  if (client.showsLocationLinks)
    return [
      ...convert.toLspLocationLinks(document, { origin, targets: within }),
      ...across.map((place) => convert.toLspLinkAcross(document, origin, place)),
    ];
  const names = within.map(({ nameRange }) => nameRange);
  return [...convert.toLspLocations(document, names), ...across.map(convert.toLspLocationAcross)];
}

/**
 * The other side of what stands at an offset: of an answer the recommendations that it answers, of a recommendation its
 * answers. Empty where the library knows none.
 */
function listOtherSide(document: Document, offset: number, library: Library): convert.PlaceAcross[] {
  const answered = listAnsweredAt(library, entryOf(document), offset);
  if (answered.length > 0)
    return answered.map(({ report, recommendation }) => ({ entry: report, range: recommendation.range }));
  const asked = findRecommendationUnder(document, offset);
  const responses = asked ? (findInLibrary(library, document.uri, asked.text.text)?.responses ?? []) : [];
  return responses.flatMap(({ response, answer }) => (answer ? [{ entry: response, range: answer.range }] : []));
}

export function answerReferences(document: Document, { position, context }: ReferenceParams): Location[] {
  const offset = convert.fromLspPosition(document, position);
  return convert.toLspLocations(document, listReferences(document, offset, context.includeDeclaration));
}

export function answerHighlights(document: Document, { position }: TextDocumentPositionParams): DocumentHighlight[] {
  const offset = convert.fromLspPosition(document, position);
  return convert.toLspHighlights(document, listDocumentHighlights(document, offset));
}
