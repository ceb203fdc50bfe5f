/** The outline of a text: which candidates are headings, which is the title, and how deep each stands. */

import type { Candidate } from './candidates';
import { findCandidates, hasMarkedHeadings } from './candidates';
import { findContentsList, type ContentsList } from './contents';
import { findTitle, isOnCover } from './cover';
import { ENOUGH } from './core';
import { scoreHeadings } from './score';
import { findLevels, isWorded, markedLevels, type AcceptedHeading } from './levels';
import type { Rows } from '../lines/rows';
import { settleMeanings } from './meanings';
import { meaningOfTitle } from './titles';

export interface OutlineHeading extends AcceptedHeading {
  readonly level: number;
}

export interface Outline {
  readonly headings: readonly OutlineHeading[];
  readonly contents: ContentsList | undefined;
}

export function readOutline(rows: Rows): Outline {
  const contents = findContentsList(rows);
  const candidates = findCandidates(rows, contents);
  const scores = scoreHeadings(rows, candidates, contents !== undefined && contents.targets.size > 2);
  teachScores(rows, candidates, scores);
  const title = findTitle(rows, candidates, scores, contents);
  const accepted = candidates.flatMap((candidate, i) =>
    (scores[i]! >= ENOUGH && !isOnCover(rows, candidates, title, i)) || i === title
      ? [
          {
            ...candidate,
            probability: Math.max(scores[i]!, ENOUGH),
            isTitle: i === title,
            meaning: meaningOfTitle(candidate.title),
          },
        ]
      : [],
  );
  const kept = withoutRunning(rows, accepted);
  const meant = settleMeanings(rows, kept);
  const levels = rows.isMarkdown && hasMarkedHeadings(rows) ? markedLevels(meant) : findLevels(rows, meant, contents);
  return { headings: meant.map((heading, i) => ({ ...heading, level: levels[i]! })), contents };
}

/** A chapter's title that comes again inside the chapter is a running header, and becomes furniture. */
function withoutRunning(rows: Rows, headings: readonly AcceptedHeading[]): readonly AcceptedHeading[] {
  let open: AcceptedHeading | undefined;
  return headings.filter((heading) => {
    const { depth, label, title, first, last } = heading;
    if (depth > 0 || label?.kind !== 'word') return true;
    const isRunning = open !== undefined && open.title === title && title.length > label.length;
    for (let i = first; isRunning && i <= last; i++) rows.kinds[i] = 'furniture';
    if (!isRunning && isWorded(heading)) open = heading;
    return !isRunning;
  });
}

/** What a person taught goes before what the weights say: a heading is one, and an item only where Markdown marks it. */
function teachScores({ taught }: Rows, candidates: readonly Candidate[], scores: Float64Array): void {
  if (taught.size === 0) return;
  candidates.forEach(({ first, depth }, i) => {
    const role = taught.get(first);
    if (role === 'heading') scores[i] = 1;
    else if (role === 'nothing' || (role && depth === 0)) scores[i] = 0;
  });
}
