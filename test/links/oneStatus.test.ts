/**
 * One status: whatever shows a recommendation of the samples says the same of it. Each place's own words are read back
 * here into how many findings it rests on, surely and not, and compared with what the linker decided.
 */

import assert from 'node:assert/strict';

import { checkReport } from '../../server/src/checks/check';
import { toJsonModel } from '../../server/src/exports/json';
import { renderTree } from '../../server/src/exports/tree';
import { listCodeLenses } from '../../server/src/features/codeLenses';
import { listDocumentSymbols, type OutlineItem } from '../../server/src/features/documentSymbols';
import { findHover } from '../../server/src/features/hover';
import { listThreadGroups } from '../../server/src/features/overviewThread';
import { listReportEntries, type ReportEntry } from '../../server/src/features/overviewReport';
import { standingOf, type Standing } from '../../server/src/links/policy';
import { toLspReportItems, toLspThreadItems } from '../../server/src/lsp/convert/convertOverview';
import type { OverviewItem } from '../../server/src/protocol';
import type { Recommendation } from '../../server/src/report/model';
import { describeOutlineDetail } from '../../server/src/wording/messages';
import { renderHover } from '../../server/src/wording/renderHover';
import { describeLens } from '../../server/src/wording/threadMessages';
import { linksOf, reportOf, type Document } from '../../server/src/workspace/document';
import { leadOf } from '../../server/src/workspace/thing';
import { openReport } from '../support/document';
import { openSeeds } from '../support/seeds';

interface Told {
  readonly standing: Standing;
  readonly sure: number;
  readonly unsure: number;
}

const made = openReport(`
  Recommendations

  1. Ensure that plans for children are clear.
  2. Ensure that plans for children are timely.
  3. Ensure that visits are recorded. (paragraph 7)
  4. Ensure that bins are emptied.

  Inspection findings

  5. Plans for children are weak. (Recommendation)
  6. Plans for children are late. (Recommendation 2) They are rarely timely. (Recommendation 2)
  7. Visits are not recorded.
`).document;

describe('one status', () => {
  for (const { name, document } of [...openSeeds(), { name: 'a made-up report', document: made }]) {
    const { recommendations } = reportOf(document);
    const decided = recommendations.map(({ id }) => {
      const support = linksOf(document).support.get(id)!;
      return { standing: standingOf(support), sure: support.sure.length, unsure: support.unsure.length };
    });

    it(`is the same in the lenses, hovers, views and outline of ${name}`, () => {
      for (const told of [tellLenses, tellHovers, tellThread, tellReportView, tellOutline]) {
        assert.deepEqual(told(document), decided, told.name);
      }
    });

    it(`is the same in the checks, JSON and command line of ${name}`, () => {
      assert.deepEqual(tellJson(document), decided);
      const standings = decided.map(({ standing }) => standing);
      assert.deepEqual(tellTree(document), standings);
      const isMarked = reportOf(document).markers.length > 0;
      const silent: readonly Standing[] = isMarked
        ? ['supported', 'justified']
        : ['supported', 'justified', 'evidenced'];
      const expected = standings.map((each) => (silent.includes(each) ? undefined : `recommendation-${each}`));
      assert.deepEqual(tellChecks(document), expected);
    });
  }

  it('of the samples is of all kinds but justified', () => {
    const all = [...openSeeds().map(({ document }) => document), made].flatMap(tellJson);
    assert.deepEqual([...new Set(all.map(({ standing }) => standing))].sort(), [
      'evidenced',
      'supported',
      'unsupported',
      'unsure',
    ]);
  });
});

function tellLenses(document: Document): Told[] {
  const lenses = listCodeLenses(document).filter(({ kind }) => kind === 'support');
  return lenses.map((lens) => readShort(describeLens({ ...lens, moved: [] })));
}

function tellHovers(document: Document): Told[] {
  return reportOf(document).recommendations.map((recommendation) => {
    const { content } = findHover(document, leadOf(document, recommendation.range).start)!;
    assert.equal(content.kind, 'recommendation');
    return readSentence(renderHover(document, content).replaceAll('\\', ''));
  });
}

function tellThread(document: Document): Told[] {
  const items = toLspThreadItems(document, listThreadGroups(document)).filter(({ kind }) => kind === 'status');
  const told = items.flatMap(({ label, children }) =>
    children.map((child) => ({ start: child.extent!.start, told: readItem(child, label.toLowerCase()) })),
  );
  const line = ({ start }: (typeof told)[number]) => start.line * 1e6 + start.character;
  return told.sort((a, b) => line(a) - line(b)).map((each) => each.told);
}

function tellReportView(document: Document): Told[] {
  const all = (items: readonly OverviewItem[]): OverviewItem[] =>
    items.flatMap((item) => [item, ...all(item.children)]);
  const entries: readonly ReportEntry[] = listReportEntries(document);
  return all(toLspReportItems(document, entries))
    .filter(({ kind }) => kind === 'recommendation')
    .map((item) => readItem(item, item.status!));
}

function readItem({ description, status }: OverviewItem, group: string): Told {
  const told = readShort(description);
  assert.equal(status, told.standing);
  assert.equal(group, told.standing);
  return told;
}

function tellOutline(document: Document): Told[] {
  const all = (items: readonly OutlineItem[]): OutlineItem[] => items.flatMap((item) => [item, ...all(item.children)]);
  return all(listDocumentSymbols(document))
    .filter(({ kind }) => kind === 'recommendation')
    .map(({ detail }) => readShort(describeOutlineDetail(detail, document)));
}

function tellJson(document: Document): Told[] {
  const { recommendations } = toJsonModel('a.txt', reportOf(document), linksOf(document));
  return recommendations.map(({ status, sure, findings, unsureFindings }) => ({
    standing: standingOf({ status, isSure: sure }),
    sure: findings.length,
    unsure: unsureFindings.length,
  }));
}

/** The word for each recommendation, as they stand in the order of the text under their heading. */
function tellTree(document: Document): string[] {
  const tree = renderTree('a.txt', reportOf(document), linksOf(document));
  const listed = tree.slice(tree.indexOf('\n  recommendations ('), tree.indexOf('\n  findings ('));
  return [...listed.matchAll(/^ {4}\S+ {2}(\w+): /gm)].map((match) => match[1]!);
}

function tellChecks(document: Document): (string | undefined)[] {
  const report = reportOf(document);
  const hits = checkReport(report, linksOf(document)).filter(({ code }) => /^recommendation-(?:un|ev)/.test(code));
  const codeOf = ({ range }: Recommendation) => hits.find((hit) => hit.range.start === range.start)?.code;
  return report.recommendations.map(codeOf);
}

/**
 * "supported by 12, 27 · 1 unsure", "2 findings", "unsure · 5 findings", "no marked finding · 1 fits", "no finding"; in a
 * report that marks none "1 finding fits", "2 findings may fit".
 */
function readShort(words: string): Told {
  const first = (pattern: RegExp) => Number(pattern.exec(words)?.[1] ?? 0);
  const rest = first(/ · (\d+) unsure$/);
  if (/^no finding/.test(words)) return { standing: 'unsupported', sure: 0, unsure: 0 };
  if (words.startsWith('unsure')) return { standing: 'unsure', sure: 0, unsure: first(/ · (\d+) findings?$/) };
  if (/^\d+ findings? fits?\b/.test(words)) return { standing: 'evidenced', sure: first(/^(\d+)/), unsure: rest };
  if (/^\d+ findings? may fit$/.test(words)) return { standing: 'evidenced', sure: 0, unsure: first(/^(\d+)/) };
  if (words.startsWith('no marked finding')) {
    const sure = first(/^no marked finding · (\d+) fits?/);
    return { standing: 'evidenced', sure, unsure: sure > 0 ? rest : first(/ · unsure · (\d+) findings?$/) };
  }
  const sure = /^supported by \d[\d, ]*(?= ·|$)/.exec(words)?.[0].match(/\d+/g)?.length;
  return { standing: 'supported', sure: sure ?? first(/^(?:supported by )?(\d+) findings?/), unsure: rest };
}

/** "Supported by 2 findings, and perhaps by 1 more (unsure):", "Unsure: 5 findings may support it." */
function readSentence(hover: string): Told {
  const first = (pattern: RegExp) => Number(pattern.exec(hover)?.[1] ?? 0);
  const sure = first(/^(?:Supported|Evidenced)\b.*?(\d+) findings?(?:,| fits?\b|:)/m);
  const unsure = first(sure > 0 ? /(\d+) more \(unsure\)/ : /Unsure: (\d+) findings? may/);
  const word = /^(Supported|Unsure|Evidenced|Unsupported|Justified)\b/m.exec(hover)?.[1] ?? 'none';
  return { standing: word.toLowerCase() as Standing, sure, unsure };
}
