/** The threads of notes in the real editor, on a stand-in of the server: made once, then changed in place. */

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { listenTo } from '../../client/src/client';
import { goToNote } from '../../client/src/writing/moving';
import { needNote } from '../../client/src/notes/given';
import { Notes } from '../../client/src/notes/notes';
import type { ReportNotes } from '../../client/src/notes/reportNotes';
import * as writing from '../../client/src/notes/writing';
import type { NoteView } from '../../server/src/protocol';
import { eventually } from './support/eventually';
import { openReport, placeOf, revert } from './support/report';
import { StandIn, withText } from './support/standIn';

describe('the threads of notes', () => {
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;
  let standIn: StandIn;
  let notes: Notes;
  let report: ReportNotes;

  beforeEach(async () => {
    document = await openReport('south-tyneside-2017-inspection');
    await focus();
    standIn = new StandIn(document.uri.toString());
    notes = new Notes(standIn.client, 'goldenThread.standIn');
    notes.follow(listenTo(standIn.client));
    const found = notes.find(document.uri);
    assert.ok(found);
    report = found;
  });

  afterEach(async () => {
    notes.dispose();
    await revert(document);
  });

  it('stay the same while what they show changes', async () => {
    const { thread, note } = await add('Management oversight', 'Still so?');
    const [comment] = thread.comments;
    const settled = { ...note, modified: '2026-03-02T10:00:00Z', tags: ['plan'], resolved: true };
    await change(settled);
    assert.equal(thread.comments[0]?.label, '', 'resolving is not editing');
    await change({ ...withText(settled, 'Not any more.'), rewritten: '2026-03-02T11:00:00Z' });
    const { shown } = report.board;
    assert.deepEqual(
      shown.map((each) => each.thread),
      [thread],
    );
    assert.equal(thread.comments[0], comment);
    assert.equal(bodyOf(comment), 'Not any more.');
    assert.equal(comment?.label, 'edited');
    assert.equal(thread.label, '“the words” · plan');
    assert.equal(thread.contextValue, 'resolved-exact');
    assert.equal(thread.state, vscode.CommentThreadState.Resolved);
  });

  it('move without their comments being set again', async () => {
    const { thread, note } = await add('Management oversight', 'Still so?');
    const { comments } = thread;
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } };
    await change({ ...note, range, state: 'moved' });
    assert.equal(thread.range.start.line, 3);
    assert.equal(thread.comments, comments);
    assert.match(thread.label ?? '', /moved: accept this place/);
  });

  it('leave a text alone that is being edited', async () => {
    const { thread, note } = await add('Management oversight', 'Still so?');
    writing.editNote(notes, thread.comments[0]);
    assert.equal(thread.comments[0]?.mode, vscode.CommentMode.Editing);
    await change(withText(note, 'By someone else.'));
    assert.equal(bodyOf(thread.comments[0]), 'Still so?');
    writing.cancelEditing(notes, thread.comments[0]);
    assert.equal(bodyOf(thread.comments[0]), 'By someone else.');
  });

  it('stay in their line and mark no words while theirs are lost, and are made for no note without a place', async () => {
    const { thread, note } = await add('Management oversight', 'Still so?');
    const { range } = thread;
    const lost = { ...note, range: undefined, state: 'lost' } as const;
    await change(lost);
    assert.deepEqual(report.board.shown[0]?.thread, thread);
    assert.deepEqual(thread.range, new vscode.Range(range.start.line, 0, range.start.line, 0));
    assert.equal(thread.contextValue, 'open-lost');
    await change(note);
    assert.deepEqual(thread.range, range);
    standIn.change(() => ({ ...lost, id: 'urn:other' }));
    await eventually(() => assert.equal(report.annotations[0]?.id, 'urn:other'));
    assert.deepEqual(report.board.shown, []);
  });

  it('take a reply, and lose it again', async () => {
    const { thread, note } = await add('Management oversight', 'Still so?');
    await writing.replyToNote(notes, { thread, text: 'Yes.' });
    assert.deepEqual(
      thread.comments.map((comment) => [comment.contextValue, bodyOf(comment)]),
      [
        ['note', 'Still so?'],
        ['reply', 'Yes.'],
      ],
    );
    await change({ ...standIn.notes[0]!, replies: note.replies });
    assert.equal(thread.comments.length, 1);
  });

  it('are found from the cursor, the innermost first, and gone through in the order of the text', async () => {
    const outer = await add('16. Management oversight and supervision', 'Outer');
    const inner = await add('oversight and', 'Inner');
    const later = await add('Services to meet the needs', 'Later');
    await putCursorOn('and supervision');
    assert.equal(needNote(notes, undefined).note.text, 'Inner');
    await putCursorOn('supervision are regular');
    assert.equal(needNote(notes, undefined).note.text, 'Outer');
    await putCursorOn('15. The majority');
    assert.throws(() => needNote(notes, undefined), /no note at the cursor/);
    for (const expected of [outer, inner, later, outer]) {
      goToNote(notes, 'next');
      assert.deepEqual(editor.selection.active, expected.thread.range.start);
    }
    goToNote(notes, 'previous');
    assert.deepEqual(editor.selection.active, later.thread.range.start);
  });

  it('begin with a draft that keeps to its words while the text is edited', async () => {
    await select('oversight and supervision');
    writing.addNote(notes);
    const [draft] = report.drafts;
    assert.ok(draft);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'A line above.\n');
    edit.insert(document.uri, placeOf(document, '16. Management'), '\n\n');
    edit.replace(document.uri, rangeOf('Management'), 'Good\nmanagement');
    edit.delete(document.uri, rangeOf('are regular but'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually(() => assert.equal(document.getText(draft.thread.range), 'oversight and supervision'));
    draft.comment.body = 'Still so?';
    await writing.saveNote(notes, draft.comment);
    assert.deepEqual([...report.drafts], []);
    assert.deepEqual(report.board.shown[0]?.thread, draft.thread);
    const { range } = standIn.notes[0]!;
    assert.ok(range);
    assert.deepEqual(
      [range.start.line, range.end.character - range.start.character],
      [draft.thread.range.start.line, 'oversight and supervision'.length],
    );
  });

  it('keep the text of a draft that could not be saved', async () => {
    await select('oversight and supervision');
    writing.addNote(notes);
    const [draft] = report.drafts;
    assert.ok(draft);
    standIn.refusal = 'The disk is full.';
    draft.comment.body = 'Still so?';
    await assert.rejects(writing.saveNote(notes, draft.comment), /The disk is full/);
    assert.equal(draft.comment.body, 'Still so?');
    assert.deepEqual([...report.drafts], [draft]);
    writing.editNote(notes, draft.comment);
    assert.equal(draft.comment.mode, vscode.CommentMode.Editing);
    await writing.deleteNote(notes, draft.thread);
    assert.deepEqual([...report.drafts], []);
  });

  it('take the line where no words are selected, without the space around it', async () => {
    await focus();
    const line = placeOf(document, '16. Management').line;
    editor.selection = new vscode.Selection(line, 7, line, 7);
    writing.addNote(notes);
    const [draft] = report.drafts;
    assert.equal(document.getText(draft?.thread.range), document.lineAt(line).text.trim());
  });

  async function add(words: string, text: string): Promise<{ thread: vscode.CommentThread; note: NoteView }> {
    await select(words);
    writing.addNote(notes);
    const draft = [...report.drafts].at(-1);
    assert.ok(draft);
    draft.comment.body = text;
    await writing.saveNote(notes, draft.comment);
    const shown = report.board.shown.find(({ thread }) => thread === draft.thread);
    assert.ok(shown);
    return shown;
  }

  /** Has the server tell of one changed note, and waits until the editor knows. */
  async function change(note: NoteView): Promise<void> {
    standIn.change((each) => (each.id === note.id ? note : each));
    await eventually(() => assert.deepEqual(report.annotations, standIn.notes));
  }

  function rangeOf(words: string): vscode.Range {
    const start = placeOf(document, words, '15. The majority');
    return new vscode.Range(start, document.positionAt(document.offsetAt(start) + words.length));
  }

  async function select(words: string): Promise<void> {
    await focus();
    const { start, end } = rangeOf(words);
    editor.selection = new vscode.Selection(start, end);
  }

  async function putCursorOn(words: string): Promise<void> {
    await focus();
    const { start } = rangeOf(words);
    editor.selection = new vscode.Selection(start, start);
  }

  /** Goes back to the report: a thread that opens for typing takes the focus. */
  async function focus(): Promise<void> {
    editor = await vscode.window.showTextDocument(document);
  }
});

function bodyOf(comment: vscode.Comment | undefined): string | undefined {
  return typeof comment?.body === 'string' ? comment.body : comment?.body.value;
}
