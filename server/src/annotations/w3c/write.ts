/** One of our annotations as one of the W3C Web Annotation Data Model (§3), with its keys in a fixed order. */

import { type JsonObject, omit } from '../file/json';
import type { Annotation, ForeignAnnotation } from '../model';
import { writeBodies } from './bodies';
import { writePassage } from './passage';
import { motivations, terms, textUses, usualCreator } from './terms';

type OwnAnnotation = Exclude<Annotation, ForeignAnnotation>;

/** The annotation for a file; `source` names the report in its targets. What we did not understand comes out as read. */
export function writeAnnotation(annotation: Annotation, source: string): unknown {
  if (annotation.kind !== 'foreign') return writeOwn(annotation, source);
  return Object.keys(annotation.others).length > 0 ? annotation.others : annotation.id;
}

function writeOwn(annotation: OwnAnnotation, source: string): JsonObject {
  const { id, created, modified, creator, others } = annotation;
  return {
    id,
    type: 'Annotation',
    motivation: motivations[annotation.kind === 'link' ? annotation.decision : annotation.kind],
    created,
    modified,
    creator: usualCreator(creator),
    ...writeContent(annotation, source),
    ...omit(others, keysWrittenElsewhere(annotation)),
  };
}

function writeContent(annotation: OwnAnnotation, source: string): JsonObject {
  const { others } = annotation;
  switch (annotation.kind) {
    case 'note':
      return {
        [terms.resolved]: annotation.resolved || undefined,
        [terms.adjudicates]: writeAdjudicated(annotation.adjudicates),
        target: writePassage(annotation.target, others['target'], source),
        body: writeBodies(annotation, annotation.tags, others['body'], textUses.note),
      };
    case 'reply':
      return { target: annotation.to, body: writeBodies(annotation, [], others['body'], textUses.reply) };
    case 'link':
      return {
        [terms.decision]: annotation.decision,
        [terms.adjudicates]: writeAdjudicated(annotation.adjudicates),
        target: writePassage(annotation.target, others['target'], source),
        body: writePassage(annotation.recommendation, others['body'], source),
      };
    case 'justification':
      return {
        [terms.check]: annotation.check,
        target: writePassage(annotation.target, others['target'], source),
        body: writeBodies({ ...annotation, text: annotation.reason }, [], others['body'], textUses.justification),
      };
  }
}

function writeAdjudicated(ids: readonly string[] | undefined): unknown {
  return ids?.map((id) => ({ id }));
}

/** What was unreadable in a file gives way to a time that has been set since. */
function keysWrittenElsewhere({ created, modified }: Annotation): ReadonlySet<string> {
  return new Set([
    'body',
    'target',
    ...(created === undefined ? [] : ['created']),
    ...(modified === undefined ? [] : ['modified']),
  ]);
}
