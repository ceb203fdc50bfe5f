/**
 * The elements of a finding, as auditors teach them: what should be (criteria), what is (condition), why (cause), and
 * what follows (effect), with the evidence that shows it. Where a finding has labelled fields they say so; in running
 * text the words do that introduce each.
 */

import { numberWords, wholeWords } from '../../base/english';
import { partitionPoint } from '../../base/search';
import type { Finding, Report } from '../../report/model';
import { fieldKindOf, type FieldKind } from '../../report/general/words';
import { listSentences } from '../../text/sentences';

export const elements = ['criteria', 'condition', 'cause', 'effect', 'evidence'] as const;

export type Element = (typeof elements)[number];

/** The sentence or field that says each element, as printed; those that a finding lacks are missing. */
export type ElementsOfFinding = ReadonlyMap<Element, string>;

/** Which fields say an element. */
const FIELDS: Partial<Readonly<Record<FieldKind, Element>>> = {
  criteria: 'criteria',
  condition: 'condition',
  description: 'condition',
  cause: 'cause',
  effect: 'effect',
  evidence: 'evidence',
};

/** "This leads to…", "…which left": what follows from something, as a verb behind it. */
const LEADS = [
  'means?|meant|leads?|led|leaves?|left|makes?|made|results?|resulted|causes?|caused|allows?|allowed|prevents?|prevented',
  'delays?|delayed|limits?|limited|hinders?|hindered|reduces?|reduced|increases?|increased|weakens?|weakened',
  'undermines?|undermined|hampers?|hampered|puts?|exposes?|creates?|affects?|affected|helps?|helped|enables?|enabled',
  'ensures?|has (?:led|resulted|meant|left|caused|had)',
].join('|');

/** "…, leaving children at risk." */
const LEADING = 'meaning|leading to|leaving|resulting in|causing';

/** Words that may stand anywhere in a sentence: as whole words, or as what words begin with. */
function cue(...words: readonly string[]): { readonly whole: RegExp; readonly begun: RegExp } {
  return { whole: wholeWords(words, 'i'), begun: new RegExp(String.raw`\b(?:${words.join('|')})`, 'i') };
}

/**
 * Words by which a sentence says an element, an idea a line; every finding says a condition, so none is looked for. Words
 * that are cut off stand for all that begin so.
 */
const CUES: Readonly<Record<Exclude<Element, 'condition'>, RegExp>> = {
  // "Statutory guidance requires that plans are reviewed in line with the policy."
  criteria: cue(
    'statutory|regulations?|legislation|legal(?:ly)?|law|Act|standards?|polic(?:y|ies)|guidance|guidelines?|codes?',
    'requires? (?:that|the|all|each|every)|is required|are required|requirements?',
    'expected|expects?|expectations?|should (?:have|be)|targets?|benchmarks?',
    'in line with|in accordance|compliance|comply|complies|according to (?:the )?(?:procedure|contract|plan)',
    String.raw`best practice|good practice|article \d|section \d|clause \d|WCAG|ISO`,
  ).whole,
  // "…because posts are vacant", "Delays result from a lack of staff."
  cause: cue(
    'because|due to|owing to|caused by|causes?|as (?:a )?(?:result|consequence) of|results? from|stems? from',
    'arises? from|attribut(?:ed|able) to|reasons?|since (?:the|there|no|they|it)|given that',
    'as (?:the|there|they|it|no|staff|managers) |follow(?:s|ing) (?:a|the)',
    'in the absence of|lack of|shortages?|insufficient|through (?:a )?(?:lack|poor)',
    'driven by|explained by|hampered by|hindered by',
  ).begun,
  // "This means that children wait", "…so that some are at risk", "The effect is that they do not feel safe."
  effect: cue(
    `as a (?:result|consequence)|(?:this|which|that|it) (?:${LEADS})|(?:${LEADING})`,
    'consequently|therefore|thus|so that|and so|, so |hence|making it|reflected in|at the expense of',
    '(?:led|leads?|leading|contribut(?:es?|ed|ing)) to|result(?:s|ed|ing)? in|ha(?:s|ve|d) to ',
    '(?:has|have|had) not (?:always )?(?:received|had)|(?:poor|bad|negative|adverse) experiences?',
    'risks?|at risk|impacts?|effects?|affect(?:s|ed|ing)?|consequences?|implications?|outcomes?|difference',
    'harm(?:ed|ful)?|unsafe|safer?|vulnerab|insecure|instability|uncertaint|unnecessar|difficult',
    'could (?:lead|result|allow|cause|be|not)|may (?:lead|result|not|be|have)|might|would (?:allow|cause|lead)',
    'cannot|can not|unable|(?:do|does) not (?:always )?(?:get|receive|have|know|understand|benefit|feel)',
    '(?:do|does|did|is|are) not (?:ensure|support|allow|enable|provide|ensuring|supporting|allowing|enabling|providing) ',
    'not (?:always )?(?:protected|helped|supported|seen|heard|met)|not (?:well )?progressed|goes? unnoticed',
    'delay(?:s|ed)?|wait(?:s|ed|ing)?|drift|miss(?:es|ed|ing)? |too (?:long|late)|needs? (?:are|is) not',
    'cost(?:s|ing)? |losses?|lost|benefits?|improv(?:es?|ed|ing)|better|worse|successful(?:ly)?',
    'feel|confident|confidence',
  ).begun,
  // "In 4 of 10 files…", "Inspectors saw…", "Many records were sampled.", "“Nobody rang me.”"
  evidence: new RegExp(
    [
      String.raw`\d|%|[“"‘${'`'}]|\w\.\w{2,4}\b`,
      String.raw`\b(?:met|told|spoken to by|seen by|sampled by) (?:the )?(?:inspectors|auditors|reviewers)\b`,
      String.raw`\b(?:inspectors?|auditors?|reviewers?|we|I) (?:saw|found|reviewed|sampled|examined|tested|looked|observed)`,
      String.raw`\b(?:inspectors?|auditors?|reviewers?|we|I) (?:heard|spoke|met|noted|visited|interviewed|analysed)`,
      String.raw`\b(?:inspectors?|auditors?|reviewers?|we|I) (?:identified|were told)`,
      cue(
        'seen by|sampled|samples?|examples?|for instance|evidence[ds]?|told|said|reported|observed',
        'records?|files?|cases?|data|audits?|surveys?|interviews?|feedback|reports?|documents?|logs?|figures?|tables?',
        'analysis|tests?|testing|visits?',
        'acknowledg(?:e[ds]?|es)|recogni[sz](?:e[ds]?|es|tion)|aware of this|raised (?:by|with)|seen',
        'most|many|majority|half|a third|a quarter|some|few|none|number of|minority|almost all|nearly all',
        'there (?:is|are|was|were|has been|have been) no',
        numberWords.slice(1).join('|'),
      ).whole.source,
    ].join('|'),
    'i',
  ),
};

/** What a text says of each element, by the first sentence that does. */
function listSaid(text: string): [Element, string][] {
  const sentences = listSentences(text)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + LONGEST_SENTENCE)).trim())
    .filter((sentence) => sentence !== '');
  const cued = Object.entries(CUES).flatMap(([element, cue]): [Element, string][] => {
    const sentence = sentences.find((each) => cue.test(each));
    return sentence === undefined ? [] : [[element as Element, sentence]];
  });
  return [...sentences.slice(0, 1).map((sentence): [Element, string] => ['condition', sentence]), ...cued];
}

/** Longer sentences are none. */
const LONGEST_SENTENCE = 2000;

/** The elements of a finding, in the order in which they are taught. */
export function listElements(report: Report, finding: Finding): ElementsOfFinding {
  const fields = (finding.fields ?? []).flatMap(({ name, text }): [Element, string][] => {
    const element = FIELDS[fieldKindOf(name) ?? 'other'];
    return element && /\p{L}/u.test(text) ? [[element, text]] : [];
  });
  const said = new Map([...listSaid(bodyOf(report, finding)), ...listSaid(withoutMarkers(report, finding)), ...fields]);
  return new Map(elements.flatMap((element) => (said.has(element) ? [[element, said.get(element)!] as const] : [])));
}

/** The words of a finding without its markers, whose numbers are no evidence. */
function withoutMarkers({ markers }: Report, { id, text }: Finding): string {
  return markers
    .filter(({ finding }) => finding === id)
    .reduceRight(
      (words, { range }) => words.slice(0, text.fromSource(range.start)) + words.slice(text.fromSource(range.end)),
      text.text,
    );
}

/** What stands below a finding that is a heading, up to what is recommended there; empty where the finding is its own body. */
function bodyOf({ source, recommendations }: Report, { range, text }: Finding): string {
  const below = range.start + text.text.length;
  if (range.end - below < text.text.length) return '';
  const next = recommendations[partitionPoint(recommendations.length, (i) => recommendations[i]!.range.start < below)];
  const end = Math.min(range.end, next?.range.start ?? range.end, below + LONGEST_BODY);
  return source.slice({ start: below, end: Math.max(below, end) }).replace(/\s+/g, ' ');
}

/** What a chapter says further on belongs to no one finding. */
const LONGEST_BODY = 20_000;
