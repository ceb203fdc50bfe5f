/**
 * What speaks for and against a text being a report: named measures between 0 and 1, most of them of what the general
 * reading found. Their order is that of the weights.
 */

import { wholeWords } from '../../../base/english';
import type { GeneralReading } from '../reading';
import type { RowKind } from '../lines/row';
import type { SectionNode } from '../sections/tree';

/** What the measures look at. */
interface Evidence extends GeneralReading {
  /** The text, as far as its words are counted. */
  readonly sample: string;
  /** The title, or what stands for it. */
  readonly title: string;
  /** How many rows hold something; at least 1. */
  readonly lines: number;
}

/** So much of a text tells what it is about. */
const SAMPLE = 60_000;
/** A word with the blank behind it has about so many letters. */
const LETTERS_OF_A_WORD = 6;
/** In shorter texts, one word would count for too much. */
const FEWEST_WORDS = 50;

function gatherEvidence(reading: GeneralReading): Evidence {
  const { rows, tree } = reading;
  const titled = tree.nodes.find(({ heading }) => heading.isTitle) ?? tree.nodes[0];
  return {
    ...reading,
    sample: rows.flow.source.text.slice(0, SAMPLE),
    title: titled?.heading.title ?? rows.frontMatter.get('title') ?? '',
    lines: rows.kinds.filter((kind) => kind !== 'blank').length || 1,
  };
}

/** How many matches of a pattern there are for each word. */
function rate({ sample }: Evidence, pattern: RegExp): number {
  return (sample.match(pattern) ?? []).length / Math.max(FEWEST_WORDS, sample.length / LETTERS_OF_A_WORD);
}

function atMostOne(value: number): number {
  return Math.min(1, value);
}

/** 0 for none, then ever more slowly to 1 for 31 and more. */
export function growing(count: number): number {
  return atMostOne(Math.log2(1 + count) / 5);
}

function has({ tree }: Evidence, role: SectionNode['role']): boolean {
  return tree.nodes.some(({ ownRole }) => ownRole === role);
}

function countHeadings({ tree }: Evidence, isOne: (heading: SectionNode['heading']) => boolean): number {
  return tree.nodes.filter(({ heading }) => isOne(heading)).length;
}

function shareOfRows({ rows, lines }: Evidence, kind: RowKind): number {
  return rows.kinds.filter((each) => each === kind).length / lines;
}

/** What a report calls itself. */
const REPORT_TITLE = wholeWords(
  [
    'report|review|peer review|audit|inspection|investigation|inquiry|evaluation|assessment|examination|decision',
    'post-?mortem|pentest|penetration test|incident|accident|collision',
    'findings|recommendations|government response',
  ],
  'i',
);

/** How those write who look into something. */
const REPORT_WORDS = wholeWords(
  [
    'inspect(?:ed|ion|ors?)|audit(?:ed|ors?)?|auditee|investigat(?:ed|ion|ors?)|review(?:ed|ers?)',
    'assess(?:ed|ment|ors?)|inquiry|ombudsman|committee|interviewed|observed|evidence|found that',
    'recommend(?:s|ed|ation|ations)?|findings?|conclu(?:de|ded|sions?)|deficienc(?:y|ies)|vulnerabilit(?:y|ies)',
    'severity|compliance|complaint|appeal|incident|fault|oversight|governance',
  ],
  'gi',
);

/** How manuals of programs write, and lists of their versions. */
const MANUAL_WORDS = wholeWords(
  [
    'install(?:ation|ing)?|npm|yarn|pip|usage|api|command|cli|flag|options?|config(?:uration)?|example',
    'function|parameters?|returns?|module|package|library|plugin|callback|method|class|string|boolean|array|object',
    'import|require|export|default|variable|deprecated|changelog|release[ds]?|fix(?:ed|es)?(?!:)|bump|dependenc(?:y|ies)',
  ],
  'gi',
);

const MANUAL_TITLES = new RegExp(
  `^(?:${[
    'install(?:ation|ing)?|getting started|quick ?start|usage|examples?|features|options|configuration|requirements',
    'api|methods|properties|events|commands|parameters|arguments|syntax|environment|files',
    'tests?|testing|development|building|build|documentation|faq|bugs|support|status|roadmap|motivation|why\\??',
    'browser support|compatibility|upgrading|migration|synopsis|description|name|related|see also|table of contents',
    'license|licence|copyright|contributing|contributors?|code of conduct|security policy|reporting a vulnerability',
    'credits|authors?|maintainers?|sponsors?|backers|acknowledge?ments',
    'changelog|fixed|added|changed|removed|deprecated|bug fixes|breaking changes|(?:patch|minor|major) changes',
  ].join('|')})$`,
  'i',
);

const LICENCE = wholeWords(
  [
    'permission is hereby granted|redistribution and use|without warranty|licensed under the|hereby grants?',
    'licensor|licensee|as is["”]?,? without|gnu general public license|apache license|merchantability|copyright holder',
  ],
  'gi',
);

const MINUTES = wholeWords(
  [
    'minutes|apologies|attendees|present:|in attendance|agenda|matters arising',
    'action points|next meeting|meeting closed|date of next meeting',
  ],
  'gi',
);

/** `  import x`, `// note`: blanks of one line only, since blanks over lines would be walked again from each empty one. */
const CODE_LINE =
  /^[ \t]*(?:(?:import|export|const|let|var|function|def|class|return|if|for|#include|using|namespace|package|public|private)\b|\/\/|\/\*|\*\/)/gm;

/** "should", "must", "recommend" */
const ASK_WORDS = /\b(?:should|must|recommend(?:s|ed|ation)?|ensure)\b/gi;
const ASKING = /\b(?:should|must|recommend|ensure)\b/i;
/** "Version 2.1", "v1.0.3", "[3.2]" */
const VERSION_TITLE = /^\W*(?:version |v|release )?\d+\.\d+(?:\.\d+)?\b/i;
/** "We inspected …", "This review …", "The investigation team …" */
const REVIEWING =
  /\b(?:we (?:reviewed|inspected|visited|audited|examined|assessed|investigated|conducted|interviewed)|this (?:report|review|audit|inspection|investigation)|the (?:audit|inspection|investigation|inquiry|review) (?:team|was|found|has))\b/i;

/** "(Recommendation)", "[see Action 2]", "(Rec. 3)" */
const MARKER = /[([](?:see )?(?:rec(?:ommendation)?s?\.?(?: \d+)?|(?:action|suggestion|proposal)s? \d+)[)\]]/i;

const MEASURES = {
  always: () => 1,
  recommendationsHeading: ({ tree }) =>
    tree.nodes.some(({ ownRole, heading }) => ownRole === 'recommendations' && heading.meaning !== undefined),
  findingsHeading: (evidence) => has(evidence, 'findings'),
  bothHeading: (evidence) => has(evidence, 'both'),
  analysisHeading: (evidence) => has(evidence, 'analysis'),
  reportSections: (evidence) =>
    atMostOne(countHeadings(evidence, ({ meaning }) => meaning?.exact === true && meaning.role !== 'contents') / 5),
  executiveSummary: (evidence) => has(evidence, 'summary'),
  recommendationItems: ({ recommendations }) => recommendations.length > 0,
  manyRecommendations: ({ recommendations }) => growing(recommendations.length),
  labelledRecommendations: ({ recommendations }) =>
    recommendations.some(
      ({ label, printed, how }) =>
        printed !== undefined || label?.kind === 'word' || label?.kind === 'code' || /label/.test(how),
    ),
  askingRecommendations: ({ recommendations }) =>
    growing(recommendations.filter(({ text }) => ASKING.test(text.text.slice(0, 400))).length),
  findingSections: ({ findingSections }) => growing(findingSections.size),
  findingItems: ({ findings }) => growing(findings.length),
  cards: ({ findingSections }) => [...findingSections.values()].some((how) => how.startsWith('card')),
  ratings: ({ ratings }) => growing(ratings.length),
  links: ({ recommendations, findings }) => {
    const rows = new Set(findings.map(({ row }) => row));
    return growing(recommendations.filter(({ inside, insideRow, row }) => inside ?? rows.has(insideRow ?? row)).length);
  },
  markers: ({ sample }) => MARKER.test(sample),
  reportTitle: ({ title, sample }) => REPORT_TITLE.test(title) || REPORT_TITLE.test(sample.slice(0, 600)),
  reportWords: (evidence) => atMostOne(rate(evidence, REPORT_WORDS) * 25),
  askWords: (evidence) => atMostOne(rate(evidence, ASK_WORDS) * 60),
  numberedParagraphs: ({ tree }) =>
    growing(
      tree.nodes
        .flatMap(({ blocks }) => blocks)
        .filter(({ label, rows }) => label?.kind === 'number' && rows.length > 1).length,
    ),
  contents: ({ outline }) => outline.contents !== undefined,
  prose: ({ rows, lines }) => rows.all.filter(({ text }) => text.length > 60).length / lines,
  short: ({ sample }) => sample.length < 1500,
  code: (evidence) => atMostOne(shareOfRows(evidence, 'code') * 3 + rate(evidence, /[{};][ \t]*$/gm) * 5),
  manualHeadings: (evidence) => {
    const of = countHeadings(evidence, ({ title }) => MANUAL_TITLES.test(title));
    return of === 0 ? 0 : atMostOne((2 * of) / evidence.tree.nodes.length);
  },
  manualWords: (evidence) => atMostOne(rate(evidence, MANUAL_WORDS) * 25),
  versions: (evidence) => {
    const of = countHeadings(evidence, ({ title }) => VERSION_TITLE.test(title));
    const share = (of * 2) / Math.max(3, evidence.tree.nodes.length);
    return atMostOne(share) + atMostOne(rate(evidence, /\bv?\d+\.\d+\.\d+\b/g) * 20);
  },
  licence: (evidence) => atMostOne(rate(evidence, LICENCE) * 150),
  mail: ({ sample }) =>
    /^(?:from|to|subject|date|sent|cc|message-id|received):/im.test(sample.slice(0, 400)) &&
    /^(?:from|subject):/im.test(sample.slice(0, 600)),
  minutes: (evidence) => atMostOne(rate(evidence, MINUTES) * 100),
  source: (evidence) => atMostOne(rate(evidence, CODE_LINE) * 12),
  urls: (evidence) => atMostOne(rate(evidence, /https?:\/\//g) * 30),
  noHeadings: ({ tree }) => tree.nodes.length < 2,
  timeline: (evidence) => countHeadings(evidence, ({ title }) => /\b(?:timeline|chronology)\b/i.test(title)) > 0,
  frontMatter: ({ rows }) => rows.frontMatter.size > 0,
  passiveReview: ({ sample }) => REVIEWING.test(sample),
} as const satisfies Readonly<Record<string, (evidence: Evidence) => number | boolean>>;

export type Sign = keyof typeof MEASURES;

/** The names of the signs in the order of the weights. */
export const SIGNS = Object.keys(MEASURES) as readonly Sign[];

/** The signs of a reading, by place in `SIGNS`. */
export function listSigns(reading: GeneralReading): Float64Array {
  const evidence = gatherEvidence(reading);
  return Float64Array.from(SIGNS, (sign) => Number(MEASURES[sign](evidence)));
}

/** What speaks for a report in words for people; the others speak against it or set the others off. */
export const SIGN_WORDS: Partial<Record<Sign, string>> = {
  recommendationsHeading: 'a heading for recommendations or actions',
  findingsHeading: 'a heading for findings, issues or conclusions',
  executiveSummary: 'a summary',
  recommendationItems: 'recommendations under it',
  findingItems: 'findings under it',
  findingSections: 'findings with headings of their own',
  labelledRecommendations: 'recommendations with numbers or codes',
  ratings: 'grades, severities or an opinion',
  reportTitle: 'a title that says it is a report',
  markers: 'markers such as “(Recommendation 2)”',
};
