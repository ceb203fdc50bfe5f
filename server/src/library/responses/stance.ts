/**
 * What an answer to a recommendation says of it: that it is accepted, in part, or not, or nothing of the kind. A word by
 * itself ("Agreed") says it best, a sentence that says who accepts next, and a promise ("We will publish …") is an
 * acceptance that was not put into words, as "There are no plans to …" is a refusal.
 */

export const stances = ['accepted', 'partly', 'not-accepted', 'not-said'] as const;

export type Stance = (typeof stances)[number];

export interface ReadStance {
  readonly stance: Stance;
  /** How likely it is right. */
  readonly probability: number;
}

const accepting = 'accept|agree|concur|support|endorse|implement|adopt|approve';
/** "accept", "accepts", "accepted", "agreed", "implementing" */
const accepts = `(?:${accepting})(?:s|ed|d|es|ing)?`;
const inPart =
  '(?:in part|in principle|partial(?:ly)?|partly|to some extent|with (?:some )?(?:amendments?|modifications?|changes|reservations|qualifications?))';

/** "accept in principle", "agreed, with amendments", "partially accepted": no more than four words lie between. */
const partly = new RegExp(
  `\\b${accepts}\\b,?(?: [\\w’'-]+){0,4}?,? ${inPart}\\b|\\b${inPart}[ -]${accepts}\\b|\\b${accepts} (?:only )?(?:part|parts|some|most|the (?:principle|aim|intention|spirit)) of\\b`,
  'iu',
);

/** "do not accept", "did not concur", "cannot fully support", "rejects", "declines to" */
const refuses = new RegExp(
  [
    `\\b(?:not|never|cannot|unable to)(?: \\w+){0,2}? ${accepts}\\b`,
    '\\b(?:rejects?|rejected|disagrees?|disagreed|decline[sd]? to|non-?concur(?:s|red|rence)?)\\b',
  ].join('|'),
  'iu',
);

/** "has no plans to", "does not believe", "is not considered necessary": a refusal that was not put into words. */
const avoids = new RegExp(
  [
    '\\bno (?:current |present |immediate )?(?:plans?|intention) (?:to|of|for)\\b',
    '\\b(?:does|do|did) not (?:believe|consider|intend|think|see)\\b',
    '\\bnot (?:believed?|considered?|thought) (?:\\w+ ){0,3}?(?:necessary|appropriate|needed|proportionate|feasible|practicable)\\b',
  ].join('|'),
  'iu',
);

/** Who answers: "we", "The department", "Management", "Harbour Trust". */
const answerer =
  "(?:[Ww]e|I|[Tt]hey|[Ii]t|(?:[Tt]he|[Oo]ur) (?:[\\w’'-]+ ){0,3}?[\\w’'-]+|[A-Z][\\w’'-]*(?: [A-Z][\\w’'-]*){0,3})";
const meanwhile = '(?: (?:has|have|also|therefore|both|[a-z]+ly)){0,2}';

/** "We fully accept", "The trust agrees", "Management concurred", "supports this recommendation", "is accepted" */
const acceptsInWords = new RegExp(
  [
    `\\b${answerer}${meanwhile} (?:accept|agree|concur|endorse)(?:s|d|ed|red)?\\b`,
    `\\b${accepts} (?:\\w+ ){0,3}?(?:recommendation|proposal|suggestion)s?\\b`,
    `\\b[Rr]ecommendations?(?: (?:is|are|was|were|has been|have been|[a-z]+ly)){1,2} ${accepts}\\b`,
  ].join('|'),
  'u',
);

/** A label of a few words: "Accepted.", "Response: Agreed in part", "Not accepted", "Implemented" */
const label =
  /^(?:[\w ]{0,24}:\s*)?(?:\w+[ -]){0,3}?(accepted|agreed|concur(?:red)?|implemented|completed?|done|closed|fixed|resolved|approved|rejected|declined|disagreed?|noted)(?:[ ,]+[\w ]{0,24})?[.;]?$/iu;
const longestLabel = 60;

/** "We will …", "The trust has already agreed …", "Work is underway to …": what is promised, or done. */
const promises = new RegExp(
  [
    `\\b${answerer} (?:(?:also|now|already|therefore) )?(?:will|shall|welcomes?|(?:is|are) committed to)\\b`,
    `\\b${answerer} (?:(?:also|now|already|therefore) )?(?:has|have) (?:already |now )?(?:agreed|begun|started|published|established|introduced|committed)\\b`,
    '\\b[Ww]ork is (?:already )?under ?way\\b',
  ].join('|'),
  'u',
);
/** "will consider", "will be set out in due course": nothing is promised yet. */
const defers = /\b(?:consider(?:ed|ing|ation)?|in due course|reflect on|explor(?:e|ing)|keep under review|noted?)\b/iu;

/** How often each way of saying it was right on two published responses and forty made-up answers; see the tests. */
const likely = { label: 0.97, words: 0.9, both: 0.6, unspoken: 0.55, nothing: 0.5 };
/** The stance stands at the head of an answer; what follows explains it. */
const mostSentences = 8;

/** What the sentences of an answer say, the first first. */
export function readStance(sentences: readonly string[]): ReadStance {
  const told = sentences.slice(0, mostSentences).map((sentence) => sentence.replace(/\s+/g, ' ').trim());
  const said = told.flatMap((sentence) => readSentence(sentence) ?? []);
  const [first] = said;
  if (first) {
    const isMixed = said.some(({ stance }) => stance !== first.stance && stance !== 'not-said');
    return isMixed && first.stance !== 'partly' && first.probability < likely.label
      ? { stance: 'partly', probability: likely.both }
      : first;
  }
  const isPromised = told.some((sentence) => promises.test(sentence) && !defers.test(sentence));
  const isAvoided = sentences.some((sentence) => avoids.test(sentence));
  if (!isPromised && !isAvoided) return { stance: 'not-said', probability: likely.nothing };
  const stance = !isAvoided ? 'accepted' : isPromised ? 'partly' : 'not-accepted';
  return { stance, probability: likely.unspoken };
}

/** What a sentence says in so many words; undefined where it takes no side. */
function readSentence(sentence: string): ReadStance | undefined {
  const isLabel = sentence.length <= longestLabel && label.test(sentence);
  const probability = isLabel ? likely.label : likely.words;
  if (partly.test(sentence)) return { stance: 'partly', probability };
  if (refuses.test(sentence) || (isLabel && /\b(?:not|rejected|declined|disagreed?)\b/iu.test(sentence)))
    return { stance: 'not-accepted', probability };
  if (isLabel && /\bnoted\b/iu.test(sentence)) return { stance: 'not-said', probability };
  return isLabel || acceptsInWords.test(sentence) ? { stance: 'accepted', probability } : undefined;
}
