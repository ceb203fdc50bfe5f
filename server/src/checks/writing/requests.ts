/** What the words of a recommendation ask for: by whom, what, by when, and with which reservation. Plain functions of a text. */

import { monthNames, numberWords, wholeWords } from '../../base/english';
import { asks, asksFirmly, isRequestVerb, opensWithRequest } from '../../report/general/words';
import { ofPassage, type PassageText } from '../../text/passageText';
import type { Range } from '../../text/range';
import { sentencesOf } from '../../text/sentences';

/** Longer texts under a heading of recommendations argue for them; what is asked stands at their beginning. */
const LONGEST_REQUEST = 3000;

/** "We recommend that", "It is recommended that": what only opens a request, with a label that stands before it. */
const OPENING =
  /^\s*(?:(?:we|i)\s+(?:also\s+|further\s+|therefore\s+)?(?:recommend|urge|suggest|propose)(?:ed)?\s+(?:that\s+)?|it is (?:also )?recommended that\s+)/i;

/** "The council should", with what says who it is in the first group and what it should do in the second. */
const MODAL =
  /^([^.;:?!]{2,200}?)\s(?:should|must|shall|ought to)\s(?:now |also |therefore |urgently |\p{L}{3,14}ly )?(\p{L}+(?:\s\p{L}+){0,2})/iu;

/** "be reviewed", "be quickly made": somebody should do it, and the sentence leaves out who. */
const PASSIVE = /^be\s(?:\p{L}+ly\s)?\p{L}+(?:ed|en|ne|de|pt|lt|nt|ut|et|ld|ght)\b/iu;

/** "for the Board:", "To the Department," before a request, and "(Director of Housing)" or "Owner: …" behind it. */
const ADDRESSED =
  /^(?:for|to)\s(?:the\s)?[^.;:,]{2,80}[:,]|\b(?:action|owner|lead|responsible)\s?:|\([^()]{0,30}\b(?:director|manager|head|officer|board|team|chief|lead|committee|department|ministry|authority|trust|service)\b[^()]{0,40}\)\.?$/i;

/** "We recommend that the Board", "We urge Ministers": whom a request is put to by name. */
const PUT_TO =
  /\b(?:recommend|urge|encourage|call on|ask|invite|advise|require)s?\s(?:that\s)?(?:the|all|every|each|\p{Lu})/u;

/** Whether a request says who is to act: "The council should review…", not "Review…" or "Plans should be reviewed". */
export const namesAddressee = ofPassage((text, passage) => {
  const request = text.slice(0, LONGEST_REQUEST);
  if (ADDRESSED.test(request) || PUT_TO.test(request)) return true;
  return sentencesOf(passage).some((sentence) => {
    const words = wordsOf(text, sentence).replace(OPENING, '');
    const modal = opensWithRequest(words) ? undefined : MODAL.exec(words);
    return modal && (!PASSIVE.test(modal[2]!) || /\sby\s(?:the|an?|all|its|their|\p{Lu})/u.test(words));
  });
});

/** "Work is under way", "Work to protect children": a noun that is a verb elsewhere, and tells of something. */
const TELLING = /^\P{L}*(?:work\s(?:to|with|on|in)|\p{L}+\s(?:is|are|was|were|has|have|had))\b/iu;

/** Whether it opens with what is asked, and not with what was found: "Review…", "Plans should be reviewed". */
export const opensWithWhatIsAsked = ofPassage((text, passage) => {
  const words = wordsOf(text, sentencesOf(passage)[0]!);
  return asksFirmly(words) && !TELLING.test(words);
});

/** Whether it asks without a word on who is to act: an order, or something that "should be" done. */
export const asksNobody = ofPassage((text, passage) => {
  const words = wordsOf(text, sentencesOf(passage)[0]!);
  return (opensWithRequest(words) && !TELLING.test(words)) || PASSIVE.test(MODAL.exec(words)?.[2] ?? '');
});

/** Whether it says that something is to be done: "Improve the plans", "Plans should…", "Improving…", "To improve…". */
export const saysWhatToDo = ofPassage((text) => {
  const request = text.slice(0, LONGEST_REQUEST);
  return asks(request) || /^\P{L}*(?:to\s|\p{L}+ing\s(?!(?:of|for|and|or|in)\b))/iu.test(request);
});

/** Whether it is no more than a topic, such as "The quality of plans": a phrase without a verb that could say more. */
export const isTopic = ofPassage((text) => TOPIC.test(text) && !STATING.test(text.slice(0, LONGEST_REQUEST)));

/** "The quality of plans", "Better records": how a phrase begins that only names a topic. */
const TOPIC =
  /^\P{L}*(?:the|an?|all|its|their|these|those|more|better|greater|further|improved|clearer|stronger|lack|quality|use)\s/iu;

/** A verb that states something of the topic: "The plans are late" is a fact. */
const STATING =
  /\b(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|may|might|needs?|requires?|results?|should|must)\b/i;

const NUMBER = String.raw`(?:\d{1,3}|an?|${numberWords.slice(1).join('|')}|eighteen)`;
const PERIOD = String.raw`(?:working\s|calendar\s)?(?:hours?|days?|weeks?|months?|years?)`;
/** "March", "Mar", "Sept" */
const MONTH = `(?:${monthNames.map((name) => `${name.slice(0, 3)}(?:t|${name.slice(3)})?`).join('|')})`;

/** "within three months", "by the end of March", "by 2027", "March 2027", "immediately", "before the next inspection". */
const LIMIT = new RegExp(
  [
    String.raw`\b(?:within|in|over|after)\s(?:the\s(?:next|first|coming)\s)?${NUMBER}[\s-]${PERIOD}\b`,
    String.raw`\b(?:by|before|until|from|no later than|not later than)\s(?:the\s)?(?:end\b|start\b|beginning\b|close\b|next\b|${MONTH}\b|\d{1,2}(?:st|nd|rd|th)?\s${MONTH}\b|(?:spring|summer|autumn|winter|mid|early|late|Q[1-4])\b|20\d\d)`,
    String.raw`\b(?:immediate(?:ly)?|urgent(?:ly)?|forthwith|without (?:further )?delay|at once|as soon as|prompt(?:ly)?|as a matter of (?:urgency|priority)|a matter of urgency|deadline|(?:short|medium|long)[- ]term)\b`,
    String.raw`\b${MONTH}\s20\d\d\b|\b\d{1,2}/\d{1,2}/(?:20)?\d\d\b|\b20\d\d-\d\d-\d\d\b`,
  ].join('|'),
  'i',
);

/** Whether it says by when. */
export const hasTimeLimit = ofPassage((text) => limits(text.slice(0, LONGEST_REQUEST)));

/** Whether a text, such as a heading over requests, says by when. */
export function limits(text: string): boolean {
  return LIMIT.test(text);
}

/** Words after which nobody can tell whether a request was met. */
const RESERVATION = wholeWords(
  [
    String.raw`as \p{L}+ as (?:is )?(?:reasonably )?(?:possible|practicable)`,
    String.raw`(?:where(?:ver)?|when(?:ever)?|if|as|so far as|as far as|insofar as)\s(?:it\sis\s|is\s|reasonably\s)?(?:possible|appropriate|necessary|practicable|practical|feasible|applicable|relevant|required)(?! by\b)`,
    'as and when(?: (?:required|needed|necessary))?|to the extent (?:possible|practicable)',
    'in due course|at an appropriate time|(?:give|giving) consideration to',
    '(?:should|must|shall|to) (?:also )?(?:try|seek|strive|endeavour|make efforts) to',
  ],
  'giu',
);

/** The reservations of a request, in offsets of the passage. */
export const listReservations: (passage: PassageText) => readonly Range[] = ofPassage((text) =>
  [...text.slice(0, LONGEST_REQUEST).matchAll(RESERVATION)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  })),
);

/** "and ensure that", ", and then publish its": a second verb behind "and" or a semicolon, with the word behind it. */
const SECOND =
  /(,|;)?\s(?:and|;)\s(?:then\s|also\s|(?:the\s\p{L}+\s)?(?:should|must|shall)\s(?:also\s)?)?(?:to\s)?(\p{L}[\p{L}-]*)\s(\p{L}+)/giu;

/** What follows a verb that has an object; behind a word that may be a noun too, such as "plan", only this shows a verb. */
const DETERMINED = /^(?:the|an?|all|any|each|every|its|their|this|these|those|that|how|whether|what|more|sufficient)$/i;

/** Where a second action of a request begins, in offsets of the passage; undefined where it asks for one thing. */
export const findSecondAction: (passage: PassageText) => Range | undefined = ofPassage((text, passage) => {
  const sentences = sentencesOf(passage).filter(({ start }) => start < LONGEST_REQUEST);
  const asking = sentences.filter((sentence) => opensAnew(wordsOf(text, sentence)));
  const [first, second] = asking;
  if (first && second) return firstWordOf(text, second);
  return first && findCoordinated(text, first);
});

/** Whether a sentence asks for something, and not for what to do with the thing asked before: "Use this to…", "Take a look". */
function opensAnew(sentence: string): boolean {
  return opensWithRequest(sentence) && !/^\P{L}*\p{L}+\s(?:this|these|it|them|a look|care|note)\b/iu.test(sentence);
}

function wordsOf(text: string, { start, end }: Range): string {
  return text.slice(start, Math.min(end, start + LONGEST_REQUEST)).trim();
}

/**
 * The verb that is joined to the one which opens a sentence, where the first has an object of its own:
 *
 *     Review the policy and train all staff.            train
 *     Review and update the policy.                     one action on one thing
 *     Ensure that staff know the policy and follow it.  one action: what is to be ensured
 *     Write a plan to cut delays and raise quality.     one action with two aims
 */
function findCoordinated(text: string, sentence: Range): Range | undefined {
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST_REQUEST));
  const opening = /^\P{L}*(\p{L}+)/u.exec(words);
  for (const match of opening ? words.matchAll(SECOND) : []) {
    const [all, comma, verb = '', next = ''] = match;
    const between = words.slice(opening![0].length, match.index);
    if (!isVerb(verb, next) || !hasObject(between)) continue;
    // "influence and ensure": two verbs of one clause
    if (comma === undefined && isRequestVerb(/\p{L}*$/u.exec(between)![0])) continue;
    if (subordinates(opening![1]!, between) && verb.toLowerCase() !== 'ensure') continue;
    const start = sentence.start + match.index + all.lastIndexOf(verb, all.length - next.length);
    return { start, end: start + verb.length };
  }
  return undefined;
}

/** Whether a word asks for something: it is no noun, or the word behind it shows that it has an object. */
function isVerb(word: string, next: string): boolean {
  const isNoNoun = /^(?:ensure|develop|provide|implement|strengthen|introduce|establish)$/i.test(word);
  return isRequestVerb(word) && (isNoNoun || DETERMINED.test(next));
}

/** Whether something stands between two verbs that the first is done to: more than further verbs. */
function hasObject(between: string): boolean {
  const words = between.split(/[\s,]+/).filter(Boolean);
  return words.length >= 2 && words.some((word) => !isRequestVerb(word) && !/^(?:and|or|then|also)$/i.test(word));
}

/** Whether a clause was opened in which a further verb may stand. */
function subordinates(opening: string, between: string): boolean {
  return (
    /^(?:ensure|make|improve|help|enable|support|encourage|consider)$/i.test(opening) ||
    /\s(?:that|which|who|where|to\s\p{Ll}+|so|how|whether|by|for)\b/u.test(between)
  );
}

function firstWordOf(text: string, { start, end }: Range): Range {
  const word = /(?!also|then)\p{L}{3,}/iu.exec(text.slice(start, end)) ?? /\p{L}+/u.exec(text.slice(start, end))!;
  return { start: start + word.index, end: start + word.index + word[0].length };
}
