/** Cross-references in running text as things of the report: where they lead, what refers back, renaming, completion. */

import assert from 'node:assert/strict';

import { listProblems } from '../../server/src/checks/problems';
import { findCompletion } from '../../server/src/features/completion';
import { findHover } from '../../server/src/features/hover';
import { findDefinition, listReferences } from '../../server/src/features/navigation';
import { findLabel, findRelabelling } from '../../server/src/features/relabel';
import { findRenumbering, findStatedParagraph } from '../../server/src/features/renumber';
import { referencesOf } from '../../server/src/report/facts/crossReferences';
import { renderHover } from '../../server/src/wording/renderHover';
import { reportOf, type Document } from '../../server/src/workspace/document';
import { openDocument } from '../../server/src/workspace/workspace';

const audit = `# Audit of the harbour stores

Overall opinion: Limited assurance

## 1. Summary

Table 2 sums up the visits; annex B says how we worked. See section 2.1 and finding H-02, and (M-07).

Ratings: the following are used.

- High: must be mended within a month of this report.
- Low: may be mended with other work that is planned.

## 2. Findings

### 2.1 Keys

#### H-01 Keys are left in the doors

Severity: High

We found keys in four doors, as section 2.2 of the last audit foretold. (R-2)

#### H-02 Nobody counts the ropes

Severity: Low

The ropes were counted in 2019, see Table 1 and Table 7.

Table 1: Ropes by year

Table 2: Visits by month

## 3. Recommendations

R-1 Count the ropes, as H-02 asks.

R-2 Take the keys out of the doors, which finding H-01 describes.

R-3 Tell the crew what recommendation R-2 asks for.

## Annex A: Who we met

## Annex B: How we worked
`;

function open(text: string): Document {
  return openDocument({ uri: 'file:///audit.md', version: 1, languageId: 'markdown', text });
}

/** The offset inside a word of the text, at its place after `before`. */
function at(text: string, before: string, word: string): number {
  const from = text.indexOf(before);
  assert.ok(from >= 0, before);
  return text.indexOf(word, from) + 1;
}

/** The line that F12 on a word leads to. */
function goTo(before: string, word: string): string | undefined {
  const document = open(audit);
  const target = findDefinition(document, at(audit, before, word))?.targets[0];
  return (
    target && document.source.slice(document.source.lineContentRange(document.source.lineAt(target.fullRange.start)))
  );
}

describe('cross-references', () => {
  it('lead to tables, annexes, sections, findings and recommendations', () => {
    assert.equal(goTo('Table 2 sums', 'Table 2'), 'Table 2: Visits by month');
    assert.equal(goTo('annex B says', 'annex B'), '## Annex B: How we worked');
    assert.equal(goTo('See section', 'section 2.1'), '### 2.1 Keys');
    assert.equal(goTo('and finding H-02', 'H-02'), '#### H-02 Nobody counts the ropes');
    assert.equal(goTo('as H-02 asks', 'H-02'), '#### H-02 Nobody counts the ropes');
    assert.equal(
      goTo('what recommendation', 'R-2'),
      'R-2 Take the keys out of the doors, which finding H-01 describes.',
    );
  });

  it('leave alone what stands in another text', () => {
    const texts = referencesOf(reportOf(open(audit))).map(({ text }) => text);
    assert.ok(!texts.includes('section 2.2'), texts.join(', '));
  });

  it('are found from the part that they lead to, and highlighted with it', () => {
    const document = open(audit);
    const lines = (offset: number) =>
      listReferences(document, offset, false).map(({ start }) => document.source.lineAt(start) + 1);
    assert.deepEqual(lines(at(audit, 'Table 2: Visits', 'Table 2')), [7]);
    assert.deepEqual(lines(at(audit, '#### H-02', 'H-02')).slice(0, 2), [
      7,
      audit.split('\n').indexOf('R-1 Count the ropes, as H-02 asks.') + 1,
    ]);
  });

  it('show the passage on hover', () => {
    const document = open(audit);
    const hover = findHover(document, at(audit, 'annex B says', 'annex B'));
    assert.match(shown(document, hover), /Annex B/);
    const nowhere = findHover(document, at(audit, 'Table 7', 'Table 7'));
    assert.equal(shown(document, nowhere), 'This report has no table 7.');
  });

  it('that lead nowhere are told, where the report has others of the kind', () => {
    const found = listProblems(open(audit), {}).map(({ diagnostic }) => diagnostic);
    assert.deepEqual(
      found.filter(({ code }) => code === 'reference-leads-nowhere').map(({ message }) => message),
      ['“Table 7” leads nowhere: the tables of this report are 1 to 2. Correct the number, or add what is missing.'],
    );
  });

  it('follow a label that is renamed, there and where they stand, and its series counts on', () => {
    const document = open(audit);
    const offset = at(audit, 'See section 2.1', '2.1');
    assert.equal(document.source.slice(findLabel(document, offset)!), '2.1');
    assert.equal(
      apply(document, findRelabelling(document, at(audit, '#### H-01', 'H-01'), 'H-05')!),
      audit.replaceAll('H-02', 'H-06').replaceAll('H-01', 'H-05'),
    );
    const moved = apply(document, findRelabelling(document, at(audit, '## 2. Findings', '2.'), '4')!);
    assert.match(moved, /^## 4\. Findings$/m);
    assert.match(moved, /^### 4\.1 Keys$/m);
    assert.match(moved, /See section 4\.1 and/);
    assert.match(moved, /^## 5\. Recommendations$/m);
    assert.equal(findRelabelling(document, offset, 'Keys'), undefined);
  });

  it('mean the part that was there before, while one that was put in has its label too', () => {
    const text = audit.replace('#### H-02', '#### H-02 Locks\n\nLocks were open.\n\n#### H-02');
    const renamed = apply(open(text), findRelabelling(open(text), text.lastIndexOf('#### H-02') + 5, 'H-03')!);
    assert.equal(
      renamed,
      audit.replaceAll('H-02', 'H-03').replace('#### H-03', '#### H-02 Locks\n\nLocks were open.\n\n#### H-03'),
    );
  });

  it('to numbered paragraphs are renumbered with them', () => {
    const document = open(audit);
    const offset = at(audit, 'what recommendation R-2', 'R-2');
    const stated = findStatedParagraph(document, offset)!;
    assert.equal(document.source.slice(stated.range), '2');
    const edits = findRenumbering(document, stated.start, 8)!.edits.map(({ range, to }) => ({
      range,
      newText: String(to),
    }));
    const edited = apply(document, edits);
    assert.match(edited, /what recommendation R-8 asks for/);
    assert.match(edited, /^R-8 Take the keys/m);
    assert.match(edited, /\(R-8\)/);
  });

  it('are completed by what the report has', () => {
    const offer = (typed: string) => {
      const text = audit.replace('## 3. Recommendations', `${typed}\n\n## 3. Recommendations`);
      const end = text.indexOf(`${typed}\n\n## 3`) + typed.length;
      const items = findCompletion(open(text), end)?.items ?? [];
      return items.map((item) => (item.kind === 'part' ? item.label : String(item.number))).join(' ');
    };
    assert.equal(offer('Visits are rare, see table '), '1 2');
    assert.equal(offer('The keys are in the doors (R-'), 'R-1 R-2 R-3');
    assert.equal(offer('as in annex '), 'A B');
    assert.equal(offer('The keys are in the doors and '), '');
  });
});

describe('the hover on a rating', () => {
  it('gives the meaning on the scale that the report defines, and the findings rated alike', () => {
    const document = open(audit);
    const hover = findHover(document, at(audit, 'Severity: High', 'High'));
    const card = shown(document, hover);
    assert.match(card, /Severity: high/i);
    assert.match(card, /must be mended within a month/);
    assert.match(card, /\*\*High\*\* · Low/);
    assert.match(card, /No other finding has this rating/);
  });
});

/** The Markdown of a hover without its escapes. */
function shown(document: Document, hover: ReturnType<typeof findHover>): string {
  return renderHover(document, hover!.content).replaceAll('\\', '');
}

function apply(
  { source }: Document,
  edits: readonly { range: { start: number; end: number }; newText: string }[],
): string {
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((text, { range, newText }) => text.slice(0, range.start) + newText + text.slice(range.end), source.text);
}
