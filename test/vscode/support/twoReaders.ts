/** What two people gave a sample report independently, as any program writes it. */

import assert from 'node:assert/strict';

/** A note as any program writes it, with what stands around the words. */
export function note(text: string, name: string, exact: string, tag: string): object {
  const start = text.indexOf(exact);
  assert.ok(start > 0, exact);
  return {
    ...{ id: `urn:uuid:${name}-${tag}`, type: 'Annotation', motivation: 'commenting' },
    ...{ created: '2026-03-01T09:30:00Z', creator: { type: 'Person', name } },
    target: { source: '', selector: select(text, start, exact) },
    body: [
      { type: 'TextualBody', purpose: 'commenting', value: `${tag}?` },
      { type: 'TextualBody', purpose: 'tagging', value: tag },
    ],
  };
}

/** What a person decided of a marker: the recommendation is named by its words. */
export function link(text: string, name: string, finding: string, recommendation: string): object {
  const marker = text.indexOf('(Recommendation)', text.indexOf(finding));
  const to = text.indexOf(recommendation);
  assert.ok(marker > 0 && to > 0, finding);
  return {
    ...{ id: `urn:uuid:${name}-link`, type: 'Annotation', motivation: 'linking', 'goldenThread:decision': 'accepted' },
    ...{ created: '2026-03-01T10:00:00Z', creator: { type: 'Person', name } },
    target: { source: '', selector: select(text, marker, '(Recommendation)') },
    body: [{ type: 'SpecificResource', source: '', selector: select(text, to, recommendation) }],
  };
}

function select(text: string, start: number, exact: string): object {
  const [prefix, suffix] = [text.slice(start - 32, start), text.slice(start + exact.length).slice(0, 32)];
  return { type: 'TextQuoteSelector', exact, prefix, suffix };
}

/** Tags and links of Ann and Bob for the report on South Tyneside of 2017; they disagree on one of each. */
export function readByTwo(text: string): readonly object[] {
  return [
    note(text, 'Ann', 'oversight and supervision', 'oversight'),
    note(text, 'Bob', 'Management oversight and supervision are regular', 'oversight'),
    note(text, 'Ann', 'some plans are overly adult-focused', 'staff'),
    link(text, 'Ann', '12. Child protection', "Ensure that all children's plans"),
    link(text, 'Bob', '12. Child protection', 'Ensure that all children are actively'),
  ];
}
