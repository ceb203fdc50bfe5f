/** Sentences of running text. */

import { range, touches, type Range } from '../text/range';

/** How far to either side of an offset a sentence is looked for; no sentence of a report comes near it. */
const reach = 4000;

/** Abbreviations after which a capital letter begins no sentence. */
const abbreviations = new Set('Mr Mrs Ms Dr Prof Rev St No Nos para paras e.g i.e cf etc approx vs'.split(' '));

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/**
 * The sentence of `within` that `offset` lies in or touches, without the white space around it. Line breaks count as
 * spaces. Undefined when `offset` is outside `within` or there is no sentence there.
 */
export function findSentence(text: string, within: Range, offset: number): Range | undefined {
  if (!touches(within, offset)) return undefined;
  const start = Math.max(within.start, offset - reach);
  const window = text.slice(start, Math.min(within.end, offset + reach)).replace(/[\r\n\t]/g, ' ');
  const sentence = listSentences(window).find((each) => each.start <= offset - start && offset - start < each.end);
  const last = sentence ?? listSentences(window).at(-1);
  return last && trim(window, last, start);
}

/** The sentences of a text without line breaks, tiling it. */
function listSentences(text: string): readonly Range[] {
  const sentences: Range[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    if (endsInAbbreviation(segment)) continue;
    sentences.push(range(start, index + segment.length));
    start = index + segment.length;
  }
  if (start < text.length) sentences.push(range(start, text.length));
  return sentences;
}

function endsInAbbreviation(segment: string): boolean {
  const trimmed = segment.trimEnd();
  if (!trimmed.endsWith('.')) return false;
  const word = trimmed.slice(trimmed.lastIndexOf(' ') + 1, -1);
  return abbreviations.has(word.replace(/^[([“"']+/, ''));
}

function trim(window: string, { start, end }: Range, offset: number): Range | undefined {
  const sentence = window.slice(start, end);
  const from = start + sentence.length - sentence.trimStart().length;
  const to = start + sentence.trimEnd().length;
  return from < to ? range(offset + from, offset + to) : undefined;
}
