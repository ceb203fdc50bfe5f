/** Two readers of a small report, each with a file of their own, and whoever decides between them. */

import assert from 'node:assert/strict';

import { targetOf, describeTargets } from '../../../server/src/annotations/anchoring/selectors';
import { describeLink } from '../../../server/src/annotations/decisions';
import {
  addLinkDecision,
  addNote,
  adjudicateLink,
  adjudicateTags,
  type Stamp,
} from '../../../server/src/annotations/edit';
import { anchorSet } from '../../../server/src/annotations/live/annotated';
import {
  type AnnotationSet,
  emptyAnnotationSet,
  type LinkDecision,
  type Target,
} from '../../../server/src/annotations/model';
import type { Range } from '../../../server/src/text/range';
import { reportOf } from '../../../server/src/workspace/document';
import { openDocument } from '../../../server/src/workspace/workspace';
import { firstPage } from '../../support/document';

export const text = `${firstPage}
Recommendations

1. Ensure that supervision of social workers is reflective and regular.
2. Ensure that foster carers have delegated authority in time.

Inspection findings

3. Foster carers wait too long for delegated authority. (Recommendation)
4. Social workers have irregular supervision. Plans are vague. (Recommendation)
5. Homes are safe.
`;

export const report = reportOf(openDocument({ uri: 'draft.txt', version: 0, languageId: '', text }));

/** A set of annotations that grows by what a person does; ids are the person's name and a number. */
export class Hand {
  set: AnnotationSet = emptyAnnotationSet;
  #count = 0;

  constructor(readonly author: string) {}

  tag(words: string, ...tags: readonly string[]): string {
    const stamp = this.#stamp();
    this.set = addNote(this.set, { target: targetAt(words), text: words, tags }, stamp);
    return stamp.id;
  }

  link(finding: number, recommendation: number, decision: LinkDecision['decision'] = 'accepted'): string {
    const stamp = this.#stamp();
    this.set = addLinkDecision(this.set, { decision, ...linkTargets(finding, recommendation) }, stamp);
    return stamp.id;
  }

  decideTags(words: string, adjudicates: readonly string[], ...tags: readonly string[]): string {
    const stamp = this.#stamp();
    this.set = adjudicateTags(this.set, { target: targetAt(words), text: 'Why.', tags, adjudicates }, stamp);
    return stamp.id;
  }

  decideLink(
    [finding, recommendation]: readonly [number, number],
    adjudicates: readonly string[],
    decision: LinkDecision['decision'] = 'accepted',
  ): string {
    const stamp = this.#stamp();
    this.set = adjudicateLink(this.set, { decision, adjudicates, ...linkTargets(finding, recommendation) }, stamp);
    return stamp.id;
  }

  get annotated() {
    return anchorSet(this.set, text);
  }

  #stamp(): Stamp {
    this.#count++;
    return { id: `${this.author} ${this.#count}`, now: `2026-03-01T09:30:0${this.#count}Z`, author: this.author };
  }
}

function targetAt(words: string): Target {
  const start = text.indexOf(words);
  assert.ok(start >= 0, `no “${words}”`);
  return quote({ start, end: start + words.length });
}

function linkTargets(finding: number, recommendation: number) {
  const marker = report.markers.find(({ finding: id }) => id === report.findings.find((f) => f.number === finding)!.id);
  const target = report.recommendations.find(({ number }) => number === recommendation)!;
  const passages = describeLink(report, marker!.id, target.id)!;
  return { target: quote(passages.target), recommendation: quote(passages.recommendation) };
}

function quote(range: Range): Target {
  return targetOf(describeTargets(text, [range])[0]!.selectors);
}
