/** The checks that hold judgements against prose, rows and the framework, and new ones of numbers, contents and thread. */

import assert from 'node:assert/strict';

import { contentsEntryWithoutSection, contentsWordingDiffers } from '../../server/src/checks/apparatus/contentsEntries';
import { noteWithoutMark } from '../../server/src/checks/apparatus/footnotes';
import { gradeInProse } from '../../server/src/checks/judgements/gradeInProse';
import { overallGradeNotAllowed } from '../../server/src/checks/judgements/statedGrades';
import { tableRowWording } from '../../server/src/checks/judgements/tableRowWording';
import { numberWithoutDot } from '../../server/src/checks/numbers/numberWithoutDot';
import { numberingRestarts } from '../../server/src/checks/numbers/numbering';
import { markerAmbiguous } from '../../server/src/checks/thread/markerAmbiguous';
import { recommendationWithoutReference } from '../../server/src/checks/thread/citations';
import type { Link, LinkGraph } from '../../server/src/links/graph';
import type { Judgement, Report } from '../../server/src/report/model';
import { MappedText } from '../../server/src/text/mappedText';
import { correct, listHits, pointedAt, printFindings } from './findingsReport';
import { expectHits, finding, list, marker, noLinks, type Place, recommendation, reportOf, section } from './given';

describe('grade-in-prose', () => {
  const expectations: readonly [finding: string, ...grades: string[]][] = [
    [
      'Children who need help and protection are safe. Services for children who need help and protection are inadequate.',
      'inadequate',
    ],
    [
      'The experiences and progress of children who need help and protection require improvement to be good, overall.',
      'require improvement to be good',
    ],
    ['Services for children who need help and protection are good.'],
    ['Services for children who need help and protection are inadequate at night.'],
    ['Children who need help and protection: inadequate.'],
    ['Services for some children who need help and protection are inadequate.'],
    ['Services for children who need help and protection were inadequate.'],
    ['Leadership, management and governance is inadequate.'],
  ];
  for (const [finding, ...grades] of expectations)
    it(`finds ${grades.length} in “${finding}”`, () => assert.deepEqual(pointedAt(gradeInProse, finding), grades));

  it('says where the other grade stands', () => {
    const text = printFindings('Services for children who need help and protection are inadequate.');
    assert.deepEqual(
      listHits(gradeInProse, text).map(({ message }) => message),
      [
        'The grade of “Children who need help and protection” is “inadequate” here, but “good” in the section heading on line 9. Make the two agree.',
      ],
    );
  });
});

function judged(
  place: Place,
  subject: string,
  grade: string,
  words: string,
  where: Judgement['where'] = 'summary-table',
): Judgement {
  const range = place(words);
  return { subject, subjectName: subject, grade, where, range, statement: range, when: undefined };
}

describe('overall-grade-not-allowed', () => {
  const graded = (overall: string, area: string, where: Judgement['where'] = 'summary-table') =>
    reportOf('Overall: one\nLeadership: two', (place) => ({
      judgements: [
        judged(place, 'overall', overall, 'one', 'overall'),
        judged(place, 'leadership', area, 'two', where),
      ],
    }));

  it('reports an overall grade that an area rules out, and points at the area', () => {
    expectHits(overallGradeNotAllowed, graded('good', 'inadequate'), noLinks, [
      '1 [one] The overall grade cannot be “good”, because “leadership” is “inadequate” in the summary table on line 2. Correct the one that is wrong.',
      '  2 [two] Here the grade is “inadequate”.',
    ]);
  });

  it('is silent about grades that the framework allows, about earlier ones, and where it has no such rule', () => {
    expectHits(overallGradeNotAllowed, graded('inadequate', 'inadequate'), noLinks, []);
    expectHits(overallGradeNotAllowed, graded('good', 'requires-improvement'), noLinks, []);
    expectHits(overallGradeNotAllowed, graded('good', 'inadequate', 'earlier'), noLinks, []);
    const { family, ...report } = graded('good', 'inadequate');
    const { limits, ...unlimited } = family;
    assert.ok(limits);
    expectHits(overallGradeNotAllowed, { ...report, family: unlimited }, noLinks, []);
  });
});

describe('table-row-wording', () => {
  const withRow = (label: string, heading: string, grade = 'Good'): Report =>
    reportOf(`${label}\t${grade}\n\n${heading}:\n`, (place) => ({
      judgements: [{ ...judged(place, 'leavers', 'good', grade), statement: place(`${label}\t${grade}`) }],
      sections: [section(heading, 2, place(`${heading}:`), { subject: 'leavers' })],
    }));

  it('reports a row with a word too many, and points at the heading', () => {
    const report = withRow('The progress of children care leavers', 'The progress of care leavers');
    expectHits(tableRowWording, report, noLinks, [
      '1 [The progress of children care leavers] The section on line 3 is headed “The progress of care leavers”. Word the row and the heading alike.',
      '  3 [The progress of care leavers:] The heading of the section.',
    ]);
  });

  const alike: readonly [string, string][] = [
    ['2.2 Care leavers', 'The progress of care leavers'],
    ['The progress of <b>care</b> leavers', 'Progress of Care Leavers'],
    ['What leaders do for people', 'The progress of care leavers'],
  ];
  for (const [label, heading] of alike)
    it(`is silent about “${label}”`, () => expectHits(tableRowWording, withRow(label, heading), noLinks, []));

  it('is silent where the label was lost or the section is missing', () => {
    const { judgements, ...report } = withRow('The progress of children care leavers', 'The progress of care leavers');
    const lost = judgements.map((judgement) => ({ ...judgement, statement: judgement.range }));
    expectHits(tableRowWording, { ...report, judgements: lost }, noLinks, []);
    expectHits(tableRowWording, { ...report, judgements, sections: [] }, noLinks, []);
  });
});

describe('number-without-dot', () => {
  const text = printFindings('Plans are clear.', 'Visits are regular.', 'Schools are told.');

  it('reports a bare number among dotted ones, and adds the full stop', () => {
    const bare = text.replace('2. Visits', '2 Visits');
    assert.deepEqual(
      listHits(numberWithoutDot, bare).map(({ message }) => message),
      ['Number 2 has no full stop, but the numbers beside it have one. Add it.'],
    );
    assert.equal(correct(numberWithoutDot, bare), text);
  });

  it('is silent where all numbers have one or none has', () => {
    assert.deepEqual(listHits(numberWithoutDot, text), []);
    assert.deepEqual(listHits(numberWithoutDot, text.replace(/^(\d)\. /gm, '$1 ')), []);
  });
});

describe('numbering-restarts', () => {
  const numbered = (...numbers: number[]): Report =>
    reportOf(numbers.map((number, i) => `${number}. ${'x'.repeat(i + 1)}!`).join('\n'), (place) => ({
      findings: numbers.map((number, i) => finding(number, place(`${number}. ${'x'.repeat(i + 1)}!`))),
    }));

  it('reports where the second run begins', () => {
    expectHits(numberingRestarts, numbered(1, 2, 3, 1, 2, 3), noLinks, [
      '4 [1.] The numbering begins at 1 again after 3 on line 3. Go on counting, so that a number means one paragraph.',
      '  3 [3.] Number 3 stands here.',
    ]);
  });

  it('is silent about a single run, one too short to be a run, and families that do not go on counting', () => {
    expectHits(numberingRestarts, numbered(1, 2, 3, 4), noLinks, []);
    expectHits(numberingRestarts, numbered(1, 2, 3, 1, 2), noLinks, []);
    const { family, ...report } = numbered(1, 2, 3, 1, 2, 3);
    const { numbering, ...other } = family;
    assert.equal(numbering, 'continuous');
    expectHits(numberingRestarts, { ...report, family: other }, noLinks, []);
  });
});

describe('contents-wording-differs', () => {
  const listing = (entry: string, paragraph?: string): Report =>
    reportOf(`${entry}\t3\nInformation about this area:\n${paragraph ?? ''}`, (place) => ({
      contents: [{ title: entry, page: 3, section: undefined, range: place(`${entry}\t3`) }],
      sections: [section('Information about this area', 2, place('Information about this area:'))],
    }));

  it('reports an entry that a heading is like, which is then not missing', () => {
    const report = listing('Information about this area are');
    expectHits(contentsWordingDiffers, report, noLinks, [
      '1 [Information about this area are\t3] The section on line 2 is headed “Information about this area”. Word the entry and the heading alike.',
      '  2 [Information about this area:] The heading of the section.',
    ]);
    expectHits(contentsEntryWithoutSection, report, noLinks, []);
  });

  it('leaves an entry that no heading is like to the other check', () => {
    const report = listing('Recommendations');
    expectHits(contentsWordingDiffers, report, noLinks, []);
    assert.equal(contentsEntryWithoutSection.run(report, noLinks).length, 1);
  });

  it('passes over an entry whose heading stands in the text mixed with another column', () => {
    const torn = 'Help for Requires young carers improvement';
    const report = listing('Help for young carers', torn);
    const paragraphs = (text: string): Report['paragraphs'] => [
      { kind: 'other', number: undefined, text: new MappedText(text, []), range: { start: 0, end: 0 } },
    ];
    assert.deepEqual(contentsEntryWithoutSection.run({ ...report, paragraphs: paragraphs(torn) }, noLinks), []);
    const other = { ...report, paragraphs: paragraphs('Help for Requires carers improvement') };
    assert.equal(contentsEntryWithoutSection.run(other, noLinks).length, 1);
  });
});

describe('note-without-mark', () => {
  const withNotes = (text: string, ...marked: number[]): Report =>
    reportOf(`${text}\n¹ One.\n² Two.\n³ Three.`, (place) => ({
      footnotes: ['¹ One.', '² Two.', '³ Three.'].map((note, i) => ({
        label: `${i + 1}`,
        text: '',
        range: place(note),
        references: marked.includes(i + 1) ? [place('Board')] : [],
      })),
    }));

  it('reports the one note that has no mark', () => {
    expectHits(noteWithoutMark, withNotes('Board', 1, 3), noLinks, [
      '3 [² Two.] No mark in the text leads to footnote 2. Add the mark, or remove the note.',
    ]);
  });

  it('is silent where several marks are missing, where all are there, and where the digit is glued to a sign', () => {
    expectHits(noteWithoutMark, withNotes('Board', 1), noLinks, []);
    expectHits(noteWithoutMark, withNotes('Board', 1, 2, 3), noLinks, []);
    expectHits(noteWithoutMark, withNotes('Board has 16%2 of all', 1, 3), noLinks, []);
  });
});

describe('marker-ambiguous', () => {
  const report = reportOf('1. Plans\n2. Visits\n3. Late. (Recommendation)', (place) => ({
    recommendations: [recommendation(1, place('1. Plans')), recommendation(2, place('2. Visits'))],
    markers: [marker(place('(Recommendation)'))],
  }));
  const linked = (...probabilities: number[]): LinkGraph => {
    const links = probabilities.map((probability, i): Link => ({
      recommendation: `r${i + 1}`,
      source: probability === 1 ? 'accepted' : 'inferred',
      probability,
      sharedTerms: [],
      relatedTerms: [],
    }));
    return { ...noLinks, links: new Map([[report.markers[0]!.id, links]]) };
  };

  it('reports a marker that two recommendations fit about equally well', () => {
    expectHits(markerAmbiguous, report, linked(0.45, 0.42), [
      '3 [(Recommendation)] Recommendation 1 and recommendation 2 fit this finding about equally well. Give the number of the one that is meant.',
      '  1 [1. Plans] Recommendation 1 may be meant.',
      '  2 [2. Visits] Recommendation 2 may be meant.',
    ]);
  });

  it('is silent where one is clearly better, both are unlikely, or a person has chosen', () => {
    expectHits(markerAmbiguous, report, linked(0.6, 0.35), []);
    expectHits(markerAmbiguous, report, linked(0.2, 0.19), []);
    expectHits(markerAmbiguous, report, linked(1, 0.98), []);
    expectHits(markerAmbiguous, report, linked(), []);
  });
});

describe('recommendation-without-reference', () => {
  const items = ['1. Plans', '2. Visits', '3. Homes', '4. Schools'];
  const citing = (...cited: number[]): Report =>
    reportOf(`Recommendations\n${items.join('\n')}\nThe board`, (place) => ({
      lists: [list(place('Recommendations'), ['r1', 'r2', 'r3']), list(place('The board'), ['r4'])],
      recommendations: items.map((item, i) => {
        const cites = cited.includes(i + 1) ? [{ number: 9, range: place(item) }] : [];
        return recommendation(i + 1, place(item), { cites });
      }),
    }));

  it('reports the one that lacks what the others have', () => {
    expectHits(recommendationWithoutReference, citing(1, 3, 4), noLinks, [
      '3 [2. Visits] Recommendation 2 refers to no paragraph, but most of the others do. Add the paragraphs that it follows from.',
      '  1 [Recommendations] The list that it stands in.',
    ]);
  });

  it('reports a list that refers to nothing once', () => {
    expectHits(recommendationWithoutReference, citing(1, 2, 3), noLinks, [
      '6 [The board] No recommendation of this list refers to a paragraph, but those of another list do. Add the references here too.',
    ]);
  });

  it('is silent where all refer, and where referring is not the habit', () => {
    expectHits(recommendationWithoutReference, citing(1, 2, 3, 4), noLinks, []);
    expectHits(recommendationWithoutReference, citing(1), noLinks, []);
    expectHits(recommendationWithoutReference, citing(), noLinks, []);
  });
});
