/** A passage of the report as a SpecificResource with selectors (Web Annotation Data Model, §4), and back. */

import type { Range } from '../../text/range';
import { isRecord } from '../../base/json';
import { isSame, omit, omitEmpty, omitUsual, stringOf, toList, type JsonObject } from '../file/json';
import type { Selectors, Target } from '../model';
import { reportItself, terms } from './terms';

/** A passage and what else was said of it: `others.target` of an annotation, and `others.body` of a link decision. */
interface ReadPassage {
  readonly target: Target;
  /** Empty when the passage says nothing but what we know. */
  readonly others: PassageOthers;
}

/** What we do not know, by where it stands. */
interface PassageOthers extends JsonObject {
  /** Fields of the resource. */
  readonly fields?: JsonObject;
  /** Fields of the TextQuoteSelector and of the TextPositionSelector. */
  readonly quote?: JsonObject;
  readonly position?: JsonObject;
  /** The selector of another type whose part the quotation is; it takes the place of the quotation in the file. */
  readonly refined?: JsonObject;
  /** Selectors of other types. */
  readonly selectors?: readonly unknown[];
  /** Further targets or bodies beside this one. */
  readonly more?: readonly unknown[];
}

const quoteType = 'TextQuoteSelector';
const positionType = 'TextPositionSelector';

/** What FragmentSelectors of PDFs conform to (§4.2.1); RFC 8118 took it over. */
const pdfFragments = 'http://tools.ietf.org/rfc/rfc3778';

/**
 * The first passage among one or several targets that quotes words; undefined when none does. `base` is how the file
 * names the report, if it does.
 */
export function readPassage(value: unknown, base: string | undefined): ReadPassage | undefined {
  const all = toList(value);
  for (const [i, each] of all.entries()) {
    const passage = isRecord(each) ? readResource(each, base) : undefined;
    if (!passage) continue;
    const more = all.filter((_, other) => other !== i);
    return { target: passage.target, others: omitEmpty({ ...passage.others, more }) };
  }
  return undefined;
}

const resourceKeys = new Set(['selector', terms.snapshot]);

function readResource(resource: JsonObject, base: string | undefined): ReadPassage | undefined {
  const all = toList(resource['selector']);
  const whole = all.find((selector) => isQuote(selector)) ?? all.find((selector) => findRefining(selector));
  const quote = isQuote(whole) ? whole : findRefining(whole);
  if (!quote) return undefined;
  const position = all.find((selector): selector is JsonObject => isPosition(selector));
  const page = all.find((selector) => isPage(selector));
  const snapshot = stringOf(resource[terms.snapshot]);
  const fields = omit(resource, snapshot === undefined ? new Set(['selector']) : resourceKeys);
  return {
    target: {
      quote: quote['exact'],
      selectors: { ...readSelectors(quote, position), ...(page && { page: page.value }) },
      snapshot,
    },
    others: omitEmpty({
      fields: omitUsual(fields, {
        type: 'SpecificResource',
        source: resource['source'] === base ? base : reportItself,
      }),
      ...(whole === quote
        ? { quote: omitUsual(omit(quote, keysOfQuote(quote)), { type: quoteType }) }
        : { refined: whole }),
      position: position && omitUsual(omit(position, keysOfPosition(position)), { type: positionType }),
      selectors: all.filter((selector) => ![whole, position, page].includes(selector)),
    }),
  };
}

function isOfType({ type }: JsonObject, wanted: string): boolean {
  return toList(type).includes(wanted);
}

interface Quote extends JsonObject {
  readonly exact: string;
}

function isQuote(selector: unknown): selector is Quote {
  return isRecord(selector) && isOfType(selector, quoteType) && typeof selector['exact'] === 'string';
}

/** The quotation that says more closely which part of a selector of another type is meant (§4.2.9). */
function findRefining(selector: unknown): Quote | undefined {
  const inner = isRecord(selector) ? toList(selector['refinedBy']) : [];
  for (const each of inner) {
    const quote = isQuote(each) ? each : findRefining(each);
    if (quote) return quote;
  }
  return undefined;
}

function isPosition(selector: unknown): boolean {
  return (
    isRecord(selector) && isOfType(selector, positionType) && rangeOf(selector['start'], selector['end']) !== undefined
  );
}

/** A place on a page of a PDF, and nothing said of it besides that would be lost. */
function isPage(selector: unknown): selector is { readonly value: string } {
  return (
    isRecord(selector) &&
    isSame(selector, { type: 'FragmentSelector', conformsTo: pdfFragments, value: selector['value'] }) &&
    /^page=\d+/.test(stringOf(selector['value']) ?? '')
  );
}

function rangeOf(start: unknown, end: unknown): Range | undefined {
  const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
  return isOffset(start) && isOffset(end) && start <= end ? { start, end } : undefined;
}

/** The keys of a quotation that hold what they should. */
function keysOfQuote(quote: JsonObject): ReadonlySet<string> {
  return new Set(['exact', 'prefix', 'suffix', terms.now].filter((key) => typeof quote[key] === 'string'));
}

function keysOfPosition(position: JsonObject): ReadonlySet<string> {
  return new Set(['start', 'end', ...[terms.utf16, terms.words].filter((term) => readPair(position[term]))]);
}

/** Two numbers in a list, as a range. */
function readPair(value: unknown): Range | undefined {
  const [start, end, ...rest] = toList(value);
  return rest.length === 0 ? rangeOf(start, end) : undefined;
}

function readSelectors(quote: Quote, position: JsonObject | undefined): Selectors {
  return {
    exact: stringOf(quote[terms.now]) ?? quote.exact,
    prefix: stringOf(quote['prefix']) ?? '',
    suffix: stringOf(quote['suffix']) ?? '',
    ...readPosition(position),
  };
}

/**
 * The standard counts code points (§4.2.5), we count UTF-16 units. Where the two differ we write both; other programs
 * write only one, and without the text it is not known which numbers are meant by a program that does not follow the
 * standard. So their numbers are taken as they are: at worst they are a few characters off, and words are found again
 * by what they say.
 */
function readPosition(position: JsonObject | undefined): Pick<Selectors, 'position' | 'codePoints' | 'words'> {
  const standard = position && rangeOf(position['start'], position['end']);
  if (!position || !standard) return { position: undefined };
  const [utf16, words] = [readPair(position[terms.utf16]), readPair(position[terms.words])];
  const isTold = utf16 !== undefined && !isSame(standard, utf16);
  return { position: utf16 ?? standard, ...(isTold && { codePoints: standard }), ...(words && { words }) };
}

/** The passage as other programs read it; `source` names the report. */
export function writePassage({ quote: words, selectors, snapshot }: Target, others: unknown, source: string): unknown {
  const {
    fields,
    quote,
    position,
    refined,
    selectors: further,
    more,
  } = (isRecord(others) ? others : {}) as PassageOthers;
  const resource = {
    type: 'SpecificResource',
    source,
    [terms.snapshot]: snapshot,
    selector: [
      refined ?? writeQuote(words, selectors, quote),
      ...writePosition(selectors, position),
      ...writePage(selectors),
      ...toList(further),
    ],
    ...fields,
  };
  return more && more.length > 0 ? [resource, ...more] : resource;
}

/** What was written about, between what stands around it now; our own term says what stands there where that differs. */
function writeQuote(quote: string, { exact, prefix, suffix }: Selectors, others: JsonObject | undefined): JsonObject {
  return {
    type: quoteType,
    exact: quote,
    ...(prefix !== '' && { prefix }),
    ...(suffix !== '' && { suffix }),
    ...(exact !== quote && { [terms.now]: exact }),
    ...others,
  };
}

function writePosition({ position, codePoints, words }: Selectors, others: JsonObject | undefined): JsonObject[] {
  if (!position) return [];
  const { start, end } = codePoints ?? position;
  const utf16 = codePoints && { [terms.utf16]: [position.start, position.end] };
  const ofSnapshot = words && { [terms.words]: [words.start, words.end] };
  return [{ type: positionType, start, end, ...utf16, ...ofSnapshot, ...others }];
}

function writePage({ page }: Selectors): JsonObject[] {
  return page === undefined ? [] : [{ type: 'FragmentSelector', conformsTo: pdfFragments, value: page }];
}
