/** Vocabulary that several report families have in common: grades, imprints, how earlier judgements are told. */

import type { BodyNames, EarlierRules, Family, GradeRule, Pattern, QuantityRule, StatementRule } from '../family';

/** "(Recommendation)", "(Recommendations 2 and 3)" and "(Rec. 2)": people write them into drafts of every family. */
export const recommendationMarkers: readonly string[] = ['recommendation', 'recommendations', 'rec', 'recs'];

const requiresImprovement: readonly Pattern[] = ['(requires|require|requiring) improvement [to be good]'];

/** The four grades in use since 2013, with what they mean for the framework named. */
export function fourGrades(
  meanings: Readonly<Record<'outstanding' | 'good' | 'requires-improvement' | 'inadequate', string>>,
): GradeRule[] {
  return [
    { grade: 'outstanding', name: 'outstanding', patterns: ['outstanding'], meaning: meanings.outstanding },
    { grade: 'good', name: 'good', patterns: ['good'], meaning: meanings.good },
    {
      grade: 'requires-improvement',
      name: 'requires improvement to be good',
      patterns: requiresImprovement,
      meaning: meanings['requires-improvement'],
    },
    { grade: 'inadequate', name: 'inadequate', patterns: ['inadequate'], meaning: meanings.inadequate },
    {
      grade: 'adequate',
      name: 'adequate',
      patterns: ['adequate'],
      isOffScale: true,
      meaning: 'A grade of inspections before November 2013: minimum requirements were met and no more.',
    },
    {
      grade: 'not-judged',
      name: 'not judged',
      patterns: ['not judged'],
      isOffScale: true,
      meaning: 'Too few children were concerned for a judgement.',
    },
  ];
}

/** How a report of any body says what was judged: "was judged to be good", "a judgement of good". */
export const tellings: readonly Pattern[] = [
  '(judged|graded|rated) [(us|these|services|overall|effectiveness)] [(to be|to|as|of|was|were)] [overall] {grade}',
  'found [(us|these|services)] (to be|to|as|were) [overall] {grade}',
  '(judgement|judgment) of {grade}',
  'overall effectiveness (was|were|as) [(judged|found)] [(to be|as)] {grade}',
];

/** How running text calls what is judged in reports on local authorities, by the id of the subject. */
export const proseNames = {
  overall: [
    '(childrens services|services for children [and young people] [and families])',
    'services to safeguard and promote the welfare of children [and young people]',
  ],
  'help-and-protection': [
    'services to (safeguard|protect|help and protect) children [and young people]',
    'services for children (in need of|who need) help and protection',
  ],
  'looked-after': ['services (for|to) (children looked after|looked after children|children in care)'],
  adoption: ['(adoption services|adoption service)'],
  'care-leavers': ['services (for|to) care leavers', '(leaving care|care leaving|care leaver) (service|services)'],
} satisfies Record<string, readonly Pattern[]>;

/** Sentences such as "The local authority was judged to be good." in reports on local authorities. */
const earlier: EarlierRules = {
  patterns: [
    ...tellings,
    '(judged|found) [(the|its|their)] [(childrens|child protection|social care|adoption)] (service|services|overall effectiveness) [for {words}] [(to be|as)] {grade}',
  ],
  topics: [
    {
      subject: 'overall',
      words: [
        'safeguarding [arrangements] [services] and [services for] (looked after children|children looked after)',
        'inspection of [the] [local] [authoritys] childrens services',
      ],
    },
    { subject: 'lscb', words: ['safeguarding children board', 'lscb'] },
    {
      subject: 'help-and-protection',
      words: ['protection of children', 'child protection', '(need of|help and) protection', 'safeguarding [services]'],
    },
    { subject: 'looked-after', words: ['children looked after', 'looked after children', 'looked after'] },
    { subject: 'adoption', words: ['adoption'] },
    { subject: 'care-leavers', words: ['care leavers'] },
    { subject: 'leadership', words: ['leadership management and governance', 'impact of leaders'] },
    {
      subject: 'childrens-homes',
      name: 'Children’s homes',
      words: ['childrens (home|homes)', 'residential (home|homes)', 'the (home|homes)'],
    },
  ],
  unless: [
    'the other',
    'fostering agency',
    '(school|schools|academy|nursery)',
    'fostering provider',
    'adoption agency',
    'childrens (centre|centres)',
    'this inspection',
    '(case|cases|audits|audited|assessments|chronologies)',
    '(placements|provision|providers|setting|settings|unit)',
    'plans for children',
  ],
};

/** How councils, partnerships and boards are called. */
export const bodies: BodyNames = {
  around: [['city of', 'council']],
  before: ['the', 'royal', 'london borough of', 'borough of', 'royal borough of', 'metropolitan borough of'],
  behind: [
    ...['council', 'corporation', 'borough', 'city', 'county', 'metropolitan', 'district', 'unitary'],
    ...['local authority', 'local area partnership', 'partnership', 'local safeguarding', 'and'],
  ],
  common: ['childrens', 'children', 'services', 'service', 'trust', 'families', 'board', 'lscb'],
};

/** What all reports on children's services have in common. */
export const childrensServices = {
  earlier,
  bodies,
  notes: [
    'ofsted produces this report under its power to combine reports',
    'the local authority was given the opportunity to review this section of the report',
    'this joint inspection was conducted under section',
    'the areas for improvement have been cross referenced',
  ],
  people: ['care leaver', 'care leavers', 'foster carer', 'foster carers'],
  acronyms: ['HMI', 'HMP', 'KS', 'NSPCC', 'OFSTED'],
  wholes: ['(children|young people|care leavers) [{words}] looked after'],
} satisfies Partial<Family>;

/** First words of the paragraphs that close most of these publications. */
export const imprint: readonly Pattern[] = [
  'the office for standards in education childrens services and skills',
  'any complaints about the inspection or the report',
  'if you would like a copy of this document',
  'you may reuse this information',
  'you may copy all or parts of this document',
  'this publication is available at',
  'interested in our work',
  'piccadilly gate',
  'store street',
  'crown copyright',
  'www',
  'http',
  'https',
  'to view this licence',
  'information policy team',
];

/** How a sentence says what grade a board has. */
export const boardStatements: readonly StatementRule[] = [
  {
    pattern: 'the [effectiveness of the] [{place}] local safeguarding children board [lscb] [(is|are)] {grade}',
    subject: 'lscb',
    where: 'sentence',
  },
];

/** What reports on children's services count: all children of a kind, not those of them who are something more. */
export const childrenCounted: readonly QuantityRule[] = [
  {
    name: 'children looked after',
    patterns: [
      'children [and young people] [(are|were|is|was)] [(currently|being)] [being] looked after by [the] (local authority|council|city|{place})',
      'children [and young people] in the care of the (local authority|council)',
    ],
  },
  {
    name: 'children with a child protection plan',
    patterns: [
      'children [and young people] (are|were) [currently] [the] (subject|subjects) (of|to) [a] child protection (plan|plans)',
    ],
  },
  {
    name: 'children in need',
    patterns: ['children [and young people] had been identified through assessment as being formally in need'],
  },
];
