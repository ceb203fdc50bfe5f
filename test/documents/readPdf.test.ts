/** Checks how pages of a PDF become a text: by their structure, by where words stand, and over pages. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readReportText } from '../../server/src/disk/reportText';
import type { PdfPage } from '../../server/src/documents/pdf/page';
import { readPages } from '../../server/src/documents/pdf/readPages';
import { root } from '../cli/run';
import { line, node, page } from './pdfPage';

const check = (pages: readonly PdfPage[], ...lines: readonly string[]) =>
  assert.equal(readPages(pages).text, `${lines.join('\n')}\n`);

describe('a page that its author tagged', () => {
  it('has headings, whole paragraphs and lists, and nothing of the page', () =>
    check(
      [
        page(
          [
            line('OFFICIAL', 820, { isArtifact: true }),
            line('What we found', 780, { mark: 'a', size: 16 }),
            line('1.', 740, { mark: 'b' }),
            line('The cranes are not', 740, { mark: 'c', x: 90 }),
            line('greased by multi-', 726, { mark: 'c', x: 90 }),
            line('agency teams.', 712, { mark: 'c', x: 90 }),
            line('■', 680, { mark: 'd' }),
            line('Keep a log.', 680, { mark: 'e', x: 90 }),
          ],
          node(
            'Document',
            node('H1', 'a'),
            node(
              'L',
              node('LI', node('Lbl', 'b'), node('LBody', 'c')),
              node('LI', node('Lbl', 'd'), node('LBody', 'e')),
            ),
          ),
        ),
      ],
      ...['# What we found', '', '1. The cranes are not greased by multi-agency teams.', '- Keep a log.'],
    ));

  it('has tables as rows, and those that only place text as text', () =>
    check(
      [
        page(
          [
            line('Area', 780, { mark: 'a' }),
            line('Grade', 780, { mark: 'b', x: 300 }),
            line('Help', 760, { mark: 'c' }),
            line('Good', 760, { mark: 'd', x: 300 }),
            line('In a box.', 700, { mark: 'e' }),
          ],
          node(
            'Document',
            node('Table', node('TR', node('TH', 'a'), node('TH', 'b')), node('TR', node('TD', 'c'), node('TD', 'd'))),
            node('Table', node('TR', node('TD', node('P', 'e')))),
          ),
        ),
      ],
      ...['| Area | Grade |', '| --- | --- |', '| Help | Good |', '', 'In a box.'],
    ));

  it('has footnotes at the end and raised numbers in the text', () =>
    check(
      [
        page(
          [
            line('The log', 700, { mark: 'a' }),
            line('1', 706, { mark: 'a', x: 113, size: 7 }),
            line(' is kept.', 700, { mark: 'a', x: 117 }),
            line('1', 60, { mark: 'b', size: 6 }),
            line(' See May.', 56, { mark: 'b', x: 75, size: 9 }),
          ],
          node('Document', node('P', 'a', node('Note', 'b'))),
        ),
      ],
      ...['The log¹ is kept.', '', '¹ See May.'],
    ));

  it('has several paragraphs where one tag holds them', () =>
    check(
      [
        page(
          [780, 766, 752, 724, 710].map((y, index) => line(`Line ${index + 1}.`, y, { mark: 'a' })),
          node('Document', node('P', 'a')),
        ),
      ],
      ...['Line 1. Line 2. Line 3.', '', 'Line 4. Line 5.'],
    ));
});

/** Lines of a tagged paragraph, one below the other. */
const paragraph = (texts: readonly string[], more = {}) =>
  page(
    texts.map((text, index) => line(text, 780 - 14 * index, { mark: 'a', ...more })),
    node('Document', node('P', 'a')),
  );

describe('a hyphen at the end of a line', () => {
  it('goes where the document has the word without it, and stays where it has it with it', () =>
    check(
      [paragraph(['All children of multi-agency plans and all chil-', 'dren of multi-', 'agency teams are seen.'])],
      'All children of multi-agency plans and all children of multi-agency teams are seen.',
    ));

  it('goes from words seen nowhere else where the document parts others, and else stays', () => {
    check(
      [paragraph(['All children were asked by chil-', 'dren about evalu-', 'ation, and self-', 'same words.'])],
      'All children were asked by children about evaluation, and selfsame words.',
    );
    check([paragraph(['Asked about evalu-', 'ation.'])], 'Asked about evalu-ation.');
  });

  it('stays between whole words, before names and numbers, and apart in what two words share', () =>
    check(
      [
        paragraph([
          'All children and each chil-',
          'dren’s decision, making it, and decision-',
          'making in Stockton-on-',
        ]),
        paragraph(['Tees within the 18-', 'week standard for 16-', 'and 17-year-olds, 2014–', '15.'], { x: 71 }),
      ],
      'All children and each children’s decision, making it, and decision-making in Stockton-on-Tees ' +
        'within the 18-week standard for 16- and 17-year-olds, 2014–15.',
    ));

  it('stays in an address, and belongs to its word where a bullet was drawn between them', () =>
    check(
      [
        page(
          [
            line('Children were seen. Chil', 780, { mark: 'a', width: 144 }),
            line('◼', 780, { mark: 'a', x: 150, width: 6, font: 'Symbols' }),
            line('-', 780, { mark: 'a', x: 218, width: 4 }),
            line('dren: https:', 766, { mark: 'a' }),
            line('//example.org/open-', 752, { mark: 'a' }),
            line('licence/', 738, { mark: 'a' }),
            line('2.', 724, { mark: 'a' }),
          ].map((item) => (item.text === '◼' ? { ...item, x: 60 } : item)),
          node('Document', node('P', 'a')),
        ),
      ],
      '◼ Children were seen. Children: https://example.org/open-licence/2.',
    ));
});

describe('a page without structure', () => {
  /** Lines below each other; a line of more than 50 characters is full. */
  const lines = (...texts: readonly (readonly [gap: number, text: string, more?: object])[]) => {
    let y = 700;
    return page(texts.map(([gap, text, more]) => line(text, (y -= gap), more)));
  };
  const full = 'the large cranes are not greased before the winter,';

  it('has paragraphs where the gap is larger than between most lines of that size', () =>
    check(
      [
        lines(
          ...Array.from({ length: 6 }, () => [14, full] as const),
          ...[[19, full] as const, [14, full] as const, [19, 'Nobody knows when'] as const, [19, 'Nor why'] as const],
        ),
      ],
      ...[
        Array.from({ length: 6 }, () => full).join(' '),
        '',
        `${full} ${full}`,
        '',
        'Nobody knows when',
        '',
        'Nor why',
      ],
    ));

  it('has paragraphs where first lines stand farther to the right', () =>
    check(
      [
        lines(
          [14, 'The large cranes are greased, as all of them ought to'],
          [14, 'be, and those who use them know that and are content.'],
          [14, 'Nobody keeps the log of the night shift', { x: 90 }],
          [14, 'but for the duty officer.'],
        ),
      ],
      'The large cranes are greased, as all of them ought to be, and those who use them know that and are content.',
      ...['', 'Nobody keeps the log of the night shift but for the duty officer.'],
    ));

  it('has an item at each bullet, and the text behind the last one apart', () =>
    check(
      [
        lines(
          ...[[14, '• the large crane of the eastern quay, which stands'] as const, [14, 'still', { x: 82 }] as const],
          ...[[14, '• the log'] as const, [14, 'Asset management'] as const],
        ),
      ],
      ...['• the large crane of the eastern quay, which stands still', '', '• the log', '', 'Asset management'],
    ));

  it('has the number of a paragraph apart from its words, where white space was drawn', () =>
    check(
      [page([line('10.', 700, { width: 18 }), line('Cranes are greased.', 700, { x: 89, isApart: true })])],
      '10. Cranes are greased.',
    ));

  it('has headings in letters a little larger, but none in the contents', () =>
    check(
      [
        page([
          line('Cranes', 700, { size: 12 }),
          line('They are not greased, and nobody knows why.', 680, { size: 11 }),
          ...[line('Recommendations', 640, { size: 12 }), line('19', 640, { x: 400, size: 12 })],
        ]),
      ],
      ...['# Cranes', '', 'They are not greased, and nobody knows why.', '', 'Recommendations 19'],
    ));

  it('goes on over pages before an abbreviation in brackets and the year that ends a sentence', () =>
    check(
      [
        page([line('Referrals are screened by the safeguarding hub', 400)]),
        page([line('(MASH) since the inspection of the eleventh of March', 400)]),
        page([line('2014. They are timely.', 400)]),
      ],
      'Referrals are screened by the safeguarding hub (MASH) since the inspection of the eleventh of March 2014. They are timely.',
    ));

  it('is told from its running lines where they differ on left and right pages', () =>
    check(
      ['All is well', 'Nobody came', 'We left', 'We came back'].map((text, number) =>
        page([
          line(number % 2 === 0 ? `${number + 1} Report of the inspection` : `Annual report 2025 ${number + 1}`, 800),
          line(`${text}.`, 400),
        ]),
      ),
      ...['All is well.', '', 'Nobody came.', '', 'We left.', '', 'We came back.'],
    ));
});

describe('a heading that its author tagged', () => {
  it('is a paragraph when it is several lines of sentences', () =>
    check(
      [
        page(
          [
            ...[780, 766, 752, 738].map((y) => line('The cranes stand still.', y, { mark: 'a' })),
            line('Cranes', 700, { mark: 'b' }),
          ],
          node('Document', node('H2', 'a'), node('H2', 'b')),
        ),
      ],
      ...[`${'The cranes stand still. '.repeat(4).trim()}`, '', '## Cranes'],
    ));
});

describe('pages', () => {
  it('leave paragraphs whole', () =>
    check(
      [
        page(
          [line('The cranes were not looked at by anybody since', 100, { mark: 'a' })],
          node('Document', node('P', 'a')),
        ),
        page([line('the winter of last year.', 780, { mark: 'b' })], node('Document', node('P', 'b'))),
      ],
      'The cranes were not looked at by anybody since the winter of last year.',
    ));

  it('do not join items whose bullet is a character of a font', () =>
    check(
      [
        page(
          [line('\uf0a7 complete the assessments of all who come within ten days', 100, { mark: 'a' })],
          node('Document', node('P', 'a')),
        ),
        page([line('\uf0a7 ensure that a nurse is there', 780, { mark: 'b' })], node('Document', node('P', 'b'))),
      ],
      ...['\uf0a7 complete the assessments of all who come within ten days', '', '\uf0a7 ensure that a nurse is there'],
    ));

  it('without structure keep notes that differ in nothing but their numbers', () => {
    const note = (number: number) =>
      page([
        line('The cranes are', 700),
        line(`${number}`, 705, { x: 154, width: 4, size: 6 }),
        line(`${number}See log ${number * 5}.`, 60),
      ]);
    check([note(1), note(2)], ...['The cranes are¹', '', 'The cranes are²', '', '¹See log 5.', '', '²See log 10.']);
  });

  it('without structure keep a paragraph that begins with a number glued to what makes it a word', () =>
    check(
      [
        page([
          line('The cranes are', 700),
          line('1', 705, { x: 154, width: 4, size: 6 }),
          line('1st April is when they are greased.', 600),
          line('1www.example.org/cranes', 60),
        ]),
      ],
      ...['The cranes are¹', '', '1st April is when they are greased.', '', '¹www.example.org/cranes'],
    ));

  it('without structure keep what stands in the margins of two of them by chance', () => {
    const pages = ['We found no fault.', 'We found no fault.', 'We found two faults.', 'We left.'].map((text) =>
      page([line(text, 820), line('The cranes are greased.', 400)]),
    );
    for (const count of [3, 4]) {
      const { text } = readPages(pages.slice(0, count));
      assert.equal(text.match(/We found no fault/g)?.length, 2);
    }
    assert.doesNotMatch(readPages(pages.slice(0, 2)).text, /fault/);
  });

  it('leave lowered numbers and the numbers of other lines as they are', () =>
    check(
      [
        page([
          ...[line('They emit CO', 700), line('2', 697.6, { x: 142, width: 4, size: 6 })],
          ...[line('Cranes', 600), line('7', 612, { x: 106, width: 4, size: 6 })],
        ]),
      ],
      ...['They emit CO2', '', '7', '', 'Cranes'],
    ));

  it('have tables wherever the words stand, beside the page too', () => {
    const read = (left: number, right: number) =>
      readPages([
        page([
          ...[line('Crane', 700, { x: left }), line('Greased', 700, { x: right })],
          ...[line('Hall', 680, { x: left }), line('Locked', 680, { x: right })],
        ]),
      ]).text;
    for (const [left, right] of [
      [70, 200],
      [-90, 70],
      [6000, 7000],
    ] as const)
      assert.equal(read(left, right), '| Crane | Greased |\n| --- | --- |\n| Hall | Locked |\n');
    for (const [left, right] of [
      [-400, -200],
      [20_000, 30_000],
    ] as const)
      assert.deepEqual(read(left, right).match(/\w+/g)?.sort(), ['Crane', 'Greased', 'Hall', 'Locked']);
    assert.match(read(Number.NaN, 70), /Crane ?Greased/);
  });

  /** More words on one line than anybody writes, and than a function takes parameters. */
  const count = 150_000;
  const listWords = () =>
    Array.from({ length: count }, (_, index) => line('a', 700, { x: 10 * index, width: 6, mark: 'a' }));

  it('with more words on a line than anybody writes are read', () => {
    const { text } = readPages([page(listWords(), node('Document', node('P', 'a')))]);
    assert.equal(text.match(/a/g)?.length, count);
  });

  it('with more raised numbers on a line than anybody writes are read', () => {
    const marks = Array.from({ length: count / 3 }, (_, index) =>
      line('1', 705, { x: 30 * index + 6, width: 3, size: 6, mark: 'a' }),
    );
    assert.equal(readPages([page([...listWords(), ...marks])]).text.match(/a¹/g)?.length, count / 3);
  });

  it('without structure are read by where words stand, without what repeats in the margins', () =>
    check(
      [1, 2, 3].map((number) =>
        page([
          line(`Report on cranes, page ${number}`, 820),
          line(`Part ${number}`, 750, { size: 18 }),
          line('Most cranes are not', 720),
          line(`greased in part ${number}.`, 706),
        ]),
      ),
      ...[1, 2, 3].flatMap((number) => [
        `# Part ${number}`,
        '',
        `Most cranes are not greased in part ${number}.`,
        ...(number < 3 ? [''] : []),
      ]),
    ));

  it('say where each stretch of the text stands', () => {
    const { text, places } = readPages([page([line('One', 700)]), page([line('Two', 500)])]);
    const [first, second] = places;
    assert.deepEqual([text.slice(first!.range.start, first!.range.end), first!.page, first!.y], ['One', 0, 700]);
    assert.deepEqual([text.slice(second!.range.start, second!.range.end), second!.page, second!.y], ['Two', 1, 500]);
  });
});

describe('a PDF by LibreOffice', () => {
  it('reads as the Word file that it was made with', async () => {
    const bytes = readFileSync(join(root, 'test/documents/files/harbour.pdf'));
    const { text, encoding } = await readReportText('harbour.pdf', bytes);
    assert.equal(encoding, 'PDF');
    assert.match(text, /^# 1\. What we found$/m);
    assert.match(text, /^## 1\.1 Cranes$/m);
    assert.match(text, /^The cranes are sometimes not greased before winter \(R1\)\.¹ Two of them stand still\.$/m);
    assert.match(text, /^\| Safety \| Inadequate \|$/m);
    assert.match(text, /^R2\. Keep a log of every shift\.$/m);
    assert.match(text, /^¹ Log of the workshop, 2025\.$/m);
  });

  it('reads without structure as with it: columns, a table, notes, and lines that end on purpose', async () => {
    for (const name of ['columns', 'harbour']) {
      const read = (file: string) => readReportText(file, readFileSync(join(root, 'test/documents/files', file)));
      const [tagged, untagged] = await Promise.all([read(`${name}.pdf`), read(`${name}.untagged.pdf`)]);
      // How deep a heading is can only be told by its tag.
      const withoutDepths = (text: string) => text.replace(/^#+ /gm, '# ').replace(/^# (?=Inspection of)/m, '');
      assert.equal(withoutDepths(untagged.text), withoutDepths(tagged.text));
    }
  });

  it('that is damaged is refused', async () => {
    await assert.rejects(
      readReportText('a.pdf', new TextEncoder().encode('%PDF-1.7 nothing')),
      /it is no PDF, or damaged/,
    );
  });
});
