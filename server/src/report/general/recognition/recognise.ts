/**
 * Whether a text is a report at all: a logistic regression over named signs, most of them counts of what the general
 * reading found. The weights are learnt by `npm run learn:recognition`.
 */

import type { GeneralReading } from '../general';
import type { SectionNode } from '../sections/tree';
import { recognitionWeights } from './weights';

export const SIGNS = [
  'always',
  'recommendationsHeading',
  'findingsHeading',
  'bothHeading',
  'analysisHeading',
  'reportSections',
  'executiveSummary',
  'recommendationItems',
  'manyRecommendations',
  'labelledRecommendations',
  'askingRecommendations',
  'findingSections',
  'findingItems',
  'cards',
  'ratings',
  'links',
  'markers',
  'reportTitle',
  'reportWords',
  'askWords',
  'numberedParagraphs',
  'contents',
  'prose',
  'short',
  'code',
  'manualHeadings',
  'manualWords',
  'versions',
  'licence',
  'mail',
  'minutes',
  'source',
  'urls',
  'noHeadings',
  'timeline',
  'frontMatter',
  'passiveReview',
] as const;

export type Sign = (typeof SIGNS)[number];

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

const REPORT_TITLE =
  /\b(?:report|review|audit|inspection|investigation|inquiry|evaluation|assessment|decision|post-?mortem|pentest|penetration test|incident|accident|collision|examination|findings|recommendations|peer review|government response)\b/i;
const REPORT_WORDS =
  /\b(?:inspect(?:ed|ion|ors?)|audit(?:ed|ors?)?|investigat(?:ed|ion|ors?)|review(?:ed|ers?)|inquiry|ombudsman|committee|evidence|found that|recommend(?:s|ed|ation|ations)?|findings?|conclu(?:de|ded|sions?)|assess(?:ed|ment|ors?)|complaint|vulnerabilit(?:y|ies)|severity|compliance|inspectors?|appeal|incident|oversight|governance|fault|auditee|interviewed|observed|deficienc(?:y|ies))\b/gi;
const MANUAL_WORDS =
  /\b(?:install(?:ation|ing)?|npm|yarn|pip|usage|api|function|parameters?|returns?|options?|config(?:uration)?|module|package|library|plugin|callback|method|class|string|boolean|array|object|import|require|export|default|command|cli|flag|variable|example|deprecated|changelog|release[ds]?|fix(?:ed|es)?|bump|dependenc(?:y|ies))\b/gi;
const MANUAL_TITLES =
  /^(?:install(?:ation|ing)?|usage|api|getting started|quick ?start|license|licence|contributing|contributors?|examples?|features|options|configuration|changelog|requirements|tests?|testing|development|documentation|faq|credits|authors?|support|building|build|security policy|reporting a vulnerability|code of conduct|table of contents|methods|properties|events|commands|related|acknowledge?ments|motivation|why\??|install|browser support|compatibility|syntax|parameters|arguments|see also|upgrading|migration|roadmap|bugs|fixed|added|changed|removed|deprecated|bug fixes|breaking changes|patch changes|minor changes|major changes|maintainers?|sponsors?|backers|status|name|synopsis|description|environment|files|copyright)$/i;
const LICENCE =
  /\b(?:permission is hereby granted|redistribution and use|without warranty|licensed under the|hereby grants?|licensor|licensee|as is["”]?,? without|gnu general public license|apache license|merchantability|copyright holder)\b/gi;
const MINUTES =
  /\b(?:minutes|apologies|attendees|present:|agenda|action points|matters arising|next meeting|meeting closed|date of next meeting|in attendance)\b/gi;

/** `  import x`, `// note`: blanks of one line only, since blanks over lines would be walked again from each empty one. */
const CODE_LINE =
  /^[ \t]*(?:(?:import|export|const|let|var|function|def|class|return|if|for|#include|using|namespace|package|public|private)\b|\/\/|\/\*|\*\/)/gm;

/** The signs of a reading, by place in `SIGNS`. */
export function listSigns(reading: GeneralReading): Float64Array {
  const { rows, tree, recommendations, findings, ratings, findingSections, outline } = reading;
  const values = new Float64Array(SIGNS.length);
  const set = (name: Sign, value: boolean | number): void => {
    values[SIGNS.indexOf(name)] = Number(value);
  };
  const { text } = rows.flow.source;
  const sample = text.slice(0, 60_000);
  const words = Math.max(50, sample.length / 6);
  const rate = (pattern: RegExp): number => (sample.match(pattern) ?? []).length / words;
  const has = (role: SectionNode['role']): boolean => tree.nodes.some(({ ownRole }) => ownRole === role);
  const strongRecommendations = tree.nodes.some(
    ({ ownRole, heading }) => ownRole === 'recommendations' && heading.meaning?.exact !== undefined,
  );
  const lines = rows.kinds.filter((kind) => kind !== 'blank').length || 1;
  const share = (kind: string): number => rows.kinds.filter((each) => each === kind).length / lines;
  const asking = recommendations.filter(({ text: own }) =>
    /\b(?:should|must|recommend|ensure)\b/i.test(own.text.slice(0, 400)),
  ).length;
  const log = (count: number): number => Math.min(1, Math.log2(1 + count) / 5);
  const title =
    tree.nodes.find(({ heading }) => heading.isTitle)?.heading.title ??
    tree.nodes[0]?.heading.title ??
    rows.frontMatter.get('title') ??
    '';
  const headings = tree.nodes.length;
  set('always', 1);
  set('recommendationsHeading', strongRecommendations);
  set('findingsHeading', has('findings'));
  set('bothHeading', has('both'));
  set('analysisHeading', has('analysis'));
  set(
    'reportSections',
    Math.min(
      1,
      tree.nodes.filter(({ heading }) => heading.meaning?.exact && heading.meaning.role !== 'contents').length / 5,
    ),
  );
  set('executiveSummary', has('summary'));
  set('recommendationItems', recommendations.length > 0);
  set('manyRecommendations', log(recommendations.length));
  set(
    'labelledRecommendations',
    recommendations.some(
      ({ label, printed, how }) =>
        printed !== undefined || label?.kind === 'word' || label?.kind === 'code' || /label/.test(how),
    ),
  );
  set('askingRecommendations', log(asking));
  set('findingSections', log(findingSections.size));
  set('findingItems', log(findings.length));
  set(
    'cards',
    [...findingSections.values()].some((how) => how.startsWith('card')),
  );
  set('ratings', log(ratings.length));
  set('links', log(recommendations.filter(({ inside }) => inside).length));
  set('markers', /\((?:see )?recommendations?(?: \d+)?\)/i.test(sample));
  set('reportTitle', REPORT_TITLE.test(title) || REPORT_TITLE.test(sample.slice(0, 600)));
  set('reportWords', Math.min(1, rate(REPORT_WORDS) * 25));
  set('askWords', Math.min(1, rate(/\b(?:should|must|recommend(?:s|ed|ation)?|ensure)\b/gi) * 60));
  set(
    'numberedParagraphs',
    log(
      tree.nodes.reduce(
        (sum, { blocks }) =>
          sum + blocks.filter(({ label, rows: own }) => label?.kind === 'number' && own.length > 1).length,
        0,
      ),
    ),
  );
  set('contents', outline.contents !== undefined);
  set('prose', rows.all.filter(({ text: own }) => own.length > 60).length / lines);
  set('short', sample.length < 1500);
  set('code', Math.min(1, share('code') * 3 + rate(/[{};][ \t]*$/gm) * 5));
  set(
    'manualHeadings',
    headings === 0
      ? 0
      : Math.min(1, (2 * tree.nodes.filter(({ heading }) => MANUAL_TITLES.test(heading.title)).length) / headings),
  );
  set('manualWords', Math.min(1, rate(MANUAL_WORDS) * 25));
  set(
    'versions',
    Math.min(
      1,
      (tree.nodes.filter(({ heading }) => /^\W*(?:version |v|release )?\d+\.\d+(?:\.\d+)?\b/i.test(heading.title))
        .length *
        2) /
        Math.max(3, headings),
    ) + Math.min(1, rate(/\bv?\d+\.\d+\.\d+\b/g) * 20),
  );
  set('licence', Math.min(1, rate(LICENCE) * 150));
  set(
    'mail',
    /^(?:from|to|subject|date|sent|cc|message-id|received):/im.test(sample.slice(0, 400)) &&
      /^(?:from|subject):/im.test(sample.slice(0, 600)),
  );
  set('minutes', Math.min(1, rate(MINUTES) * 100));
  set('source', Math.min(1, rate(CODE_LINE) * 12));
  set('urls', Math.min(1, rate(/https?:\/\//g) * 30));
  set('noHeadings', headings < 2);
  set(
    'timeline',
    tree.nodes.some(({ heading }) => /\b(?:timeline|chronology)\b/i.test(heading.title)),
  );
  set('frontMatter', rows.frontMatter.size > 0);
  set(
    'passiveReview',
    /\b(?:we (?:reviewed|inspected|visited|audited|examined|assessed|investigated|conducted|interviewed)|this (?:report|review|audit|inspection|investigation)|the (?:audit|inspection|investigation|inquiry|review) (?:team|was|found|has))\b/i.test(
      sample,
    ),
  );
  return values;
}

/** How likely it is that the text is a report, 0 to 1. */
export function certaintyOf(signs: Float64Array, weights: readonly number[] = recognitionWeights): number {
  let sum = 0;
  for (let i = 0; i < signs.length; i++) sum += signs[i]! * (weights[i] ?? 0);
  const learnt = 1 / (1 + Math.exp(-sum));
  return isDraft(signs) ? Math.max(learnt, CERTAINTY_OF_DRAFT) : learnt;
}

/** Little more than even: a short text has few signs, but what makes a report is there. */
const CERTAINTY_OF_DRAFT = 0.55;
/** In a manual of the same length more words are those of manuals. */
const FEW_MANUAL_WORDS = 0.3;

/**
 * Something found under a heading for it and something asked under another, or both rated in a text that calls itself a
 * report, as in a table of one row each; and nothing of a manual or program.
 */
function isDraft(signs: Float64Array): boolean {
  const sign = (name: Sign): number => signs[SIGNS.indexOf(name)]!;
  const isHeaded = sign('findingsHeading') > 0 && sign('recommendationsHeading') > 0;
  const isRated = sign('reportTitle') > 0 && sign('ratings') > 0;
  const holdsThread = (isHeaded || isRated) && sign('findingItems') > 0 && sign('recommendationItems') > 0;
  const isOther = sign('manualHeadings') || sign('code') || sign('versions') || sign('licence') || sign('minutes');
  return sign('short') > 0 && holdsThread && isOther === 0 && sign('manualWords') < FEW_MANUAL_WORDS;
}

/** Where the line is drawn: two in a hundred reports less are worth far fewer other texts taken for one. */
export const ENOUGH = 0.5;
