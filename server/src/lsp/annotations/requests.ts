/** The requests about annotations, as rows for the table of handlers. */

import { annotationsMethod, exportAnnotationsMethod, type AnnotationsParams } from '../../protocol';
import type { Document } from '../../workspace/document';
import type { Handler } from '../handlers';
import { exportFrom } from './exchangeCommands';
import type { AnnotationStore } from './store/store';
import { viewAnnotations } from './views';

export function listRequests(store: AnnotationStore): readonly Handler[] {
  return [
    onAddress(annotationsMethod, (document) => viewAnnotations(document, store.keeping(document.uri))),
    onAddress(exportAnnotationsMethod, exportFrom),
  ];
}

/** A row about one open document; null for one that is not open. */
function onAddress(method: string, answer: (document: Document) => unknown): Handler {
  return {
    method,
    capability: {},
    fallback: null,
    answer: ({ workspace }, params) => {
      const document = workspace.documents.get((params as AnnotationsParams).uri);
      return document ? answer(document) : null;
    },
  };
}
