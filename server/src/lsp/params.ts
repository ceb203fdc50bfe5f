/**
 * What the messages of a client have to look like. Everything is checked before anybody reads it, so that whoever sends
 * something else is told what is wrong with it in plain words, and no feature meets it.
 */

import * as z from 'zod/mini';

import * as own from '../protocol';
import { protocolMessages as messages } from '../wording/protocolMessages';

const text = z.string();
/** The protocol's `uinteger`. */
const natural = z.int().check(z.minimum(0));
const position = z.object({ line: natural, character: natural });
const range = z.object({ start: position, end: position });
const document = z.object({ uri: text });
const aboutDocument = z.object({ textDocument: document });
const atPlace = z.object({ textDocument: document, position });
const aboutAddress = z.object({ uri: text });
const item = z.object({ item: aboutAddress });
const anything = z.unknown();
const oldAndNew = z.array(z.object({ oldUri: text, newUri: text }));

const stance = z.enum(['accepted', 'partly', 'not-accepted', 'not-said']);
const verdict = z.enum(['met', 'partly', 'not-met', 'not-mentioned']);
const lifeChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['verdict', 'not']), verdict }),
  z.object({ kind: z.literal('repeated'), words: z.nullable(text) }),
  z.object({ kind: z.literal('stance'), stance: z.nullable(stance) }),
  z.object({ kind: z.literal('forget') }),
]);

const reader = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('author'), name: text }),
  z.object({ kind: z.literal('own') }),
  z.object({ kind: z.literal('file'), name: text, text }),
]);

const requests: Readonly<Record<string, z.ZodMiniType>> = {
  initialize: z.object({
    capabilities: z.looseObject({}),
    rootUri: z.nullish(text),
    workspaceFolders: z.nullish(z.array(z.object({ uri: text }))),
  }),
  'textDocument/documentSymbol': aboutDocument,
  'textDocument/foldingRange': aboutDocument,
  'textDocument/selectionRange': z.object({ textDocument: document, positions: z.array(position) }),
  'textDocument/hover': atPlace,
  'textDocument/definition': atPlace,
  'textDocument/references': z.object({
    textDocument: document,
    position,
    context: z.object({ includeDeclaration: z.boolean() }),
  }),
  'textDocument/documentHighlight': atPlace,
  'textDocument/semanticTokens/full': aboutDocument,
  'textDocument/diagnostic': z.object({ textDocument: document, previousResultId: z.nullish(text) }),
  'textDocument/codeAction': z.object({
    textDocument: document,
    range,
    context: z.object({ diagnostics: z.array(z.object({ range, message: text })), only: z.nullish(z.array(text)) }),
  }),
  'textDocument/prepareRename': atPlace,
  'textDocument/rename': z.object({ textDocument: document, position, newName: text }),
  'textDocument/codeLens': aboutDocument,
  'textDocument/inlayHint': z.object({ textDocument: document, range }),
  'textDocument/completion': atPlace,
  'textDocument/prepareCallHierarchy': atPlace,
  'callHierarchy/incomingCalls': item,
  'callHierarchy/outgoingCalls': item,
  'workspace/diagnostic': z.object({ previousResultIds: z.array(z.object({ uri: text, value: text })) }),
  'workspace/executeCommand': z.object({ command: text, arguments: z.nullish(z.array(anything)) }),
  'workspace/willRenameFiles': z.object({ files: oldAndNew }),
  'workspace/willDeleteFiles': z.object({ files: z.array(aboutAddress) }),
  'workspace/symbol': z.object({ query: text }),
  [own.lifeMethod]: aboutAddress,
  [own.saidBeforeMethod]: aboutAddress,
  [own.lifeChoicesMethod]: z.object({ uri: text, position }),
  [own.decideMethod]: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('life'), uri: text, words: text, later: text, change: lifeChange }),
    z.object({ kind: z.literal('join'), names: z.array(text) }),
    z.object({ kind: z.literal('split'), name: text }),
  ]),
  [own.similarMethod]: z.object({ uri: text, position }),
  [own.compareMethod]: z.object({ before: text, after: text, textBefore: z.optional(text) }),
  [own.overviewMethod]: z.object({ textDocument: document, view: z.enum(['report', 'thread', 'judgements']) }),
  [own.linkChoicesMethod]: z.object({ uri: text, position }),
  [own.recogniseMethod]: z.object({ text, uri: z.optional(text) }),
  [own.familyChoicesMethod]: z.object({ text, uri: z.optional(text) }),
  [own.newReportMethod]: z.object({ family: text, subject: text, dates: text }),
  [own.teachMethod]: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('family'), uri: text, text, languageId: text, family: z.optional(text) }),
    z.object({
      kind: z.literal('line'),
      uri: text,
      line: text,
      as: z.optional(z.enum(['heading', 'finding', 'recommendation', 'nothing'])),
      like: z.boolean(),
      everywhere: z.boolean(),
    }),
  ]),
  [own.draftFamilyMethod]: z.object({ text, uri: z.optional(text) }),
  [own.reportStatusMethod]: aboutAddress,
  [own.annotationsMethod]: aboutAddress,
  [own.exportAnnotationsMethod]: aboutAddress,
  [own.documentTextMethod]: aboutAddress,
  [own.convertMethod]: z.object({ uri: text, form: z.enum(['markdown', 'text']) }),
  [own.pageAreasMethod]: z.object({ uri: text, range }),
  [own.matrixMethod]: z.object({ uris: z.array(text) }),
  [own.writeMatrixMethod]: z.object({ uris: z.array(text), target: text, holes: z.boolean() }),
  [own.tagChoicesMethod]: aboutAddress,
  [own.agreementMethod]: z.object({ uri: text, readers: z.tuple([reader, reader]) }),
  [own.writeCommentsMethod]: z.object({
    uri: text,
    target: text,
    kinds: z.array(z.enum(['notes', 'problems', 'links'])),
  }),
  [own.baselineMethod]: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['all', 'none']) }),
    z.object({ kind: z.enum(['add', 'remove']), uri: text, code: text, fingerprint: text }),
  ]),
};

const notifications: Readonly<Record<string, z.ZodMiniType>> = {
  'textDocument/didOpen': z.object({
    textDocument: z.object({ uri: text, languageId: text, version: z.int(), text }),
  }),
  'textDocument/didChange': z.object({
    textDocument: z.object({ uri: text, version: z.int() }),
    contentChanges: z.array(z.object({ text, range: z.optional(range) })),
  }),
  'textDocument/didClose': aboutDocument,
  'workspace/didChangeConfiguration': z.object({ settings: z.unknown() }),
  'textDocument/didSave': aboutDocument,
  'workspace/didChangeWatchedFiles': z.object({ changes: z.array(z.object({ uri: text, type: natural })) }),
  'workspace/didChangeWorkspaceFolders': z.object({
    event: z.object({ added: z.array(aboutAddress), removed: z.array(aboutAddress) }),
  }),
  'workspace/didRenameFiles': z.object({ files: oldAndNew }),
};

const shapes = new Map(Object.entries({ ...requests, ...notifications }));

/** The address of the document that a message is about; undefined for one that is about none, or no one. */
export function findUri(params: unknown): string | undefined {
  const { textDocument, item, uri } = (params ?? {}) as Record<string, { uri?: string } | string | undefined>;
  const place = [uri, textDocument, item].find((each) => each !== undefined);
  return typeof place === 'string' ? place : place?.uri;
}

/** What is wrong with the parameters of a message, as the end of a sentence; undefined when nothing is. */
export function findParamsProblem(method: string, params: unknown): string | undefined {
  const shape = shapes.get(method);
  if (!shape) return undefined;
  if (typeof params !== 'object' || params === null || Array.isArray(params)) return messages.noObject();
  const [issue] = shape.safeParse(params).error?.issues ?? [];
  return issue && sayIssue(issue, params);
}

function sayIssue({ path, ...issue }: z.core.$ZodIssue, params: unknown): string {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  const found = path.reduce<unknown>(
    (within, step) => (within as Record<PropertyKey, unknown> | undefined)?.[step],
    params,
  );
  return (found === undefined ? messages.missing : messages.otherKind)(place.slice(1), kindOf(issue));
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a whole number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function kindOf(issue: Omit<z.core.$ZodIssue, 'path'>): string {
  if (issue.code === 'too_small') return 'a whole number that is not negative';
  if (issue.code === 'invalid_union') return 'one of those that the protocol has';
  if (issue.code === 'invalid_value') return `one of ${(issue as z.core.$ZodIssueInvalidValue).values.join(', ')}`;
  return kinds[(issue as z.core.$ZodIssueInvalidType).expected] ?? 'something else';
}
