/** Findings that say what is wrong and not what shows it, or not what follows: the elements that a reader asks for first. */

import type { LinkGraph } from '../../links/graph';
import { isShortfall } from '../../links/passages/shortfalls';
import type { Finding, Report } from '../../report/model';
import { ofPassage } from '../../text/passageText';
import { sentencesOf } from '../../text/sentences';
import type { Check } from '../diagnostic';
import { messages } from '../messages';
import { firstLine, nameFinding } from '../words';
import { listElements, type Element } from './elements';

function checkElement(element: Element, texts: Pick<Check, 'title' | 'explain'>, message: (finding: string) => string) {
  return {
    code: `finding-without-${element}`,
    severity: 'hint',
    ...texts,
    run: (report, links) =>
      listWeaknesses(report, links)
        .filter((finding) => !listElements(report, finding).has(element))
        .map((finding) => ({
          range: firstLine(report, finding.range),
          message: message(nameFinding(finding)),
        })),
  } satisfies Check;
}

/** The findings of a shortfall that something is recommended for, and those that are rated: what is well needs no reasons. */
function listWeaknesses({ findings, judgements }: Report, { support }: LinkGraph): Finding[] {
  const behind = new Set([...support.values()].flatMap(({ sure }) => sure));
  const rated = new Set(judgements.map(({ of }) => of));
  return findings.filter(
    ({ id, text, restates }) =>
      restates === undefined && (rated.has(id) || (behind.has(id) && statesShortfall(text.passage))),
  );
}

/** Whether the first sentence does: further on, a paragraph of praise has its reservations too. */
const statesShortfall = ofPassage((text, passage) => {
  const [first] = sentencesOf(passage);
  return isShortfall(text.slice(first!.start, first!.end).replace(NEUTRAL, ' '));
});

/** What praise says too: "know what needs to be done", "the need to", "when they get into difficulties", "not in education". */
const NEUTRAL =
  /\b(?:what|how|when|where|who|whom) (?:\p{L}+ ){0,4}needs? to|the need to|difficult(?:y|ies)|not in education\b/giu;

export const findingWithoutEvidence: Check = checkElement(
  'evidence',
  {
    title: 'Finding without evidence',
    explain: 'Reports a finding that something is recommended for and that does not say what shows it.',
  },
  messages.findingWithoutEvidence,
);

export const findingWithoutEffect: Check = checkElement(
  'effect',
  {
    title: 'Finding without effect',
    explain: 'Reports a finding that something is recommended for and that does not say what follows from it.',
  },
  messages.findingWithoutEffect,
);
