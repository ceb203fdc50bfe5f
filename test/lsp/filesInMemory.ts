/** A disk that is none: the files of a workspace as the server reads them, in memory. */

import { emptyAnnotationSet, type AnnotationSet } from '../../server/src/annotations/model';
import { parseBaseline, renderBaseline } from '../../server/src/checks/baseline';
import type { ReportFiles } from '../../server/src/disk/reportFiles';

export interface FilesInMemory {
  readonly files: ReportFiles;
  /** Text by path. */
  readonly texts: Map<string, string>;
  readonly annotations: Map<string, AnnotationSet>;
  /** The paths that were read, in order. */
  readonly reads: string[];
}

export function createFilesInMemory(initial: Readonly<Record<string, string>> = {}): FilesInMemory {
  const texts = new Map(Object.entries(initial));
  const annotations = new Map<string, AnnotationSet>();
  const reads: string[] = [];
  const files: ReportFiles = {
    list: (folder, limit) => {
      const found = [...texts.keys()].filter(
        (path) => path.startsWith(`${folder}/`) && /\.(txt|md|report)$/.test(path),
      );
      return Promise.resolve(found.length > limit ? undefined : found.sort());
    },
    read: (file) => {
      reads.push(file);
      return Promise.resolve(texts.get(file));
    },
    readAnnotations: (file) => Promise.resolve(annotations.get(file) ?? emptyAnnotationSet),
    readBaseline: (file) => {
      const text = texts.get(file);
      if (text === undefined) return Promise.resolve({ kind: 'missing' });
      const baseline = parseBaseline(text);
      return Promise.resolve(baseline ? { kind: 'read', baseline } : { kind: 'unusable', reason: 'it is none' });
    },
    writeBaseline: (file, baseline) => {
      texts.set(file, renderBaseline(baseline));
      return Promise.resolve();
    },
  };
  return { files, texts, annotations, reads };
}
