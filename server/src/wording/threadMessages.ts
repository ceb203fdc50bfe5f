/** How the thread is told beside the text, in lenses, hints, completions and the call hierarchy: a few words each. */

import type { Justification } from '../annotations/model';
import { firstWords, nameNumbers, nameRecommendation, printedLabel, tellingWords } from '../checks/words';
import type { Lens } from '../features/codeLenses';
import type { MarkerHint } from '../features/inlayHints';
import type { Evidence, Link } from '../links/graph';
import { isSure, standingOf } from '../links/policy';
import type { Finding, Recommendation } from '../report/model';
import type { MovedNumbers } from '../workspace/drifted';
import type { LinkedRecommendation, RecommendationSupport } from '../workspace/thread';

/** How many findings are told by their numbers; Peek shows them all. */
const shown = 12;

/** How many characters of a recommendation stand for one without a number. */
const wordsLength = 40;

/** More of a reason, which has the line to itself. */
const reasonLength = 80;

/** Less behind a marker, where it pushes the text aside. */
const hintLength = 24;

export const threadMessages = {
  nextPart: (kind: 'number' | 'heading' | 'grade') =>
    ({ number: 'the next number', heading: 'a heading that is missing', grade: 'a grade' })[kind],
  noSupport: () => 'No finding is marked for it yet.',
  noneFits: () => '→ no recommendation fits',
  missing: (numbers: readonly number[]) =>
    `→ ${numbers.length > 1 ? 'Recommendations' : 'Recommendation'} ${nameNumbers(numbers)} ${numbers.length > 1 ? 'do' : 'does'} not exist`,
} as const;

/** What stands above a recommendation or finding, with a remark where the numbers that say so seem to have moved. */
export function describeLens(lens: Lens): string {
  const title =
    lens.kind === 'support'
      ? describeSupport(lens.support, lens.justification)
      : describeMarked(lens.linked, lens.missing);
  return [title, describeMoves(lens.moved)].filter((part) => part !== '').join(' · ');
}

/** "the numbers seem to have moved by 2"; empty when they fit. */
function describeMoves(moved: readonly MovedNumbers[]): string {
  const steps = [...new Set(moved.map(({ shift }) => Math.abs(shift)))];
  return steps.length > 0 ? `the numbers seem to have moved by ${nameNumbers(steps)}` : '';
}

/** "supported by 12, 27, 45 · 1 unsure", "unsure · 5 findings", "no marked finding · 2 fit", "2 findings fit", "no finding supports it" */
export function describeSupport(support: RecommendationSupport, justification: Justification | undefined): string {
  if (support.status === 'unsupported') return 'no finding supports it';
  if (support.status === 'justified' && justification) return describeReason(justification);
  if (support.status !== 'supported' || support.sure.length === 0) return countSupport(support);
  return joinRest(`supported by ${nameFindings(support.sure)}`, support);
}

/** The same where there is little room: "3 findings · 1 unsure", "unsure · 5 findings", "no finding", "justified". */
export function countSupport(support: RecommendationSupport): string {
  const { sure, unsure } = support;
  switch (standingOf(support)) {
    case 'supported':
      return joinRest(sure.length > 0 ? countFindings(sure) : 'marked outside the findings', support);
    case 'unsure':
      return unsure.length > 0 ? `unsure · ${countFindings(unsure)}` : 'unsure · marked outside the findings';
    case 'evidenced':
      return countFitting(support);
    case 'justified':
      return 'justified';
    case 'unsupported':
      return 'no finding';
  }
}

/**
 * "no marked finding · 2 fit · 1 unsure", "no marked finding · unsure · 3 findings"; in a report that marks none
 * "2 findings fit · 1 unsure", "3 findings may fit"
 */
function countFitting(support: RecommendationSupport): string {
  const { sure, unsure, marksFindings } = support;
  const fit = sure.length === 1 ? 'fits' : 'fit';
  if (!marksFindings) {
    return sure.length > 0 ? joinRest(`${countFindings(sure)} ${fit}`, support) : `${countFindings(unsure)} may fit`;
  }
  const fitting = sure.length > 0 ? joinRest(`${sure.length} ${fit}`, support) : `unsure · ${countFindings(unsure)}`;
  return `no marked finding · ${fitting}`;
}

function joinRest(words: string, { unsure }: RecommendationSupport): string {
  return unsure.length > 0 ? `${words} · ${unsure.length} unsure` : words;
}

function countFindings({ length }: readonly Finding[]): string {
  return length === 1 ? '1 finding' : `${length} findings`;
}

/** "justified by Ann on 2026-03-01: the law asks for it" */
function describeReason(justification: Justification): string {
  const who = describeWho(justification);
  return `justified${who === '' ? '' : ` by ${who}`}: ${firstWords(justification.reason.trim(), reasonLength)}`;
}

/** "12, 27, 45"; where some have no number, "3 findings". */
function nameFindings(findings: readonly Finding[]): string {
  if (findings.some((finding) => printedLabel(finding) === undefined)) {
    return countFindings(findings);
  }
  const numbers = findings.slice(0, shown).map(printedLabel);
  const more = findings.length - numbers.length;
  return `${numbers.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** "→ Recommendation 3, inferred 87 %", "→ Recommendation 1 and Recommendation 2, stated" */
export function describeMarked(linked: readonly LinkedRecommendation[], missing: readonly number[]): string {
  if (missing.length > 0) return threadMessages.missing(missing);
  if (linked.length === 0) return threadMessages.noneFits();
  const names = new Map<string, string>();
  for (const { recommendation, link } of linked) {
    const source = describeLink(link);
    const others = names.get(source);
    const name = nameBriefly(recommendation);
    names.set(source, others === undefined ? name : `${others} and ${name}`);
  }
  return `→ ${[...names].map(([source, name]) => `${name}, ${source}`).join(' · ')}`;
}

/** "stated", "confirmed", "inferred 87 %", "unsure, 45 %": how a link is known, and whether a reader may rely on it. */
export function describeLink(link: Link | Evidence, isRelied = isSure(link)): string {
  const likely = `${Math.round(link.probability * 100)} %`;
  if (link.source === 'inferred') return isRelied ? `inferred ${likely}` : `unsure, ${likely}`;
  if (link.source === 'structural') return 'part of the finding';
  return link.source === 'stated' ? 'stated' : 'confirmed';
}

/** "→ 3", "→ 3?", "→ 3 or 5?", "→ “foster carers have…”", "→ Recommendation 12 does not exist" */
export function describeHint({ linked, sure, missing }: MarkerHint): string {
  if (missing.length > 0) return threadMessages.missing(missing);
  const names = linked.map(
    ({ recommendation }) => printedLabel(recommendation) ?? `“${tellingWords(recommendation.text.text, hintLength)}”`,
  );
  return sure ? `→ ${names.join(', ')}` : `→ ${names.join(' or ')}?`;
}

function nameBriefly(recommendation: Recommendation): string {
  const isNamed = printedLabel(recommendation) !== undefined;
  return isNamed ? nameRecommendation(recommendation) : quoteWords(recommendation.text.text, wordsLength);
}

function quoteWords(text: string, limit: number): string {
  return `“${firstWords(text.trim(), limit)}”`;
}

/** "Ann on 2026-03-01", "Ann", "on 2026-03-01", or nothing where neither is known; days are those of UTC. */
export function describeWho({
  creator,
  created,
  modified,
}: {
  readonly creator: string | undefined;
  readonly created: string | undefined;
  readonly modified: string | undefined;
}): string {
  const day = (modified ?? created)?.slice(0, 10);
  return [creator ?? '', day === undefined ? '' : `on ${day}`].filter((part) => part !== '').join(' ');
}
