/** The family of reports that no template knows: they are read by the general reading, on their own scale of grades. */

import type { Family } from '../family';
import { recommendationMarkers } from './shared';

export const general: Family = {
  id: 'general',
  name: 'Report read by general rules',
  framework: 'the report’s own scale',
  fallback: true,
  signs: [],
  titles: [],
  headings: [],
  subjects: [],
  grades: [],
  summaryTables: [],
  statements: [],
  earlier: { patterns: [], topics: [], unless: [] },
  provider: [],
  inspected: [],
  published: [],
  findings: 'paragraphs',
  markers: recommendationMarkers,
  boilerplate: [],
};
