/** Area inspections of arrangements for special educational needs and disabilities, 2023 on. */

import type { Family, HeadingRule } from '../family';
import { childrensServices, imprint, recommendationMarkers } from './shared';

const headings: readonly HeadingRule[] = [
  { pattern: 'inspection (outcome|outcomes)', kind: 'summary', level: 2, subject: 'arrangements' },
  { pattern: 'information about the local area partnership', kind: 'context', level: 2 },
  {
    pattern: 'what is it like to be a child or young person with {words} [in this area]',
    kind: 'main-findings',
    level: 2,
    findings: true,
  },
  {
    pattern: 'what is it like to be a child or young person [in this area]',
    kind: 'main-findings',
    level: 2,
    findings: true,
  },
  {
    pattern: 'what is the [local] area partnership doing that is effective',
    kind: 'main-findings',
    level: 2,
    findings: true,
  },
  {
    pattern: 'what does the [local] area partnership need to do better',
    kind: 'main-findings',
    level: 2,
    findings: true,
  },
  {
    pattern: '(areas|area) for priority (action|actions)',
    kind: 'improvement-points',
    level: 2,
    list: 'priority-actions',
  },
  { pattern: '(areas|area) for improvement', kind: 'improvement-points', level: 2, list: 'improvement-points' },
  { pattern: '[local area] partnership details', kind: 'other', level: 2 },
  { pattern: 'local area partnership details', kind: 'other', level: 2 },
  { pattern: 'information about (this|the) inspection', kind: 'about-inspection', level: 2 },
  { pattern: '[the] inspection team', kind: 'inspection-team', level: 3 },
];

export const areaSend: Family = {
  id: 'send-2023',
  name: 'Area SEND inspection of a local area partnership (2023 on)',
  framework: 'area SEND inspection framework',
  titles: ['area send inspection of {place} local area partnership', 'area send inspection of {place}'],
  signs: [
    {
      looksFor: 'the banner “Local Area Partnership report”',
      anyOf: ['local area partnership report'],
      weight: 2,
      within: 10,
    },
    {
      looksFor: 'the title “Area SEND inspection of … Local Area Partnership”',
      anyOf: ['area send inspection of {place}'],
      weight: 4,
      within: 15,
    },
    { looksFor: 'a section “Inspection outcome”', anyOf: ['inspection outcome'], weight: 1 },
    {
      looksFor: 'a section “What does the area partnership need to do better?”',
      anyOf: ['what does the [local] area partnership need to do better'],
      weight: 2,
    },
  ],
  headings,
  subjects: [{ id: 'arrangements', name: 'Local area partnership arrangements', rows: [] }],
  grades: [
    {
      grade: 'positive',
      name: 'typically positive experiences and outcomes',
      patterns: ['typically lead to positive', 'typically positive experiences'],
      meaning:
        'Children and young people with SEND are usually helped well; the next full inspection is about five years away.',
    },
    {
      grade: 'inconsistent',
      name: 'inconsistent experiences and outcomes',
      patterns: ['lead to inconsistent', 'inconsistent experiences'],
      meaning:
        'How well children and young people with SEND are helped varies; the partners must improve together. The next full inspection is about three years away.',
    },
    {
      grade: 'systemic-failings',
      name: 'widespread and/or systemic failings',
      patterns: ['widespread [and] [or] systemic failings'],
      meaning:
        'Failings raise significant concern for children and young people with SEND; a priority action plan and a monitoring inspection follow.',
    },
  ],
  summaryTables: [],
  statements: [
    { pattern: 'there are {grade}', subject: 'arrangements', where: 'overall' },
    {
      pattern:
        '[the] (local area partnership|local area partnerships|area partnership|partnership|partnerships) {words} {grade}',
      subject: 'arrangements',
      where: 'overall',
    },
    {
      pattern: '[the] {place} (local area partnership|local area partnerships) {words} {grade}',
      subject: 'arrangements',
      where: 'overall',
    },
  ],
  ...childrensServices,
  provider: ['area send inspection of {place} local area partnership', 'area send inspection of {place}'],
  inspected: ['inspection (date|dates) {dates}'],
  published: ['(report published|published) [on] {dates}'],
  findings: 'paragraphs',
  markers: recommendationMarkers,
  boilerplate: imprint,
};
