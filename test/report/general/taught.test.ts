/** What a person chose for a text, and taught of its lines: it goes before signs and rules, and is kept in a file. */

import assert from 'node:assert/strict';

import { buildReport } from '../../../server/src/report/build';
import { teach, type Lesson } from '../../../server/src/report/families/own/teach';
import { parseOwnFamily } from '../../../server/src/report/families/own/ownFamily';
import type { LineRole } from '../../../server/src/report/family';
import { SourceText } from '../../../server/src/text/sourceText';
import { joinFamilies } from '../../../server/src/workspace/ownFamilies';
import { placeFamily } from '../../../server/src/features/familyLine';

const notes = `The harbour in spring

Along the quay

OBS-1 The gate was open.

OBS-2 The lamps were out.

In the autumn

The crew should close the gate.

Thanks to the crew.
`;

/** The report of the text in the file of that name, after these lessons. */
function read(text: string, lessons: readonly Lesson[], name = 'file:///harbour/notes.txt') {
  const file = lessons.reduce<string | undefined>((kept, lesson) => teach(kept, lesson), undefined);
  const own = file === undefined ? [] : [parseOwnFamily(file).family!];
  const report = buildReport(new SourceText(text), joinFamilies(own), undefined, name);
  return {
    ...{ isReport: report.recognition.recognised, family: report.family.id, chosen: report.recognition.chosen?.id },
    sections: report.sections.map(({ title }) => title),
    findings: report.findings.map(({ text: own }) => own.text),
    recommendations: report.recommendations.map(({ text: own }) => own.text),
  };
}

const line = (words: string, as: LineRole | undefined, more = {}): Lesson => ({
  ...{ kind: 'line', file: 'notes.txt', line: words, as, like: false },
  ...more,
});

describe('what is taught of a text', () => {
  it('makes a report of one that was none, with the lines that were taught', () => {
    assert.equal(read(notes, []).isReport, false);
    const { isReport, sections, findings, recommendations } = read(notes, [
      line('Along the quay', 'heading'),
      line('OBS-1 The gate was open.', 'finding', { like: true }),
      line('The crew should close the gate.', 'recommendation'),
    ]);
    assert.equal(isReport, true);
    assert.ok(sections.includes('Along the quay'));
    assert.deepEqual(findings, ['The gate was open.', 'The lamps were out.']);
    assert.deepEqual(recommendations, ['The crew should close the gate.']);
  });

  it('takes away what the rules found wrongly', () => {
    const text =
      '# Review\n\n## Findings\n\n- The gate was open\n- Thanks to all\n\n## Recommendations\n\n1. Close the gate.\n2. Light the lamps.\n';
    assert.deepEqual(read(text, []).findings, ['The gate was open', 'Thanks to all']);
    assert.deepEqual(read(text, [line('- Thanks to all', 'nothing')]).findings, ['The gate was open']);
  });

  it('holds for its file, or for all', () => {
    const lessons = [line('The crew should close the gate.', 'recommendation')];
    assert.equal(read(notes, lessons, 'file:///harbour/others.txt').isReport, false);
    const everywhere = [line('The crew should close the gate.', 'recommendation', { file: undefined })];
    assert.equal(read(notes, everywhere, 'file:///harbour/others.txt').isReport, true);
  });

  it('is taken back by teaching nothing of the line', () => {
    const lessons = [line('Along the quay', 'heading'), line('Along the quay', undefined)];
    assert.equal(read(notes, lessons).isReport, false);
  });

  it('keeps the rest of its file, and never writes over one that cannot be read', () => {
    const file = '{\n  // ours\n  "version": 1,\n  "id": "general",\n  "name": "Ours"\n}\n';
    assert.match(teach(file, line('Along the quay', 'heading'))!, /\/\/ ours[^]*"Along the quay"/);
    assert.equal(teach('{ "id": "general"', line('Along the quay', 'heading')), undefined);
    assert.equal(teach('{ "id": "other", "name": "x" }', line('Along the quay', 'heading')), undefined);
  });
});

describe('what is chosen for a text', () => {
  it('reads it by that family or genre, whatever it shows', () => {
    const chosen = read(notes, [{ kind: 'family', file: 'notes.txt', family: 'post-mortem' }]);
    assert.deepEqual([chosen.isReport, chosen.family, chosen.chosen], [true, 'general', 'post-mortem']);
    const known = read(notes, [{ kind: 'family', file: 'notes.txt', family: 'sif-2015' }]);
    assert.deepEqual([known.isReport, known.family, known.chosen], [true, 'sif-2015', 'sif-2015']);
    const none = read('# Audit\n\n## Findings\n\n1. Bad.\n\n## Recommendations\n\n1. Mend it.\n', [
      { kind: 'family', file: 'notes.txt', family: 'none' },
    ]);
    assert.deepEqual([none.isReport, none.chosen], [false, 'none']);
  });

  it('may stand in front matter or in the first lines, which go before what was chosen', () => {
    for (const first of [
      '---\nfamily: post-mortem\n---\n\n',
      'Family: Post-mortem of an incident\n\n',
      '<!-- family: postmortem -->\n\n',
    ])
      assert.equal(
        read(first + notes, [{ kind: 'family', file: 'notes.txt', family: 'none' }]).chosen,
        'post-mortem',
        first,
      );
    assert.equal(read(`Family: Smith\n\n${notes}`, []).chosen, undefined);
  });

  it('is written into the text in the same places, once', () => {
    const edit = (text: string, isMarkdown: boolean, family: string | undefined) => {
      const placed = placeFamily(text, isMarkdown, family);
      return placed ? text.slice(0, placed.range.start) + placed.newText + text.slice(placed.range.end) : text;
    };
    assert.equal(edit('# A\n', true, 'audit'), '---\nfamily: audit\n---\n\n# A\n');
    assert.equal(edit('---\ntitle: A\n---\n# A\n', true, 'audit'), '---\nfamily: audit\ntitle: A\n---\n# A\n');
    assert.equal(edit('---\nfamily: audit\n---\n\n# A\n', true, 'inquiry'), '---\nfamily: inquiry\n---\n\n# A\n');
    assert.equal(edit('A\n', false, 'audit'), 'Family: audit\n\nA\n');
    assert.equal(edit('---\nfamily: audit\n---\n\n# A\n', true, undefined), '---\n---\n\n# A\n');
    assert.equal(edit('# A\n', true, undefined), '# A\n');
  });
});
