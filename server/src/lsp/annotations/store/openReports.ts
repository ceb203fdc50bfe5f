/** The annotations of the reports that are open, as the session has them, and the ways in which keeping changes them. */

import type { AnnotationSet } from '../../../annotations/model';
import type { Annotated } from '../../../annotations/live/annotated';
import type { Document } from '../../../workspace/document';
import { replaceSet } from '../../../annotations/live/replacedSet';
import { settle } from '../../../annotations/live/saved';
import type { Session } from '../../session';

/** Stateless object that reads and changes the session. */
export interface OpenReports {
  /** Undefined for a report that is not open. */
  find(uri: string): Document | undefined;
  list(): readonly Document[];
  /** Gives a report other annotations, at their places. */
  replace(uri: string, annotated: Annotated): void;
  /** Gives a report another set, whose places are found; the set that it has already changes nothing. */
  replaceSet(document: Document, set: AnnotationSet): void;
  /** Describes the words at each place as they are now; nothing moves, so nobody is told. */
  describeAgain(uri: string): void;
}

/** `onReplaced` is called with the address of each report whose annotations are others than before. */
export function createOpenReports(session: Session, onReplaced: (uri: string) => void): OpenReports {
  const find = (uri: string) => session.read().workspace.documents.get(uri);
  const change = (uri: string, annotated: Annotated) => session.change({ kind: 'annotate', uri, annotated });
  const reports: OpenReports = {
    find,
    list: () => [...session.read().workspace.documents.values()],
    replace: (uri, annotated) => {
      change(uri, annotated);
      onReplaced(uri);
    },
    replaceSet: ({ uri, annotated, source }, set) => {
      if (set !== annotated.set) reports.replace(uri, replaceSet(annotated, set, source.text));
    },
    describeAgain: (uri) => {
      const document = find(uri);
      const set = document && settle(document.annotated, document.source.text);
      if (set && set !== document.annotated.set) change(uri, { ...document.annotated, set });
    },
  };
  return reports;
}
