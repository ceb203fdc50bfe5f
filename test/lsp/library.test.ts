/** The library over the protocol: symbols of all reports, what became of recommendations, what is similar and changed. */

import assert from 'node:assert/strict';

import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type CodeLens,
  CodeLensRequest,
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  DocumentLinkRequest,
  FileChangeType,
  HoverRequest,
  type Location,
  type MarkupContent,
  ShowMessageNotification,
  type SymbolInformation,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';

import {
  compareMethod,
  type CompareParams,
  type CompareResult,
  decideLifeCommand,
  decideMethod,
  type DecideParams,
  lifeChoicesMethod,
  type LifeChoicesResult,
  libraryChangedMethod,
  libraryMethod,
  type LibraryResult,
  lifeMethod,
  type LifeResult,
  saidBeforeMethod,
  type SaidBeforeResult,
  showReferencesCommand,
  similarMethod,
  type SimilarResult,
} from '../../server/src/protocol';
import { readText } from '../support/repository';
import { createFilesInMemory, type FilesInMemory } from './filesInMemory';
import { connect, createInbox, type Wire } from './wire';

const folder = 'file:///reports';
const years = ['2017-inspection', '2022-focused-visit', '2024-monitoring-visit'];
const nameOf = (year: string) => `south-tyneside-${year}.txt`;
const [first, second, third] = years.map((year) => `${folder}/${nameOf(year)}`) as [string, string, string];
const textOf = (year: string) => readText(`seeds/${nameOf(year)}`);

const capabilities: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
  experimental: { [libraryChangedMethod]: true, [showReferencesCommand]: true, [decideLifeCommand]: true },
};

/** A client in a folder with the three reports, once the library has read them. */
async function read(disk: FilesInMemory = diskWith(years)) {
  const news = createInbox<true>();
  const warnings: string[] = [];
  const { client, elapse } = await connect({
    capabilities,
    folder,
    reportFiles: disk.files,
    prepare: (wire) => {
      wire.onNotification(libraryChangedMethod, () => news.put(true));
      wire.onNotification(ShowMessageNotification.type, ({ message }) => void warnings.push(message));
    },
  });
  const next = async () => {
    while (elapse() === 0) await client.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
    await news.take();
  };
  await next();
  return { client, next, news, warnings };
}

function diskWith(names: readonly string[]): FilesInMemory {
  return createFilesInMemory(Object.fromEntries(names.map((year) => [`/reports/${nameOf(year)}`, textOf(year)])));
}

async function open(client: Wire['client'], uri: string, text: string): Promise<void> {
  const textDocument = { uri, languageId: 'inspection-report', version: 1, text };
  await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
}

describe('the library of a workspace', () => {
  it('has the reports by body and date, and follows files that come and go', async () => {
    const disk = diskWith(years.slice(0, 2));
    const { client, next } = await read(disk);
    const ask = async () =>
      (await client.sendRequest<LibraryResult>(libraryMethod, {})).providers.map(({ name, reports }) => [
        name,
        reports.map(({ date }) => date),
      ]);
    assert.deepEqual(await ask(), [['South Tyneside', ['2017-10-05', '2022-03-03']]]);
    disk.texts.delete(`/reports/${nameOf(years[0]!)}`);
    disk.texts.set(`/reports/${nameOf(years[2]!)}`, textOf(years[2]!));
    await client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [
        { uri: first, type: FileChangeType.Deleted },
        { uri: `${folder}/${nameOf(years[2]!)}`, type: FileChangeType.Created },
      ],
    });
    await next();
    assert.deepEqual(await ask(), [['South Tyneside', ['2022-03-03', '2024-03-22']]]);
  });

  it('is searched by the words of its recommendations, findings and sections', async () => {
    const { client } = await read();
    const found = (await client.sendRequest(WorkspaceSymbolRequest.type, {
      query: 'delegated authority',
    })) as SymbolInformation[];
    assert.match(found[0]!.name, /^Recommendation 6: Ensure that foster carers/);
    assert.equal(found[0]!.containerName, 'South Tyneside, 2017-10-05');
    assert.equal(found[0]!.location.uri, first);
    const years2022 = (await client.sendRequest(WorkspaceSymbolRequest.type, {
      query: 'main findings 2022',
    })) as SymbolInformation[];
    assert.deepEqual(new Set(years2022.map(({ location }) => location.uri)), new Set([second]));
    assert.deepEqual(await client.sendRequest(WorkspaceSymbolRequest.type, { query: '' }), []);
  });

  it('says on a recommendation, above it and on hovering, what became of it', async () => {
    const { client } = await read();
    await open(client, first, textOf(years[0]!));
    const lenses = (await client.sendRequest(CodeLensRequest.type, { textDocument: { uri: first } })) as CodeLens[];
    const line = textOf(years[0]!)
      .split('\n')
      .findIndex((each) => each.includes('Continue to work with partners'));
    const titles = lenses.filter(({ range }) => range.start.line === line).map(({ command }) => command?.title);
    assert.ok(
      titles.some((title) => /^2022: met \(line \d+\) · 2024: not mentioned/.test(title ?? '')),
      titles.join(),
    );
    const hover = await client.sendRequest(HoverRequest.type, {
      textDocument: { uri: first },
      position: { line, character: 12 },
    });
    assert.match((hover?.contents as MarkupContent).value, /What became of it[^]*2022\\: met/);
  });

  it('has a page of what became of all recommendations, and one of what changed', async () => {
    const { client } = await read();
    const life = await client.sendRequest<LifeResult>(lifeMethod, { uri: second });
    assert.equal(life.title, 'South Tyneside');
    assert.match(life.markdown, /^# South Tyneside\n\n## \[2017.*\n\n\| Recommendation \| \[2022\].*\| \[2024\]/);
    const change = await client.sendRequest<CompareResult>(compareMethod, { before: first, after: second });
    assert.match(change.markdown, /## Recommendations/);
    assert.equal(await client.sendRequest(lifeMethod, { uri: `${folder}/none.txt` }), null);
  });

  it('leads from a phrase to the earlier report that it means, or says that there is none', async () => {
    const { client } = await read();
    const text = `${textOf(years[2]!)}\n\nThis was recommendation 4 of the 2017 inspection, and nothing came of it.\n`;
    await open(client, third, text);
    const lines = text.split('\n');
    const placeOf = (words: string) => {
      const line = lines.findIndex((each) => each.includes(words));
      return { textDocument: { uri: third }, position: { line, character: lines[line]!.indexOf(words) + 5 } };
    };
    const contentsAt = async (words: string) =>
      ((await client.sendRequest(HoverRequest.type, placeOf(words)))!.contents as MarkupContent).value;
    assert.match(
      await contentsAt('recommendation 4 of'),
      /South Tyneside[^]*Recommendation 4[^]*2017-inspection.txt#L\d+/,
    );
    assert.match(await contentsAt('the last inspection, published in May 2023'), /does not have the earlier report/);
    const [definition] = (await client.sendRequest(
      DefinitionRequest.type,
      placeOf('recommendation 4 of'),
    )) as Location[];
    assert.equal(definition?.uri, first);
    assert.match(textOf(years[0]!).split('\n')[definition.range.start.line]!, /^ ?4\./);
    const links = await client.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: third } });
    assert.deepEqual(
      links?.map(({ target }) => target),
      [`${first}#L${definition.range.start.line + 1}`],
    );
  });

  it('finds what is similar to a place of an open report', async () => {
    const { client } = await read();
    await open(client, second, textOf(years[1]!));
    const line = textOf(years[1]!)
      .split('\n')
      .findIndex((each) => each.includes('education, employment or training'));
    const params = { uri: second, position: { line, character: 5 } };
    const { places } = await client.sendRequest<SimilarResult>(similarMethod, params);
    assert.ok(places.length > 3);
    assert.ok(places.every(({ uri }) => uri !== second));
  });
});

describe('across reports', () => {
  it('lists what changed with its places, also since an earlier version of the text', async () => {
    const { client } = await read();
    await open(client, first, textOf(years[0]!).replace('4. Continue to work', '4. Go on to work'));
    const params: CompareParams = { before: 'git:/x.txt', after: first, textBefore: textOf(years[0]!) };
    const { changes } = await client.sendRequest<CompareResult>(compareMethod, params);
    const [change, ...others] = changes;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [change?.of, change?.kind, change?.label.slice(0, 13)],
      ['recommendation', 'reworded', '4. Go on to w'],
    );
    assert.deepEqual(change?.before?.start, change?.after?.start);
    const years3 = await client.sendRequest<CompareResult>(compareMethod, { before: second, after: third });
    assert.ok(years3.changes.some(({ of, kind }) => of === 'finding' && kind === 'dropped'));
  });

  it('tells which sentences other reports say too, of all and on hovering', async () => {
    const copied = 'Senior leaders know their services well, and they have a clear plan for what is still to be done.';
    const report = (body: string, more: string) =>
      `# Audit of ${body}\n\nClient: ${body}\n\n## Findings\n\n${copied} ${more}\n\n## Recommendations\n\n1. Hide all keys.\n`;
    const disk = createFilesInMemory({
      '/reports/a.md': report('Harbour', 'Boats are old.'),
      '/reports/b.md': report('River', 'Bridges are new, as everybody who crosses them every day will see at once.'),
    });
    const other = await read(disk);
    const uri = `${folder}/b.md`;
    await open(other.client, uri, disk.texts.get('/reports/b.md')!);
    const { sentences } = await other.client.sendRequest<SaidBeforeResult>(saidBeforeMethod, { uri });
    assert.deepEqual(
      sentences.map(({ start, end }) => [start.line, start.character, end.character]),
      [[6, 0, copied.length]],
    );
    const hover = async (character: number) => {
      const found = await other.client.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position: { line: 6, character },
      });
      return (found?.contents as MarkupContent | undefined)?.value ?? '';
    };
    assert.match(await hover(10), /Also in one other report\\, first \[Harbour\]\(<file:\/\/\/reports\/a.md#L7>\)/);
    assert.doesNotMatch(await hover(copied.length + 10), /other report/);
  });
});

describe('a response to a report', () => {
  const report =
    '# Audit of the Harbour Trust\n\n4 May 2018\n\n## Recommendations\n\n1. Hide all keys.\n2. Train the staff.\n';
  const response =
    '# Management response to the audit of the Harbour Trust\n\n8 March 2019\n\n## Recommendation 1\n\nWe accept this.\n';
  const uri = `${folder}/audit.md`;
  const answer = { uri: `${folder}/response.md`, position: { line: 6, character: 4 } };
  const inMemory = () => createFilesInMemory({ '/reports/audit.md': report, '/reports/response.md': response });

  it('leads to what it answers, and what it answers leads to it', async () => {
    const { client } = await read(inMemory());
    await open(client, uri, report);
    await open(client, answer.uri, `\n${response}`);
    const moved = { ...answer.position, line: answer.position.line + 1 };
    const textDocument = { uri: answer.uri };
    const hover = await client.sendRequest(HoverRequest.type, { textDocument, position: moved });
    assert.match(
      (hover?.contents as MarkupContent).value,
      /\*\*Answers\*\*[^]*1\\\. Hide all keys[^]*audit\.md#L7[^]*\*\*accepted\*\*/,
    );
    const back = await client.sendRequest(DefinitionRequest.type, { textDocument, position: moved });
    assert.deepEqual(
      (back as Location[]).map((each) => [each.uri, each.range.start.line]),
      [[uri, 6]],
    );
    const forth = await client.sendRequest(DefinitionRequest.type, {
      textDocument: { uri },
      position: { line: 6, character: 6 },
    });
    assert.deepEqual(
      (forth as Location[]).map((each) => [each.uri, each.range.start.line]),
      [[answer.uri, 6]],
    );
  });

  it('is told above its recommendations, on hovering, and on a page', async () => {
    const { client } = await read(inMemory());
    await open(client, uri, report);
    const lenses = (await client.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) as CodeLens[];
    const titles = lenses.map(({ command }) => command?.title).filter((title) => title?.startsWith('response'));
    assert.deepEqual(titles, ['response: accepted (line 7)', 'response: none']);
    const position = { line: 6, character: 6 };
    const hover = await client.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    assert.match((hover?.contents as MarkupContent).value, /\*\*Response\*\*[^]*\*\*accepted\*\*[^]*We accept this/);
    const { markdown } = await client.sendRequest<LifeResult>(lifeMethod, { uri });
    assert.match(markdown, /Not answered\\: 2 \\\(1 of 2\\\)/);
  });
});

describe('what a person decides of a response', () => {
  const report =
    '# Audit of the Harbour Trust\n\n4 May 2018\n\n## Recommendations\n\n1. Hide all keys.\n2. Train the staff.\n';
  const response =
    '# Management response to the audit of the Harbour Trust\n\n8 March 2019\n\n## Recommendation 1\n\nWe accept this.\n';
  const [uri, answering] = [`${folder}/audit.md`, `${folder}/response.md`];
  const asked = { uri, position: { line: 6, character: 6 } };
  const answer = { uri: answering, position: { line: 6, character: 4 } };

  /** A person with both texts open, and what is offered and told at a place of them. */
  async function sitDown() {
    const disk = createFilesInMemory({ '/reports/audit.md': report, '/reports/response.md': response });
    const { client, news } = await read(disk);
    await open(client, uri, report);
    await open(client, answering, response);
    const actions = async (place: typeof asked) =>
      (await client.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: place.uri },
        range: { start: place.position, end: place.position },
        context: { diagnostics: [] },
      })) as CodeAction[];
    const lens = async () => {
      const lenses = (await client.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) as CodeLens[];
      return lenses.map(({ command }) => command?.title).find((title) => title?.startsWith('response'));
    };
    const say = async (params: DecideParams) => {
      await client.sendRequest(decideMethod, params);
      await news.take();
    };
    const choices = (place: typeof asked) => client.sendRequest<LifeChoicesResult>(lifeChoicesMethod, place);
    return { disk, actions, lens, say, choices };
  }

  it('is offered on the recommendation and on the answer, and counts from then on', async () => {
    for (const [place, title] of [
      [asked, 'Confirm: accepted in the response of 2019'],
      [answer, 'Confirm: recommendation 1 of 2018 is accepted'],
    ] as const) {
      const desk = await sitDown();
      const confirm = (await desk.actions(place)).find((action) => action.title === title);
      await desk.say(confirm!.command!.arguments![0] as DecideParams);
      assert.equal(await desk.lens(), 'response: accepted ✓ (line 7)');
      assert.match(desk.disk.texts.get('/reports/.golden-thread/library.json')!, /"stance": "accepted"/);
      assert.ok(!(await desk.actions(place)).some((action) => action.title === title));
    }
  });

  it('corrects, refuses and forgets what was found, with the same choices on both sides', async () => {
    const desk = await sitDown();
    const choices = await desk.choices(asked);
    assert.deepEqual(await desk.choices(answer), choices);
    const [found] = choices.responses;
    assert.deepEqual([choices.uri, found?.uri, found?.stance, found?.isDecided], [uri, answering, 'accepted', false]);
    const about = { kind: 'life', uri, words: choices.words, later: answering } as const;
    await desk.say({ ...about, change: { kind: 'stance', stance: 'not-accepted' } });
    assert.equal(await desk.lens(), 'response: not accepted ✓ (line 7)');
    await desk.say({ ...about, change: { kind: 'stance', stance: null } });
    assert.equal(await desk.lens(), 'response: none ✓');
    assert.deepEqual(
      (await desk.choices(asked)).responses.map(({ stance, isDecided }) => [stance, isDecided]),
      [[null, true]],
    );
    await desk.say({ ...about, change: { kind: 'forget' } });
    assert.equal(await desk.lens(), 'response: accepted (line 7)');
  });
});

describe('what a person decides across reports', () => {
  const decided = '/reports/.golden-thread/library.json';
  const line = textOf(years[0]!)
    .split('\n')
    .findIndex((each) => each.includes('Continue to work with partners'));
  const place = { uri: first, position: { line, character: 12 } };

  it('is offered on the recommendation, kept beside the reports, and counts from then on', async () => {
    const disk = diskWith(years);
    const { client, news } = await read(disk);
    await open(client, first, textOf(years[0]!));
    const { name, later } = await client.sendRequest<LifeChoicesResult>(lifeChoicesMethod, place);
    assert.equal(name, 'Recommendation 4');
    assert.deepEqual(
      later.map(({ uri, verdict, isVerdictDecided }) => [uri, verdict, isVerdictDecided]),
      [
        [second, 'met', false],
        [third, 'not-mentioned', false],
      ],
    );
    const actions = (await client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: first },
      range: { start: place.position, end: place.position },
      context: { diagnostics: [] },
    })) as CodeAction[];
    const confirm = actions.find(({ title }) => title === 'Confirm: not mentioned in 2024');
    await client.sendRequest(decideMethod, confirm!.command!.arguments![0]);
    await news.take();
    const after = await client.sendRequest<LifeChoicesResult>(lifeChoicesMethod, place);
    assert.equal(after.later[1]?.isVerdictDecided, true);
    assert.match(disk.texts.get(decided)!, /"file": "south-tyneside-2017-inspection.txt"/);
    const hover = await client.sendRequest(HoverRequest.type, {
      textDocument: { uri: first },
      position: place.position,
    });
    const { value } = hover!.contents as MarkupContent;
    assert.match(value, /2024\\: not mentioned ✓\\, decided by a person/);
    assert.match(value, /\(<command:goldenThread.decideLife\?%5B%7B%22uri%22/);
  });

  it('joins and splits bodies', async () => {
    const disk = diskWith(years.slice(0, 1));
    disk.texts.set('/reports/harbour.md', '# Audit\n\nClient: Harbour\n\n## Recommendations\n\n1. Hide all keys.\n');
    const { client, news } = await read(disk);
    const bodies = async () =>
      (await client.sendRequest<LibraryResult>(libraryMethod, {})).providers.map(({ name }) => name);
    assert.deepEqual(await bodies(), ['Harbour', 'South Tyneside']);
    const join: DecideParams = { kind: 'join', names: ['Harbour', 'South Tyneside'] };
    await client.sendRequest(decideMethod, join);
    await news.take();
    assert.equal((await bodies()).length, 1);
    const split: DecideParams = { kind: 'split', name: 'Harbour' };
    await client.sendRequest(decideMethod, split);
    await news.take();
    assert.equal((await bodies()).length, 2);
  });

  it('is refused with a sentence where the file is not understood, which stays as it is', async () => {
    const disk = diskWith(years);
    disk.texts.set(decided, '{"version":7}');
    const { client, warnings } = await read(disk);
    const join: DecideParams = { kind: 'join', names: ['a', 'b'] };
    await assert.rejects(
      client.sendRequest(decideMethod, join),
      /The decision was not kept in .*library.json: it is of version 7, and this program reads version 1\./,
    );
    assert.equal(disk.texts.get(decided), '{"version":7}');
    assert.deepEqual(warnings.filter((each) => each.includes('nothing that people decided')).length, 1);
  });
});
