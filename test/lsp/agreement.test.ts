/** Two readers compared over the protocol, a third who decides between them, and the tags that a note may be given. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DidOpenTextDocumentNotification } from 'vscode-languageserver/node';

import { parseScheme } from '../../server/src/annotations/coding/scheme';
import { renderAnnotationFile } from '../../server/src/annotations/file/file';
import {
  agreementMethod,
  type AgreementParams,
  type AgreementResult,
  tagChoicesMethod,
  type TagChoicesResult,
} from '../../server/src/protocol';
import { Hand, text } from '../annotations/agreement/given';
import { type Desk, sitDown } from './desk';
import { connect, type WireOptions } from './wire';

describe('two readers', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  async function begin(): Promise<Desk> {
    const desk = await sitDown(folder, { text });
    await desk.open();
    await desk.note('Homes are safe', 'Are they?', ['safety']);
    return desk;
  }

  function compare(desk: Desk, bob: Hand): Promise<AgreementResult> {
    const file = { kind: 'file', name: 'bob.json', text: renderAnnotationFile(bob.set) } as const;
    const params: AgreementParams = { uri: desk.uri, readers: [{ kind: 'own' }, file] };
    return desk.wire.client.sendRequest<AgreementResult>(agreementMethod, params);
  }

  it('are compared, and a third decides between their tags', async () => {
    const desk = await begin();
    const bob = new Hand('Bob');
    bob.tag('Homes', 'homes');
    bob.tag('Plans are vague', 'plans');
    const before = await compare(desk, bob);
    assert.deepEqual(before.readers, ['this report’s file', 'bob.json']);
    assert.deepEqual(
      before.measures.map(({ label, coefficients }) => `${label}: ${coefficients}`),
      ['homes: κ 0.00, α 0.00', 'plans: κ 0.00, α 0.00', 'safety: κ 0.00, α 0.00'],
    );
    const [, homes] = before.disagreements;
    assert.deepEqual(homes!.said, ['safety', 'homes']);
    assert.deepEqual(
      homes!.choices.map(({ label }) => label),
      ['safety', 'homes', 'safety, homes', 'No tag'],
    );
    await desk.run('goldenThread.server.adjudicateTags', {
      ...{ uri: desk.uri, range: homes!.range, tags: ['homes'], text: '', adjudicates: homes!.between },
    });
    const after = await compare(desk, bob);
    assert.deepEqual(
      after.disagreements.map(({ decided }) => decided),
      ['', 'Ann on 2026-03-01: homes'],
    );
    const decision = desk.file().annotations.find((each) => each.kind === 'note' && each.adjudicates);
    assert.equal(decision?.kind === 'note' && decision.text, 'Decided between two readers.');
  });

  it('are compared on links, where a third decides too', async () => {
    const desk = await sitDown(folder, { text });
    await desk.open();
    const bob = new Hand('Bob');
    bob.link(4, 2);
    const { disagreements } = await compare(desk, bob);
    const { from, between, choices, said, words: place } = disagreements[0]!;
    assert.match(place, /^\d+\. \w+/, 'a marker is shown by its finding');
    assert.deepEqual(said, ['nothing', 'Recommendation 2']);
    assert.deepEqual(
      choices.map(({ label }) => label),
      ['Recommendation 2', 'None of them'],
    );
    const { recommendation = '', words = '' } = choices[0]!;
    assert.ok(words.length > 20 && text.includes(words.replace('…', '')), words);
    await desk.run('goldenThread.server.adjudicateLink', {
      ...{ uri: desk.uri, from: from!, recommendation, decision: 'detached', adjudicates: between },
    });
    const after = await compare(desk, bob);
    assert.deepEqual(
      after.disagreements.map(({ decided }) => decided),
      ['Ann on 2026-03-01: none of them'],
    );
  });

  it('are people of one file, by their names', async () => {
    const desk = await begin();
    const readers = [
      { kind: 'author', name: 'Ann' },
      { kind: 'author', name: 'Bob' },
    ] as const;
    const { measures } = await desk.wire.client.sendRequest<AgreementResult>(agreementMethod, {
      ...{ uri: desk.uri, readers },
    });
    assert.match(measures[0]!.detail, /^Both 0, only Ann 1, only Bob 0, neither \d+ paragraphs\.$/);
  });

  it('are not compared where a file cannot be read, and it says so', async () => {
    const desk = await begin();
    const readers = [{ kind: 'own' }, { kind: 'file', name: 'bob.json', text: '{' }] as const;
    await assert.rejects(
      desk.wire.client.sendRequest(agreementMethod, { uri: desk.uri, readers }),
      /bob\.json cannot be compared\. This is not valid JSON here/,
    );
  });
});

describe('the tags that a note may be given', () => {
  async function ask(readScheme: NonNullable<WireOptions['readScheme']>): Promise<TagChoicesResult> {
    const { client } = await connect({ folder: 'file:///reports', readScheme });
    const uri = 'file:///reports/draft.txt';
    const textDocument = { uri, languageId: 'inspection-report', version: 1, text };
    await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 10 } };
    await client.sendRequest('workspace/executeCommand', {
      command: 'goldenThread.server.addNote',
      arguments: [{ uri, range, text: 'Note', tags: ['own'] }],
    });
    return client.sendRequest<TagChoicesResult>(tagChoicesMethod, { uri });
  }

  const reading = (file: string) => Promise.resolve({ kind: 'read', text: file, ...parseScheme(file) } as const);

  it('are those of the scheme in the folder, then those in use', async () => {
    const paths: string[] = [];
    const { tags, problem } = await ask((path) => {
      paths.push(path);
      return reading('{"tags":[{"name":"a","color":"#00ff00","description":"A.","tags":[{"name":"b"}]}]}');
    });
    assert.match(paths.join(), /reports.\.golden-thread.coding-scheme\.json$/);
    assert.equal(problem, undefined);
    assert.deepEqual(tags, [
      { name: 'a', description: 'A.', color: '#00ff00', within: [], isInScheme: true },
      { name: 'b', description: '', color: '#00ff00', within: ['a'], isInScheme: true },
      { name: 'own', description: '', within: [], isInScheme: false },
    ]);
  });

  it('are those in use where the scheme cannot be used, and it says why', async () => {
    const broken = await ask(() => reading('{\n"tags": [{}]}'));
    assert.deepEqual(
      broken.tags.map(({ name }) => name),
      ['own'],
    );
    assert.match(broken.problem!, /coding-scheme\.json cannot be used\. Line 2: “tags\[0\]\.name” is missing\.$/);
    const unreadable = await ask(() => Promise.resolve({ kind: 'unreadable', reason: 'it is a folder' }));
    assert.match(unreadable.problem!, /cannot be read: it is a folder\.$/);
    assert.equal((await ask(() => Promise.resolve({ kind: 'missing' }))).problem, undefined);
  });
});
