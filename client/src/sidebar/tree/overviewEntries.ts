/** Makes the entries of a view out of what the server tells of a report: how each is drawn, and what it offers. */

import type { GradeValue, OverviewItem } from '../../../../server/src/protocol';
import type { Entry, EntryIcon } from './entry';

/** The entries, in the order of the items. */
export function toEntries(items: readonly OverviewItem[]): readonly Entry[] {
  return items.map(toEntry);
}

function toEntry(item: OverviewItem): Entry {
  const { kind, key, label, description, detail, place, extent, link } = item;
  return {
    kind,
    key,
    label,
    description,
    detail,
    spoken: [item.spoken ?? label, description].filter(Boolean).join(', '),
    icon: iconOf(item),
    traits: listTraits(item),
    open: opened.has(kind),
    place,
    extent,
    link,
    annotation: undefined,
    children: toEntries(item.children),
  };
}

/** What is shown open at first: what leads to the recommendations, not the many findings. */
const opened: ReadonlySet<OverviewItem['kind']> = new Set(['list', 'status', 'astray']);

function listTraits({ kind, link, children, status }: OverviewItem): readonly string[] {
  return [
    kind,
    ...(link?.source ? [link.source] : []),
    ...(link?.from !== undefined && link.from === link.finding ? ['unmarked'] : []),
    ...(status ? [status] : []),
    ...(children.length > 0 ? [] : ['leaf']),
  ];
}

function iconOf(item: OverviewItem): EntryIcon {
  if (item.conflict) return { name: 'warning', color: 'problemsWarningIcon.foreground' };
  if (item.kind === 'earlier') return { name: 'history', ...(item.grade ? { color: grades[item.grade].color } : {}) };
  if (item.grade) return grades[item.grade];
  if (item.kind === 'recommendation' || item.kind === 'status') return statuses[item.status ?? 'supported'];
  if (item.kind === 'link') return sources[item.link?.source ?? 'inferred'];
  return { name: icons[item.kind] };
}

/** Each value has a shape of its own besides its colour, for those who cannot tell the colours apart. */
const grades: Readonly<Record<GradeValue, Required<EntryIcon>>> = {
  outstanding: { name: 'star-full', color: 'goldenThread.gradeOutstanding' },
  good: { name: 'pass-filled', color: 'goldenThread.gradeGood' },
  requiresImprovement: { name: 'color-mode', color: 'goldenThread.gradeRequiresImprovement' },
  inadequate: { name: 'error', color: 'goldenThread.gradeInadequate' },
};

const statuses: Readonly<Record<NonNullable<OverviewItem['status']>, EntryIcon>> = {
  unsupported: { name: 'circle-slash', color: 'problemsWarningIcon.foreground' },
  unsure: { name: 'question', color: 'problemsInfoIcon.foreground' },
  evidenced: { name: 'lightbulb', color: 'problemsInfoIcon.foreground' },
  supported: { name: 'pass', color: 'testing.iconPassed' },
  justified: { name: 'law' },
};

const sources: Readonly<Record<'stated' | 'structural' | 'accepted' | 'inferred', EntryIcon>> = {
  stated: { name: 'link' },
  structural: { name: 'link' },
  accepted: { name: 'person' },
  inferred: { name: 'question' },
};

const icons: Readonly<Record<Exclude<OverviewItem['kind'], 'recommendation' | 'status' | 'link' | 'earlier'>, string>> =
  {
    title: 'book',
    section: 'bookmark',
    list: 'checklist',
    finding: 'dash',
    'marked-finding': 'symbol-event',
    marker: 'arrow-right',
    astray: 'debug-disconnect',
    subject: 'dashboard',
    judgement: 'circle-outline',
  };
