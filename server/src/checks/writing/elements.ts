/**
 * The elements of a finding, as auditors teach them: what should be (criteria), what is (condition), why (cause), and
 * what follows (effect), with the evidence that shows it. Where a finding has labelled fields they say so; in running
 * text the words do that introduce each.
 */

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

/** Words by which a sentence says an element; every finding says a condition, so none is looked for. */
const CUES: Readonly<Record<Exclude<Element, 'condition'>, RegExp>> = {
  criteria:
    /\b(?:statutory|regulations?|legislation|legal(?:ly)?|law|Act|standards?|polic(?:y|ies)|guidance|guidelines?|codes?|requires? (?:that|the|all|each|every)|is required|are required|requirements?|expected|expects?|expectations?|should (?:have|be)|in line with|in accordance|compliance|comply|complies|best practice|good practice|targets?|benchmarks?|according to (?:the )?(?:procedure|contract|plan)|article \d|section \d|clause \d|WCAG|ISO)\b/i,
  cause:
    /\b(?:because|due to|owing to|caused by|causes?|as (?:a )?(?:result|consequence) of|results? from|stems? from|arises? from|attribut(?:ed|able) to|reasons?|since (?:the|there|no|they|it)|given that|in the absence of|lack of|shortages?|insufficient|follow(?:s|ing) (?:a|the)|through (?:a )?(?:lack|poor)|driven by|explained by|hampered by|hindered by|as (?:the|there|they|it|no|staff|managers) )/i,
  effect:
    /\b(?:as a (?:result|consequence)|(?:this|which|that|it) (?:means?|meant|leads?|led|leaves?|left|makes?|made|results?|resulted|causes?|caused|allows?|allowed|prevents?|prevented|delays?|delayed|limits?|limited|hinders?|hindered|reduces?|reduced|increases?|increased|weakens?|weakened|undermines?|undermined|hampers?|hampered|puts?|exposes?|creates?|affects?|affected|helps?|helped|enables?|enabled|ensures?|has (?:led|resulted|meant|left|caused|had))|meaning|leading to|leaving|resulting in|causing|consequently|therefore|thus|so that|and so|, so |hence|risks?|at risk|impacts?|effects?|affect(?:s|ed|ing)?|consequences?|implications?|harm(?:ed|ful)?|outcomes?|benefits?|delay(?:s|ed)?|unsafe|safer?|vulnerab|could (?:lead|result|allow|cause|be|not)|may (?:lead|result|not|be|have)|might|would (?:allow|cause|lead)|cannot|can not|unable|do not (?:always )?(?:get|receive|have|know|understand|benefit|feel)|does not (?:always )?(?:get|receive|have|know|understand|benefit|feel)|cost(?:s|ing)? |losses?|lost|wait(?:s|ed|ing)?|drift|not (?:always )?(?:protected|helped|supported|seen|heard|met)|miss(?:es|ed|ing)? |too (?:long|late)|needs? (?:are|is) not|difference|improv(?:es?|ed|ing)|better|worse|successful(?:ly)?|feel|confident|confidence|unnecessar|insecure|instability|uncertaint|making it|difficult|(?:do|does|did|is|are) not (?:ensure|ensuring|support|supporting|allow|allowing|enable|enabling|provide|providing) |not (?:well )?progressed|goes? unnoticed)/i,
  evidence:
    /\d|%|\b(?:met|told|spoken to by|seen by|sampled by) (?:the )?(?:inspectors|auditors|reviewers)\b|[“"‘`]|\w\.\w{2,4}\b|\b(?:inspectors?|auditors?|reviewers?|we|I) (?:saw|found|reviewed|sampled|examined|tested|looked|observed|heard|spoke|met|noted|visited|interviewed|analysed|identified|were told)|\b(?:seen by|sampled|samples?|examples?|for instance|evidence[ds]?|records?|files?|cases?|data|audits?|surveys?|interviews?|feedback|told|said|reported|reports?|observed|documents?|logs?|figures?|tables?|analysis|tests?|testing|visits?|most|many|majority|half|a third|a quarter|some|a few|small number|minority|almost all|nearly all|one|two|three|four|five|six|seven|eight|nine|ten)\b/i,
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
