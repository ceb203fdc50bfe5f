/**
 * The titles that sections of reports have, whatever body wrote them, and what they say of the section. A phrase fits
 * a title that is the phrase, with modifiers before it ("Key findings", "Our recommendations") and a tail behind it
 * that begins with a small word ("Recommendations to the depot", "Findings of the review").
 */

import type { SectionKind } from '../../family';
import { parseItemLabel } from '../lines/itemLabel';

/** What stands under a section: */
export type SectionRole =
  | 'recommendations'
  | 'findings'
  /** One list of conclusions and recommendations. */
  | 'both'
  /** Numbered paragraphs in which the case is weighed. */
  | 'analysis'
  /** Neither findings nor recommendations: background, method, appendices. */
  | 'stop'
  /** What the grades mean. */
  | 'scale'
  | 'summary'
  | 'response'
  | 'contents';

interface TitleRule {
  readonly role: SectionRole;
  readonly kind: SectionKind;
  readonly phrases: readonly string[];
}

const RULES: readonly TitleRule[] = [
  {
    role: 'contents',
    kind: 'contents',
    phrases: ['contents', 'table of contents', 'index', 'list of figures', 'list of tables', 'figures', 'tables'],
  },
  {
    role: 'both',
    kind: 'recommendations',
    phrases: [
      'conclusions and recommendations',
      'conclusion and recommendations',
      'findings and recommendations',
      'recommendations and conclusions',
      'observations and recommendations',
      'issues and recommendations',
      'findings and actions',
      'summary of conclusions and recommendations',
      'findings conclusions and recommendations',
      'findings and agreed actions',
      'lessons and recommendations',
      'issues and actions',
      'recommendations and findings',
      'observations and actions',
      'matters arising and recommendations',
      'conclusions findings and recommendations',
    ],
  },
  {
    role: 'recommendations',
    kind: 'recommendations',
    phrases: [
      'recommendations',
      'recommendation',
      'recommended actions',
      'recommended action',
      'action items',
      'actions',
      'action plan',
      'agreed actions',
      'agreed action',
      'agreed action plan',
      'agreed management actions',
      'management actions',
      'corrective actions',
      'corrective action',
      'corrective and preventive actions',
      'preventive actions',
      'preventative measures',
      'follow up actions',
      'follow ups',
      'follow up items',
      'areas for improvement',
      'areas of improvement',
      'area for improvement',
      'improvement points',
      'improvements needed',
      'what needs to improve',
      'what needs to change',
      'what should happen next',
      'what must happen',
      'what we recommend',
      'our recommendations',
      'what should be done',
      'suggestions',
      'suggested actions',
      'suggested improvements',
      'proposed actions',
      'proposals',
      'remedies',
      'remedy',
      'remediation roadmap',
      'remediation plan',
      'remediations',
      'required actions',
      'requirements and recommendations',
      'safety recommendations',
      'actions required',
      'action required',
      'actions to be taken',
      'must do',
      'should do',
      'advisory actions',
      'list of recommendations',
      'what needs to happen',
      'opportunities for improvement',
      'areas for priority action',
      'priority actions',
      'priority action',
      'calls to action',
      'next actions',
      'what we will do',
      'how we will prevent this',
      'preventing recurrence',
      'prevention',
      'improvement actions',
      'improvement plan',
      'improvements required',
      'implementation plan',
      'what the service should do',
      'areas where improvement is needed',
      'enforcement actions',
      'requirements made',
      'action points',
      'to do',
      'todo',
      'next time',
      'for next time',
      'for next year',
      'what to change',
      'what to do differently',
      'what we would do differently',
      'do differently',
      'action list',
      'action register',
      'actions agreed',
      'agreed remedies',
      'agreed improvements',
      'undertakings',
      'measures to be taken',
      'things to do',
      'things to fix',
      'jobs to do',
      'proposed measures',
      'countermeasures',
      'works required',
      'required works',
      'remedial works',
      'remediation items',
      'remediation',
      'orders',
      'suggestions for improvement',
      'priorities for improvement',
      'areas to improve',
      'issues for action',
      'what needs to be done',
      'actions to take',
      'recommended remediation',
      'proposals for action',
      'preventive measures',
      'corrective measures',
      'things to change',
      'to dos',
      'our commitments',
      'improvements',
      'improvement suggestions',
      'management action plan',
      'followup actions',
      'recommended next steps',
      'improvement notices',
      'requirements and actions',
      'required improvements',
      'remedial actions',
      'remedial action',
      'repair items',
      'follow up tasks',
      'tasks',
      'what we are asking for',
      'what we ask for',
      'statutory requirements',
      'advice',
      'what to do next',
      'further actions',
      'immediate actions',
      'long term actions',
      'short term actions',
      'we recommend',
      'areas for action',
      'areas for development',
      'points for improvement',
      'recommendations summary',
      'recommendation summary',
      'actions summary',
    ],
  },
  {
    role: 'findings',
    kind: 'findings',
    phrases: [
      'findings',
      'finding',
      'what we found',
      'what i found',
      'observations',
      'observation',
      'detailed findings',
      'audit results',
      'results',
      'issues',
      'issues found',
      'issues identified',
      'issue details',
      'vulnerabilities',
      'identified vulnerabilities',
      'identified weaknesses',
      'weaknesses',
      'miscellaneous issues',
      'conclusions',
      'contributing factors',
      'contributory factors',
      'causal factors',
      'causes and contributing factors',
      'safety issues',
      'safety issues and actions',
      'lessons learned',
      'lessons learnt',
      'lessons',
      'learning points',
      'root causes',
      'why',
      'why it happened',
      'why did it happen',
      'what caused it',
      'root cause',
      'probable cause',
      'causes',
      'cause',
      'findings as to causes and contributing factors',
      'findings as to risk',
      'other findings',
      'key issues',
      'problems',
      'problems found',
      'defects',
      'deficiencies',
      'nonconformities',
      'non conformities',
      'nonconformance',
      'exceptions',
      'areas of concern',
      'concerns',
      'what went well',
      'what went wrong',
      'what went badly',
      'what didnt',
      'what did not',
      'what went less well',
      'what we learnt this time',
      'where we got lucky',
      'what could have gone better',
      'what could be improved',
      'what did not go well',
      'strengths',
      'weaknesses identified',
      'strengths and weaknesses',
      'areas of good practice',
      'good practice',
      'positive findings',
      'positive aspects',
      'subjects of concern',
      'accessibility issues',
      'accessibility barriers',
      'barriers',
      'failures',
      'technical findings',
      'security findings',
      'findings overview',
      'findings details',
      'vulnerability details',
      'details of findings',
      'summary of issues',
      'security issues',
      'results of the review',
      'results of audit',
      'results of review',
      'breaches',
      'breaches identified',
      'matters of concern',
      'contraventions',
      'non compliances',
      'areas of non compliance',
      'points noted',
      'matters noted',
      'learnings',
      'key learnings',
      'takeaways',
      'gaps',
      'gaps identified',
      'gaps found',
      'hazards',
      'hazards identified',
      'shortcomings',
      'failings',
      'points of concern',
      'causal factor',
      'contributing factor',
      'contributory factor',
      'underlying factor',
      'underlying factors',
      'underlying causes',
      'immediate cause',
      'immediate causes',
      'probable causes',
      'established facts',
      'facts established',
      'discrepancies',
      'irregularities',
      'deviations',
      'errors found',
      'errors',
      'risks identified',
      'risk findings',
      'barriers found',
      'problems identified',
      'what was found',
      'what is wrong',
      'audit observations',
      'detailed observations',
      'compliance issues',
      'issues raised',
      'concerns raised',
      'weaknesses found',
      'common problems',
      'learning',
      'key messages',
      'key learning',
      'what we learned',
      'what we learnt',
      'contributing factors findings',
      'evaluation results',
      'evaluation findings',
      'review findings',
      'inspection findings',
      'audit findings',
      'findings and analysis',
      'findings summary',
      'summary findings',
      'material weaknesses',
      'significant deficiencies',
      'items of concern',
      'issue summary',
      'major comments',
      'minor comments',
      'specific comments',
      'detailed comments',
    ],
  },
  {
    role: 'analysis',
    kind: 'findings',
    phrases: [
      'analysis',
      'analysis and findings',
      'my analysis',
      'assessment',
      'my assessment',
      'reasons',
      'considerations',
      'consideration',
      'main issues',
      'main issue',
      'issue',
      'planning balance',
      'overall conclusion',
      'overall conclusions',
      'planning balance and conclusion',
      'planning balance and overall conclusion',
      'balance and conclusion',
      'other matters',
      'other considerations',
      'was there fault',
      'injustice',
      'fault',
      'decision',
      'final decision',
      'my decision',
      'draft decision',
      'the decision',
      'our decision',
      'provisional decision',
      'what happened and why',
      'discussion',
      'discussion and conclusions',
      'my findings',
      'decision and reasons',
      'reasons for decision',
      'inspectors conclusions',
      'conclusion and reasons',
      'what ive decided and why',
      'what i have decided and why',
      'evaluation',
    ],
  },
  {
    role: 'response',
    kind: 'other',
    phrases: [
      'management response',
      'government response',
      'agency comments',
      'agency response',
      'agency comments and our evaluation',
      'response',
      'responses',
      'comments and responses',
      'client response',
      'team response',
      'developer response',
      'auditee response',
      'officials response',
      'views of responsible officials',
    ],
  },
  {
    role: 'scale',
    kind: 'other',
    phrases: [
      'severity classification',
      'risk classification',
      'severity definitions',
      'severity ratings',
      'severity levels',
      'severity criteria',
      'rating definitions',
      'definitions of ratings',
      'definition of ratings',
      'assurance levels',
      'assurance definitions',
      'assurance ratings',
      'audit opinions',
      'opinion definitions',
      'risk ratings',
      'risk rating',
      'risk rating definitions',
      'priority definitions',
      'definition of priorities',
      'definitions of assurance',
      'definitions of assurance levels',
      'recommendation priorities',
      'impact',
      'likelihood',
      'action required for severity levels',
      'grading',
      'grade descriptors',
      'rating scale',
      'vulnerability severity',
      'severity',
      'risk definitions',
      'key to ratings',
      'finding severity',
      'severity scale',
      'action required for severity',
    ],
  },
  {
    role: 'summary',
    kind: 'executive-summary',
    phrases: ['executive summary', 'management summary', 'high level summary'],
  },
  {
    role: 'summary',
    kind: 'summary',
    phrases: [
      'summary',
      'overview',
      'synopsis',
      'abstract',
      'highlights',
      'key facts',
      'key points',
      'at a glance',
      'in brief',
      'report summary',
      'scores',
      'ratings',
      'grades',
      'scores at a glance',
      'results in brief',
      'summary of findings',
      'audit summary',
      'assessment summary',
      'security assessment summary',
      'incident summary',
      'impact summary',
      'status summary',
      'judgements',
      'judgments',
      'our judgements',
      'our grades',
      'audit opinion',
      'overall opinion',
      'opinion',
    ],
  },
  {
    role: 'stop',
    kind: 'context',
    phrases: [
      'introduction',
      'background',
      'context',
      'scope',
      'audit scope',
      'objectives',
      'objective',
      'objectives and scope',
      'scope and objectives',
      'scope and methodology',
      'scope and method',
      'scope and methods',
      'scope and approach',
      'method and scope',
      'what we looked at',
      'what we did',
      'how we did it',
      'objectives scope and methodology',
      'methodology',
      'method',
      'methods',
      'approach',
      'terms of reference',
      'purpose',
      'about this report',
      'about us',
      'about',
      'disclaimer',
      'preface',
      'foreword',
      'timeline',
      'chronology',
      'detection',
      'impact',
      'resolution',
      'response',
      'trigger',
      'the complaint',
      'complaint',
      'the ombudsmans role and powers',
      'how i considered this complaint',
      'how we considered this complaint',
      'procedural matters',
      'preliminary matters',
      'the site',
      'the proposal',
      'the proposals',
      'policy context',
      'planning policy',
      'legal background',
      'legislation',
      'history',
      'factual information',
      'other factual information',
      'history of flight',
      'history of the flight',
      'the occurrence',
      'circumstances',
      'sources',
      'sources and submissions',
      'conditions',
      'schedule of conditions',
      'documents',
      'appearances',
      'inspection team',
      'distribution',
      'distribution list',
      'acknowledgements',
      'acknowledgments',
      'glossary',
      'abbreviations',
      'acronyms',
      'references',
      'bibliography',
      'endnotes',
      'footnotes',
      'definitions',
      'terminology',
      'terms used',
      'terms',
      'witnesses',
      'formal minutes',
      'published written evidence',
      'written evidence',
      'evidence',
      'membership',
      'current membership',
      'powers',
      'publication',
      'contacts',
      'contact',
      'contact information',
      'right to challenge the decision',
      'formal decision',
      'general details',
      'statistics',
      'stats',
      'safety action',
      'safety action taken',
      'actions taken',
      'action taken',
      'what has been done',
      'what was done',
      'actions already taken',
      'supporting information',
      'how we did this',
      'how we did this study',
      'why we did this study',
      'why we did this review',
      'detailed timeline',
      'document history',
      'version history',
      'revision history',
      'document control',
      'project overview',
      'protocol overview',
      'system overview',
      'privileged roles',
      'tools used',
      'limitations',
      'assumptions',
      'next steps',
      'conclusion',
      'concluding remarks',
      'policy and statutory considerations',
      'application for costs',
      'environmental statement',
      'planning history',
      'inspectors recommendation and summary of the decision',
      'matters arising since the close of the inquiry',
      'matters arising post close of the inquiry',
    ],
  },
  {
    role: 'stop',
    kind: 'other',
    phrases: ['appendix', 'appendices', 'annex', 'annexes', 'annexe', 'attachment', 'attachments', 'exhibit'],
  },
];

/** Words that may stand before a phrase without changing what it says. */
const MODIFIERS = new Set(
  (
    'key main our my the a an detailed summary of list all overall audit inspection review principal other final draft specific general additional priority ' +
    'high level further full important significant identified technical security headline agreed proposed initial total new report inquiry investigation this current internal external committee committees panel inquirys ' +
    'inspectors auditors assessors management strategic operational site joint immediate urgent major minor critical medium low individual formal consolidated'
  ).split(' '),
);

/** More of them are words of a sentence. */
const MOST_MODIFIERS = 5;

/** Words with which a tail may begin. */
const TAILS = new Set(
  'to for of on from in by and with made arising about at as regarding concerning relating summary overview details list log table continued report register findings'.split(
    ' ',
  ),
);

/** Phrases that say something of the section only where nothing stands behind them: "Advice to ministers" is a topic. */
const ALONE = new Set([
  'errors',
  ...['advice', 'prevention', 'proposals', 'tasks', 'results', 'exceptions', 'problems', 'failures'],
  ...['conditions', 'evidence', 'impact', 'documents', 'history', 'powers', 'sources', 'detection', 'statistics'],
]);

/** Last words that say enough, whatever stands before them in a short title. */
const STRONG_ENDS: ReadonlyMap<string, SectionRole> = new Map([
  ['recommendations', 'recommendations'],
  ['findings', 'findings'],
  ['vulnerabilities', 'findings'],
  ['weaknesses', 'findings'],
  ['concerns', 'findings'],
  ['observations', 'findings'],
]);

/** "To the Minister", "For the Prison Service", "Recommendations to all trusts": whom the recommendations below address. */
export function namesAddressee(title: string): boolean {
  return /^(?:(?:\w+ )?[Rr]ecommendations? )?(?:[Tt]o|[Ff]or)(?: the| all| our| both| every| local| other)* \p{Lu}[^.:;]*[^.:;,\s]$/u.test(
    title,
  );
}

export interface TitleMeaning {
  readonly role: SectionRole;
  readonly kind: SectionKind;
  /** Whether the title is the phrase itself, without modifiers or tail. */
  readonly exact: boolean;
}

interface Phrase {
  readonly words: readonly string[];
  readonly rule: TitleRule;
}

const byFirstWord = indexPhrases();

function indexPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const rule of RULES) {
    for (const text of rule.phrases) {
      const words = text.split(' ');
      const known = index.get(words[0]!);
      if (known) known.push({ words, rule });
      else index.set(words[0]!, [{ words, rule }]);
    }
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}

const LONGEST_TITLE = 14;

/** What a title says of its section; undefined for a title of its own. */
export function meaningOfTitle(title: string): TitleMeaning | undefined {
  const label = parseItemLabel(title);
  const rest = label ? title.slice(label.length) : title;
  // "Recommendations (2)" says how many there are.
  const words = titleWords((rest || title).replace(/ \(\d{1,3}\)$/, ''));
  const found = words.length <= LONGEST_TITLE ? (compound(words) ?? findPhrase(words)) : undefined;
  const isAnnex =
    (label?.kind === 'word' && ANNEXES.has(label.word!)) ||
    (ANNEXES.has(words[0] ?? '') && /^\p{L}+\s*[:–—-]/u.test(rest));
  if (isAnnex && !(found && SPEAKING.has(found.role))) return { role: 'stop', kind: 'other', exact: true };
  return found;
}

/** What an annex holds although it is one. */
const SPEAKING: ReadonlySet<SectionRole> = new Set(['recommendations', 'both', 'response']);

const ANNEXES = new Set(['appendix', 'annex', 'annexe', 'exhibit', 'attachment']);

/** "Issues and agreed actions", "Observations and suggestions": what was found and what is asked in one list. */
function compound(words: readonly string[]): TitleMeaning | undefined {
  const and = words.indexOf('and');
  if (and < 1 || words.indexOf('and', and + 1) >= 0) return undefined;
  const [first, second] = [findPhrase(words.slice(0, and)), findPhrase(words.slice(and + 1))];
  const isThread = ({ role }: TitleMeaning): boolean => role === 'findings' || role === 'recommendations';
  // "Evidence and findings": what stands before is part of what was found.
  if (first?.role === 'stop' && second?.exact === true && isThread(second)) return { ...second, exact: false };
  if (!first || !second || !isThread(first) || !isThread(second)) return undefined;
  if (first.role === second.role) return { ...first, exact: first.exact && second.exact };
  return { role: 'both', kind: 'recommendations', exact: first.exact && second.exact };
}

/** Titles under which it may be asked for something, if no other section of the report does so. */
const MAY_ASK = new Set([
  ...['next steps', 'what happens next', 'what next', 'way forward', 'going forward', 'looking ahead', 'follow up'],
  ...[
    'requirements',
    'measures',
    'things to improve',
    'improvements',
    'plan of action',
    'asks',
    'to be done',
    'decisions',
  ],
]);

/** "Next steps", "The way forward", "Summary of recommendations": where requests may stand that no other section holds. */
export function mayAsk(title: string): boolean {
  const label = parseItemLabel(title);
  const words = titleWords(label ? title.slice(label.length) : title);
  if (/^(?:recommendations|actions)$/.test(words.at(-1) ?? '')) return words.includes('summary');
  while (words.length > 1 && !MAY_ASK.has(words.join(' ')) && MODIFIERS.has(words[0]!)) words.shift();
  return MAY_ASK.has(words.join(' '));
}

/** The words of a title in lower case, without apostrophes and what divides them; slips of the long ones are set right. */
export function titleWords(title: string): string[] {
  return title
    .toLowerCase()
    .replace(/[’'`*]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => SLIPPED.find(([pattern]) => pattern.test(word))?.[1] ?? word);
}

/** "Recomendations", "Reccommendation", "Recommandations"; "Observatons"; "Concusions" */
const SLIPPED: readonly (readonly [RegExp, string])[] = [
  [/^rec{1,2}om{1,2}[ae]?nd?at?i?ons$/, 'recommendations'],
  [/^rec{1,2}om{1,2}[ae]?nd?at?i?on$/, 'recommendation'],
  [/^obser?vati?ons$/, 'observations'],
  [/^conc?l?usi?ons$/, 'conclusions'],
  [/^fin?din?gs$/, 'findings'],
];

/** Words by which a title says that it is about another report. */
const EARLIER = new Set(['previous', 'previously', 'last', 'earlier', 'past', 'prior']);

function findPhrase(words: readonly string[]): TitleMeaning | undefined {
  if (words.length > 1 && words.some((word) => EARLIER.has(word)))
    return { role: 'stop', kind: 'context', exact: false };
  const summed = words[0] === 'summary' && words[1] === 'of' ? findPhrase(words.slice(2)) : undefined;
  if (summed && (isAsked(summed) || words.at(-1) === 'concerns')) return { ...summed, exact: false };
  let start = 0;
  for (;;) {
    const phrase = longestAt(words, start);
    if (phrase) {
      const end = start + phrase.words.length;
      if (
        end === words.length ||
        (isFound(phrase) && end === words.length - 1 && FOUND.has(words[end]!)) ||
        (TAILS.has(words[end]!) &&
          !ALONE.has(phrase.words.join(' ')) &&
          phrase.rule.role !== 'analysis' &&
          phrase.rule.role !== 'scale' &&
          (phrase.rule.role !== 'stop' || start === 0))
      )
        return { role: phrase.rule.role, kind: phrase.rule.kind, exact: start === 0 && end === words.length };
    }
    if (start >= MOST_MODIFIERS || !MODIFIERS.has(words[start]!)) break;
    start++;
  }
  return clause(words) ?? strongEnd(words);
}

function isFound({ rule }: Phrase): boolean {
  return rule.role === 'findings';
}

/** "Contraventions found", "Breaches identified" */
const FOUND = new Set(
  'found identified noted noticed seen spotted discovered detected uncovered highlighted reported encountered raised observed recorded'.split(
    ' ',
  ),
);

/** "Summary of recommendations" is a list of them, and no summary of the report. */
function isAsked({ role }: TitleMeaning): boolean {
  return role === 'recommendations' || role === 'both';
}

function longestAt(words: readonly string[], start: number): Phrase | undefined {
  return byFirstWord.get(words[start]!)?.find((phrase) => phrase.words.every((word, i) => words[start + i] === word));
}

const NEEDED =
  'required|requested|needed|necessary|proposed|recommended|suggested|corrective|remedial|agreed|planned|essential|urgent';
const CHANGES =
  'changes|improvements|measures|steps|work|works|repairs|fixes|modifications|amendments|corrections|remedies|adjustments|precautions';

/** What titles in whole clauses say, by how they are built. */
const CLAUSES: readonly { readonly pattern: RegExp; readonly role: SectionRole; readonly kind: SectionKind }[] = [
  // "What happens next", "What will happen now"
  { pattern: /^what (?:happens|will happen) (?:next|now)$/, role: 'stop', kind: 'context' },
  // "What the inspectors found", "What we saw"
  {
    pattern: /^what (?:\S+ ){0,4}(?:found|saw|learn(?:ed|t)|observed|show(?:s|ed)|reveal(?:s|ed))$/,
    role: 'findings',
    kind: 'findings',
  },
  // "Where we see problems", "Where things went wrong"
  {
    pattern: /^where (?:\S+ ){0,4}(?:problems?|concerns?|issues?|weaknesses|gaps|wrong|falls? short)$/,
    role: 'findings',
    kind: 'findings',
  },
  // "What I am concerned about", "What concerns us", "What worries me"
  {
    pattern: /^what (?:\S+ ){0,4}(?:concern(?:s|ed)|worr(?:y|ies|ied))(?: (?:me|us|about))?$/,
    role: 'findings',
    kind: 'findings',
  },
  // "What is going well", "What is not working"
  {
    pattern: /^what (?:is|are|was|were|has been|have been) (?:not )?(?:going|working)(?: (?:well|badly|wrong))?$/,
    role: 'findings',
    kind: 'findings',
  },
  // "What GAO recommends", "What we suggest", "What we are asking the council to do"
  {
    pattern: /^what (?:\S+ ){0,4}(?:recommend|suggest|propose|advise)(?:s|ed)?$/,
    role: 'recommendations',
    kind: 'recommendations',
  },
  // "What you must do", "What the trust should do next", "What needs to change", "What has to happen"
  {
    pattern:
      /^what (?:\S+ ){0,4}(?:must|should|needs? to|has to|have to) (?:be )?(?:do|done|change|changed|improve|happen)(?: \S+){0,3}$/,
    role: 'recommendations',
    kind: 'recommendations',
  },
  // "What should the trustees do?", "What must change now?"
  {
    pattern:
      /^what (?:should|must|has to|have to|needs? to) (?:\S+ ){0,5}(?:do|change|improve|happen)(?: (?:next|now))?$/,
    role: 'recommendations',
    kind: 'recommendations',
  },
  // "What we will do about it", "What we are changing"
  {
    pattern:
      /^what (?:we|i) (?:will|are going to|plan to|are) (?:do|doing|change|changing|improve|improving)(?: \S+){0,3}$/,
    role: 'recommendations',
    kind: 'recommendations',
  },
  // "We recommend that the charity", "We ask the council to"
  {
    pattern: /^we (?:\S+ )?(?:recommend|ask|suggest|propose|advise|urge)(?: \S+){1,6}$/,
    role: 'recommendations',
    kind: 'recommendations',
  },
  // "What needs doing", "What needs fixing next"
  {
    pattern: /^what (?:still )?needs (?:doing|fixing|changing|improving|attention|to be done)(?: \S+){0,2}$/,
    role: 'recommendations',
    kind: 'recommendations',
  },
  // "Requests to the superintendent"
  { pattern: /^(?:our )?requests? to (?:\S+ ?){1,6}$/, role: 'recommendations', kind: 'recommendations' },
  // "Action that should be taken", "Actions to be taken"
  {
    pattern: /^actions? (?:that )?(?:should|must|needs? to|has to|have to|to) be taken$/,
    role: 'recommendations',
    kind: 'recommendations',
  },
  // "Recommended modifications", "Suggested changes to the plan"
  {
    pattern: /^(?:recommended|suggested) (?:\S+ )?\S+s(?: to (?:\S+ ?){1,4})?$/,
    role: 'recommendations',
    kind: 'recommendations',
  },
  // "Required changes", "Necessary repairs", "Changes we ask for", "Repairs needed", "Points to put right"
  {
    pattern: new RegExp(`^(?:${NEEDED}) (?:\\S+ )?(?:${CHANGES})$`),
    role: 'recommendations',
    kind: 'recommendations',
  },
  {
    pattern: new RegExp(
      `^(?:${CHANGES}) (?:that are |which are |we (?:are )?)?(?:${NEEDED}|ask(?:ing)? for|to make|to be made|to put in place)$`,
    ),
    role: 'recommendations',
    kind: 'recommendations',
  },
  {
    pattern:
      /^(?:things|points|matters|items|issues|jobs|areas|work) (?:to|that (?:must|should|need to)) (?:be )?(?:do|done|fix|fixed|mend|change|changed|improve|improved|address|addressed|act on|put right|follow up|tackle)(?: (?:now|next|first|urgently))?$/,
    role: 'recommendations',
    kind: 'recommendations',
  },
  // "What we want to see", "What I would like to happen", "What we expect"
  {
    pattern:
      /^what (?:we|i) (?:want|expect|need|require|(?:would|should) like)(?: to (?:see|happen|change|be done|see (?:done|changed|happen)))?(?: (?:now|next))?$/,
    role: 'recommendations',
    kind: 'recommendations',
  },
  // "Problems that we noticed", "Things that worry us", "Faults we saw on the day"
  {
    pattern:
      /^(?:things|problems|issues|faults|points|weaknesses|gaps|risks|mistakes|failings|concerns|hazards|defects|barriers) (?:that |which )?(?:we|i|the (?:team|inspectors?|auditors?|reviewers?|panel)) (?:have )?(?:found|saw|noticed|noted|identified|observed|heard|worry about|worried about)(?: (?:on|during|in|at) (?:\S+ ?){1,4})?$/,
    role: 'findings',
    kind: 'findings',
  },
  {
    pattern:
      /^(?:things|points|matters|issues) (?:that )?(?:concern|concerned|worry|worried|struck) (?:us|me|the (?:panel|team))$/,
    role: 'findings',
    kind: 'findings',
  },
  // "Action we have told the provider to take", "Actions the council should take"
  {
    pattern: /^actions? (?:\S+ ){1,6}(?:must|should|to) take$/,
    role: 'recommendations',
    kind: 'recommendations',
  },
];

function clause(words: readonly string[]): TitleMeaning | undefined {
  if (words.length > LONGEST_CLAUSE) return undefined;
  const title = words.join(' ');
  const found = CLAUSES.find(({ pattern }) => pattern.test(title));
  return found && { role: found.role, kind: found.kind, exact: true };
}

/** With more words a title is a sentence of its own. */
const LONGEST_CLAUSE = 10;

/** "Compliance recommendations". */
function strongEnd(words: readonly string[]): TitleMeaning | undefined {
  const role = words.length <= 5 ? STRONG_ENDS.get(words.at(-1)!) : undefined;
  if (!role || words.some((word) => NEGATIONS.has(word))) return undefined;
  return { role, kind: role === 'recommendations' ? 'recommendations' : 'findings', exact: false };
}

const NEGATIONS = new Set([
  'no',
  'non',
  'implementing',
  'implementation',
  'about',
  'how',
  'status',
  'progress',
  'response',
  'responding',
  'responses',
]);
