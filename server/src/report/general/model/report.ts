/** Makes the model of a general reading. */

import { buildClaims } from '../../claims/claims';
import { findAcronyms } from '../../facts/acronyms';
import type { Family } from '../../family';
import type { Finding, Paragraph, Recognition, Recommendation, Report } from '../../model';
import type { GeneralReading } from '../reading';
import { itemOfBlock } from '../items/items';
import { claimRows } from './claims';
import { buildFinding, buildLists, buildRecommendation } from './items';
import { buildJudgement } from './judgements';
import { buildMarkers, listLinks, listReferences } from './links';
import { nameItems } from './names';
import { findParticulars } from './particulars';
import { buildContents, buildSections } from './sections';

/** What an e-mail or a form writes before the title: "Subject: Our visit to the hostel". */
const LABEL_OF_TITLE = /^(?:subject|re|title):\s+/i;

/** The model of what was read; `certainty` is how sure it is that the text is a report, from 0 to 1. */
export function buildGeneralReport(
  reading: GeneralReading,
  family: Family,
  recognition: Recognition,
  certainty: number,
): Report {
  const { rows, tree } = reading;
  const { flow } = rows;
  const named = nameItems(reading);
  const sections = buildSections(reading);
  const findings = reading.findings.map((item) => buildFinding(reading, named, item));
  const recommendations = reading.recommendations.map((item) => buildRecommendation(reading, named, item));
  const paragraphs = buildParagraphs(reading, findings, recommendations);
  const references = listReferences(reading, named, paragraphs);
  const markers = buildMarkers(reading, named, references);
  const heading = tree.nodes.find(({ heading: { isTitle } }) => isTitle)?.heading.title;
  const title = heading?.replace(LABEL_OF_TITLE, '') ?? rows.frontMatter.get('title');
  return {
    source: flow.source,
    stretches: flow.stretches,
    recognition,
    family,
    title,
    ...findParticulars(rows, title, [...findings, ...recommendations]),
    sections,
    judgements: reading.ratings.map((rating) => buildJudgement(named, rating)),
    lists: buildLists(reading, recommendations),
    recommendations,
    findings,
    paragraphs,
    markers,
    contents: buildContents(reading),
    footnotes: [],
    acronyms: paragraphs.flatMap(({ text }) => findAcronyms(text)),
    claims: buildClaims(flow, claimRows(reading)),
    links: listLinks(reading, named, references),
    certainty,
  };
}

function buildParagraphs(
  { rows, tree, findings: foundFindings, recommendations: foundRecommendations }: GeneralReading,
  findings: readonly Finding[],
  recommendations: readonly Recommendation[],
): Paragraph[] {
  const taken = new Set(
    [...foundFindings, ...foundRecommendations].flatMap((item) => item.rows.map(({ index }) => index)),
  );
  const blocks = [tree.preamble.blocks, ...tree.nodes.map((node) => node.blocks)].flat();
  const rest = blocks
    .filter((block) => !block.rows.some(({ index }) => taken.has(index)))
    .map((block): Paragraph => {
      const { text, range } = itemOfBlock(rows, block, undefined, '');
      return {
        kind: 'other',
        number: block.label?.path.length === 1 && block.label.kind === 'number' ? block.label.path[0] : undefined,
        text,
        range,
      };
    });
  return [
    ...findings.map(({ number, text, range }): Paragraph => ({ kind: 'finding', number, text, range })),
    ...recommendations.map(({ number, text, range }): Paragraph => ({ kind: 'recommendation', number, text, range })),
    ...rest,
  ].sort((a, b) => a.range.start - b.range.start);
}
