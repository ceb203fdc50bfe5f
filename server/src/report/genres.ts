/**
 * The genres of reports that are read by general rules, as data: how they are called, and by which words one is chosen
 * in the first lines of a text ("family: post-mortem").
 */

export interface Genre {
  /** As it is written in a file: `post-mortem`. */
  readonly id: string;
  /** For people: "Post-mortem of an incident". */
  readonly name: string;
  /** Other words for it, folded. */
  readonly words: readonly string[];
}

export const genres: readonly Genre[] = [
  { id: 'audit', name: 'Audit', words: ['internal audit', 'audit report', 'performance audit'] },
  { id: 'inspection', name: 'Inspection', words: ['inspection report', 'visit', 'review visit'] },
  { id: 'inquiry', name: 'Inquiry', words: ['public inquiry', 'enquiry'] },
  { id: 'investigation', name: 'Investigation of an accident', words: ['accident', 'accident investigation'] },
  { id: 'committee', name: 'Report of a committee', words: ['committee report', 'select committee'] },
  { id: 'decision', name: 'Decision', words: ['ombudsman', 'planning decision', 'appeal decision'] },
  { id: 'response', name: 'Response to a report', words: ['government response', 'management response'] },
  { id: 'evaluation', name: 'Evaluation', words: ['review', 'assessment'] },
  {
    id: 'security',
    name: 'Security audit or penetration test',
    words: ['pentest', 'penetration test', 'security audit'],
  },
  { id: 'accessibility', name: 'Accessibility audit', words: ['accessibility audit'] },
  { id: 'post-mortem', name: 'Post-mortem of an incident', words: ['postmortem', 'incident review', 'retrospective'] },
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
