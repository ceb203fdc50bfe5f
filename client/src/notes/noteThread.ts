/** What the frame of a note's thread says: which words it is about, its tags, and how sure its place is. */

import { CommentThreadState, Range, type CommentThread } from 'vscode';

import type { NoteView } from '../../../server/src/protocol';
import { asLabel } from '../editor/labels';
import { fromPlainRange } from '../editor/plain';
import { messages } from './messages';

/** How many characters of the annotated words the head of a thread shows. */
const quoteLength = 48;

/** Where a note is shown: at its words, else where it most likely belongs; undefined when its words are gone. */
export function findPlace({ range, candidates, state }: NoteView): Range | undefined {
  const place = state === 'lost' ? undefined : (range ?? candidates[0]?.range);
  return place && fromPlainRange(place);
}

/** Makes the frame say what the server says now. What is the same is not touched, so that nothing flickers. */
export function updateThread(thread: CommentThread, note: NoteView): void {
  const place = findPlace(note) ?? besideWords(thread.range);
  if (place && !thread.range.isEqual(place)) thread.range = place;
  const label = nameThread(note);
  if (thread.label !== label) thread.label = label;
  const contextValue = `${note.resolved ? 'resolved' : 'open'}-${note.state}`;
  if (thread.contextValue !== contextValue) thread.contextValue = contextValue;
  const state = note.resolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
  if (thread.state !== state) thread.state = state;
}

/** The empty beginning of the line where words stood that are gone: no others are to look as if they were meant. */
function besideWords(range: Range | undefined): Range | undefined {
  return range && new Range(range.start.line, 0, range.start.line, 0);
}

/** “care leavers” · plan, evidence · moved: accept this place, or choose another */
function nameThread(note: NoteView): string {
  const parts = [quote(note.quote), note.tags.join(', '), messages.state(note.state)];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The words in quotation marks, on one line and not longer than fits. */
export function quote(words: string): string {
  const line = words
    .slice(0, 2 * quoteLength)
    .replace(/\s+/g, ' ')
    .trim();
  return asLabel(`“${line.length > quoteLength ? `${line.slice(0, quoteLength).trimEnd()}…` : line}”`);
}
