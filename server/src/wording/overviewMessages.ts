/** How the views of the sidebar tell about a report: few words, with what matters first, for a sidebar is narrow. */

import { addTo } from '../base/multimap';
import { firstWords, printedLabel, tellingWords, withLabel } from '../checks/words';
import { isSure, type Standing } from '../links/policy';
import type { Finding, Judgement, JudgementPlace, Recommendation } from '../report/model';
import type { Grade } from '../report/family';
import type { LinkedRecommendation, SupportingFinding } from '../workspace/thread';
import { describeLink, threadMessages } from './threadMessages';

/** How many characters of a paragraph an entry shows; a wide sidebar has room for no more. */
const wordsLength = 90;

/** Less where a recommendation without a number is named beside something else. */
const nameLength = 24;

const standings: Readonly<Record<Standing, string>> = {
  unsupported: 'Unsupported',
  unsure: 'Unsure',
  evidenced: 'Evidenced',
  supported: 'Supported',
  justified: 'Justified',
};

const standingDetails: Readonly<Record<Standing, string>> = {
  unsupported: 'No finding is marked for these recommendations, and none fits them well.',
  unsure: 'Markers may stand for these recommendations, but none surely does.',
  evidenced: 'No finding is marked for these recommendations, but the findings below fit them.',
  supported: 'Findings are marked for these recommendations.',
  justified: 'A person recorded why these recommendations need no finding.',
};

const places: Readonly<Record<JudgementPlace, string>> = {
  'summary-table': 'Summary table',
  overall: 'Overall judgement',
  'section-heading': 'Section heading',
  sentence: 'Sentence',
  earlier: 'Earlier inspection',
};

export const overviewMessages = {
  standing: (standing: Standing) => standings[standing],
  standingDetail: (standing: Standing) => standingDetails[standing],
  astray: () => 'Leading nowhere',
  astrayDetail: () => 'No recommendation of this report fits what these markers stand behind.',
  rated: (scale: string, count: number) => `${scale} · ${count === 1 ? '1 finding' : `${count} findings`}`,
  /** "confirmed by A. Person" */
  known: (how: string, by: string | undefined) => (by === undefined ? how : `${how} by ${by}`),
  reasons: (known: string, terms: readonly string[]) =>
    terms.length === 0 ? `${capitalise(known)}.` : `${capitalise(known)}. Words in common: ${terms.join(', ')}.`,
  placesAgree: (count: number) => (count === 2 ? 'both places agree' : `${count} places agree`),
  conflict: () => 'places disagree',
  earlierOnly: () => 'earlier inspection only',
  place: (where: JudgementPlace) => places[where],
  line: (line: number) => `line ${line}`,
  earlier: () => 'Earlier inspections',
} as const;

/** "Requires improvement": short, as there is little room. */
export function nameShortly(grade: Grade): string {
  return capitalise(grade.replaceAll('-', ' '));
}

/** "Good", or "Good / Inadequate" where places disagree: it stands behind the title, and the icon shows it first. */
export function nameGrades(grades: readonly Grade[]): string {
  return grades.map(nameShortly).join(' / ');
}

/** Names that share so many first words differ where a narrow sidebar cuts them off. */
const sharedWords = 3;

/**
 * Names that stand below each other so that each leads with what tells it from the others: of those that begin with the
 * same words, "The experiences and progress of …", the rest: "… children in care". In the order of the names.
 */
export function leadWithDifference(names: readonly string[]): readonly string[] {
  const alike = new Map<string, string[][]>();
  for (const words of names.map(wordsOf)) addTo(alike, openingOf(words), words);
  const shared = new Map([...alike].map(([opening, group]) => [opening, countShared(group)]));
  return names.map((name) => {
    const words = wordsOf(name);
    const count = shared.get(openingOf(words))!;
    return count < sharedWords ? name : `… ${words.slice(count).join(' ')}`;
  });
}

function wordsOf(name: string): string[] {
  return name.split(' ');
}

function openingOf(words: readonly string[]): string {
  return words.slice(0, sharedWords).join(' ');
}

/** How many first words all have in common; 0 where one has no other. */
function countShared([first = [], ...others]: readonly (readonly string[])[]): number {
  const count = others.reduce((most, words) => {
    const differs = words.findIndex((word, i) => i >= most || word !== first[i]);
    return differs < 0 ? words.length : differs;
  }, first.length);
  return [first, ...others].every(({ length }) => length > count) ? count : 0;
}

/** "3. foster carers have…": what tells it from its siblings, not the "Ensure that" with which most begin. */
export function labelRecommendation(recommendation: Recommendation): string {
  return withLabel(printedLabel(recommendation), tellingWords(recommendation.text.text, wordsLength));
}

/** "12. Child protection conferences…", "12 → 4? Child protection conferences…" */
export function labelFinding(finding: Finding, marks = ''): string {
  const words = firstWords(finding.text.text.trim(), wordsLength);
  const label = printedLabel(finding);
  if (!marks) return withLabel(label, words);
  return [label, marks, words].filter(Boolean).join(' ');
}

/** What markers are taken to stand for. */
interface Marks {
  /** The recommendations by their numbers or first words; empty when none fits. */
  readonly names: readonly string[];
  readonly sure: boolean;
}

/** What all markers of a finding may stand for. */
export function chooseMarks(markers: readonly (readonly LinkedRecommendation[])[]): Marks {
  const all = markers.flat();
  const names = new Set(all.map(({ recommendation }) => nameBriefly(recommendation)));
  return { names: [...names], sure: all.every(({ link }) => isSure(link)) };
}

/** "→ 4", "→ 4?" where it could be another, "→ ?" where none fits. */
export function describeMarks({ names, sure }: Marks): string {
  return names.length === 0 ? '→ ?' : `→ ${names.join(', ')}${sure ? '' : '?'}`;
}

/** The same for the ear: "leads to 4, unsure". */
export function speakMarks({ names, sure }: Marks): string {
  return names.length === 0 ? 'leads nowhere' : `leads to ${names.join(' and ')}${sure ? '' : ', unsure'}`;
}

/** "→ 3, inferred 87 %"; for a marker that leads nowhere also the number that does not exist. */
export function describeMarker(linked: readonly LinkedRecommendation[], stated: readonly number[]): string {
  if (linked.length === 0 && stated.length > 0) return threadMessages.missing(stated);
  return linked[0] ? `${describeMarks(nameMarks(linked))}, ${describeLink(linked[0].link)}` : '→ ?';
}

/** The same for the ear. */
export function speakMarker(linked: readonly LinkedRecommendation[]): string {
  return linked[0] ? `${speakMarks(nameMarks(linked))}, ${describeLink(linked[0].link)}` : 'leads nowhere';
}

/** Where the probability stands beside the name, no question mark is needed. */
function nameMarks(linked: readonly LinkedRecommendation[]): Marks {
  return { ...chooseMarks([linked]), sure: true };
}

/** "87 %", "unsure, 45 %", "confirmed by A. Person": how a link is known, behind the words of its finding. */
export function describeKnown({ link, isSure: isRelied }: SupportingFinding, by: string | undefined): string {
  return overviewMessages.known(describeLink(link, isRelied).replace(/^inferred /, ''), by);
}

/** "Summary table", or when an earlier inspection was: "June 2013". */
export function namePlaceOf({ where, when }: Judgement): string {
  return where === 'earlier' && when !== undefined ? capitalise(when) : overviewMessages.place(where);
}

function nameBriefly(recommendation: Recommendation): string {
  return printedLabel(recommendation) ?? `“${tellingWords(recommendation.text.text, nameLength)}”`;
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
