/** The checks of grades, contents, acronyms and footnotes. */

import assert from 'node:assert/strict';

import { acronymDefinedDifferently } from '../../server/src/checks/names/acronymDefinedDifferently';
import { contentsEntryWithoutSection, contentsWordingDiffers } from '../../server/src/checks/apparatus/contentsEntries';
import { footnoteWithoutNote } from '../../server/src/checks/apparatus/footnotes';
import { gradesDisagree } from '../../server/src/checks/judgements/statedGrades';
import { sectionWithoutContentsEntry } from '../../server/src/checks/apparatus/sectionWithoutContentsEntry';
import type { SectionKind } from '../../server/src/report/family';
import type { Judgement, JudgementPlace, Report } from '../../server/src/report/model';
import type { Range } from '../../server/src/text/range';
import { checkReport } from '../../server/src/checks/check';
import { linkReport } from '../../server/src/links/link';
import { buildReport } from '../../server/src/report/build';
import { SourceText } from '../../server/src/text/sourceText';
import { expectHits, noLinks, reportOf, section } from './given';

function checkedText(text: string) {
  const report = buildReport(new SourceText(text));
  return { report, problems: checkReport(report, linkReport(report)) };
}

describe('grades-disagree', () => {
  const judgement = (where: JudgementPlace, grade: string, range: Range): Judgement => {
    return { subject: 'care', subjectName: 'Care', grade, where, range, statement: range, when: undefined };
  };
  const stating = (...later: [JudgementPlace, string][]) =>
    reportOf('Care: Good\nHere: one\nThere: two', (place) => ({
      judgements: [
        judgement('summary-table', 'good', place('Good')),
        ...later.map(([where, grade], i) => judgement(where, grade, place(i === 0 ? 'one' : 'two'))),
      ],
    }));

  it('reports each later place that contradicts the first', () => {
    expectHits(gradesDisagree, stating(['section-heading', 'requires-improvement'], ['sentence', 'good']), noLinks, [
      '2 [one] The grade of “Care” is “requires improvement to be good” here, but “good” in the summary table on line 1. Make the two agree.',
      '  1 [Good] Here the grade is “good”.',
    ]);
  });

  it('names a grade that the family does not list by the model’s word', () => {
    expectHits(gradesDisagree, stating(['overall', 'not-judged']), noLinks, [
      '2 [one] The grade of “Care” is “not judged” here, but “good” in the summary table on line 1. Make the two agree.',
      '  1 [Good] Here the grade is “good”.',
    ]);
  });

  it('is silent about earlier inspections and places that agree', () => {
    expectHits(gradesDisagree, stating(['earlier', 'requires-improvement'], ['sentence', 'good']), noLinks, []);
  });
});

const contentsText = `Contents
Plans 2
Visits 3
Homes 4
Schools 5
`;

function withContents(...listed: (string | undefined)[]): Report {
  return reportOf(`${contentsText}Plans:\nVisits:\nAims:\nHomes:\n`, (place) => ({
    contents: listed.map((id, i) => {
      const range = place(['Plans 2', 'Visits 3', 'Homes 4', 'Schools 5'][i]!);
      return { title: ['Plans', 'Visits', 'Homes', 'Schools'][i]!, page: i + 2, section: id, range };
    }),
    sections: [
      section('Contents', 2, place('Contents'), { kind: 'contents' }),
      section('Plans', 2, place('Plans:')),
      section('Visits', 2, place('Visits:')),
      section('Aims', 2, place('Aims:')),
      section('Homes', 2, place('Homes:')),
    ],
  }));
}

describe('contents-entry-without-section', () => {
  it('reports an entry that leads to no section', () => {
    expectHits(contentsEntryWithoutSection, withContents('Plans', 'Visits', 'Homes', undefined), noLinks, [
      '5 [Schools 5] The contents list “Schools”, but no section has this heading. Make the two agree.',
    ]);
  });

  it('is silent when every entry leads to one', () => {
    expectHits(contentsEntryWithoutSection, withContents('Plans', 'Visits'), noLinks, []);
  });
});

describe('contents-wording-differs', () => {
  const named = (kind: SectionKind) => {
    const { sections, contents, ...rest } = withContents('Plans', 'Visits', 'Homes', undefined);
    const entries = contents.map((each) => (each.section ? each : { ...each, title: 'The aims of schools' }));
    const aims = sections.map((each) => (each.title === 'Aims' ? { ...each, title: 'Aims of schools', kind } : each));
    return { ...rest, contents: entries, sections: aims };
  };

  it('reports an entry in other words than the heading that is most like it', () => {
    expectHits(contentsWordingDiffers, named('other'), noLinks, [
      '5 [Schools 5] The section on line 8 is headed “Aims of schools”. Word the entry and the heading alike.',
      '  8 [Aims:] The heading of the section.',
    ]);
  });

  it('takes no sentence that states a grade for the heading that is meant', () => {
    expectHits(contentsWordingDiffers, named('graded-sentence'), noLinks, []);
  });
});

describe('the contents of a report', () => {
  const titled = `Westbay Council
Inspection of services for children in need of help and protection, children looked after and care leavers
Inspection date: 23 May to 16 June 2016

Contents

The local authority

3

Summary of findings

3

What does the local authority need to improve?

4

Inspection judgements about the local authority

9

The local authority - Summary of findings
Children’s services in Westbay are inadequate because:
Leadership, management and governance
■ Leaders do not know enough.

What does the local authority need to improve?

Areas for improvement

1. Improve the plans.

Inspection judgements about the local authority

The experiences and progress of children who need help and protection

Inadequate

2. Plans are late.

Leadership, management and governance

Inadequate

3. Leaders do not know enough.
`;

  it('lead to a heading that says more behind a dash, and list no theme named like an area', () => {
    const { report, problems } = checkedText(titled);
    assert.equal(report.family.id, 'sif-2014');
    assert.deepEqual(
      report.contents.map(({ title, section }) => [title, report.sections.find(({ id }) => id === section)?.title]),
      [
        ['The local authority', 'The local authority - Summary of findings'],
        ['Summary of findings', undefined],
        ['What does the local authority need to improve?', 'What does the local authority need to improve?'],
        ['Inspection judgements about the local authority', 'Inspection judgements about the local authority'],
      ],
    );
    assert.deepEqual(
      problems.filter(({ code }) => code === 'section-without-contents-entry'),
      [],
    );
  });
});

describe('section-without-contents-entry', () => {
  it('reports a section whose siblings are listed, but never the contents themselves', () => {
    expectHits(sectionWithoutContentsEntry, withContents('Plans', 'Visits', 'Homes'), noLinks, [
      '8 [Aims:] “Aims” is missing from the contents, which list the sections beside it. Add it there.',
      '  2 [Plans 2] The contents.',
    ]);
  });

  it('is silent where only a few siblings are listed, and where there are no contents', () => {
    expectHits(sectionWithoutContentsEntry, withContents('Plans', 'Visits'), noLinks, []);
    expectHits(sectionWithoutContentsEntry, withContents(), noLinks, []);
  });

  it('passes over a section that stands before the contents', () => {
    const { sections, source, ...rest } = withContents('Plans', 'Visits', 'Homes');
    const range = { start: 0, end: 3 };
    const early = sections.map((each) => (each.title === 'Aims' ? { ...each, range, headingRange: range } : each));
    expectHits(sectionWithoutContentsEntry, { ...rest, source, sections: early }, noLinks, []);
  });

  it('passes over lead-ins to lists and a heading that repeats one that is listed', () => {
    const { sections, ...rest } = withContents('Plans', 'Visits', 'Homes');
    const titled = (title: string) => sections.map((each) => (each.title === 'Aims' ? { ...each, title } : each));
    expectHits(sectionWithoutContentsEntry, { sections: titled('Homes'), ...rest }, noLinks, []);
    expectHits(sectionWithoutContentsEntry, { sections: titled('homes of Homes'), ...rest }, noLinks, [
      '8 [Aims:] “homes of Homes” is missing from the contents, which list the sections beside it. Add it there.',
      '  2 [Plans 2] The contents.',
    ]);
    const twice = sections.map((each) => (each.title === 'Homes' ? { ...each, title: 'Aims of and for homes' } : each));
    const slip = twice.map((each) => (each.title === 'Aims' ? { ...each, title: 'Aims for and of Homes' } : each));
    expectHits(sectionWithoutContentsEntry, { sections: slip, ...rest }, noLinks, []);
    expectHits(
      sectionWithoutContentsEntry,
      { sections: titled('It has the following strengths'), ...rest },
      noLinks,
      [],
    );
  });

  it('does not expect the sections below those that are listed', () => {
    const { sections, ...rest } = withContents('Plans', 'Visits', 'Homes');
    const deeper = sections.map((each) => (each.title === 'Aims' ? { ...each, level: 3 } : each));
    expectHits(sectionWithoutContentsEntry, { sections: deeper, ...rest }, noLinks, []);
  });
});

describe('acronym-defined-differently', () => {
  const defined = (short: string, ...longs: string[]) =>
    reportOf(longs.map((long) => `${long} (${short})\n`).join(''), (place) => ({
      acronyms: longs.map((long, i) => {
        const ends = place(`(${short})`, i + 1).start - 1;
        return { short, long, range: place(`(${short})`, i + 1), longRange: { start: ends - long.length, end: ends } };
      }),
    }));

  it('reports a definition in other words', () => {
    const report = defined('MAST', 'multi-agency safeguarding team', 'multi-agency screening team');
    expectHits(acronymDefinedDifferently, report, noLinks, [
      '2 [multi-agency screening team] MAST stands for “multi-agency screening team” here, but for “multi-agency safeguarding team” on line 1. Use one wording for one thing.',
      '  1 [multi-agency safeguarding team] MAST is first defined here.',
    ]);
  });

  it('tells words apart that begin with the same four letters', () => {
    const report = defined('CST', 'Children’s Service Team', 'Children’s Servant Team');
    expectHits(acronymDefinedDifferently, report, noLinks, [
      '2 [Children’s Servant Team] CST stands for “Children’s Servant Team” here, but for “Children’s Service Team” on line 1. Use one wording for one thing.',
      '  1 [Children’s Service Team] CST is first defined here.',
    ]);
  });

  const alike: readonly [string, ...string[]][] = [
    ['MAST', 'multi-agency safeguarding team', 'Multi-Agency Safeguarding Teams', 'multi agency safeguarding team'],
    ['TCS', 'team for the child’s safety', 'team of child safety'],
    ['TSEM', 'Trafficked, Sexually Exploited and Missing', 'Trafficking, Sexual Exploitation and Missing'],
    ['CAF', 'Common Assessment Framework assessments', 'Common Assessment Framework'],
  ];
  for (const [short, ...longs] of alike) {
    it(`is silent about “${longs.join('”, “')}”`, () => {
      expectHits(acronymDefinedDifferently, defined(short, ...longs), noLinks, []);
    });
  }

  it('is silent where the long form does not spell out the short one', () => {
    const report = defined(
      'MARAC',
      'multi-agency risk assessment conference',
      'meeting to review domestic abuse cases',
    );
    expectHits(acronymDefinedDifferently, report, noLinks, []);
  });
});

describe('footnote-without-note', () => {
  const withNotes = (noted: boolean) =>
    reportOf('Board¹ and partners²\n¹ Set up in 2006.', (place) => ({
      footnotes: [
        { label: '1', text: '', range: noted ? place('¹ Set up in 2006.') : undefined, references: [place('¹')] },
        { label: '2', text: '', range: undefined, references: [place('²')] },
      ],
    }));

  it('reports a mark without a note', () => {
    expectHits(footnoteWithoutNote, withNotes(true), noLinks, [
      '1 [²] Footnote 2 has no note. Add the note, or remove the mark.',
    ]);
  });

  it('is silent when no note was found at all', () => {
    expectHits(footnoteWithoutNote, withNotes(false), noLinks, []);
  });
});
