/** The call hierarchy: from the cursor, what leads there and where it leads, with the words that each step starts from. */

import assert from 'node:assert/strict';

import { listIncoming, listOutgoing, type ThreadStep } from '../../server/src/features/callHierarchy';
import { describeLink } from '../../server/src/wording/threadMessages';
import { encloses } from '../../server/src/text/range';
import { reportOf, type Document } from '../../server/src/workspace/document';
import { listThreadNodes } from '../../server/src/workspace/referents';
import { keyOf, thingOfSection, type ThreadNode } from '../../server/src/workspace/thing';
import { openReport } from '../support/document';
import { openSeeds } from '../support/seeds';

const fixture = `
  Recommendations

  1. Ensure that plans are clear.
  2. Ensure that visits are timely. (paragraph 6)

  Inspection findings

  3. Plans are vague. (Recommendation 1)
  4. Visits are late and plans vague. (Recommendations 1 and 2) Plans are old. (Recommendation 1)
  5. Plans of the multi-agency safeguarding hub (MASH) are good.
  6. Visits are unplanned.
`;

describe('the call hierarchy', () => {
  it('leads from a recommendation back to its findings, by their markers', () =>
    check('1. Ensure that plans', {
      nodes: ['recommendation 1'],
      incoming: [
        'finding 3, stated, from “(Recommendation 1)”',
        'finding 4, stated, from “(Recommendations 1 and 2)” “(Recommendation 1)”',
      ],
      outgoing: [],
    }));

  it('counts a paragraph that a recommendation cites', () =>
    check('2. Ensure that visits', {
      nodes: ['recommendation 2'],
      incoming: ['finding 4, stated, from “(Recommendations 1 and 2)”', 'finding 6, stated, from “6.”'],
      outgoing: [],
    }));

  it('leads from a finding to its recommendations, and back to its section', () =>
    check('4. Visits', {
      nodes: ['finding 4'],
      incoming: ['section Inspection findings, from “4.”'],
      outgoing: [
        'recommendation 1, stated, from “(Recommendations 1 and 2)” “(Recommendation 1)”',
        'recommendation 2, stated, from “(Recommendations 1 and 2)”',
      ],
    }));

  it('leads from a finding that is cited to the recommendation', () =>
    check('6. Visits', {
      nodes: ['finding 6'],
      incoming: ['section Inspection findings, from “6.”'],
      outgoing: ['recommendation 2, stated, from “6.”'],
    }));

  it('leads from a section to its findings', () =>
    check('Inspection findings', {
      nodes: ['section Inspection findings'],
      incoming: [],
      outgoing: ['finding 3, from “3.”', 'finding 4, from “4.”', 'finding 5, from “5.”', 'finding 6, from “6.”'],
    }));

  it('leads from a list to its recommendations, and back to the report', () =>
    check('Recommendations\n', {
      nodes: ['section Recommendations'],
      incoming: ['section Inspection of services for children in need…, from “Recommendations”'],
      outgoing: ['recommendation 1, from “1.”', 'recommendation 2, from “2.”'],
    }));

  it('leads from the report to its lists', () =>
    check('Inspection of services', {
      nodes: ['section Inspection of services for children in need…'],
      incoming: [],
      outgoing: ['section Recommendations, from “Recommendations”'],
    }));

  it('starts in a marker from what it stands for, in a citation from what it cites', () => {
    assert.deepEqual(listNodesAt('(Recommendations 1 and 2)'), ['recommendation 1', 'recommendation 2']);
    assert.deepEqual(listNodesAt('2) Plans'), ['recommendation 2']);
    assert.deepEqual(listNodesAt('6)'), ['finding 6']);
  });

  it('starts from the finding where the cursor is on one of its acronyms', () => {
    assert.deepEqual(listNodesAt('MASH'), ['finding 5']);
  });

  it('starts nowhere between things', () => {
    assert.deepEqual(listNodesAt('\n\nInspection findings', 1), []);
  });

  it('has nothing on what the report has no more', () => {
    const { document } = openReport(fixture);
    for (const kind of ['section', 'finding', 'recommendation'] as const) {
      assert.deepEqual(
        [listIncoming(document, { kind, id: 'gone' }), listOutgoing(document, { kind, id: 'gone' })],
        [[], []],
      );
    }
  });

  for (const { name, document } of openSeeds()) {
    it(`of ${name} is the same in both directions between findings and recommendations`, () => {
      const { findings, recommendations } = reportOf(document);
      const forward = findings.flatMap((finding) =>
        listOutgoing(document, { kind: 'finding', id: finding.id }).map(
          ({ node }) => `${finding.id} ${keyOf(node).id}`,
        ),
      );
      const backward = recommendations.flatMap(({ id }) =>
        listIncoming(document, { kind: 'recommendation', id }).map(({ node }) => `${keyOf(node).id} ${id}`),
      );
      assert.ok(forward.length > 0);
      assert.deepEqual([...forward].sort(), [...backward].sort());
    });

    it(`of ${name} has names within what they name`, () => {
      const { sections } = reportOf(document);
      for (const section of sections) {
        const { nameRange, fullRange } = thingOfSection(section);
        assert.ok(encloses(fullRange, nameRange), section.title);
      }
    });
  }
});

interface Expected {
  readonly nodes: readonly string[];
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
}

/** What there is at the first of these words in the fixture. */
function check(words: string, expected: Expected): void {
  const { document } = openReport(fixture);
  const nodes = listThreadNodes(document, document.source.text.indexOf(words));
  const key = keyOf(nodes[0]!);
  assert.deepEqual(
    {
      nodes: nodes.map(nameNode),
      incoming: listIncoming(document, key).map((step) => describeStep(document, step)),
      outgoing: listOutgoing(document, key).map((step) => describeStep(document, step)),
    },
    expected,
  );
}

function listNodesAt(words: string, add = 0): readonly string[] {
  const { document } = openReport(fixture);
  return listThreadNodes(document, document.source.text.indexOf(words) + add).map(nameNode);
}

function describeStep({ source }: Document, { node, link, ranges }: ThreadStep): string {
  const from = ranges.map((range) => `“${source.slice(range)}”`).join(' ');
  return `${nameNode(node)}${link ? `, ${describeLink(link)}` : ''}, from ${from}`;
}

function nameNode(node: ThreadNode): string {
  switch (node.kind) {
    case 'section':
      return `section ${node.section.title.replace(/(in need).*/, '$1…')}`;
    case 'finding':
      return `finding ${node.finding.number}`;
    case 'recommendation':
      return `recommendation ${node.recommendation.number}`;
  }
}
