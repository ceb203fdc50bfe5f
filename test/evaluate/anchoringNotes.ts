/** The passages on which people would leave notes: findings, recommendations, markers, headings, and any others. */

import type { Report } from '../../server/src/report/model';
import { listSentences } from '../../server/src/text/sentences';
import type { Range } from '../../server/src/text/range';
import { pick, type Random } from '../support/random';

export const noteKinds = ['finding', 'recommendation', 'marker', 'heading', 'any words'] as const;
export type NoteKind = (typeof noteKinds)[number];

export interface EvaluatedNote {
  readonly kind: NoteKind;
  readonly range: Range;
}

/** Notes on the first sentence of every finding, and on every recommendation, marker and heading, in order. */
export function listNotes({ findings, recommendations, markers, sections }: Report): EvaluatedNote[] {
  const notes: EvaluatedNote[] = [
    ...findings.map(({ text }) => ({
      kind: 'finding' as const,
      range: text.toSourceRange(listSentences(text.text)[0]!),
    })),
    ...recommendations.map(({ text }) => ({
      kind: 'recommendation' as const,
      range: text.toSourceRange({ start: 0, end: text.text.length }),
    })),
    ...markers.map(({ range }) => ({ kind: 'marker' as const, range })),
    ...sections.map(({ headingRange }) => ({ kind: 'heading' as const, range: headingRange })),
  ];
  return notes.filter(({ range }) => range.end > range.start).sort((a, b) => a.range.start - b.range.start);
}

/** A note on 3 to 25 words anywhere. */
export function pickWords({ source: { text } }: Report, random: Random): EvaluatedNote {
  const from = pick(random, Math.max(1, text.length - 400));
  const words = [...text.slice(from, from + 600).matchAll(/(?<=\s)\S+/g)].slice(0, 3 + pick(random, 23));
  const last = words.at(-1);
  const start = from + (words[0]?.index ?? 0);
  return { kind: 'any words', range: { start, end: last ? from + last.index + last[0].length : start + 1 } };
}
