/** What is similar to a place of a report, said before, and changed since another: searched in turns, so that nobody waits. */

import { lazily } from '../../base/lazily';
import { renderComparison } from '../../exports/library/libraryText';
import { compareReports, type Comparison, type ItemChange, type JudgementChange } from '../../library/compare';
import { buildEntry, type LibraryEntry } from '../../library/entry';
import { surroundingsOf } from '../../library/library';
import { searchSaidBefore } from '../../library/saidBefore';
import { findQuery, searchSimilar } from '../../library/similar';
import type {
  ChangeView,
  CompareParams,
  CompareResult,
  SaidBeforeParams,
  SaidBeforeResult,
  SimilarParams,
  SimilarResult,
} from '../../protocol';
import { buildReport } from '../../report/build';
import type { Range } from '../../text/range';
import { SourceText } from '../../text/sourceText';
import { libraryMessages } from '../../wording/libraryMessages';
import { type Document, reportOf } from '../../workspace/document';
import { fromLspPosition, toLspRangeInEntry } from '../convert/convert';
import type { State } from '../session';
import { turn } from '../underway';

/** What the library would keep of a report as it is open now. */
export const entryOf = lazily((document: Document) => buildEntry(document.uri, reportOf(document)));

/** What is most like the place of the cursor; the report itself is read as it is now, the others as they are on the disk. */
export async function answerSimilar(
  document: Document,
  { position }: SimilarParams,
  { library }: State,
): Promise<SimilarResult> {
  const own = entryOf(document);
  const offset = fromLspPosition(document, position);
  const query = findQuery(own, { start: offset, end: offset });
  const similar = query ? await inTurns(searchSimilar(query, own, library.entries, library.decisions)) : [];
  return {
    places: similar.map(({ entry, range, text, sharedTerms }) => ({
      uri: entry.file,
      range: toLspRangeInEntry(entry, range),
      text: libraryMessages.excerpt(text),
      about: libraryMessages.symbolOf(entry),
      sharedTerms,
    })),
  };
}

export async function answerSaidBefore(
  document: Document,
  _params: SaidBeforeParams,
  { library }: State,
): Promise<SaidBeforeResult> {
  const own = entryOf(document);
  const said = await inTurns(searchSaidBefore(own, library.entries));
  return { sentences: said.map(({ range }) => toLspRangeInEntry(own, range)) };
}

/** The result of work that is done in steps; between two of them the server does what else it is asked. */
async function inTurns<Result>(work: Generator<undefined, Result, undefined>): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await turn();
  }
}

export function answerComparison(state: State, { before, after, textBefore }: CompareParams): CompareResult | null {
  const one = textBefore === undefined ? findEntry(state, before) : read(state, before, textBefore);
  const other = findEntry(state, after);
  if (!one || !other) return null;
  const comparison = compareReports(one, other);
  return {
    title: libraryMessages.comparison(),
    markdown: renderComparison(one, other, comparison),
    changes: listChanges(one, other, comparison),
  };
}

/** A report as it is open, else as the library has it. */
function findEntry({ workspace, library }: State, uri: string): LibraryEntry | undefined {
  const document = workspace.documents.get(uri);
  return document ? entryOf(document) : surroundingsOf(library, uri).entry;
}

function read({ workspace }: State, uri: string, text: string): LibraryEntry {
  return buildEntry(uri, buildReport(new SourceText(text), workspace.families));
}

function listChanges(before: LibraryEntry, after: LibraryEntry, comparison: Comparison): ChangeView[] {
  const place = (entry: LibraryEntry, item: { readonly range: Range } | undefined) =>
    item && toLspRangeInEntry(entry, item.range);
  const toView = (of: ChangeView['of'], change: ItemChange | JudgementChange, label: string): ChangeView[] => {
    const { kind } = change;
    if (kind === 'same') return [];
    return [{ of, kind, label, before: place(before, change.before), after: place(after, change.after) }];
  };
  const ofItem = (of: ChangeView['of']) => (change: ItemChange) => {
    const { number, id, text } = (change.after ?? change.before)!;
    return toView(of, change, `${number ?? id}. ${libraryMessages.excerpt(text)}`);
  };
  return [
    ...comparison.judgements.flatMap((change) => toView('judgement', change, libraryMessages.judgementChange(change))),
    ...comparison.recommendations.flatMap(ofItem('recommendation')),
    ...comparison.findings.flatMap(ofItem('finding')),
  ];
}
