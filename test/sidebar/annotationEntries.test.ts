/** Annotations are grouped by what a person looks for, with what needs a person first. */

import assert from 'node:assert/strict';

import type { AnchorStateName, AnnotationView, NoteView } from '../../server/src/protocol';
import {
  toAnnotationEntries,
  type AnnotationWords,
  type Grouping,
} from '../../client/src/sidebar/tree/annotationEntries';

const words: AnnotationWords = {
  state: (state) => state,
  untagged: () => 'no tag',
  nobody: () => 'nobody',
  resolution: (resolution) => resolution,
  decision: (view) => (view.kind === 'link' ? `${view.decision} ${view.recommendation}` : view.reason),
  replies: (count) => `${count} replies`,
  on: (quote) => `“${quote}”`,
};

const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } };

const base = { created: undefined, modified: undefined, quote: 'the words', candidates: [] } as const;

const views: readonly AnnotationView[] = [
  note('n1', 'exact', {
    text: 'Is this  so?\n**Really?**',
    words: 'Is this so? Really?',
    tags: ['legal', 'style'],
    creator: 'Ana',
  }),
  note('n2', 'lost', { resolved: true }),
  {
    ...base,
    kind: 'link',
    id: 'l1',
    creator: 'Ben',
    state: 'moved',
    range,
    decision: 'accepted',
    recommendation: 'Recommendation 3',
    recommendationRange: undefined,
  },
  { ...base, kind: 'justification', id: 'j1', creator: 'Ana', state: 'exact', range, check: 'c', reason: 'Known.' },
];

describe('the annotations view', () => {
  it('groups by state, with what needs a person first', () => {
    check('state', ['lost: n2', 'moved: l1', 'exact: n1 j1']);
  });

  it('groups by tag, a note under each of its tags', () => {
    check('tag', ['#legal: n1', '#style: n1', 'no tag: n2 l1 j1']);
  });

  it('groups by author, by the alphabet', () => {
    check('author', ['Ana: n1 j1', 'Ben: l1', 'nobody: n2']);
  });

  it('groups by what is open and what is resolved', () => {
    check('resolved', ['open: n1', 'resolved: n2', 'decision: l1 j1']);
  });

  it('shows a note by its words on one line, and a decision by what was decided', () => {
    const entries = toAnnotationEntries({ annotations: views }, 'state', words).flatMap(({ children }) => children);
    assert.deepEqual(
      entries.map(({ label }) => label),
      ['“the words”', 'accepted Recommendation 3', 'Is this so? Really?', 'Known.'],
    );
  });

  it('tells actions apart by kind, state, whether a note is open, and whether there are places to choose from', () => {
    const candidates = [{ range, preview: 'here' }];
    const unsure = { ...note('n3', 'ambiguous', {}), candidates };
    const [group] = toAnnotationEntries({ annotations: [unsure] }, 'state', words);
    assert.deepEqual(group?.children[0]?.traits, ['note', 'ambiguous', 'open', 'candidates']);
  });

  it('has nothing to show where nobody attached anything', () => {
    assert.deepEqual(toAnnotationEntries({ annotations: [] }, 'state', words), []);
  });
});

function note(id: string, state: AnchorStateName, own: Partial<NoteView>): NoteView {
  const place = state === 'lost' ? undefined : range;
  return {
    ...base,
    kind: 'note',
    rewritten: undefined,
    id,
    creator: undefined,
    state,
    range: place,
    text: '',
    markdown: '',
    words: '',
    tags: [],
    resolved: false,
    replies: [],
    ...own,
  };
}

function check(grouping: Grouping, groups: readonly string[]): void {
  const shown = toAnnotationEntries({ annotations: views }, grouping, words);
  assert.deepEqual(
    shown.map(({ label, children }) => `${label}: ${children.map(({ annotation }) => annotation).join(' ')}`),
    groups,
  );
}
