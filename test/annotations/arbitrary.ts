/** Annotation sets for random tests: texts of any UTF-16 units, unknown fields everywhere, few ids, so that sets meet. */

import fc from 'fast-check';

import type {
  Annotation,
  AnnotationSet,
  LinkDecision,
  Note,
  Reply,
  Selectors,
  Target,
} from '../../server/src/annotations/model';
import { dropUnusedSnapshots, sortById } from '../../server/src/annotations/file/order';

/** Words, and what breaks careless writers: line separators, halves of characters, quotes, brackets. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    'Why?',
    'a\nb',
    '\u2028\u2029\u0085',
    '\ud83d\ude00',
    '\ud800',
    '\udc00',
    '"\\',
    '<<<<<<<',
    '__proto__',
  ),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
);

/** Fields of other programs: none has a name that we or the standard use. */
const unknownFields = fc.dictionary(
  fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'x:rights'),
    hostileText.map((text) => `x:${text}`),
  ),
  fc.json({ maxDepth: 2 }).map((text): unknown => JSON.parse(text)),
  { maxKeys: 2, noNullPrototype: true },
);

const time = fc.constantFrom(undefined, '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z');

const span = fc.tuple(fc.nat(99), fc.nat(9)).map(([start, length]) => ({ start, end: start + length }));

const selectors: fc.Arbitrary<Selectors> = fc.record(
  { exact: hostileText, prefix: hostileText, suffix: hostileText, position: fc.option(span, { nil: undefined }) },
  { noNullPrototype: true },
);

const snapshots = [
  { id: 's1', words: 'AAA' },
  { id: 's2', words: 'BBB' },
];

const target: fc.Arbitrary<Target> = fc.record(
  { quote: hostileText, selectors, snapshot: fc.constantFrom(undefined, 's1', 's2') },
  { noNullPrototype: true },
);

const common = {
  created: time,
  modified: time,
  creator: fc.constantFrom(undefined, 'Ann', 'Bob'),
  others: unknownFields,
};

const noteIds = ['urn:uuid:1', 'urn:uuid:2', 'urn:uuid:3'];

/** With what it decides between, or without. */
function perhapsDeciding<Saying extends Note | LinkDecision>(saying: fc.Arbitrary<Saying>): fc.Arbitrary<Saying> {
  const ids = fc.uniqueArray(fc.constantFrom('urn:uuid:1', 'urn:uuid:6', 'urn:uuid:7'), { minLength: 1 });
  const named = fc.tuple(saying, ids).map(([each, adjudicates]) => ({ ...each, adjudicates }));
  return fc.oneof({ weight: 3, arbitrary: saying }, { weight: 1, arbitrary: named });
}

const note: fc.Arbitrary<Note> = perhapsDeciding(
  fc.record(
    {
      kind: fc.constant('note' as const),
      id: fc.constantFrom(...noteIds),
      ...common,
      target,
      text: hostileText,
      tags: fc.uniqueArray(fc.constantFrom('a', 'b', '__proto__'), { maxLength: 3 }),
      resolved: fc.boolean(),
    },
    { noNullPrototype: true },
  ),
);

const reply: fc.Arbitrary<Reply> = fc.record(
  {
    kind: fc.constant('reply' as const),
    id: fc.constantFrom('urn:uuid:4', 'urn:uuid:5'),
    ...common,
    to: fc.constantFrom(...noteIds),
    text: hostileText,
  },
  { noNullPrototype: true },
);

const link: fc.Arbitrary<LinkDecision> = perhapsDeciding(
  fc.record(
    {
      kind: fc.constant('link' as const),
      id: fc.constantFrom('urn:uuid:6', 'urn:uuid:7'),
      ...common,
      decision: fc.constantFrom('accepted' as const, 'detached' as const),
      target,
      recommendation: target,
    },
    { noNullPrototype: true },
  ),
);

const justification = fc.record(
  {
    kind: fc.constant('justification' as const),
    id: fc.constantFrom('urn:uuid:8', 'urn:uuid:9'),
    ...common,
    check: fc.constantFrom('grades-disagree', 'numbering-skips'),
    target,
    reason: hostileText,
  },
  { noNullPrototype: true },
);

const foreign = fc
  .record({ id: fc.constantFrom('http://x.example/1', 'http://x.example/2'), fields: unknownFields })
  .map(({ id, fields }): Annotation => ({
    kind: 'foreign',
    id,
    created: undefined,
    modified: undefined,
    creator: undefined,
    others: { id, type: 'Other', ...fields },
  }));

const annotation: fc.Arbitrary<Annotation> = fc.oneof(note, note, reply, link, justification, foreign);

/** Sets as they come from a file: in order, no id twice, with the snapshots that their targets name. */
export const annotationSet: fc.Arbitrary<AnnotationSet> = fc
  .record({
    report: fc.constantFrom(undefined, 'draft.txt', 'draft%20two.txt'),
    annotations: fc.uniqueArray(annotation, { selector: ({ id }) => id, maxLength: 8 }),
    others: unknownFields,
  })
  .map(({ report, annotations, others }) =>
    dropUnusedSnapshots({
      ...(report !== undefined && { report }),
      annotations: sortById(annotations),
      snapshots,
      others,
    }),
  );
