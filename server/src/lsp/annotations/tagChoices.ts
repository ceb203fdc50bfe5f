/** The tags that a note may be given, over the protocol. The scheme is read whenever it is asked for: it is small. */

import { URI, Utils } from 'vscode-uri';

import { schemeFile, sortTags, type CodingScheme } from '../../annotations/coding/scheme';
import { makePrintable } from '../../base/printable';
import type { SchemeReading } from '../../disk/schemeFile';
import { type AnnotationsParams, type TagChoice, tagChoicesMethod, type TagChoicesResult } from '../../protocol';
import { SourceText } from '../../text/sourceText';
import { annotationMessages as messages } from '../../wording/annotationMessages';
import { findFolder } from '../folders';
import type { Part } from '../part';
import { onRequest } from '../rows';
import type { State } from '../session';

/** Reads the scheme at a path; tests bring their own. */
export type ReadScheme = (path: string) => Promise<SchemeReading>;

/** Answers with the tags of the scheme of the document's folder, and those that its other notes have. */
export function offerTags(readScheme: ReadScheme): Part {
  return {
    handlers: [
      onRequest(tagChoicesMethod, { tags: [], problem: undefined }, (state, { uri }: AnnotationsParams) =>
        listTagChoices(state, uri, readScheme),
      ),
    ],
  };
}

async function listTagChoices(state: State, uri: string, readScheme: ReadScheme): Promise<TagChoicesResult> {
  const { scheme, problem } = await findScheme(state, uri, readScheme);
  const known = new Map(scheme?.tags.map((tag) => [tag.name, tag]));
  const annotations = state.workspace.documents.get(uri)?.annotated.set.annotations ?? [];
  const used = annotations.flatMap((each) => (each.kind === 'note' ? each.tags.map(makePrintable) : []));
  const tags = sortTags([...known.keys(), ...used], scheme).map((name): TagChoice => {
    const { description = '', color, within = [] } = known.get(name) ?? {};
    return { name, description, ...(color !== undefined && { color }), within, isInScheme: known.has(name) };
  });
  return { tags, problem };
}

interface FoundScheme {
  readonly scheme: CodingScheme | undefined;
  readonly problem: string | undefined;
}

/** The scheme of the folder that the report at an address lies in. */
export async function findScheme({ folders }: State, uri: string, readScheme: ReadScheme): Promise<FoundScheme> {
  const folder = findFolder(folders, uri);
  if (folder === undefined) return { scheme: undefined, problem: undefined };
  const { fsPath } = Utils.joinPath(URI.parse(folder), schemeFile);
  const reading = await readScheme(fsPath);
  if (reading.kind === 'missing') return { scheme: undefined, problem: undefined };
  if (reading.kind === 'unreadable')
    return { scheme: undefined, problem: messages.schemeUnreadable(fsPath, reading.reason) };
  const [fault] = reading.problems.filter(({ severity }) => severity === 'error');
  if (!fault) return { scheme: reading.scheme, problem: undefined };
  const line = new SourceText(reading.text).lineAt(fault.range.start) + 1;
  return { scheme: undefined, problem: messages.schemeBroken(fsPath, line, fault.message) };
}
