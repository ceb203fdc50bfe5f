/** Letters after joint targeted area inspections, in their two templates. They have no grades. */

import type { Family, HeadingRule } from '../family';
import { childrensServices, imprint, recommendationMarkers } from './shared';

const boilerplate = [...imprint, 'yours sincerely', 'yours faithfully'];

const tail: readonly HeadingRule[] = [
  { pattern: '(case|practice) (study|studies) [{words}]', kind: 'other', level: 3 },
  { pattern: 'next steps', kind: 'other', level: 2 },
];

const common = {
  framework: 'joint targeted area inspection (JTAI)',
  subjects: [],
  grades: [],
  summaryTables: [],
  statements: [],
  ...childrensServices,
  published: [],
  markers: recommendationMarkers,
  boilerplate,
};

export const jtai2016: Family = {
  ...common,
  id: 'jtai-2016',
  name: 'Joint targeted area inspection letter (2016–20)',
  titles: [
    'joint targeted area inspection [of] [(the|a)] [multi agency] [multiagency] [response] [to] {words} [{words}]',
  ],
  signs: [
    {
      looksFor: 'the title “Joint targeted area inspection of the multi-agency response to …”',
      anyOf: [
        'joint targeted area inspection of the multiagency response',
        'joint targeted area inspection of the multi agency response',
      ],
      weight: 4,
      within: 40,
    },
    {
      looksFor: 'an address to the partnership (“Dear local partnership”)',
      anyOf: ['dear local partnership', 'dear {place}'],
      weight: 1,
      within: 40,
    },
    { looksFor: 'a section “Key strengths”', anyOf: ['key strengths'], weight: 2 },
    { looksFor: 'a list headed “Areas for improvement”', anyOf: ['(areas|area) for improvement'], weight: 1 },
  ],
  headings: [
    { pattern: 'key strengths', kind: 'main-findings', level: 2, findings: true },
    {
      pattern: '(areas|area) for priority (action|actions)',
      kind: 'improvement-points',
      level: 2,
      list: 'priority-actions',
    },
    { pattern: '(areas|area) for improvement', kind: 'improvement-points', level: 2, list: 'improvement-points' },
    ...tail,
  ],
  provider: [
    'joint targeted area inspection of the (multiagency|multi agency) response to {words} [{words}] [{words}] in {place}',
    'joint targeted area inspection of {words} in {place}',
    'individual agencies in {place}',
  ],
  inspected: ['between {dates}', '(from|on) {dates}'],
  findings: 'paragraphs',
};

export const jtai2022: Family = {
  ...common,
  id: 'jtai-2022',
  name: 'Joint targeted area inspection letter (2022 on)',
  titles: ['joint targeted area inspection of {place}'],
  signs: [
    {
      looksFor: 'the title “Joint targeted area inspection of …”',
      anyOf: ['joint targeted area inspection of {place}'],
      weight: 3,
      within: 40,
    },
    {
      looksFor: 'an address to the partnership (“Dear … Partnership”)',
      anyOf: ['dear {place} partnership', 'dear {place}'],
      weight: 1,
      within: 40,
    },
    { looksFor: 'a section “Headline findings”', anyOf: ['headline findings'], weight: 2 },
    { looksFor: 'a list headed “What needs to improve?”', anyOf: ['what needs to improve'], weight: 2 },
    { looksFor: 'a section “Key strengths” (which this template has not)', anyOf: ['key strengths'], weight: -3 },
  ],
  headings: [
    { pattern: 'context', kind: 'context', level: 2 },
    { pattern: 'headline findings', kind: 'headline-findings', level: 2, findings: true },
    {
      pattern: '(areas|area) for priority (action|actions)',
      kind: 'improvement-points',
      level: 2,
      list: 'priority-actions',
    },
    { pattern: 'what needs to improve', kind: 'improvement-points', level: 2, list: 'improvement-points' },
    { pattern: '(areas|area) for improvement', kind: 'improvement-points', level: 2, list: 'improvement-points' },
    { pattern: '[key] strengths', kind: 'summary', level: 2 },
    { pattern: '[main] findings', kind: 'main-findings', level: 2, findings: true },
    ...tail,
  ],
  provider: ['joint targeted area inspection of {place}'],
  inspected: ['(from|between|on) {dates}', 'took place {dates}'],
  findings: 'paragraphs',
};
