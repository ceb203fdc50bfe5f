/** Any report with headings and a list of recommendations, when no other family is recognised. */

import type { Family } from '../family';
import { earlierJudgements, fourGrades, recommendationMarkers } from './shared';

const recommendations =
  '[(key|summary of|list of|our|detailed|agreed|audit|conclusions and)] (recommendations|recommended actions|agreed actions|action plan|areas for improvement|improvement points|what needs to improve)';
const findings =
  '[(key|main|detailed|summary of|our|audit|inspection|headline)] (findings|observations|conclusions|findings and recommendations|what we found)';

export const generic: Family = {
  id: 'generic',
  name: 'Report with findings and recommendations',
  framework: 'the report’s own framework',
  fallback: true,
  freeHeadings: true,
  signs: [
    {
      looksFor: 'a heading for recommendations (“Recommendations”, “Areas for improvement”, “Action plan”…)',
      anyOf: [recommendations],
      weight: 4,
      alone: true,
    },
    {
      looksFor: 'a heading for findings (“Findings”, “Key findings”, “Observations”…)',
      anyOf: [findings],
      weight: 3,
      alone: true,
    },
    {
      looksFor:
        'a heading that reports have (“Executive summary”, “Introduction”, “Background”, “Scope”, “Conclusion”…)',
      anyOf: ['(executive summary|introduction|background|scope|methodology|conclusion|terms of reference)'],
      weight: 1,
      alone: true,
    },
    {
      looksFor: 'labelled paragraphs (“Finding 1”, “Recommendation 1.2”)',
      anyOf: ['(finding|observation|recommendation) {number}'],
      weight: 2,
    },
  ],
  titles: [],
  headings: [
    { pattern: 'contents', kind: 'contents', level: 2 },
    { pattern: 'table of contents', kind: 'contents', level: 2 },
    { pattern: recommendations, kind: 'recommendations', level: 2, list: 'recommendations' },
    { pattern: findings, kind: 'findings', level: 2, findings: true },
    { pattern: '(executive summary|management summary)', kind: 'executive-summary', level: 2 },
    { pattern: 'summary', kind: 'summary', level: 2 },
    {
      pattern: '(introduction|background|context|scope|objectives|methodology|approach|terms of reference)',
      kind: 'context',
      level: 2,
    },
    { pattern: '(conclusion|next steps|acknowledgements)', kind: 'other', level: 2 },
    { pattern: '(appendix|annex) [{words}]', kind: 'other', level: 2 },
  ],
  subjects: [
    { id: 'overall', name: 'Overall', rows: ['[overall] (opinion|rating|judgement|assurance|conclusion|grade)'] },
  ],
  grades: fourGrades({
    outstanding: 'The highest grade of four.',
    good: 'The second grade of four.',
    'requires-improvement': 'The third grade of four: not yet good.',
    inadequate: 'The lowest grade of four.',
  }),
  summaryTables: [],
  statements: [],
  earlier: earlierJudgements,
  provider: [],
  inspected: ['(inspection|review|visit|audit|fieldwork) (date|dates) {dates}'],
  published: ['[report] (published|date|issued) [on] {dates}'],
  findings: 'paragraphs',
  markers: recommendationMarkers,
  labels: {
    findings: ['finding', 'observation', 'conclusion'],
    recommendations: ['recommendation', 'action'],
    list: 'recommendations',
  },
  boilerplate: [],
};
