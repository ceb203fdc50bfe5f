/** What looks across reports as text for a terminal, and comparisons as Markdown. */

import { makePrintable } from '../../base/printable';
import type { Comparison, ItemChange, JudgementChange } from '../../library/compare';
import { nameOfRecommendation, positionIn, type LibraryEntry } from '../../library/entry';
import type { Followed, FollowedPassage } from '../../library/follow/follow';
import { overallOf, type Library, type Provider } from '../../library/library';
import type { SaidBefore } from '../../library/saidBefore';
import type { Similar } from '../../library/similar';
import type { FollowedIn } from './followJson';

/** Long enough to recognise a passage, short enough for one line of a terminal. */
const excerptLength = 90;

export function excerpt(text: string, length = excerptLength): string {
  const line = makePrintable(text.replace(/\s+/g, ' ').trim());
  return line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line;
}

/** `reports/x.txt:12`, as editors and terminals open it. */
export function placeOf(entry: LibraryEntry, offset: number): string {
  return `${makePrintable(entry.file)}:${positionIn(entry, offset).line + 1}`;
}

export function percent(probability: number): string {
  return `${Math.round(100 * probability)} %`;
}

/** Providers with their reports by date, and how their grades went. */
export function renderLibrary({ providers }: Library): string {
  if (providers.length === 0) return 'There is no report here.\n';
  return providers.map(renderProvider).join('\n');
}

function renderProvider({ name, names, reports, trends }: Provider): string {
  const others = names.filter((each) => each !== name);
  const head = name === '' ? 'Reports that name no body' : makePrintable(name);
  const also = others.length > 0 ? ` (also ${others.map(makePrintable).join(', ')})` : '';
  const lines = reports.map((entry) => {
    const grade = overallOf(entry)?.grade;
    const count = entry.recommendations.length;
    return `  ${entry.date?.date ?? 'undated   '}  ${entry.kind}${grade ? `, ${grade}` : ''}, ${count} recommendation${count === 1 ? '' : 's'}  ${makePrintable(entry.file)}`;
  });
  const went = trends
    .filter(({ judgements }) => judgements.length > 1)
    .map(({ subjectName, judgements }) => `    ${subjectName}: ${judgements.map(({ grade }) => grade).join(' → ')}`);
  return [`${head}${also}`, ...lines, ...went, ''].join('\n');
}

/** Each recommendation with what every later report says of it. */
export function renderFollow(earlier: LibraryEntry, reports: readonly FollowedIn[]): string {
  const blocks = earlier.recommendations.map(({ id, text, range }, r) => {
    const head = `${nameOfRecommendation(earlier, id)}. ${excerpt(text)}  (${placeOf(earlier, range.start)})`;
    return [head, ...reports.flatMap(({ later, followed }) => renderLater(later, followed[r]!))].join('\n');
  });
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : `${makePrintable(earlier.file)} makes no recommendation.\n`;
}

const verdictWords = { met: 'met', partly: 'partly met', 'not-met': 'not met', 'not-mentioned': 'not mentioned' };

function renderLater(
  later: LibraryEntry,
  { verdict, probability, isVerdictDecided, passages, repeated }: Followed,
): string[] {
  const when = later.date?.date.slice(0, 4) ?? later.file;
  const again = repeated ? `, asked again as ${nameOfRecommendation(later, repeated.recommendation.id)}` : '';
  const shown = verdict === 'not-mentioned' ? [] : passages.slice(0, 3);
  return [
    `   ${when}: ${verdictWords[verdict]} (${isVerdictDecided ? 'decided' : percent(probability)})${again}`,
    ...shown.map((passage) => renderPassage(later, passage)),
  ];
}

function renderPassage(later: LibraryEntry, { passage, probability, sharedTerms }: FollowedPassage): string {
  const reasons = sharedTerms.length > 0 ? `  [${sharedTerms.map(makePrintable).join(', ')}]` : '';
  return `      ${percent(probability)}  ${placeOf(later, passage.range.start)}  ${excerpt(passage.text)}${reasons}`;
}

export function renderSimilar(similar: readonly Similar[]): string {
  if (similar.length === 0) return 'There is nothing similar.\n';
  return similar
    .map(({ entry, kind, range, text, score }) => {
      return `${score.toFixed(2)}  ${kind.padEnd(14)}  ${placeOf(entry, range.start)}  ${excerpt(text)}\n`;
    })
    .join('');
}

export function renderSaidBefore(entry: LibraryEntry, said: readonly SaidBefore[]): string {
  if (said.length === 0) return 'No sentence stands in another report.\n';
  return said
    .map(({ range, text, places }) => {
      const first = places[0]!;
      const others = places.length === 1 ? 'one other report' : `${places.length} other reports`;
      return `${placeOf(entry, range.start)}  ${excerpt(text)}\n    in ${others}, first ${placeOf(first.entry, first.range.start)}\n`;
    })
    .join('');
}

/** What changed, as Markdown: of judgements, recommendations and findings, without what stayed the same. */
export function renderComparison(before: LibraryEntry, after: LibraryEntry, comparison: Comparison): string {
  const { judgements, recommendations, findings } = comparison;
  return [
    `# What changed from ${escape(titleOf(before))} to ${escape(titleOf(after))}`,
    '',
    ...section('Judgements', judgements.filter(({ kind }) => kind !== 'same').map(renderJudgement), judgements.length),
    ...section('Recommendations', listChanges(recommendations), recommendations.length),
    ...section('Findings', listChanges(findings), findings.length),
  ].join('\n');
}

function titleOf({ file, title, date }: LibraryEntry): string {
  return title === undefined ? file : `${excerpt(title, 80)}${date ? ` (${date.date})` : ''}`;
}

function section(title: string, changes: readonly string[], count: number): string[] {
  const none = count === 0 ? 'There are none.' : 'Nothing changed.';
  return [`## ${title}`, '', ...(changes.length > 0 ? changes : [none]), ''];
}

function renderJudgement({ kind, subjectName, before, after }: JudgementChange): string {
  const word = kind === 'better' || kind === 'worse' ? ` (${kind})` : '';
  return `- ${escape(subjectName)}: ${before?.grade ?? 'not judged before'} → ${after?.grade ?? 'not judged now'}${word}`;
}

const order = ['added', 'dropped', 'reworded', 'renumbered', 'moved'] as const;

function listChanges(changes: readonly ItemChange[]): string[] {
  return order.flatMap((kind) => changes.filter((change) => change.kind === kind).map(renderChange));
}

function renderChange({ kind, before, after }: ItemChange): string {
  const text = (item: ItemChange['before']) => escape(excerpt(item!.text, 300));
  const name = (item: ItemChange['before']) => `${item?.number ?? item?.id ?? ''}`;
  switch (kind) {
    case 'added':
      return `- **Added** ${name(after)}: ${text(after)}`;
    case 'dropped':
      return `- **Dropped** ${name(before)}: ${text(before)}`;
    case 'reworded':
      return `- **Reworded** ${name(before)} → ${name(after)}:\n  - before: ${text(before)}\n  - after: ${text(after)}`;
    case 'renumbered':
      return `- **Renumbered** ${name(before)} → ${name(after)}: ${text(after)}`;
    case 'moved':
      return `- **Moved** ${name(before)}${before?.section ? ` from “${escape(before.section)}”` : ''}${after?.section ? ` to “${escape(after.section)}”` : ''}: ${text(after)}`;
    case 'same':
      return `- **The same** ${name(after)}: ${text(after)}`;
  }
}

/** Report text as Markdown shows it: nothing in it is taken for markup. */
function escape(text: string): string {
  return makePrintable(text).replace(/[\\`*_{}[\]<>#|!&~]/g, '\\$&');
}
