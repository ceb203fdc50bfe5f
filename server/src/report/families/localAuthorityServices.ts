/**
 * Inspections of local authority children's services, 2018 on: the reports in their three summary tables and the
 * letters after focused and monitoring visits.
 */

import type { Family, HeadingRule, Sign, Subject } from '../family';
import { childrenCounted, childrensServices, fourGrades, imprint, proseNames, recommendationMarkers } from './shared';

const framework = 'inspection of local authority children’s services (ILACS)';

const grades = fourGrades({
  outstanding: 'Help, protection and care are exceptional and make a lasting difference to nearly every child.',
  good: 'Help, protection and care are effective; weaknesses are few, known and being put right.',
  'requires-improvement':
    'Children are not left at risk through widespread failures, but help, protection or care is not yet good enough.',
  inadequate: 'Serious or widespread weaknesses leave children at risk, or without the care or support they need.',
});

const children = 'children who need help and protection';

const subjects: readonly Subject[] = [
  { id: 'overall', name: 'Overall effectiveness', rows: ['overall effectiveness'], prose: proseNames.overall },
  {
    id: 'leadership',
    name: 'The impact of leaders on social work practice with children and families',
    rows: ['[the] impact of leaders [on] [social work practice] [with children and families]'],
  },
  {
    id: 'help-and-protection',
    name: 'The experiences and progress of children who need help and protection',
    rows: ['[the] (experiences|experience) and progress of ' + children],
    prose: proseNames['help-and-protection'],
  },
  {
    id: 'in-care-and-care-leavers',
    name: 'The experiences and progress of children in care and care leavers',
    rows: ['[the] (experiences|experience) and progress of children (in care|looked after) and care leavers'],
  },
  {
    id: 'in-care',
    name: 'The experiences and progress of children in care',
    rows: ['[the] (experiences|experience) and progress of children (in care|looked after)'],
    prose: proseNames['looked-after'],
  },
  {
    id: 'care-leavers',
    name: 'The experiences and progress of care leavers',
    rows: ['[the] (experiences|experience) and progress of [children] care leavers'],
    prose: proseNames['care-leavers'],
  },
];

const state = '[(is|are)] [{grade}]';

const headings: readonly HeadingRule[] = [
  { pattern: 'what needs to improve', kind: 'improvement-points', level: 2, list: 'improvement-points' },
  {
    pattern: '(areas|area) for priority (action|actions)',
    kind: 'improvement-points',
    level: 2,
    list: 'priority-actions',
  },
  {
    pattern: '[the] (experiences|experience) and progress of ' + children + ' ' + state,
    kind: 'judgement-area',
    level: 2,
    subject: 'help-and-protection',
    findings: true,
  },
  {
    pattern: '[the] (experiences|experience) and progress of children (in care|looked after) and care leavers ' + state,
    kind: 'judgement-area',
    level: 2,
    subject: 'in-care-and-care-leavers',
    findings: true,
  },
  {
    pattern: '[the] (experiences|experience) and progress of children (in care|looked after) ' + state,
    kind: 'judgement-area',
    level: 2,
    subject: 'in-care',
    findings: true,
  },
  {
    pattern: '[the] (experiences|experience) and progress of [children] care leavers ' + state,
    kind: 'judgement-area',
    level: 2,
    subject: 'care-leavers',
    findings: true,
  },
  {
    pattern: '[the] impact of leaders [on] social work practice [with] [children and families] ' + state,
    kind: 'judgement-area',
    level: 2,
    subject: 'leadership',
    findings: true,
  },
];

const titles = [
  'inspection of {place} (local authority childrens services|childrens services|local authority)',
  'inspection of local authority childrens services',
  'inspection of childrens social care services',
  'inspection of {place} childrens (trust|services trust)',
  'inspection of {place} children and families trust',
];

const title: Sign = {
  looksFor: 'the title “Inspection of … children’s services”',
  anyOf: titles,
  weight: 3,
  within: 6,
};
const leaders: Sign = {
  looksFor: 'a judgement on “The impact of leaders on social work practice with children and families”',
  anyOf: ['[the] impact of leaders on social work practice', '[the] impact of leaders'],
  weight: 3,
};
const help: Sign = {
  looksFor: 'a judgement on “The experiences and progress of children who need help and protection”',
  anyOf: ['[the] (experiences|experience) and progress of ' + children],
  weight: 2,
};
const improvement: Sign = {
  looksFor: 'a list headed “What needs to improve?”',
  anyOf: ['what needs to improve'],
  weight: 1,
};
const careTogether: Sign = {
  looksFor: 'one judgement on children in care and care leavers together',
  anyOf: ['[the] (experiences|experience) and progress of children (in care|looked after) and care leavers'],
  weight: 2,
};
const careApart: Sign = {
  looksFor: 'a judgement on care leavers of their own',
  anyOf: ['[the] (experiences|experience) and progress of [children] care leavers'],
  weight: 2,
};
const overall: Sign = {
  looksFor: 'a row “Overall effectiveness”',
  anyOf: ['overall effectiveness'],
  weight: 1,
  within: 40,
};

const common = {
  framework,
  titles,
  headings,
  subjects,
  grades,
  summaryTables: [
    ['leadership', 'help-and-protection', 'in-care', 'care-leavers', 'overall'],
    ['leadership', 'help-and-protection', 'in-care-and-care-leavers', 'overall'],
  ],
  statements: [],
  ...childrensServices,
  provider: [
    'inspection of {place} (local authority childrens services|childrens services|local authority)',
    'inspection of {place} children and families trust',
    '{place} inspection of [local authority] (childrens services|childrens social care services)',
    'inspection of (local authority childrens services|childrens social care services) {place} inspection',
  ],
  inspected: ['inspection (date|dates) {dates}'],
  published: ['(report published|published|publication date) [on] {dates}'],
  numbering: 'continuous' as const,
  quantities: childrenCounted,
  findings: 'numbered' as const,
  markers: recommendationMarkers,
  boilerplate: imprint,
};

export const ilacs2018: Family = {
  ...common,
  id: 'ilacs-2018',
  name: 'Inspection of children’s services (2018–23, four judgements)',
  signs: [title, leaders, help, improvement, careTogether, overall, { ...careApart, weight: -2 }],
};

export const ilacs2023: Family = {
  ...common,
  id: 'ilacs-2023',
  name: 'Inspection of children’s services (2023 on, five judgements)',
  signs: [title, leaders, help, improvement, careApart, overall, { ...careTogether, weight: -2 }],
};

export const ilacs2026: Family = {
  ...common,
  id: 'ilacs-2026',
  name: 'Inspection of children’s services (2026 on, no overall judgement)',
  signs: [
    title,
    leaders,
    help,
    improvement,
    { ...careApart, weight: careApart.weight + overall.weight },
    { ...overall, looksFor: 'a row “Overall effectiveness” (which this template has not)', weight: -2 },
    { ...careTogether, weight: -2 },
  ],
  summaryTables: [['leadership', 'help-and-protection', 'in-care', 'care-leavers']],
};

const letterHeadings: readonly HeadingRule[] = [
  { pattern: 'areas covered by (the|this) visit', kind: 'areas-covered', level: 2, list: 'areas-covered' },
  { pattern: 'headline findings', kind: 'headline-findings', level: 2, findings: true },
  {
    pattern: 'what needs to improve [in (this|these) (area|areas) of social work practice]',
    kind: 'improvement-points',
    level: 2,
    list: 'improvement-points',
  },
  {
    pattern: '(areas|area) for priority (action|actions)',
    kind: 'improvement-points',
    level: 2,
    list: 'priority-actions',
  },
  { pattern: '(areas|area) for improvement', kind: 'improvement-points', level: 2, list: 'improvement-points' },
  {
    pattern: '(main findings|findings and evaluation of progress|findings)',
    kind: 'main-findings',
    level: 2,
    findings: true,
  },
];

const letter = {
  ...common,
  headings: letterHeadings,
  summaryTables: [],
  findings: 'paragraphs' as const,
  published: [],
  boilerplate: [
    ...imprint,
    'yours sincerely',
    'yours faithfully',
    'i am copying this letter',
    'ofsted will take the findings from this',
    'this letter will be published',
    'a copy of this letter',
    'the department for education will be informed',
  ],
};

export const focusedVisit: Family = {
  ...letter,
  id: 'ilacs-focused-visit',
  name: 'Letter after a focused visit to children’s services',
  titles: [
    'focused visit to {place} [local authority] (childrens services|childrens social care services|children and families trust|childrens trust)',
    'focused visit to {place}',
  ],
  signs: [
    {
      looksFor: 'the title “Focused visit to … children’s services”',
      anyOf: [
        'focused visit to {place} (childrens services|local authority|childrens trust)',
        'focused visit to {place}',
      ],
      weight: 5,
      within: 40,
    },
    { looksFor: 'an address to a person (“Dear …”)', anyOf: ['dear {place}'], weight: 1, within: 40 },
    { looksFor: 'a section “Headline findings”', anyOf: ['headline findings'], weight: 1 },
    { looksFor: 'a section “Main findings”', anyOf: ['main findings'], weight: 1 },
  ],
  provider: [
    'focused visit to {place} [local authority] (childrens services|childrens social care services|children and families trust|childrens trust)',
  ],
  inspected: [
    'focused visit to {place} [local authority] (childrens services|childrens social care services|children and families trust|childrens trust) (on|from|between) {dates}',
  ],
};

export const monitoringVisit: Family = {
  ...letter,
  id: 'ilacs-monitoring-visit',
  name: 'Letter after a monitoring visit to children’s services',
  titles: [
    'monitoring visit (to|of) {place} [local authority] (childrens services|childrens social care services|children and families trust|childrens trust)',
    'monitoring visit (to|of) {place}',
  ],
  signs: [
    {
      looksFor: 'the title “Monitoring visit to … children’s services”',
      anyOf: ['monitoring visit (to|of) {place}'],
      weight: 5,
      within: 40,
    },
    { looksFor: 'an address to a person (“Dear …”)', anyOf: ['dear {place}'], weight: 1, within: 40 },
    { looksFor: 'a section “Areas covered by the visit”', anyOf: ['areas covered by (the|this) visit'], weight: 1 },
    {
      looksFor: 'a section “Findings and evaluation of progress”',
      anyOf: ['findings and evaluation of progress'],
      weight: 1,
    },
  ],
  provider: [
    'monitoring visit (to|of) {place} [local authority] (childrens services|childrens social care services|children and families trust|childrens trust)',
  ],
  inspected: [
    'monitoring visit (to|of) {place} [local authority] (childrens services|childrens social care services|children and families trust|childrens trust) (on|from|between) {dates}',
  ],
};
