/**
 * How a clause speaks of the matter that it is about: that it falls short (`links/passages/shortfalls`), that it is
 * well, or that it is on its way. Chosen from what tells paragraphs of well-graded sections from those of badly graded
 * ones in 430 published reports (log odds of words and pairs), leaving out all that names a topic or a body.
 */

import { wholeWords } from '../../base/english';
import { isShortfall } from '../../links/passages/shortfalls';

/** "Plans are thorough", "leaders have strengthened supervision": that something is as it should be. */
const praise = wholeWords(
  [
    'highly|excellent|strong(?:ly|er)?|strengths?|effective(?:ly)?|thorough(?:ly)?|timely|prompt(?:ly)?|well',
    'skilled|impressive|exceptional(?:ly)?|ensures?|benefits?|good|comprehensive|careful(?:ly)?|robust(?:ly)?',
    'purposeful|creative(?:ly)?|sensitive(?:ly)?|ambitious|embedded|successful(?:ly)?|positive(?:ly)?',
    'appropriate(?:ly)?|clear(?:ly)?|regular(?:ly)?|swift(?:ly)?|quick(?:ly)?|manageable|proportionate',
    'rigorous(?:ly)?|detailed|helps?|enables?|valued?|responsive|tenacious|stable|proactive(?:ly)?|close(?:ly)?',
    'high[- ]quality|high standard|understood|improved|improvements?|reduced|strengthened|sufficient|resolved',
    'implemented|completed|achieved|in place|no longer|fully',
  ],
  'iu',
);

/** What falls short by words that findings of a single report seldom need; the thread knows the others. */
const alsoShort = wholeWords(
  [
    'disjointed|patchy|uneven|confus(?:ed|ing)|unaddressed|overly|not (?:\\w+ ){1,3}enough',
    // "too general", but not what only has had no time yet
    'too (?!early|recent|soon)\\w+',
    '(?:little|no|limited|insufficient) (?:clear )?(?:evidence|impact|improvement|progress)',
  ],
  'iu',
);

/**
 * What says of whom or when something is told, and not how it went:
 *
 *     When children cannot live safely at home, …      carers for those who do not have families      not yet born
 *     ^^^^^^^^^^^^^^^^^^^^                                         ^^^^^^^^^^^^^^^                     ^^^^^^^^^^^^
 */
const circumstance = new RegExp(
  `\\b(?:(?:when|whenever|if|who|whose|for whom)\\s+(?:[\\w’'-]+\\s+){0,5}?(?:${[
    'cannot|can no longer|lack|need|(?:do|does|did|have|has|had) not',
    '(?:is|are|was|were) (?:no longer |not (?:yet )?)?(?:unable|not|able)',
  ].join('|')})|not yet born|not to lose)\\b`,
  'giu',
);

/** "Reduces unnecessary delay", "addressing these weaknesses": what is praised for keeping a fault away. */
const averted =
  /\b(?:avoid|prevent|reduc|minimi[sz]|address|tackl|mitigat|eliminat|resolv)\w* (?:[\w-]+ ){0,3}?(?:delays?|drift|gaps?|weakness(?:es)?|shortfalls?|poor|churn|turnover|instability|variability|inconsisten\w*)\b/giu;

/** "Not yet consistent", "more to do", "some", "beginning to": that it is done in part. */
const progress = wholeWords(
  [
    'beginning to|some|variable|not (?:yet|always|consistent(?:ly)?|all|fully)|more to do|work to do|further',
    'remains?|small number|mostly|most|generally|early stages?|recent(?:ly)?|inconsistent|few|minority|plans? to',
    'in development|being developed|underway|under way|in progress|still|continues? to|yet to|too early|partly|partially',
  ],
  'iu',
);

/** What a clause says, each as 0 or 1; a clause can say several. */
export interface Cues {
  readonly shortfall: number;
  /** Only where it states no shortfall: praise within a shortfall is what is missing. */
  readonly praise: number;
  readonly progress: number;
}

export function readCues(clause: string): Cues {
  const told = clause.replace(circumstance, ' ').replace(averted, ' ');
  const shortfall = isShortfall(told) || alsoShort.test(told);
  return {
    shortfall: Number(shortfall),
    praise: Number(!shortfall && praise.test(told)),
    progress: Number(progress.test(told)),
  };
}

/** "However, not all are recorded", "This means that …": it tells of the matter before it, whatever its own words are. */
const continuing =
  /^\s*(?:however|nevertheless|despite|but|although|this|these|they|it|as a result|consequently|where)\b/iu;

export function continuesMatter(clause: string): boolean {
  return continuing.test(clause);
}
