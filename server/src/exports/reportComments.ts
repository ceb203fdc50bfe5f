/**
 * What is said about the words of a report, as comments that other programs know: notes with their replies, what checks
 * found, links that somebody accepted. What a format makes of them is up to it.
 */

import { certainRange, isAnchored, type Annotated } from '../annotations/live/annotated';
import type { Annotation, AnchoredKind, Note, Reply } from '../annotations/model';
import type { Severity } from '../checks/diagnostic';
import type { Range } from '../text/range';

/** What one person says, under a name that stays the same whenever it is written. */
export interface Saying {
  readonly id: string;
  readonly author: string;
  /** As ISO 8601; undefined when it is not known. */
  readonly date: string | undefined;
  /** A line a paragraph. */
  readonly text: string;
}

export interface ReportComment extends Saying {
  /** In the report's text; empty and at its beginning for words that are lost. */
  readonly range: Range;
  readonly isResolved: boolean;
  readonly replies: readonly Saying[];
}

/** What comments may be about. */
export const commentKinds = ['notes', 'problems', 'links'] as const;

export type CommentKind = (typeof commentKinds)[number];

/** What a check found, at its place. */
interface FoundProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fingerprint: string;
  readonly range: Range;
}

interface SaidOfReport {
  readonly annotated: Annotated;
  readonly problems: readonly FoundProblem[];
  /** When the checks were run, as ISO 8601. */
  readonly now: string;
}

/** Who the comments of checks are by. */
const program = 'Golden Thread';

/** The name of somebody who gave none. */
const unnamed = 'Unnamed';

/** All comments of these kinds, in the order of the text. */
export function listReportComments(
  { annotated, problems, now }: SaidOfReport,
  kinds: readonly CommentKind[],
): readonly ReportComment[] {
  const comments = [
    ...(kinds.includes('notes') ? listNotes(annotated) : []),
    ...(kinds.includes('problems') ? problems.map((problem) => sayProblem(problem, now)) : []),
    ...(kinds.includes('links') ? listLinks(annotated) : []),
  ];
  return comments.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function listNotes(annotated: Annotated): readonly ReportComment[] {
  const { annotations } = annotated.set;
  const replies = annotations.filter((annotation) => annotation.kind === 'reply');
  return annotations
    .filter((annotation) => annotation.kind === 'note')
    .map((note) => {
      const range = placeOf(note, annotated);
      const tags = note.tags.map((tag) => `#${tag.replaceAll(' ', '-')}`).join(' ');
      const text = [range ? '' : sayLost(note), note.text, tags].filter((line) => line !== '').join('\n');
      return {
        ...say(note, text),
        range: range ?? nowhere,
        isResolved: note.resolved,
        replies: replies
          .filter(({ to }) => to === note.id)
          .sort(byTime)
          .map((reply) => say(reply, reply.text)),
      };
    });
}

function say({ id, creator, created }: Note | Reply, text: string): Saying {
  return { id, author: creator ?? unnamed, date: created, text };
}

function byTime(a: Annotation, b: Annotation): number {
  return (a.created ?? '') < (b.created ?? '') ? -1 : 1;
}

const nowhere: Range = { start: 0, end: 0 };

function placeOf({ id }: AnchoredKind, { places }: Annotated): Range | undefined {
  return certainRange(places.get(id)?.target);
}

function sayLost({ target }: Note): string {
  return `The words that this is about are not certain to be in the text any more: “${target.quote}”`;
}

/** What problems are called before people. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Remark',
  hint: 'Hint',
};

function sayProblem({ code, severity, message, fingerprint, range }: FoundProblem, now: string): ReportComment {
  const text = `${severityNames[severity]}: ${message}\n(${code})`;
  const id = `problem ${code} ${fingerprint}`;
  return { id, author: program, date: now, text, range, isResolved: false, replies: [] };
}

function listLinks(annotated: Annotated): readonly ReportComment[] {
  return annotated.set.annotations.filter(isAnchored).flatMap((annotation) => {
    if (annotation.kind !== 'link' || annotation.decision !== 'accepted') return [];
    const range = placeOf(annotation, annotated);
    if (!range) return [];
    const text = `This supports the recommendation “${annotation.recommendation.quote}”.`;
    const { id, creator, created } = annotation;
    return [{ id, author: creator ?? unnamed, date: created, text, range, isResolved: false, replies: [] }];
  });
}
