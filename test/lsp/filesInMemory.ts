/** A disk that is none: the files of a workspace as the server reads them, in memory. */

import { emptyAnnotationSet, type AnnotationSet } from '../../server/src/annotations/model';
import { hashText } from '../../server/src/base/hash';
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
      return Promise.resolve({ files: found.length > limit ? undefined : found.sort(), failures: [] });
    },
    measure: (file) => {
      const text = texts.get(file);
      return Promise.resolve(text === undefined ? undefined : { size: text.length, stamp: hashText(text) });
    },
    read: (file) => {
      reads.push(file);
      const text = texts.get(file);
      return Promise.resolve(text === undefined ? { kind: 'missing' } : { kind: 'text', text });
    },
    readAnnotations: (file) =>
      Promise.resolve({ set: annotations.get(file) ?? emptyAnnotationSet, failure: undefined }),
    readKept: (kind, file) => {
      const text = texts.get(file);
      if (text === undefined) return Promise.resolve({ kind: 'missing' });
      const parsed = kind.parse(text);
      return Promise.resolve(parsed.kind === 'read' ? { ...parsed, text } : parsed);
    },
    changeKept: async (kind, { file }, change) => {
      const reading = await files.readKept(kind, file);
      if (reading.kind === 'unusable') return reading;
      const kept = await change(reading.kind === 'read' ? reading.kept : kind.none);
      texts.set(file, kind.render(kept));
      return { kind: 'done', kept };
    },
  };
  return { files, texts, annotations, reads };
}
