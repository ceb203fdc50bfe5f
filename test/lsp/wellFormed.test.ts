/**
 * Answers as the protocol wants them (LSP 3.17), whatever the text: every place lies in the text, what has to lie within
 * something does, and lists come in the order that is asked for.
 */

import assert from 'node:assert/strict';

import type {
  CallHierarchyItem,
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  ProtocolConnection,
  Range,
  SelectionRange,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';

import { showReferencesCommand } from '../../server/src/protocol';
import { SourceText } from '../../server/src/text/sourceText';
import { firstPage } from '../support/document';
import { openSeeds } from '../support/seeds';
import { connect } from './wire';

const report = `${firstPage}
Recommendations

1. Ensure that plans are clear.
2. Ensure that bins 😀 are emptied (paragraphs 3 and 4).

Inspection findings

3. Plans are vague. (Recommendation 1)
4. Homes 😀 are safe. (Recommendation 9)
4. The board (LSCB) meets. The LSCB is good.
`;

const texts: readonly (readonly [name: string, text: string])[] = [
  ['nothing', ''],
  ['white space', ' \n\n\t\n '],
  ['a text that is no report', 'Apples.\nPears.\n'],
  ['a report', report],
  ['a report with Windows line ends', report.replace(/\n/g, '\r\n')],
  ['a report with old line ends', report.replace(/\n/g, '\r')],
  ['a report that ends in the middle', report.slice(0, -30)],
  ...openSeeds()
    .slice(0, 1)
    .map(({ name, document }) => [name, document.source.text] as const),
];

const uri = 'file:///reports/draft.txt';
const textDocument = { uri };

describe('answers about', () => {
  for (const [name, text] of texts) it(`${name} are well-formed`, () => checkText(text));
});

async function checkText(text: string): Promise<void> {
  const { client } = await connect({
    capabilities: {
      experimental: { [showReferencesCommand]: true },
      textDocument: {
        diagnostic: {},
        definition: { linkSupport: true },
        rename: { prepareSupport: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      },
    },
  });
  const opened = { uri, languageId: 'inspection-report', version: 1, text };
  await client.sendNotification('textDocument/didOpen', { textDocument: opened });
  const source = new SourceText(text);
  await checkWhole(client, source);
  for (const position of listPlaces(source)) await checkPlace(client, source, position);
}

/** Some places in the text, its both ends, and places outside it. */
function listPlaces(source: SourceText): readonly Position[] {
  const step = Math.max(1, Math.floor(source.text.length / 12));
  const offsets = Array.from({ length: Math.ceil(source.text.length / step) }, (_, index) => index * step);
  return [
    ...offsets.map((offset) => source.positionAt(offset)),
    source.positionAt(source.text.length),
    { line: source.lineCount + 5, character: 0 },
    { line: 0, character: 100_000 },
  ];
}

async function checkWhole(client: ProtocolConnection, source: SourceText): Promise<void> {
  const ask = <Answer>(method: string, more: object = {}): Promise<Answer> =>
    client.sendRequest(method, { textDocument, ...more });
  const end = source.positionAt(source.text.length);
  const all = { start: { line: 0, character: 0 }, end };

  checkSymbols(source, await ask<DocumentSymbol[]>('textDocument/documentSymbol'));
  for (const { startLine, endLine } of await ask<FoldingRange[]>('textDocument/foldingRange'))
    assert.ok(0 <= startLine && startLine < endLine && endLine < source.lineCount, `fold ${startLine}–${endLine}`);
  checkTokens(source, await ask<SemanticTokens>('textDocument/semanticTokens/full'));
  const { items } = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic');
  for (const { range, message, relatedInformation = [] } of items) {
    checkRange(source, range);
    assert.notEqual(message, '');
    for (const related of relatedInformation) checkRange(source, related.location.range);
  }
  for (const { range, command } of await ask<CodeLens[]>('textDocument/codeLens')) {
    checkRange(source, range);
    assert.equal(range.start.line, range.end.line);
    assert.ok(command?.title);
  }
  for (const { position } of await ask<InlayHint[]>('textDocument/inlayHint', { range: all }))
    checkRange(source, { start: position, end: position });
  for (const action of await ask<CodeAction[]>('textDocument/codeAction', {
    range: all,
    context: { diagnostics: items },
  }))
    checkEdit(source, action.edit);
}

async function checkPlace(client: ProtocolConnection, source: SourceText, position: Position): Promise<void> {
  const ask = <Answer>(method: string, more: object = {}): Promise<Answer> =>
    client.sendRequest(method, { textDocument, position, ...more });
  const cursor = source.positionAt(source.offsetAt(position));

  const hover = await ask<Hover | null>('textDocument/hover');
  if (hover?.range) checkWithin(source, hover.range, { start: cursor, end: cursor });
  const links = await ask<LocationLink[] | null>('textDocument/definition');
  assert.ok(links === null || links.length > 0);
  for (const link of links ?? []) {
    checkWithin(source, link.targetRange, link.targetSelectionRange);
    if (link.originSelectionRange) checkRange(source, link.originSelectionRange);
  }
  const context = { includeDeclaration: true };
  for (const { range } of await ask<Location[]>('textDocument/references', { context })) checkRange(source, range);
  for (const { range } of await ask<DocumentHighlight[]>('textDocument/documentHighlight')) checkRange(source, range);
  const selections = await ask<SelectionRange[]>('textDocument/selectionRange', { positions: [position] });
  assert.equal(selections.length, 1);
  checkSelection(source, selections[0]!, cursor);
  for (const item of (await ask<CompletionItem[] | null>('textDocument/completion')) ?? []) {
    const { range } = item.textEdit as TextEdit;
    checkWithin(source, range, { start: cursor, end: cursor });
    assert.equal(range.start.line, range.end.line);
  }
  const items = await ask<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy');
  assert.ok(items === null || items.length > 0);
  for (const item of items ?? []) {
    checkWithin(source, item.range, item.selectionRange);
    for (const [direction, end] of [['incoming', 'from'] as const, ['outgoing', 'to'] as const])
      for (const call of await client.sendRequest<CallStep[]>(`callHierarchy/${direction}Calls`, { item })) {
        checkWithin(source, call[end]!.range, call[end]!.selectionRange);
        assert.ok(call.fromRanges.length > 0);
        for (const range of call.fromRanges) checkRange(source, range);
      }
  }
  const number = await ask<{ range: Range } | null>('textDocument/prepareRename');
  if (!number) return;
  checkWithin(source, number.range, { start: cursor, end: cursor });
  checkEdit(source, (await ask<WorkspaceEdit | null>('textDocument/rename', { newName: '7' })) ?? undefined);
}

interface CallStep {
  readonly from?: CallHierarchyItem;
  readonly to?: CallHierarchyItem;
  readonly fromRanges: readonly Range[];
}

function checkRange(source: SourceText, range: Range): void {
  for (const position of [range.start, range.end])
    assert.deepEqual(source.positionAt(source.offsetAt(position)), position, 'a place lies outside the text');
  assert.ok(source.offsetAt(range.start) <= source.offsetAt(range.end), 'a range ends before it begins');
}

function checkWithin(source: SourceText, outer: Range, inner: Range): void {
  checkRange(source, outer);
  checkRange(source, inner);
  const [start, end] = [outer, inner].map((range) => source.offsetAt(range.start)) as [number, number];
  assert.ok(start <= end && source.offsetAt(inner.end) <= source.offsetAt(outer.end), 'a range lies outside another');
}

function checkSymbols(source: SourceText, symbols: readonly DocumentSymbol[], around?: Range): void {
  for (const { name, range, selectionRange, children = [] } of symbols) {
    assert.ok(name.trim().length > 0);
    checkWithin(source, range, selectionRange);
    if (around) checkWithin(source, around, range);
    checkSymbols(source, children, range);
  }
}

function checkSelection(source: SourceText, { range, parent }: SelectionRange, cursor: Position): void {
  checkWithin(source, range, { start: cursor, end: cursor });
  if (!parent) return;
  assert.notDeepEqual(parent.range, range);
  checkWithin(source, parent.range, range);
  checkSelection(source, parent, cursor);
}

/** Tokens come in the order of the text, none over another, each on one line. */
function checkTokens(source: SourceText, { data, resultId }: SemanticTokens): void {
  assert.equal(resultId, undefined, 'an id promises that differences can be asked for');
  assert.equal(data.length % 5, 0);
  let [line, character, last] = [0, 0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lines, characters, length] = data.slice(index, index + 3) as [number, number, number];
    if (lines > 0) [character, last] = [0, 0];
    line += lines;
    character += characters;
    assert.ok(length > 0 && character >= last, 'a token lies over another');
    last = character + length;
    checkRange(source, { start: { line, character }, end: { line, character: last } });
  }
}

function checkEdit(source: SourceText, edit: WorkspaceEdit | undefined): void {
  const edits = [
    ...Object.values(edit?.changes ?? {}).flat(),
    ...(edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : [])),
  ].sort((a, b) => source.offsetAt(a.range.start) - source.offsetAt(b.range.start));
  let last = 0;
  for (const { range } of edits) {
    checkRange(source, range);
    assert.ok(source.offsetAt(range.start) >= last, 'an edit lies over another');
    last = source.offsetAt(range.end);
  }
}
