/** Makes the entries of the annotations view: what people attached to a report, in groups by what one looks for. */

import type { AnnotationView, AnchorStateName, AnnotationsResult } from '../../../../server/src/protocol';
import type { Entry, EntryIcon } from './entry';

/** What the annotations can be grouped by, in the order in which it is offered. */
export const groupings = ['state', 'tag', 'author', 'resolved'] as const;

export type Grouping = (typeof groupings)[number];

/** The words of the view, which this file leaves to whoever shows them. */
export interface AnnotationWords {
  readonly state: (state: AnchorStateName) => string;
  readonly untagged: () => string;
  readonly nobody: () => string;
  readonly resolution: (resolution: Resolution) => string;
  /** What an annotation that is no note says, in a few words. */
  readonly decision: (view: Exclude<AnnotationView, { readonly kind: 'note' }>) => string;
  readonly replies: (count: number) => string;
  readonly on: (quote: string) => string;
}

export type Resolution = 'open' | 'resolved' | 'decision';

/**
 * The annotations in their groups, which stand in a fixed order: what needs a person first, tags and names by the
 * alphabet. A note with several tags stands under each. Empty when there are no annotations.
 */
export function toAnnotationEntries(
  { annotations }: Pick<AnnotationsResult, 'annotations'>,
  grouping: Grouping,
  words: AnnotationWords,
): readonly Entry[] {
  const groups = new Map<string, AnnotationView[]>();
  for (const view of annotations) {
    for (const name of listGroups(view, grouping)) {
      const group = groups.get(name);
      if (group) group.push(view);
      else groups.set(name, [view]);
    }
  }
  return [...groups]
    .sort(([a], [b]) => rank(a, grouping) - rank(b, grouping) || a.localeCompare(b))
    .map(([name, views]) => toGroup(name, grouping, views, words));
}

/** The names of the groups that an annotation belongs to; the empty name for those without a tag or an author. */
function listGroups(view: AnnotationView, grouping: Grouping): readonly string[] {
  switch (grouping) {
    case 'state':
      return [view.state];
    case 'tag':
      return view.kind === 'note' && view.tags.length > 0 ? [...new Set(view.tags)] : [''];
    case 'author':
      return [view.creator ?? ''];
    case 'resolved':
      return [resolutionOf(view)];
  }
}

function resolutionOf(view: AnnotationView): Resolution {
  if (view.kind !== 'note') return 'decision';
  return view.resolved ? 'resolved' : 'open';
}

const states: readonly string[] = ['lost', 'ambiguous', 'changed', 'moved', 'exact'] satisfies AnchorStateName[];

const resolutions: readonly string[] = ['open', 'resolved', 'decision'] satisfies Resolution[];

/** Where a group stands among the others; what has no tag or author comes last. */
function rank(name: string, grouping: Grouping): number {
  if (grouping === 'state') return states.indexOf(name);
  if (grouping === 'resolved') return resolutions.indexOf(name);
  return name === '' ? 1 : 0;
}

function toGroup(name: string, grouping: Grouping, views: readonly AnnotationView[], words: AnnotationWords): Entry {
  const label = nameGroup(name, grouping, words);
  const description = String(views.length);
  return {
    ...blank,
    kind: `group-${grouping}`,
    key: name,
    label,
    description,
    spoken: `${label}, ${description}`,
    icon: iconOfGroup(name, grouping),
    open: true,
    children: views.map((view) => toAnnotationEntry(view, words)),
  };
}

const blank = {
  detail: '',
  traits: [],
  open: false,
  place: undefined,
  extent: undefined,
  link: undefined,
  annotation: undefined,
  children: [],
} as const;

function nameGroup(name: string, grouping: Grouping, words: AnnotationWords): string {
  switch (grouping) {
    case 'state':
      return words.state(name as AnchorStateName);
    case 'tag':
      return name === '' ? words.untagged() : `#${name}`;
    case 'author':
      return name === '' ? words.nobody() : name;
    case 'resolved':
      return words.resolution(name as Resolution);
  }
}

function toAnnotationEntry(view: AnnotationView, words: AnnotationWords): Entry {
  const label = oneLine(view.kind === 'note' ? view.words : words.decision(view)) || words.on(oneLine(view.quote));
  const description = [view.creator ?? '', countReplies(view, words)].filter(Boolean).join(', ');
  return {
    ...blank,
    kind: view.kind,
    key: view.id,
    label,
    description,
    detail: [view.kind === 'note' ? view.text : label, words.on(oneLine(view.quote))].join('\n\n'),
    spoken: [label, description, words.state(view.state)].filter(Boolean).join(', '),
    icon: iconOfAnnotation(view),
    traits: [view.kind, view.state, resolutionOf(view), ...(view.candidates.length > 0 ? ['candidates'] : [])],
    place: view.range,
    extent: view.range,
    annotation: view.id,
  };
}

function countReplies(view: AnnotationView, words: AnnotationWords): string {
  return view.kind === 'note' && view.replies.length > 0 ? words.replies(view.replies.length) : '';
}

const warning = 'problemsWarningIcon.foreground';

const stateIcons: Readonly<Record<AnchorStateName, EntryIcon>> = {
  lost: { name: 'search-stop', color: warning },
  ambiguous: { name: 'question', color: warning },
  changed: { name: 'edit' },
  moved: { name: 'arrow-swap' },
  exact: { name: 'target' },
};

/** Of what needs a person the state counts, of the rest what it is. */
function iconOfAnnotation(view: AnnotationView): EntryIcon {
  if (view.state === 'lost' || view.state === 'ambiguous') return stateIcons[view.state];
  switch (view.kind) {
    case 'note':
      return { name: view.resolved ? 'pass' : 'comment' };
    case 'link':
      return { name: view.decision === 'accepted' ? 'link' : 'debug-disconnect' };
    case 'justification':
      return { name: 'law' };
  }
}

function iconOfGroup(name: string, grouping: Grouping): EntryIcon {
  switch (grouping) {
    case 'state':
      return stateIcons[name as AnchorStateName];
    case 'tag':
      return { name: 'tag' };
    case 'author':
      return { name: 'person' };
    case 'resolved':
      return { name: { open: 'comment-unresolved', resolved: 'pass', decision: 'law' }[name as Resolution] };
  }
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
