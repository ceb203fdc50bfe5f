/**
 * The single inspection framework for children's services, 2013 to 2018, in its three templates, its re-inspections
 * and the review of a safeguarding children board alone.
 */

import type { Family, HeadingRule, Sign, Subject } from '../family';
import {
  boardStatements,
  childrenCounted,
  childrensServices,
  fourGrades,
  imprint,
  proseNames,
  recommendationMarkers,
} from './shared';

const framework = 'single inspection framework';

const grades = fourGrades({
  outstanding:
    'Children, young people and families receive exceptional help, and their progress is markedly better than good practice alone would bring.',
  good: 'Children are protected, risks are seen and reduced, and help makes a clear and lasting difference to them.',
  'requires-improvement':
    'No widespread or serious failure leaves children at risk, but help, protection and care are not yet good.',
  inadequate:
    'Widespread or serious failures leave children harmed or at risk of harm, or their welfare is not promoted.',
});

const areas = '(experiences|experience) and progress of';

const subjects: readonly Subject[] = [
  { id: 'overall', name: 'Overall', rows: [], prose: proseNames.overall },
  {
    id: 'help-and-protection',
    name: 'Children who need help and protection',
    rows: ['[1] [the ' + areas + '] children who need help and protection'],
    prose: proseNames['help-and-protection'],
  },
  {
    id: 'looked-after',
    name: 'Children looked after and achieving permanence',
    rows: ['[2] [the ' + areas + '] (children looked after|looked after children) and achieving permanence'],
    prose: proseNames['looked-after'],
  },
  { id: 'adoption', name: 'Adoption performance', rows: ['[2 1] adoption performance'], prose: proseNames.adoption },
  {
    id: 'care-leavers',
    name: 'Experiences and progress of care leavers',
    rows: ['[2 2] [the] [' + areas + '] care leavers'],
    prose: proseNames['care-leavers'],
  },
  {
    id: 'leadership',
    name: 'Leadership, management and governance',
    rows: ['[3] leadership management and governance'],
  },
  { id: 'lscb', name: 'Local Safeguarding Children Board', rows: ['[the] local safeguarding children board [lscb]'] },
];

const summaryTables = [['help-and-protection', 'looked-after', 'adoption', 'care-leavers', 'leadership']];

const titles = [
  '[single] inspection of services for children in need of help and protection (children looked after|looked after children) and care leavers [and] [review of the effectiveness of the local safeguarding children board]',
  '(reinspection|re inspection) of services for children in need of help and protection (children looked after|looked after children) and care leavers [and] [review of the effectiveness of the local safeguarding children board]',
];

/** "The graded judgement about …", in all the words that reports have for it. */
const gradedJudgement =
  '[the] [graded] (judgement|judgment) (for|about|on|of|that|is that|regarding|concerning|in relation to|in respect of) ';
const itIs = '[(is|are)] [that] [(it|they|this|these)] [(is|are)] [(judged|graded)] [(as|to be)] {grade}';

/** The graded areas and sentences, the same in all templates; `level` is that of an area. */
function gradedAreas(level: number): HeadingRule[] {
  return [
    {
      pattern: 'the ' + areas + ' children who need help and protection [(is|are)] [{grade}]',
      kind: 'judgement-area',
      level,
      subject: 'help-and-protection',
      findings: true,
    },
    {
      pattern:
        'the ' + areas + ' (children looked after|looked after children) and achieving permanence [(is|are)] [{grade}]',
      kind: 'judgement-area',
      level,
      subject: 'looked-after',
      findings: true,
    },
    {
      pattern: 'leadership management and governance [(is|are)] [{grade}]',
      kind: 'judgement-area',
      level,
      subject: 'leadership',
      findings: true,
    },
    {
      pattern:
        gradedJudgement +
        '[the] [' +
        areas +
        '] [the] [local authoritys] adoption [performance] [(service|services)] ' +
        itIs,
      kind: 'graded-sentence',
      level: level + 1,
      subject: 'adoption',
      findings: true,
    },
    {
      pattern:
        gradedJudgement +
        '[the] [' +
        areas +
        '] [services for] (care leavers|(young people|children and young people) leaving care) ' +
        itIs,
      kind: 'graded-sentence',
      level: level + 1,
      subject: 'care-leavers',
      findings: true,
    },
  ];
}

const areaFacts: readonly HeadingRule[] = [
  {
    pattern: '(information about [(this|the)] [local authority] [area]|local authority context)',
    kind: 'context',
    level: 3,
  },
  { pattern: '[other] previous (ofsted inspections|inspections)', kind: 'context', level: 4 },
  { pattern: 'other ofsted inspections', kind: 'context', level: 4 },
  { pattern: 'other information about (this|the) [local authority] area', kind: 'context', level: 4 },
  { pattern: 'additional contextual information', kind: 'context', level: 4 },
  { pattern: 'local leadership', kind: 'context', level: 4 },
  {
    pattern: '(children|children and young people) living in (this|the) [local authority] area',
    kind: 'context',
    level: 4,
  },
  { pattern: 'child protection in (this|the) [local authority] area', kind: 'context', level: 4 },
  {
    pattern: '(children|children and young people) (looked after|in care) in (this|the) [local authority] area',
    kind: 'context',
    level: 4,
  },
  { pattern: '[the] casework (model|models) used in (this|the) area', kind: 'context', level: 4 },
];

const closing: readonly HeadingRule[] = [
  { pattern: 'information about (this|the) inspection', kind: 'about-inspection', level: 2, opens: 'inspection' },
  { pattern: '[the] inspection team', kind: 'inspection-team', level: 3 },
];

const boardGrade: HeadingRule = {
  pattern:
    '[the] [effectiveness of] [the] ([{place}] [local] safeguarding children board [(lscb|{place})]|lscb) [(is|are)] [(judged|graded)] [(as|to be)] {grade}',
  kind: 'graded-sentence',
  level: 3,
  subject: 'lscb',
  within: ['lscb'],
};

const boardParts: readonly HeadingRule[] = [
  {
    pattern: '[inspection] findings [the] [{place}] [local] [safeguarding] [children] [board] [lscb]',
    kind: 'findings',
    level: 3,
    findings: true,
    within: ['lscb'],
  },
  { pattern: '[the] [{place}] local safeguarding children board [lscb]', kind: 'lscb', level: 2, opens: 'lscb' },
  boardGrade,
  { pattern: 'executive summary', kind: 'executive-summary', level: 3, within: ['lscb'] },
  { pattern: 'recommendations', kind: 'recommendations', level: 3, list: 'lscb', within: ['lscb'] },
];

/** 2015 to 2018: an executive summary, then recommendations before the findings. */
const headings2015: readonly HeadingRule[] = [
  ...boardParts,
  { pattern: 'executive summary', kind: 'executive-summary', level: 2 },
  { pattern: 'contents', kind: 'contents', level: 2 },
  { pattern: 'the local authority', kind: 'other', level: 2, opens: 'local-authority' },
  ...closing,
  ...areaFacts,
  { pattern: 'recommendations [for the local authority]', kind: 'recommendations', level: 3, list: 'local-authority' },
  { pattern: 'summary for [the] children and young people', kind: 'summary', level: 3 },
  ...gradedAreas(3),
  { pattern: 'summary', kind: 'summary', level: 4 },
  { pattern: 'inspection findings [{number}]', kind: 'findings', level: 4, findings: true },
];

const statements = [
  {
    pattern: 'childrens (services|service) [in {place}] [(is|are)] [judged] [to be] {grade}',
    subject: 'overall',
    where: 'overall' as const,
  },
  {
    pattern:
      'the overall (judgement|judgment) is [that] [childrens (services|service)] [in {place}] [(is|are)] {grade}',
    subject: 'overall',
    where: 'overall' as const,
  },
  ...boardStatements,
];

const common = {
  framework,
  titles,
  subjects,
  grades,
  summaryTables,
  statements,
  ...childrensServices,
  provider: [
    'childrens (services|service) in {place} (is|are|require|requires)',
    '{place} inspection of services for children in need',
    '{place} (reinspection|re inspection) of services for children',
  ],
  inspected: [
    'inspection (date|dates) {dates}',
    '(reinspection|re inspection) (date|dates) {dates}',
    'review (date|dates) {dates}',
  ],
  published: ['report published [on] {dates}', 'published [on] {dates}', 'publication date {dates}'],
  numbering: 'continuous' as const,
  quantities: childrenCounted,
  limits: [
    {
      anyOf: ['help-and-protection', 'looked-after', 'leadership'],
      grade: 'inadequate',
      subject: 'overall',
      allowed: ['inadequate'],
    },
  ],
  findings: 'numbered' as const,
  markers: recommendationMarkers,
  boilerplate: imprint,
};

const title: Sign = {
  looksFor: 'the title “Inspection of services for children in need of help and protection…”',
  anyOf: [titles[0]!],
  weight: 4,
  within: 25,
};
const againTitle: Sign = {
  looksFor: 'the title “Re-inspection of services for children in need of help and protection…”',
  anyOf: [titles[1]!],
  weight: 5,
  within: 25,
};
const protection: Sign = {
  looksFor: 'a section “The experiences and progress of children who need help and protection”',
  anyOf: ['the ' + areas + ' children who need help and protection'],
  weight: 3,
};
const executiveSummary: Sign = { looksFor: 'a section “Executive summary”', anyOf: ['executive summary'], weight: 2 };
const recommendations: Sign = { looksFor: 'a list headed “Recommendations”', anyOf: ['recommendations'], weight: 2 };
const needToImprove: Sign = {
  looksFor: 'a section “What does the local authority need to improve?”',
  anyOf: ['what does the local authority need to improve'],
  weight: 2,
};
const sectionOne: Sign = {
  looksFor: 'a section “Section 1: the local authority”',
  anyOf: ['section 1 the local authority'],
  weight: 2,
};

export const sif2015: Family = {
  ...common,
  id: 'sif-2015',
  name: 'Single inspection of children’s services (2015–18)',
  signs: [
    title,
    protection,
    executiveSummary,
    recommendations,
    { ...needToImprove, weight: -3 },
    { ...againTitle, weight: -6 },
  ],
  headings: headings2015,
};

export const sifReinspection: Family = {
  ...common,
  id: 'sif-reinspection',
  name: 'Re-inspection of children’s services (2015–18)',
  signs: [againTitle, protection, executiveSummary, recommendations],
  headings: headings2015,
};

const strengths: readonly HeadingRule[] = [
  {
    pattern: 'the local (authoritys|authority) [has the following] strengths',
    kind: 'summary',
    level: 3,
    findings: true,
  },
  { pattern: 'progress since the last inspection', kind: 'summary', level: 3, findings: true },
  { pattern: 'summary for [the] children and young people', kind: 'summary', level: 3 },
];

const improve: readonly HeadingRule[] = [
  {
    pattern: 'what does the (lscb|local safeguarding children board|board) need to improve',
    kind: 'recommendations',
    level: 3,
    within: ['lscb'],
  },
  {
    pattern: '(priority and immediate (action|actions)|priority (action|actions))',
    kind: 'recommendations',
    level: 4,
    list: 'lscb',
    within: ['lscb'],
  },
  { pattern: '(areas|area) for improvement', kind: 'recommendations', level: 4, list: 'lscb', within: ['lscb'] },
  { pattern: 'what does the local authority need to improve', kind: 'recommendations', level: 3 },
  {
    pattern: '(priority and immediate (action|actions)|priority (action|actions))',
    kind: 'recommendations',
    level: 4,
    list: 'priority-actions',
  },
  { pattern: '(areas|area) for improvement', kind: 'recommendations', level: 4, list: 'local-authority' },
];

const meanings: readonly HeadingRule[] = [
  {
    pattern: 'what the inspection (judgements|judgments) mean [[the] local authority]',
    kind: 'other',
    level: 3,
    opens: 'meanings',
    within: ['local-authority'],
  },
  {
    pattern: 'what the inspection (judgements|judgments) mean [[the] (lscb|local safeguarding children board)]',
    kind: 'other',
    level: 3,
    opens: 'meanings',
    within: ['lscb'],
  },
  {
    pattern:
      'what the inspection (judgements|judgments) mean [[the] (lscb|local authority|local safeguarding children board)]',
    kind: 'other',
    level: 2,
    opens: 'meanings',
  },
  { pattern: 'the local authority', kind: 'other', level: 3, within: ['meanings'] },
  { pattern: 'the lscb', kind: 'other', level: 3, within: ['meanings'] },
];

const boardFindings: readonly HeadingRule[] = [
  {
    pattern:
      '[the] key strengths and weaknesses of the [{place}] (lscb|local safeguarding children board|board|{place})',
    kind: 'findings',
    level: 3,
    findings: true,
    within: ['lscb'],
  },
  {
    pattern:
      '[the] inspection (judgement|judgment|judgements|judgments) about the (lscb|local safeguarding children board|board)',
    kind: 'findings',
    level: 3,
    findings: true,
    within: ['lscb'],
  },
  { pattern: 'the (lscbs|boards) strengths', kind: 'summary', level: 3, findings: true, within: ['lscb'] },
  { pattern: 'summary of [key] findings', kind: 'executive-summary', level: 3, findings: true, within: ['lscb'] },
  {
    pattern: 'the effectiveness of the {place} [(is|are)] {grade}',
    kind: 'graded-sentence',
    level: 3,
    subject: 'lscb',
    within: ['lscb'],
  },
];

const body2014: readonly HeadingRule[] = [
  ...boardFindings,
  ...improve,
  ...strengths,
  { pattern: 'contents', kind: 'contents', level: 2 },
  { pattern: 'summary of [key] findings', kind: 'executive-summary', level: 3, findings: true },
  {
    pattern: '[the] inspection (judgements|judgments|judgement|judgment) about the local authority',
    kind: 'other',
    level: 3,
  },
  { pattern: 'this local authority {words} because', kind: 'summary', level: 4, findings: true },
  ...gradedAreas(4),
  ...areaFacts,
  { pattern: 'summary', kind: 'summary', level: 5 },
  { pattern: 'inspection findings', kind: 'findings', level: 5, findings: true },
];

export const sif2013: Family = {
  ...common,
  id: 'sif-2013',
  name: 'Single inspection of children’s services (2014, first template)',
  signs: [
    title,
    protection,
    { ...sectionOne, weight: 4 },
    { ...needToImprove, weight: 1 },
    { ...executiveSummary, weight: -2 },
  ],
  headings: [
    {
      pattern: 'section 2 [the] effectiveness [of] [the] [{place}] local safeguarding children board [lscb]',
      kind: 'lscb',
      level: 2,
      opens: 'lscb',
    },
    {
      ...boardGrade,
      pattern: 'the effectiveness [of] [the] [{place}] (lscb|local safeguarding children board) [(is|are)] {grade}',
    },
    {
      pattern: 'section 1 [the] local authority summary of [key] findings',
      kind: 'executive-summary',
      level: 2,
      opens: 'local-authority',
      findings: true,
    },
    {
      pattern: 'section 1 [the] local authority',
      kind: 'other',
      level: 2,
      opens: 'local-authority',
    },
    { pattern: 'information about (this|the) inspection', kind: 'about-inspection', level: 3 },
    { pattern: '[the] inspection team', kind: 'inspection-team', level: 4 },
    ...meanings,
    ...body2014,
  ],
  statements: [
    {
      pattern:
        'the overall (judgement|judgment) is [that] [childrens (services|service)] [in {place}] [(is|are)] {grade}',
      subject: 'overall',
      where: 'overall',
    },
    {
      pattern: 'the effectiveness of the local safeguarding children board [lscb] [(is|are)] {grade}',
      subject: 'lscb',
      where: 'sentence',
    },
  ],
};

export const sif2014: Family = {
  ...common,
  id: 'sif-2014',
  name: 'Single inspection of children’s services (2014–15, second template)',
  signs: [
    title,
    protection,
    { ...needToImprove, weight: 3 },
    { ...sectionOne, weight: -4 },
    { ...executiveSummary, weight: -2 },
    { looksFor: 'a section “Summary of findings”', anyOf: ['summary of findings'], weight: 1 },
  ],
  headings: [
    ...meanings,
    {
      pattern: '(the [{place}] local|local) safeguarding children board [lscb]',
      kind: 'lscb',
      level: 2,
      opens: 'lscb',
    },
    boardGrade,
    {
      pattern: '[the] local authority summary of [key] findings',
      kind: 'executive-summary',
      level: 2,
      opens: 'local-authority',
      findings: true,
    },
    { pattern: 'the local authority', kind: 'other', level: 2, opens: 'local-authority' },
    ...closing,
    ...body2014,
  ],
};

export const lscbReview: Family = {
  ...common,
  id: 'lscb-2015',
  name: 'Review of a local safeguarding children board alone (2015)',
  titles: ['review of the effectiveness of the [{place}] local safeguarding children board'],
  signs: [
    {
      looksFor: 'the title “Review of the effectiveness of the Local Safeguarding Children Board”',
      anyOf: ['review of the effectiveness of the local safeguarding children board'],
      weight: 4,
      within: 15,
    },
    { ...title, weight: -6 },
    { ...againTitle, weight: -6 },
  ],
  headings: headings2015,
  provider: ['{place} review of the effectiveness'],
};
