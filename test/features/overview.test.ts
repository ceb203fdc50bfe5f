/** What the sidebar shows of a report: each view as the lines that a person reads, two spaces deeper for each level. */

import assert from 'node:assert/strict';

import type { OverviewItem, OverviewView } from '../../server/src/protocol';
import { answerOverview } from '../../server/src/lsp/answers/answerReport';
import { reportOf, type Document } from '../../server/src/workspace/document';
import { openReport, openText } from '../support/document';
import { openSeeds } from '../support/seeds';

const report = `
  Recommendations

  1. Ensure that plans are clear.
  2. Ensure that bins are emptied.

  Inspection findings

  3. Plans are vague. (Recommendation 1)
  4. Homes are safe.
  `;

/** As in the reports: the grades in a column of their own. */
const summaryTable = `
      Children's services in Anytown require improvement to be good
      1. Children who need help and protection	Good
      2. Children looked after and achieving permanence	Good
      2.1 Adoption performance	Good
      2.2 Experiences and progress of care leavers	Good
      3. Leadership, management and governance	Good
`;

const gradedSection = (grade: string) => `${summaryTable}
  Information about the local authority area

  The town lies by the sea.

  The experiences and progress of children who need help and protection\t${grade}

  Inspection findings

  4. Visits are timely.
  `;

describe('the report view', () => {
  it('has the title beside the sections, and findings, recommendations and markers below them', () =>
    check('report', report, [
      'Inspection of services for children in need of help and protection, children looked after and care leavers',
      'Executive summary',
      'The local authority',
      '  Recommendations | 2',
      '    1. plans are clear. | 1 finding',
      '    2. bins are emptied. | no finding',
      '    Inspection findings',
      '      3 → 1 Plans are vague. (Recommendation 1)',
      '        (Recommendation 1) → 1, stated',
      '      4. Homes are safe.',
    ]));

  it('puts the grade of a section behind its title, and into its icon', () => {
    const items = itemsOf('report', openReport(gradedSection('Requires improvement')).document);
    const graded = listAll(items).find(({ grade }) => grade);
    assert.equal(graded?.grade, 'requiresImprovement');
    assert.match(graded.label, /^The experiences and progress/);
    assert.equal(graded.description, 'Requires improvement');
  });

  it('is at the title anywhere on the title page, up to the first section', () => {
    const { document } = openReport(gradedSection('Good'));
    const [title, next] = itemsOf('report', document);
    assert.equal(title?.kind, 'title');
    assert.deepEqual(title.extent!.end, next!.extent!.start);
    assert.ok(title.extent!.end.line > title.place!.end.line + 1);
  });

  it('says for the ear what is a sign to the eye', () => {
    const spoken = listAll(itemsOf('report', openReport(report).document)).flatMap((item) => item.spoken ?? []);
    assert.deepEqual(spoken, [
      '3 leads to 1 Plans are vague. (Recommendation 1)',
      '(Recommendation 1) leads to 1, stated',
    ]);
  });

  it('is empty for a text that has nothing of a report', () => {
    assert.deepEqual(itemsOf('report', openText('Bread, butter and milk.').document), []);
  });
});

describe('the golden thread view', () => {
  it('has the recommendations by their support, holes first, with what they rest on', () =>
    check('thread', report, [
      'Unsupported | 1',
      '  2. bins are emptied. | no finding',
      'Supported | 1',
      '  1. plans are clear. | 1 finding',
      '    3. Plans are vague. (Recommendation 1) | stated',
    ]));

  it('lists markers that lead nowhere', () => {
    const { document } = openReport(report.replace('(Recommendation 1)', '(Recommendation 9)'));
    const astray = itemsOf('thread', document).find(({ kind }) => kind === 'astray');
    assert.deepEqual(
      astray?.children.map(({ label }) => label),
      ['(Recommendation 9) → Recommendation 9 does not exist'],
    );
  });

  it('gives what commands about links need', () => {
    const [link] = listAll(itemsOf('thread', openReport(report).document)).filter(({ kind }) => kind === 'link');
    assert.equal(link?.link?.source, 'stated');
    assert.notEqual(link.link.from, link.link.finding);
  });

  it('is empty for a report without recommendations', () => {
    assert.deepEqual(itemsOf('thread', openReport('Inspection findings\n\n1. Plans are vague.\n').document), []);
  });
});

describe('the judgements view', () => {
  it('has each subject with the places that state it', () => {
    const subject = itemsOf('judgements', openReport(gradedSection('Good')).document)[1];
    assert.deepEqual(
      [subject!, ...subject!.children].map(({ label, description }) => `${label} | ${description}`),
      [
        'Children who need help and protection | Good · both places agree',
        'Summary table | Good · line 14',
        'Section heading | Good · line 24',
      ],
    );
  });

  it('marks places that contradict each other', () => {
    const subject = itemsOf('judgements', openReport(gradedSection('Inadequate')).document)[1];
    assert.equal(subject?.label, 'Children who need help and protection');
    assert.deepEqual(
      [subject.conflict, subject.grade, subject.description],
      [true, undefined, 'Good / Inadequate · places disagree'],
    );
    assert.ok(subject.children.every(({ conflict, grade }) => conflict && grade));
  });
});

describe('the overview of the samples', () => {
  for (const { name, document } of openSeeds()) {
    it(`of ${name} shows every finding, recommendation, marker and judgement once`, () => {
      const [shown, thread, judged] = (['report', 'thread', 'judgements'] as const).map((view) =>
        listAll(itemsOf(view, document)),
      );
      assert.equal(new Set(idsOf(shown!, 'recommendation')).size, count(document, 'recommendations'));
      assert.equal(idsOf(thread!, 'recommendation').length, count(document, 'recommendations'));
      assert.equal(shown!.filter(({ kind }) => /finding$/.test(kind)).length, count(document, 'findings'));
      assert.equal(shown!.filter(({ kind }) => kind === 'marker').length, count(document, 'markers'));
      assert.equal(
        judged!.filter(({ kind }) => /^(judgement|earlier)$/.test(kind)).length,
        count(document, 'judgements'),
      );
    });
  }
});

describe('an overview that the asker has', () => {
  it('is not sent again', () => {
    const { document } = openReport(report);
    const params = { textDocument: { uri: document.uri }, view: 'report' } as const;
    const first = answerOverview(document, params, { id: 'session' });
    assert.ok(first.kind === 'items');
    assert.deepEqual(answerOverview(document, { ...params, known: first.revision }, { id: 'session' }), {
      kind: 'unchanged',
    });
    assert.equal(answerOverview(document, { ...params, known: 'another' }, { id: 'session' }).kind, 'items');
  });
});

function itemsOf(view: OverviewView, document: Document): readonly OverviewItem[] {
  const result = answerOverview(document, { textDocument: { uri: document.uri }, view }, { id: 'session' });
  assert.ok(result.kind === 'items');
  return result.items;
}

function listAll(items: readonly OverviewItem[]): readonly OverviewItem[] {
  return items.flatMap((item) => [item, ...listAll(item.children)]);
}

function idsOf(items: readonly OverviewItem[], kind: OverviewItem['kind']): readonly (string | undefined)[] {
  return items.filter((item) => item.kind === kind).map(({ link }) => link?.recommendation);
}

function count(document: Document, things: 'recommendations' | 'findings' | 'markers' | 'judgements'): number {
  return reportOf(document)[things].length;
}

function check(view: OverviewView, fixture: string, expected: readonly string[]): void {
  const list = (items: readonly OverviewItem[], depth: number): string[] =>
    items.flatMap(({ label, description, children }) => [
      '  '.repeat(depth) + [label, description].filter(Boolean).join(' | '),
      ...list(children, depth + 1),
    ]);
  assert.deepEqual(list(itemsOf(view, openReport(fixture).document), 0), expected);
}
