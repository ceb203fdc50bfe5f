/**
 * The genres of reports that are read by general rules, as data: how they are called, by which words one is chosen in the
 * first lines of a text ("family: post-mortem"), and what a new report of the kind consists of.
 */

export interface Genre {
  /** As it is written in a file: `post-mortem`. */
  readonly id: string;
  /** For people: "Post-mortem of an incident". */
  readonly name: string;
  /** Other words for it. */
  readonly words: readonly string[];
  /** What reports of the kind are called in their titles: "Internal audit of". */
  readonly title: string;
  readonly sections: readonly GenreSection[];
}

/** A section that reports of a genre have, in the order in which they have them. */
export interface GenreSection {
  readonly title: string;
  /** What stands in it; text where it is missing. */
  readonly holds?: 'findings' | 'recommendations' | 'list' | 'scale';
  /** How its items are labelled: `F-` for `F-1`; without it a list has numbers. */
  readonly label?: string;
  /** The named parts of each finding, or the columns of a table of recommendations. */
  readonly fields?: readonly string[];
}

const scale = (title: string): GenreSection => ({ title, holds: 'scale' });
const asked = { title: 'Recommendations', holds: 'recommendations', label: 'R-' } as const;
const elements = ['Severity', 'Criteria', 'Condition', 'Cause', 'Effect'];

export const genres: readonly Genre[] = [
  {
    ...{
      id: 'audit',
      name: 'Audit',
      words: ['internal audit', 'audit report', 'performance audit'],
      title: 'Audit of',
    },
    sections: [
      { title: 'Summary' },
      { title: 'Findings', holds: 'findings', label: 'F-', fields: elements },
      { ...asked, fields: ['Recommendation', 'Owner', 'Due', 'Response'] },
      scale('How we rate findings'),
    ],
  },
  {
    ...{ id: 'inspection', name: 'Inspection', words: ['inspection report', 'visit'], title: 'Inspection of' },
    sections: [
      { title: 'Summary' },
      { title: 'What is done well', holds: 'list' },
      { title: 'Findings', holds: 'findings' },
      { title: 'Recommendations', holds: 'recommendations' },
    ],
  },
  {
    ...{ id: 'inquiry', name: 'Inquiry', words: ['public inquiry', 'enquiry'], title: 'Report of the inquiry into' },
    sections: [
      { title: 'Summary' },
      { title: 'What happened' },
      { title: 'Findings', holds: 'findings' },
      { title: 'Recommendations', holds: 'recommendations' },
    ],
  },
  {
    ...{ id: 'investigation', name: 'Investigation of an accident', words: ['accident', 'accident investigation'] },
    title: 'Investigation of',
    sections: [
      { title: 'Summary' },
      { title: 'What happened' },
      { title: 'Analysis' },
      { title: 'Findings', holds: 'findings' },
      { title: 'Safety recommendations', holds: 'recommendations' },
    ],
  },
  {
    ...{ id: 'committee', name: 'Report of a committee', words: ['committee report', 'select committee'] },
    title: 'Report on',
    sections: [
      { title: 'Introduction' },
      { title: 'Evidence' },
      { title: 'Conclusions', holds: 'findings' },
      { title: 'Recommendations', holds: 'recommendations' },
    ],
  },
  {
    ...{ id: 'decision', name: 'Decision', words: ['ombudsman', 'planning decision', 'appeal decision'] },
    title: 'Decision on',
    sections: [
      { title: 'Summary' },
      { title: 'The complaint' },
      { title: 'Findings', holds: 'findings' },
      { title: 'Agreed actions', holds: 'recommendations' },
    ],
  },
  {
    ...{ id: 'response', name: 'Response to a report', words: ['government response', 'management response'] },
    title: 'Response to',
    sections: [
      { title: 'Introduction' },
      { title: 'Recommendations', holds: 'recommendations', fields: ['Recommendation', 'Response', 'Owner', 'Due'] },
    ],
  },
  {
    ...{ id: 'evaluation', name: 'Evaluation', words: ['review', 'assessment'], title: 'Evaluation of' },
    sections: [
      { title: 'Executive summary' },
      { title: 'How we worked' },
      { title: 'Findings', holds: 'findings' },
      { title: 'Conclusions' },
      { title: 'Recommendations', holds: 'recommendations' },
    ],
  },
  {
    ...{ id: 'security', name: 'Security audit or penetration test', title: 'Security audit of' },
    words: ['pentest', 'penetration test', 'security audit'],
    sections: [
      { title: 'Executive summary' },
      {
        title: 'Findings',
        holds: 'findings',
        label: 'F-',
        fields: ['Severity', 'Description', 'Impact', 'Recommendation', 'Status'],
      },
      scale('Severity ratings'),
    ],
  },
  {
    ...{
      id: 'accessibility',
      name: 'Accessibility audit',
      words: ['accessibility audit'],
      title: 'Accessibility audit of',
    },
    sections: [
      { title: 'Summary' },
      {
        title: 'Issues',
        holds: 'findings',
        label: 'A-',
        fields: ['Severity', 'Criterion', 'Description', 'Recommendation'],
      },
      scale('Severity ratings'),
    ],
  },
  {
    ...{ id: 'post-mortem', name: 'Post-mortem of an incident', title: 'Post-mortem:' },
    words: ['postmortem', 'incident review', 'retrospective'],
    sections: [
      { title: 'Summary' },
      { title: 'Timeline', holds: 'list' },
      { title: 'Contributing factors', holds: 'findings' },
      { title: 'What went well', holds: 'list' },
      { title: 'Action items', holds: 'recommendations', label: 'AI-', fields: ['Action', 'Owner', 'Due', 'Status'] },
    ],
  },
];

/** The genre of that id or name; undefined when there is none. */
export function findGenre(name: string): Genre | undefined {
  const folded = foldName(name);
  return genres.find(({ id, name: own, words }) => [id, own, ...words].some((each) => foldName(each) === folded));
}

/** How names of families and genres are compared. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
