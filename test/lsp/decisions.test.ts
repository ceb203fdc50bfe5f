/** A person's word on the thread from end to end: quick fixes, what they change, and how they are taken back. */

import assert from 'node:assert/strict';

import {
  ApplyWorkspaceEditRequest,
  CodeActionKind,
  CodeActionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  HoverRequest,
  InlayHintRequest,
  type CodeAction,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type MarkupContent,
  type Position,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

import {
  chooseLinkCommand,
  justifyCommand,
  linkChoicesMethod,
  type JustifyArgument,
  type LinkChoicesResult,
} from '../../server/src/protocol';
import { fosterCarers as report } from './desk';
import { connect } from './wire';

const uri = 'file:///reports/draft.txt';
const textDocument = { uri };
describe('a person’s word on the thread', () => {
  it('accepts a link, which then counts as certain and says who accepted it, until it is withdrawn', async () => {
    const desk = await sitDown();
    await desk.fix('(Recommendation)', /^Accept Recommendation 2: Ensure that foster/);
    assert.match(await desk.hover('(Recommendation)'), /_Accepted by Ann on 2026\\-03\\-01\\\._/);
    assert.deepEqual((await desk.titles('(Recommendation)')).slice(1), [
      'Withdraw the accepted link (Ann on 2026-03-01)',
    ]);
    await desk.fix('(Recommendation)', /^Withdraw/);
    assert.match(await desk.hover('(Recommendation)'), /Inferred from the words/);
  });

  it('refuses a link, which is suggested no more', async () => {
    const desk = await sitDown();
    await desk.fix('(Recommendation)', /^Not Recommendation 2$/);
    assert.doesNotMatch(await desk.hover('(Recommendation)'), /foster carers have delegated/);
    assert.ok((await desk.titles('(Recommendation)')).some((title) => /^Withdraw the refused link/.test(title)));
  });

  it('chooses among all recommendations, the likeliest first', async () => {
    const desk = await sitDown();
    assert.ok((await desk.titles('(Recommendation)')).includes('Choose another recommendation…'));
    const params = { uri, position: desk.position('(Recommendation)') };
    const found = await desk.client.sendRequest<LinkChoicesResult>(linkChoicesMethod, params);
    assert.equal(found.name, 'Finding 4');
    assert.equal(found.choices[0]?.label, 'Recommendation 2');
    assert.equal(found.choices.length, 3);
    const [, , last] = found.choices;
    await desk.run('goldenThread.server.acceptLink', { uri, from: last!.from, recommendation: last!.recommendation });
    assert.match(await desk.hover('(Recommendation)'), /Accepted by Ann/);
    const hints = await desk.client.sendRequest(InlayHintRequest.type, {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } },
    });
    assert.equal(hints?.[0]?.label, `→ ${last!.label.replace('Recommendation ', '')}`);
  });

  it('writes the number into the text where the setting asks for it', async () => {
    const desk = await sitDown({ links: { writeStyle: 'text' } });
    await desk.fix('(Recommendation)', /^Accept Recommendation 2/);
    assert.match(desk.text(), /delegated authority\. \(Recommendation 2\)/);
    assert.match(await desk.hover('(Recommendation 2)'), /The text states this number/);
  });

  it('marks a finding in the form of the others, and says what the marker means', async () => {
    const desk = await sitDown();
    const finding = desk.position('6. Homes');
    const params = { uri, position: desk.position('3. Ensure') };
    const { choices } = await desk.client.sendRequest<LinkChoicesResult>(linkChoicesMethod, params);
    const choice = choices.find(({ range }) => range.start.line === finding.line)!;
    const given = { uri, finding: choice.from, recommendation: choice.recommendation };
    await desk.run('goldenThread.server.markFinding', given);
    assert.match(desk.text(), /6\. Homes are safe\. \(Recommendation\)\n$/);
    assert.match(
      await desk.hover('(Recommendation)\n', desk.text().lastIndexOf('(Recomm')),
      /Recommendation 3.*[^]*Accepted by Ann/,
    );
  });

  it('justifies what a check reports, which is reported no longer and says why', async () => {
    const desk = await sitDown();
    const before = await desk.diagnose();
    const hit = before.find(({ code }) => code === 'recommendation-unsupported');
    assert.ok(hit);
    const actions = await desk.actions('3. Ensure', [hit]);
    const action = actions.find(({ command }) => command?.command === justifyCommand);
    const [{ check, range }] = action!.command!.arguments as [JustifyArgument];
    await desk.run('goldenThread.server.justify', { uri, check, range, reason: 'The law asks for it.' });
    const codes = (await desk.diagnose()).map(({ code }) => code);
    assert.ok(!codes.includes('recommendation-unsupported'));
    assert.match(await desk.hover('3. Ensure'), /Justified by Ann on 2026\\-03\\-01\\: The law asks for it/);
    await desk.fix('3. Ensure', /^Withdraw the justification/);
    assert.equal((await desk.diagnose()).length, before.length);
  });

  it('offers what mends a problem before what silences it, also in the order of an editor', async () => {
    const desk = await sitDown();
    await desk.edit(' (Recommendation)', '');
    const hit = (await desk.diagnose()).find(({ code }) => code === 'recommendation-evidenced');
    assert.ok(hit);
    const offered = await desk.actions('2. Ensure', [hit]);
    const inOrder = [
      ...offered.filter(({ diagnostics }) => diagnostics),
      ...offered.filter((each) => !each.diagnostics),
    ];
    const titles = inOrder.map(({ title }) => title);
    assert.match(titles[0]!, /^Mark finding \d+ for Recommendation 2/);
    assert.equal(titles.at(-1), 'Justify…');
  });

  it('places a note whose words are gone, or keeps it on the whole report', async () => {
    const desk = await sitDown();
    const start = desk.position('Homes');
    const range = { start, end: { ...start, character: start.character + 5 } };
    await desk.run('goldenThread.server.addNote', { uri, range, text: 'Which?' });
    await desk.edit('Homes', 'A flat');
    const lost = (await desk.diagnose()).find(({ code }) => code === 'annotation-lost');
    assert.match(lost?.message as string, /^The words “Homes” are gone/);
    const keep = (await desk.actions('A flat', [lost!])).find(({ title }) => /whole report$/.test(title));
    await desk.run(keep!.command!.command, keep!.command!.arguments![0]);
    assert.ok(!(await desk.diagnose()).some(({ code }) => code === 'annotation-lost'));
  });
});

/** A person with an editor that shows the report and applies what the server asks for. */
async function sitDown(settings: object = {}) {
  let shown = TextDocument.create(uri, 'inspection-report', 1, report);
  const change = (changes: Parameters<typeof TextDocument.update>[1]) => {
    shown = TextDocument.update(shown, changes, shown.version + 1);
    const versioned = { uri, version: shown.version };
    return client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: versioned,
      contentChanges: changes,
    });
  };
  const { client } = await connect({
    settings,
    capabilities: {
      experimental: { [chooseLinkCommand]: true, [justifyCommand]: true },
      textDocument: {
        diagnostic: {},
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [CodeActionKind.QuickFix] } } },
      },
      workspace: { applyEdit: true },
    },
    prepare: (wired) =>
      wired.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit }) => {
        await change(edit.changes![uri]!.map(({ range, newText }) => ({ range, text: newText })));
        return { applied: true };
      }),
  });
  const opened = { uri, languageId: 'inspection-report', version: 1, text: report };
  await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: opened });
  const position = (words: string, at = shown.getText().indexOf(words)): Position => shown.positionAt(at + 1);
  const run = (command: string, argument: unknown) =>
    client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] });
  const actions = async (words: string, diagnostics: Diagnostic[] = []): Promise<CodeAction[]> => {
    const range = { start: position(words), end: position(words) };
    return (await client.sendRequest(CodeActionRequest.type, {
      textDocument,
      range,
      context: { diagnostics },
    })) as CodeAction[];
  };
  return {
    ...{ client, run, actions },
    text: () => shown.getText(),
    position: (words: string) => shown.positionAt(shown.getText().indexOf(words)),
    titles: async (words: string) => (await actions(words)).map(({ title }) => title),
    edit: (from: string, to: string) => {
      const at = shown.getText().indexOf(from);
      return change([{ range: { start: shown.positionAt(at), end: shown.positionAt(at + from.length) }, text: to }]);
    },
    fix: async (words: string, title: RegExp) => {
      const action = (await actions(words)).find((each) => title.test(each.title));
      assert.ok(action?.command, String(title));
      await run(action.command.command, action.command.arguments![0]);
    },
    hover: async (words: string, at?: number) => {
      const hover = await client.sendRequest(HoverRequest.type, { textDocument, position: position(words, at) });
      return (hover?.contents as MarkupContent | undefined)?.value ?? '';
    },
    diagnose: async () => {
      const answer = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
      return (answer as FullDocumentDiagnosticReport).items;
    },
  };
}
