/** What the views of the sidebar show, in the words of our own protocol. */

import { firstWords, numberedWords, type NamedItem } from '../../checks/words';
import type { JudgedSubject, RatedFindings, ReportEntry } from '../../features/overviewReport';
import type { ThreadFinding, ThreadGroup, ThreadRecommendation } from '../../features/overviewThread';
import { standingOf } from '../../links/policy';
import type { OverviewItem } from '../../protocol';
import type { Grade } from '../../report/family';
import type { Judgement, Marker, Recommendation } from '../../report/model';
import type { Range } from '../../text/range';
import * as words from '../../wording/overviewMessages';
import { countSupport, describeLink } from '../../wording/threadMessages';
import type { Document } from '../../workspace/document';
import { findGradeValue } from '../../workspace/judgements';
import { leadOf } from '../../workspace/thing';
import { isHole, type LinkedRecommendation, type RecommendationSupport } from '../../workspace/thread';
import { toLspPosition, toLspRange } from './convert';

const { overviewMessages: messages } = words;

/** How many characters of an answer to a recommendation stand behind its words. */
const stateLength = 24;

/** How many characters of a paragraph tell it from others. */
const keyLength = 120;

const plain = { description: '', detail: '', children: [] } as const;

export function toLspReportItems(document: Document, entries: readonly ReportEntry[]): OverviewItem[] {
  const items = entries.map((entry) => ({
    ...toLspReportItem(document, entry),
    ...placesOf(document, entry.place, entry.range),
    children: toLspReportItems(document, entry.children),
  }));
  return tellApart(items, ['section', 'list']);
}

/** The items, those of these kinds led by what tells them from each other; a person who asks is told the whole name. */
function tellApart(items: readonly OverviewItem[], kinds: readonly OverviewItem['kind'][]): OverviewItem[] {
  const named = items.filter(({ kind }) => kinds.includes(kind));
  const labels = new Map(
    words.leadWithDifference(named.map(({ label }) => label)).map((label, i) => [named[i]!, label]),
  );
  return items.map((item) => {
    const label = labels.get(item) ?? item.label;
    if (label === item.label) return item;
    const detail = [item.label, item.description].filter(Boolean).join(' – ');
    return { ...item, label, detail, spoken: item.label };
  });
}

function toLspReportItem(document: Document, entry: ReportEntry): OverviewItem {
  switch (entry.kind) {
    case 'title':
      return toLspTitle(entry);
    case 'section':
      return toLspSection(entry);
    case 'recommendation':
      return toLspRecommendation(entry.recommendation, entry.support, entry.state);
    case 'finding':
      return toLspFinding(entry);
    case 'marker':
      return toLspMarker(document, entry.marker, entry.linked);
  }
}

type EntryOf<Kind extends ReportEntry['kind']> = Extract<ReportEntry, { readonly kind: Kind }>;

function toLspTitle({ provider, grade, section }: EntryOf<'title'>): OverviewItem {
  const parts = [words.nameGrades(listed(grade)), provider === undefined ? '' : section.title];
  const description = parts.filter(Boolean).join(' · ');
  return { ...plain, ...valueOf(grade), kind: 'title', key: '', label: provider ?? section.title, description };
}

function toLspSection({ section: { title, grade }, listed: count }: EntryOf<'section'>): OverviewItem {
  const names = { key: title, label: title };
  return count === undefined
    ? { ...plain, ...valueOf(grade), kind: 'section', ...names, description: words.nameGrades(listed(grade)) }
    : { ...plain, ...valueOf(grade), kind: 'list', ...names, description: String(count) };
}

function toLspFinding({ finding, marked, ratings }: EntryOf<'finding'>): OverviewItem {
  const marks = marked && words.chooseMarks(marked);
  return {
    ...plain,
    kind: marked ? 'marked-finding' : 'finding',
    key: keyOf(finding),
    label: words.labelFinding(finding, marks && words.describeMarks(marks)),
    ...(marks ? { spoken: words.labelFinding(finding, words.speakMarks(marks)) } : {}),
    ...valueOf(ratings[0]),
    description: words.nameGrades(ratings),
    detail: textOf(finding),
    link: { finding: finding.id, ...(marked ? {} : { from: finding.id }) },
  };
}

function toLspMarker(document: Document, marker: Marker, linked: readonly LinkedRecommendation[]): OverviewItem {
  const printed = oneLine(document.source.slice(marker.range));
  return {
    ...plain,
    kind: 'marker',
    key: printed,
    label: `${printed} ${words.describeMarker(
      linked,
      marker.cites.map(({ number }) => number),
    )}`,
    spoken: `${printed} ${words.speakMarker(linked)}`,
    detail: linked.map(describeLinked).join('\n'),
    link: {
      from: marker.id,
      ...(marker.finding === undefined ? {} : { finding: marker.finding }),
      ...(linked[0] ? { recommendation: linked[0].recommendation.id, source: linked[0].link.source } : {}),
    },
  };
}

function describeLinked({ recommendation, link }: LinkedRecommendation): string {
  return `${numberedWords(recommendation, keyLength)} (${describeLink(link)})`;
}

function toLspRecommendation(
  recommendation: Recommendation,
  support: RecommendationSupport | undefined,
  state?: string,
): OverviewItem {
  return {
    ...plain,
    kind: 'recommendation',
    key: keyOf(recommendation),
    label: words.labelRecommendation(recommendation),
    description: [state && firstWords(state, stateLength), support && countSupport(support)]
      .filter(Boolean)
      .join(' · '),
    detail: textOf(recommendation),
    link: { recommendation: recommendation.id },
    ...(support ? { status: standingOf(support), ...(isHole(support) && { hole: true as const }) } : {}),
  };
}

export function toLspThreadItems(document: Document, groups: readonly ThreadGroup[]): OverviewItem[] {
  return groups.map((group) => {
    const children =
      group.kind === 'astray'
        ? group.markers.map((marker) => toLspAstray(document, marker))
        : group.recommendations.map((each) => toLspThreadItem(document, each));
    const description = String(children.length);
    if (group.kind === 'astray') {
      return {
        kind: 'astray',
        key: '',
        label: messages.astray(),
        description,
        detail: messages.astrayDetail(),
        children,
      };
    }
    const { standing } = group;
    const [label, detail] = [messages.standing(standing), messages.standingDetail(standing)];
    return { kind: 'status', key: standing, label, description, detail, status: standing, children };
  });
}

function toLspAstray(document: Document, marker: Marker): OverviewItem {
  return { ...toLspMarker(document, marker, []), ...placesOf(document, marker.range, marker.range) };
}

function toLspThreadItem(
  document: Document,
  { recommendation, support, findings }: ThreadRecommendation,
): OverviewItem {
  const { range } = recommendation;
  return {
    ...toLspRecommendation(recommendation, support),
    ...placesOf(document, leadOf(document, range), range),
    children: findings.map((each) => toLspLink(document, recommendation, each)),
  };
}

function toLspLink(document: Document, recommendation: Recommendation, supporting: ThreadFinding): OverviewItem {
  const { finding, marker, link, isSure, acceptedBy } = supporting;
  const { source, sharedTerms } = link;
  const known = messages.known(describeLink(link, isSure), acceptedBy);
  return {
    ...plain,
    kind: 'link',
    key: keyOf(finding),
    label: words.labelFinding(finding),
    description: words.describeKnown(supporting, acceptedBy),
    detail: [textOf(finding), messages.reasons(known, sharedTerms)].join('\n\n'),
    link: { from: marker?.id ?? finding.id, finding: finding.id, recommendation: recommendation.id, source },
    ...placesOf(document, marker?.range ?? leadOf(document, finding.range), finding.range),
  };
}

export function toLspJudgementItems(
  document: Document,
  subjects: readonly JudgedSubject[],
  rated: readonly RatedFindings[],
): OverviewItem[] {
  const judged = subjects.map((subject) => toLspSubject(document, subject));
  return [...tellApart(judged, ['subject']), ...rated.map((each) => toLspRated(document, each))];
}

function toLspRated(document: Document, { scale, grade, findings }: RatedFindings): OverviewItem {
  return {
    ...plain,
    ...valueOf(grade),
    kind: 'subject',
    key: `${scale} ${grade}`,
    label: words.nameShortly(grade),
    description: messages.rated(scale, findings.length),
    children: findings.map(({ finding, judgement: { range, statement } }) => ({
      ...plain,
      kind: 'judgement',
      ...valueOf(grade),
      key: keyOf(finding),
      label: words.labelFinding(finding),
      detail: textOf(finding),
      ...placesOf(document, range, statement),
    })),
  };
}

function toLspSubject(document: Document, subject: JudgedSubject): OverviewItem {
  const { name, grades, current, earlier, agree } = subject;
  const [first] = [...current, ...earlier];
  return {
    ...plain,
    ...(agree ? valueOf(grades[0]) : { conflict: true }),
    kind: 'subject',
    key: subject.subject,
    label: name,
    description: [words.nameGrades(grades), describeAgreement(subject)].filter(Boolean).join(' · '),
    ...(first ? placesOf(document, first.range, first.statement) : {}),
    children: [...current, ...earlier].map((judgement) => toLspJudgement(document, judgement, agree)),
  };
}

function describeAgreement({ current, agree }: JudgedSubject): string {
  if (current.length === 0) return messages.earlierOnly();
  if (!agree) return messages.conflict();
  return current.length > 1 ? messages.placesAgree(current.length) : '';
}

function toLspJudgement(document: Document, judgement: Judgement, agree: boolean): OverviewItem {
  const { where, grade, range, statement } = judgement;
  const isEarlier = where === 'earlier';
  return {
    ...plain,
    ...valueOf(grade),
    ...(agree || isEarlier ? {} : { conflict: true }),
    kind: isEarlier ? 'earlier' : 'judgement',
    key: `${where} ${judgement.when ?? ''}`,
    label: words.namePlaceOf(judgement),
    description: `${words.nameGrades([grade])} · ${messages.line(toLspPosition(document, range.start).line + 1)}`,
    ...placesOf(document, range, statement),
  };
}

function placesOf(document: Document, place: Range, extent: Range): Pick<OverviewItem, 'place' | 'extent'> {
  return { place: toLspRange(document, place), extent: toLspRange(document, extent) };
}

function valueOf(grade: Grade | undefined): Pick<OverviewItem, 'grade'> {
  const value = grade === undefined ? undefined : findGradeValue(grade);
  return value ? { grade: value } : {};
}

function listed(grade: Grade | undefined): readonly Grade[] {
  return grade === undefined ? [] : [grade];
}

function keyOf({ text }: { readonly text: { readonly text: string } }): string {
  return text.text.trim().slice(0, keyLength);
}

/** How many characters of a paragraph are shown when a person hovers over it. */
const detailLength = 600;

function textOf(item: NamedItem): string {
  return numberedWords(item, detailLength);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
