/**
 * The made-up reports of `samples/`, one or two of each genre, read as a person labelled them (`samples.json`): titles
 * of sections with their levels, and the lines, counted from 1, of findings, recommendations, ratings and links.
 */

import assert from 'node:assert/strict';
import { buildReport } from '../../../server/src/report/build';
import type { Report } from '../../../server/src/report/model';
import { SourceText } from '../../../server/src/text/sourceText';
import { readText } from '../../support/repository';

interface Expected {
  /** The level and the title as printed, its grade with it. */
  readonly sections: readonly string[];
  readonly findings: readonly number[];
  readonly recommendations: readonly number[];
  /** Recommendations that are sentences of a finding, quoted or restated: they may be given or not. */
  readonly also?: readonly number[];
  /** The line and the grade. */
  readonly ratings?: readonly string[];
  /** The lines of finding and recommendation. */
  readonly links?: readonly string[];
}

const samples = JSON.parse(readText('test/report/general/samples.json')) as Record<string, Expected>;

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

describe('the samples of other genres', () => {
  for (const [name, expected] of Object.entries(samples)) {
    describe(name, () => {
      const report = buildReport(new SourceText(readText(`samples/${name}`)));
      const lineOf = (offset: number): number => report.source.lineAt(offset) + 1;

      it('has the sections of its writer, each at its level', () => {
        assert.deepEqual(nestingOf(report), nestingOfTitles(expected.sections));
      });

      it('has its findings and recommendations', () => {
        const also = new Set(expected.also);
        const made = report.recommendations.map(({ range }) => lineOf(range.start)).filter((line) => !also.has(line));
        assert.deepEqual(
          report.findings.map(({ range }) => lineOf(range.start)),
          expected.findings,
        );
        assert.deepEqual(made, expected.recommendations);
      });

      it('has its ratings and links', () => {
        const given = report.judgements.map(({ grade, range }) => `${lineOf(range.start)} ${fold(grade)}`);
        const wanted = (expected.ratings ?? []).map((rating) =>
          rating.replace(/ (.*)/, (_, grade: string) => ` ${fold(grade)}`),
        );
        assert.deepEqual(
          wanted.filter((rating) => !given.includes(rating)),
          [],
        );
        const linked = new Set(linesOfLinks(report, lineOf));
        assert.deepEqual(
          (expected.links ?? []).filter((link) => !linked.has(link)),
          [],
        );
      });
    });
  }
});

/** By section its title and that of the section around it, without the title of the report. */
function nestingOf({ sections }: Report): string[] {
  return nestingOfTitles(
    sections.filter(({ kind }) => kind !== 'contents').map(({ level, title }) => `${level} ${title}`),
  );
}

function nestingOfTitles(titles: readonly string[]): string[] {
  const open: { level: number; title: string; isTitle: boolean }[] = [];
  return titles.map((each, i) => {
    const level = Number(each.slice(0, 1));
    const title = fold(
      each
        .slice(2)
        .replace(/\s*\([^()]*\)$/, '')
        .replace(/\p{Extended_Pictographic}/gu, ''),
    );
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const around = open.filter((section) => !section.isTitle).at(-1)?.title ?? '';
    open.push({ level, title, isTitle: i === 0 });
    return around === '' ? title : `${around} > ${title}`;
  });
}

function linesOfLinks({ links = [], findings, recommendations }: Report, lineOf: (offset: number) => number): string[] {
  const lines = new Map([...findings, ...recommendations].map(({ id, range }) => [id, lineOf(range.start)]));
  return links.map(({ finding, recommendation }) => `${lines.get(finding)} ${lines.get(recommendation)}`);
}
