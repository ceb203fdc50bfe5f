/** Inspections of services for looked after children, 2013, and the progress inspection of 2009. */

import type { Family, HeadingRule } from '../family';
import { childrensServices, imprint, recommendationMarkers } from './shared';

const grades = [
  {
    grade: 'outstanding',
    name: 'outstanding (grade 1)',
    patterns: ['grade 1 [outstanding]', 'outstanding [grade 1]'],
    meaning: 'The service significantly exceeds minimum requirements.',
  },
  {
    grade: 'good',
    name: 'good (grade 2)',
    patterns: ['grade 2 [good]', 'good [grade 2]'],
    meaning: 'The service exceeds minimum requirements.',
  },
  {
    grade: 'adequate',
    name: 'adequate (grade 3)',
    patterns: ['grade 3 [adequate]', 'adequate [grade 3]'],
    meaning: 'The service meets minimum requirements and no more.',
  },
  {
    grade: 'inadequate',
    name: 'inadequate (grade 4)',
    patterns: ['grade 4 [inadequate]', 'inadequate [grade 4]'],
    meaning: 'The service does not meet minimum requirements.',
  },
];

const theme = { kind: 'judgement-area', level: 3, findings: true } as const;

const headings: readonly HeadingRule[] = [
  { pattern: 'contents', kind: 'contents', level: 2 },
  { pattern: 'about this inspection', kind: 'about-inspection', level: 2 },
  { pattern: 'the inspection (judgements|judgments) and what they mean', kind: 'other', level: 2 },
  { pattern: 'service information', kind: 'context', level: 2 },
  { pattern: 'record of main findings', kind: 'other', level: 2, opens: 'record' },
  { pattern: 'services for looked after children', kind: 'other', level: 3, within: ['record'] },
  {
    pattern: 'overall effectiveness [of services for looked after children and young people] [{grade}]',
    kind: 'judgement-area',
    level: 2,
    subject: 'overall',
    findings: true,
  },
  { pattern: 'capacity to improve [{grade}]', kind: 'judgement-area', level: 2, subject: 'capacity', findings: true },
  { pattern: '(areas|area) for improvement', kind: 'recommendations', level: 3, list: 'local-authority' },
  {
    pattern: '(immediately|within (three|six|twelve) months)',
    kind: 'recommendations',
    level: 4,
    list: 'local-authority',
  },
  {
    pattern: 'outcomes for [looked after] children [and young people] [looked after] [and care leavers] [{grade}]',
    kind: 'judgement-area',
    level: 2,
    subject: 'outcomes',
    findings: true,
  },
  { pattern: 'being healthy [{grade}]', ...theme, subject: 'being-healthy' },
  { pattern: 'staying safe [{grade}]', ...theme, subject: 'staying-safe' },
  { pattern: 'enjoying and achieving [{grade}]', ...theme, subject: 'enjoying' },
  {
    pattern: 'making a positive contribution [including user engagement] [{grade}]',
    ...theme,
    subject: 'contribution',
  },
  { pattern: 'economic (wellbeing|well being) [{grade}]', ...theme, subject: 'economic' },
  { pattern: 'quality of provision [{grade}]', kind: 'judgement-area', level: 2, subject: 'provision', findings: true },
  {
    pattern: 'leadership and management [{grade}]',
    kind: 'judgement-area',
    level: 2,
    subject: 'leadership',
    findings: true,
  },
];

const subjects = [
  { id: 'overall', name: 'Overall effectiveness', rows: ['overall effectiveness'] },
  { id: 'capacity', name: 'Capacity to improve', rows: ['capacity to improve', '[the] councils capacity to improve'] },
  {
    id: 'outcomes',
    name: 'Outcomes for looked after children and young people',
    rows: ['outcomes for looked after children and [young people] [care leavers]'],
  },
  { id: 'being-healthy', name: 'Being healthy', rows: ['being healthy'] },
  { id: 'staying-safe', name: 'Staying safe', rows: ['staying safe'] },
  { id: 'enjoying', name: 'Enjoying and achieving', rows: ['enjoying and achieving'] },
  {
    id: 'contribution',
    name: 'Making a positive contribution',
    rows: ['making a positive contribution [including user engagement]'],
  },
  { id: 'economic', name: 'Economic well-being', rows: ['economic wellbeing'] },
  { id: 'provision', name: 'Quality of provision', rows: ['quality of provision'] },
  { id: 'leadership', name: 'Leadership and management', rows: ['leadership and management'] },
];

export const lookedAfter2013: Family = {
  id: 'lac-2013',
  name: 'Inspection of looked after children services (2013)',
  framework: 'inspection of services for looked after children',
  titles: ['inspection of looked after children services'],
  signs: [
    {
      looksFor: 'the title “Inspection of looked after children services”',
      anyOf: ['inspection of looked after children services'],
      weight: 5,
      within: 8,
    },
    { looksFor: 'a line “Reporting inspector”', anyOf: ['reporting inspector'], weight: 2, within: 20 },
    { looksFor: 'a section “Record of main findings”', anyOf: ['record of main findings'], weight: 1 },
    { looksFor: 'a section “Capacity to improve”', anyOf: ['capacity to improve'], weight: 1 },
  ],
  headings,
  subjects,
  grades,
  summaryTables: [['overall', 'capacity', 'outcomes', 'provision', 'leadership']],
  statements: [],
  ...childrensServices,
  provider: ['inspection of looked after children services {place} inspection (date|dates)'],
  inspected: ['inspection (date|dates) {dates}'],
  published: ['published [all] {dates}', 'age group published [all] {dates}'],
  findings: 'numbered',
  markers: recommendationMarkers,
  boilerplate: imprint,
};

export const progress2009: Family = {
  ...lookedAfter2013,
  id: 'jar-2009',
  name: 'Inspection of progress in safeguarding services (2009)',
  framework: 'joint area review follow-up',
  titles: ['inspection of progress made in the provision of safeguarding services {words}'],
  signs: [
    {
      looksFor: 'the title “Inspection of progress made in the provision of safeguarding services”',
      anyOf: [
        'inspection of progress made in the provision of safeguarding services',
        '{place} inspection of progress made in the provision of safeguarding services',
      ],
      weight: 6,
      within: 15,
    },
  ],
  provider: ['inspection of progress made in the provision of safeguarding services in [the] {place}'],
};
