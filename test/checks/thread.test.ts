/** The checks of the thread: recommendations, findings and the markers between them. */

import assert from 'node:assert/strict';

import {
  markerNumberMissing,
  markerWithoutList,
  markerWithoutRecommendation,
} from '../../server/src/checks/thread/brokenMarkers';
import { recommendationsEmpty } from '../../server/src/checks/thread/recommendationsEmpty';
import { recommendationEvidenced, recommendationUnsupported } from '../../server/src/checks/thread/support';
import type { LinkGraph } from '../../server/src/links/graph';
import { linkReport } from '../../server/src/links/link';
import { checkReport } from '../../server/src/checks/check';
import { buildReport } from '../../server/src/report/build';
import { SourceText } from '../../server/src/text/sourceText';
import { unchanged } from '../report/given';
import { expectHits, finding, list, marker, noLinks, recommendation, reportOf, section, withStatus } from './given';

const text = `Recommendations
1. Plans are clear
2. Visits are
regular
Inspection findings
3. Plans are unclear. (Recommendation)
4. Visits are rare.
5. Life stories are late. (Recommendation 7)
`;

const report = reportOf(text, (place) => ({
  lists: [list(place('Recommendations'), ['r1', 'r2'])],
  recommendations: [recommendation(1, place('1. Plans are clear')), recommendation(2, place('2. Visits are\nregular'))],
  findings: [
    finding(3, place('3. Plans are unclear. (Recommendation)')),
    finding(4, place('4. Visits are rare.')),
    finding(5, place('5. Life stories are late. (Recommendation 7)')),
  ],
  markers: [marker(place('(Recommendation)')), marker(place('(Recommendation 7)'), 7)],
}));

describe('a list of recommendations while it is written', () => {
  const findings = [1, 2, 3, 4].map((n) => `### 1.${n} Lamp ${n} is dark\n\nIt needs care. See Recommendation ${n}.`);
  const begun = `# Audit of the pier\n\n## 1. Findings\n\n${findings.join('\n\n')}\n\n## 2. Recommendations\n\n`;
  const codesOf = (text: string) => {
    const read = buildReport(new SourceText(begun + text));
    return checkReport(read, linkReport(read)).map(({ code }) => code);
  };
  const two = '1. The trust should mend lamp 1 by 1 May 2025.\n2. The trust should mend lamp 2 by 1 May 2025.';

  it('lacks nothing that is to come, and nothing in the sentence that is not at its end', () => {
    assert.deepEqual(codesOf(two), []);
    assert.deepEqual(codesOf(`${two}\n3. The trust`), []);
  });

  it('lacks it once the text ends in a line break, and where one number alone leads nowhere', () => {
    assert.deepEqual(codesOf(`${two}\n`), ['reference-leads-nowhere', 'reference-leads-nowhere']);
    assert.deepEqual(codesOf(`${two}\n3. The trust should mend lamp 3 by 1 May 2025.`), ['reference-leads-nowhere']);
  });
});

describe('recommendation-unsupported', () => {
  it('points at the first line of the recommendation and at its list', () => {
    expectHits(recommendationUnsupported, report, withStatus('supported', 'unsupported'), [
      '3 [2. Visits are] Recommendation 2 has no supporting finding. Mark the finding that it follows from, or write one.',
      '  1 [Recommendations] The list that it stands in.',
    ]);
  });

  it('is more careful where no finding is marked, and names a bullet by its first words', () => {
    const bullets = reportOf('- Plans', (place) => ({
      recommendations: [recommendation(undefined, place('- Plans'), { id: 'r1', list: 'improvement-points' })],
    }));
    expectHits(recommendationUnsupported, bullets, withStatus('unsupported'), [
      '1 [- Plans] The improvement point “Ensure that plans are clear” seems to follow from no finding. Check whether one says the same in other words, or write one.',
    ]);
  });

  it('says nothing of one that cites a paragraph, whatever that was taken for', () => {
    const text = `# An inquiry into the bridge

## Why it failed

1. Nobody had the task of reading reports.
2. Messages were read once a month.

## Conclusions

3. The closure was necessary.

## Recommendations

1. Fill the post of bridge manager by June (paragraph 1).
2. Tell schools of closures at once.
`;
    const read = buildReport(new SourceText(text));
    const hits = recommendationUnsupported.run(read, linkReport(read)).map(({ message }) => message);
    assert.ok(!hits.some((message) => message.startsWith('Recommendation 1')), hits.join());
  });

  it('says nothing of a response, which lists what another report has findings for', () => {
    const asked = '## Recommendations\n\n1. We accept this. A safe was bought.\n\n2. We accept this in part.\n';
    const check = (title: string): number => {
      const read = buildReport(new SourceText(`# ${title}\n\n${asked}`));
      return recommendationUnsupported.run(read, linkReport(read)).length;
    };
    for (const title of [
      'Management response to the audit of the Harbour Trust',
      'The Government’s responses: keys and cranes',
      'Responses to the audit of the Harbour Trust',
      'Harbour Trust: replies to the recommendations',
      'Audit of keys - response to the recommendations',
      'Action plan after the audit of the Harbour Trust',
      'Implementation plan for the Harbour Trust',
    ])
      assert.equal(check(title), 0, title);
    for (const title of [
      'Audit of the Harbour Trust',
      'Emergency response service',
      'Inspection of the multi-agency response to neglect',
      'Review of the government response',
    ])
      assert.equal(check(title), 2, title);
  });

  it('passes over a point that tells in sentences what was found, where no finding is marked', () => {
    const told = (list: string) =>
      reportOf('- Delays are common. In two cases seen, nobody had called.', (place) => ({
        recommendations: [
          recommendation(undefined, place('- Delays are common. In two cases seen, nobody had called.'), {
            id: 'r1',
            list,
            text: unchanged('Delays are common. In two cases seen, nobody had called.'),
          }),
        ],
      }));
    expectHits(recommendationUnsupported, told('improvement-points'), withStatus('unsupported'), []);
    expectHits(recommendationUnsupported, told('local-authority'), withStatus('unsupported'), [
      '1 [- Delays are common. In two cases seen, nobody had called.] The recommendation “Delays are common. In two cases seen, nobody had…” seems to follow from no finding. Check whether one says the same in other words, or write one.',
    ]);
  });

  it('is silent when every recommendation is supported, evidenced or justified', () => {
    expectHits(recommendationUnsupported, report, withStatus('evidenced', 'justified'), []);
  });
});

describe('recommendation-evidenced', () => {
  const evidence = [
    {
      recommendation: 'r2',
      finding: 'f4',
      source: 'inferred',
      probability: 0.8,
      sharedTerms: [],
      relatedTerms: [],
    } as const,
  ];
  const links: LinkGraph = { ...withStatus('supported', 'evidenced'), evidence: new Map([['r2', evidence]]) };

  it('points at the finding that fits best', () => {
    expectHits(recommendationEvidenced, report, links, [
      '3 [2. Visits are] Recommendation 2 has no marked finding, but finding 4 fits it. Mark that finding if it is the reason.',
      '  7 [4. Visits are rare.] The finding that fits best (80 %).',
    ]);
  });

  it('says that none surely fits where the best is unlikely', () => {
    const unlikely: LinkGraph = { ...links, evidence: new Map([['r2', [{ ...evidence[0]!, probability: 0.3 }]]]) };
    expectHits(recommendationEvidenced, report, unlikely, [
      '3 [2. Visits are] Recommendation 2 has no marked finding, and none of the others surely fits it; finding 4 comes nearest. Mark the finding that it follows from, or write one.',
      '  7 [4. Visits are rare.] The finding that fits best (30 %).',
    ]);
  });

  it('is silent in a report that marks no finding', () => {
    expectHits(recommendationEvidenced, { ...report, markers: [] }, links, []);
  });
});

describe('marker-number-missing', () => {
  it('reports a number that no recommendation has, with the numbers that there are', () => {
    expectHits(markerNumberMissing, report, noLinks, [
      '8 [(Recommendation 7)] There is no recommendation 7. Correct the number, or add the recommendation.',
      '  1 [Recommendations] This list is numbered 1 to 2.',
    ]);
  });

  it('counts the places of recommendations that have bullets', () => {
    const bulleted = (count: number) =>
      reportOf('(Recommendation 2)', (place) => ({
        recommendations: Array.from({ length: count }, () => recommendation(undefined, place('(Recommendation 2)'))),
        markers: [marker(place('(Recommendation 2)'), 2)],
      }));
    expectHits(markerNumberMissing, bulleted(2), noLinks, []);
    expectHits(markerNumberMissing, bulleted(1), noLinks, [
      '1 [(Recommendation 2)] There is no recommendation 2. Correct the number, or add the recommendation.',
    ]);
  });

  it('leaves a report without recommendations to marker-without-list', () => {
    expectHits(markerNumberMissing, { ...report, recommendations: [] }, noLinks, []);
  });
});

describe('marker-without-list', () => {
  it('reports every marker when there is no list', () => {
    expectHits(markerWithoutList, { ...report, lists: [], recommendations: [] }, noLinks, [
      '6 [(Recommendation)] This marker refers to a recommendation, but the report has no list of recommendations. Add the list, or remove the marker.',
      '8 [(Recommendation 7)] This marker refers to a recommendation, but the report has no list of recommendations. Add the list, or remove the marker.',
    ]);
  });

  it('is silent when there is one, even an empty one', () => {
    expectHits(markerWithoutList, report, noLinks, []);
    expectHits(markerWithoutList, { ...report, lists: [{ ...report.lists[0]!, recommendations: [] }] }, noLinks, []);
  });
});

describe('marker-without-recommendation', () => {
  const linkless: LinkGraph = { ...noLinks, links: new Map(report.markers.map(({ id }) => [id, []])) };

  it('reports a bare marker that fits nothing, not one that states a number', () => {
    expectHits(markerWithoutRecommendation, report, linkless, [
      '6 [(Recommendation)] No recommendation fits what this finding says. Check that the recommendation was not dropped, or remove the marker.',
    ]);
  });

  it('is silent where there are no recommendations, and about markers that were not looked at', () => {
    expectHits(markerWithoutRecommendation, { ...report, recommendations: [] }, linkless, []);
    expectHits(markerWithoutRecommendation, report, noLinks, []);
  });
});

describe('recommendations-empty', () => {
  const empty = reportOf('Recommendations:\nInspection findings', (place) => ({
    sections: [section('Recommendations', 2, place('Recommendations:'), { id: 's1' })],
    lists: [list(place('Recommendations:'), [])],
  }));

  it('reports a heading with nothing under it', () => {
    expectHits(recommendationsEmpty, empty, noLinks, [
      '1 [Recommendations:] “Recommendations” has nothing under it. Add the recommendations, or remove the heading.',
    ]);
  });

  it('is silent where the text says that there is nothing', () => {
    for (const words of [
      'There are no areas for priority and immediate action.',
      'None.',
      'This report does not contain any.',
    ]) {
      const denied = reportOf(`Recommendations:\n${words}\nInspection findings`, (place) => ({
        sections: [
          section('Recommendations', 2, place('Recommendations:'), { id: 's1' }),
          section('Inspection findings', 2, place('Inspection findings'), { id: 's2' }),
        ],
        lists: [list(place('Recommendations:'), [])],
      }));
      expectHits(recommendationsEmpty, denied, noLinks, []);
    }
  });

  it('takes a heading that a table repeats as its header for one heading', () => {
    const repeated = reportOf('Areas for improvement\n\nAreas for improvement\n- Plans\n', (place) => ({
      lists: [list(place('Areas for improvement'), []), list(place('Areas for improvement', 2), ['r1'])],
    }));
    expectHits(recommendationsEmpty, repeated, noLinks, []);
  });

  it('reports an empty list before another of the same name that has text before it', () => {
    const two = reportOf('Recommendations\nThe Board\nRecommendations\n- Plans\n', (place) => ({
      lists: [list(place('Recommendations'), []), list(place('Recommendations', 2), ['r1'])],
    }));
    expectHits(recommendationsEmpty, two, noLinks, [
      '1 [Recommendations] “Recommendations” has nothing under it. Add the recommendations, or remove the heading.',
    ]);
  });

  it('is silent about a list with items', () => {
    expectHits(recommendationsEmpty, report, noLinks, []);
  });
});
