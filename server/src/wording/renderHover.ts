/** Hovers as Markdown. Everything that comes from the report is escaped; links are plain file links, which need no trust. */

import { firstWords, nameFinding, nameGrade, nameRecommendation, printedLabel } from '../checks/words';
import type { HoverContent, JudgementContent } from '../features/hover';
import type { Evidence, Link } from '../links/graph';
import { scaleOf } from '../report/facts/scale';
import type {
  Acronym,
  Citation,
  ClaimKind,
  CrossReference,
  Finding,
  Footnote,
  Judgement,
  Recommendation,
} from '../report/model';
import type { Range } from '../text/range';
import { listJustificationsAt, listLinkDecisions } from '../workspace/decided';
import { type Document, reportOf } from '../workspace/document';
import { findMovedNumber, listMovedNumbers, type MovedNumbers } from '../workspace/drifted';
import { lookupOf } from '../workspace/lookup';
import { findSpan } from '../workspace/spans';
import type { EvidencedRecommendation, LinkedRecommendation, SupportingFinding } from '../workspace/thread';
import { bold, compose, escape, link, list, type Markdown, paragraphs, quote } from './markdown';
import { messages } from './messages';
import { describeLink, describeWho } from './threadMessages';

/** How many findings or places a hover lists before it stops; Find References shows them all. */
const shown = 8;

/** How much of a finding is shown in a list of findings. */
const excerptLength = 90;

/** The content of a hover as Markdown for a person. */
export function renderHover(document: Document, content: HoverContent): Markdown {
  switch (content.kind) {
    case 'judgement':
      return renderJudgement(document, content);
    case 'linked':
      return renderLinked(document, content.linked);
    case 'evidence':
      return renderEvidence(document, content.evidenced);
    case 'finding':
      return paragraphs([
        content.bearing ? renderHover(document, content.bearing) : escape(''),
        compose`_${escape(messages.elements([...content.elements.keys()]))}_`,
      ]);
    case 'recommendation':
      return renderRecommendation(document, content);
    case 'findings':
      return renderFindings(document, content.citation, content.findings);
    case 'acronym':
      return list(content.definitions.map((definition) => renderAcronym(document, definition)));
    case 'footnote':
      return renderFootnote(document, content.footnote);
    case 'section':
      return paragraphs([linkTo(document, content.section.headingRange, content.section.title)]);
    case 'cross-reference':
      return renderCrossReference(document, content.reference);
  }
}

/** What a line was taken for, as the last and least paragraph of a hover. */
export function renderLineRole(role: ClaimKind): Markdown {
  return compose`_${escape(messages.lineRole(role))}_`;
}

function renderJudgement(document: Document, content: JudgementContent): Markdown {
  const { judgement, rule } = content;
  const grade = rule?.name ?? nameGrade(reportOf(document), judgement.grade);
  const isEarlier = judgement.where === 'earlier';
  const step = renderStep(document, content);
  if (content.rated)
    return paragraphs([
      bold(escape(messages.rating(judgement.scale, grade))),
      ...step,
      ...renderRated(document, content.rated),
    ]);
  return paragraphs([
    bold(escape(messages.judgement(judgement.subjectName, grade))),
    escape(isEarlier ? messages.earlierJudgement(judgement.when) : ''),
    renderMeaning(content),
    ...step,
    ...renderCurrent(document, content),
    ...renderEarlier(document, content),
  ]);
}

/** What the report itself says of the grade, and all steps of its scale in their order. */
function renderStep(document: Document, { judgement, step }: JudgementContent): readonly Markdown[] {
  if (!step) return [];
  const steps = scaleOf(reportOf(document)).map(({ grade, name }) =>
    grade === judgement.grade ? bold(escape(name)) : escape(name),
  );
  const scale = steps.reduce((all, each) => compose`${all} · ${each}`);
  return [quote(escape(step.meaning)), compose`${linkTo(document, step.range, messages.ownScale())}: ${scale}`];
}

/** The finding that is rated, and how many have the same grade. */
function renderRated(
  document: Document,
  { finding, alike }: NonNullable<JudgementContent['rated']>,
): readonly Markdown[] {
  return [
    renderFinding(document, finding),
    escape(alike.length > 1 ? messages.ratedAlike(alike.length) : messages.ratedAlone()),
  ];
}

/** An earlier inspection had a framework of its own, which the report seldom names. */
function renderMeaning({ judgement, rule, framework }: JudgementContent): Markdown {
  if (!rule) return escape('');
  return escape(judgement.where === 'earlier' ? rule.meaning : messages.meaning(framework, rule.meaning));
}

function renderCurrent(document: Document, { judgement, subject }: JudgementContent): readonly Markdown[] {
  const others = subject.current.filter((each) => each !== judgement);
  if (others.length === 0) return judgement.where === 'earlier' ? [] : [escape(messages.statedOnlyHere())];
  const isEarlier = judgement.where === 'earlier';
  return [
    escape(isEarlier ? messages.currentlyStated() : messages.alsoStated()),
    list(others.slice(0, shown).map((other) => renderPlace(document, other))),
    renderAgreement(subject.agree, subject.current.length),
  ];
}

function renderAgreement(agree: boolean, count: number): Markdown {
  if (!agree) return bold(escape(messages.placesDisagree()));
  return escape(count > 1 ? messages.placesAgree(count) : '');
}

function renderEarlier(document: Document, { judgement, subject }: JudgementContent): readonly Markdown[] {
  const others = subject.earlier.filter((each) => each !== judgement);
  if (others.length === 0) return [];
  const items = others.slice(0, shown).map((other) => {
    const place = messages.earlierPlace(other.when, lineOf(document, other.range));
    return compose`${linkTo(document, other.range, place)}: ${gradeOf(document, other)}`;
  });
  return [escape(messages.earlierInspections()), list(items)];
}

function renderPlace(document: Document, judgement: Judgement): Markdown {
  const place = messages.statedPlace(judgement.where, lineOf(document, judgement.range));
  return compose`${linkTo(document, judgement.range, place)}: ${gradeOf(document, judgement)}`;
}

function gradeOf(document: Document, { grade }: Judgement): Markdown {
  return escape(nameGrade(reportOf(document), grade));
}

function renderLinked(document: Document, linked: readonly LinkedRecommendation[]): Markdown {
  if (linked.length === 0) return escape(messages.noneFits());
  const uncertain = linked.length > 1 && linked.every((each) => each.link.source === 'inferred');
  return paragraphs([
    escape(uncertain ? messages.severalPlausible() : ''),
    ...linked.flatMap((each) => renderLink(document, each)),
  ]);
}

function renderLink(document: Document, linked: LinkedRecommendation): readonly Markdown[] {
  const { recommendation, link: known, marker } = linked;
  const why = [
    messages.linkSource(known, whoAccepted(document, marker.id, known)),
    known.sharedTerms.length > 0 ? messages.sharedTerms(known.sharedTerms) : '',
    known.relatedTerms.length > 0 ? messages.relatedTerms(known.relatedTerms) : '',
  ];
  return [
    renderRecommendationLine(document, recommendation),
    compose`_${escape(why.filter((sentence) => sentence !== '').join(' '))}_`,
    ...renderMoves(known.source === 'stated' ? listMovesBehind(document, linked) : []),
  ];
}

/** The moved numbers that state a link: those of the marker, or those with which the recommendation cites its finding. */
function listMovesBehind(
  document: Document,
  { recommendation, marker }: LinkedRecommendation,
): readonly MovedNumbers[] {
  const finding = lookupOf(reportOf(document)).findingById.get(marker.finding ?? '');
  const cited = finding?.number === undefined ? [] : listMovedNumbers(document, recommendation.id, finding.number);
  return [...listMovedNumbers(document, marker.id), ...cited];
}

function renderMoves(moved: readonly MovedNumbers[]): readonly Markdown[] {
  return moved.map((each) => compose`_${escape(messages.moved(each))}_`);
}

function renderEvidence(document: Document, evidenced: readonly EvidencedRecommendation[]): Markdown {
  return paragraphs([
    escape(messages.evidenceFor()),
    ...evidenced
      .slice(0, shown)
      .flatMap(({ recommendation, evidence }) => [
        renderRecommendationLine(document, recommendation),
        compose`_${escape(messages.evidenceSource(evidence, whoAccepted(document, evidence.finding, evidence)))}_`,
      ]),
  ]);
}

/** "Ann on 2026-03-01" for an accepted link; nothing for all others. */
function whoAccepted(document: Document, from: string, { source, recommendation }: Link | Evidence): string {
  const decision = source === 'accepted' ? listLinkDecisions(document, from, recommendation).at(-1) : undefined;
  return decision ? describeWho(decision) : '';
}

/** Why what stands at a place is fine all the same, as people said. */
export function renderJustifications(document: Document, place: Range): readonly Markdown[] {
  return listJustificationsAt(document, place).map(
    (each) => compose`_${escape(messages.justified(describeWho(each), each.reason))}_`,
  );
}

/** "**Recommendation 3**, line 120" with its words under it; one without a number has only its line and words. */
function renderRecommendationLine(document: Document, recommendation: Recommendation): Markdown {
  const { range, text } = recommendation;
  const isNamed = printedLabel(recommendation) !== undefined;
  const line = messages.line(lineOf(document, range));
  const place = linkTo(document, range, isNamed ? line : capitalise(line));
  const name = bold(escape(nameRecommendation(recommendation)));
  return paragraphs([isNamed ? compose`${name}, ${place}` : place, quote(escape(text.text))]);
}

type RecommendationContent = Extract<HoverContent, { kind: 'recommendation' }>;

function renderRecommendation(document: Document, content: RecommendationContent): Markdown {
  const { recommendation, support } = content;
  return paragraphs([
    bold(escape(nameRecommendation(recommendation))),
    escape(support ? messages.support(support) : ''),
    list(
      listOnce(support?.findings ?? [])
        .slice(0, shown)
        .map((each) => renderSupporting(document, each)),
    ),
    ...renderMoves(listMovedNumbers(document, recommendation.id)),
  ]);
}

/** Each finding once, by its surest link. */
function listOnce(findings: readonly SupportingFinding[]): readonly SupportingFinding[] {
  const once = new Map<string, SupportingFinding>();
  for (const each of findings) if (!once.get(each.finding.id)?.isSure) once.set(each.finding.id, each);
  return [...once.values()];
}

/** What is unsure says so, beside findings that are not. */
function renderSupporting(document: Document, { finding, link: known, isSure }: SupportingFinding): Markdown {
  const line = renderFinding(document, finding);
  return isSure ? line : compose`${line} _(${escape(describeLink(known, isSure))})_`;
}

function renderFindings(document: Document, citation: Citation, findings: readonly Finding[]): Markdown {
  const moved = findMovedNumber(document, citation);
  return paragraphs([
    findings.length === 0
      ? escape(messages.noParagraph(citation.number))
      : list(findings.map((finding) => renderFinding(document, finding))),
    ...renderMoves(moved ? [moved] : []),
  ]);
}

function renderFinding(document: Document, finding: Finding): Markdown {
  const name =
    printedLabel(finding) === undefined ? messages.line(lineOf(document, finding.range)) : nameFinding(finding);
  const words = firstWords(finding.text.text.trim(), excerptLength);
  return compose`${linkTo(document, finding.range, capitalise(name))}: ${escape(words)}`;
}

function renderAcronym(document: Document, { short, long, range }: Acronym): Markdown {
  const place = messages.definedOnLine(lineOf(document, range));
  return compose`${bold(escape(short))}: ${escape(long)} (${linkTo(document, range, place)})`;
}

function renderFootnote(document: Document, { label, text, range }: Footnote): Markdown {
  if (!range) return escape(messages.noNote(label));
  return paragraphs([escape(text), linkToLine(document, range)]);
}

/** The passage that is meant, as far as a hover has room for it. */
function renderCrossReference(document: Document, { kind, name, target }: CrossReference): Markdown {
  if (!target) return escape(messages.referenceLeadsNowhere(kind, name));
  const headed = findSpan(lookupOf(reportOf(document)).places.headings, target.start)?.value.range;
  const words = firstWords(
    document.source
      .slice(headed ?? target)
      .replace(/\s+/g, ' ')
      .trim(),
    passageLength,
  );
  return paragraphs([linkToLine(document, target), quote(escape(words))]);
}

/** How much of a passage is shown that a cross-reference leads to. */
const passageLength = 600;

function linkToLine(document: Document, range: Range): Markdown {
  return linkTo(document, range, messages.line(lineOf(document, range)));
}

/** A link that VS Code and other editors open at the line, counted from one after `#L`. */
function linkTo(document: Document, range: Range, text: string): Markdown {
  return link(escape(text), `${document.uri}#L${lineOf(document, range)}`);
}

function lineOf(document: Document, range: Range): number {
  return document.source.lineAt(range.start) + 1;
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
