/** Lines become blocks at blank lines, marks and ends of paragraphs. */

import assert from 'node:assert/strict';

import { readBlocks, type Block, type BlockOptions } from '../../server/src/syntax/blocks';
import { isBlank, readLines } from '../../server/src/syntax/lines';
import { SourceText } from '../../server/src/text/sourceText';
import { cutStretches } from '../../server/src/text/stretches';

const unwrapped: BlockOptions = {
  width: undefined,
  opening: undefined,
  numberOf: ({ mark }) => (mark?.kind === 'number' && mark.dotted ? mark.value : undefined),
  labelOf: () => undefined,
  opensByWords: () => false,
};

function blocks(text: string, options: Partial<BlockOptions> = {}): Block[] {
  const lines = readLines(cutStretches(new SourceText(text))).filter((line) => !isBlank(line));
  return readBlocks(lines, { ...unwrapped, ...options });
}

/** Each block as its kind, its depth where it has one, and its lines. */
function check(text: string, expected: readonly string[], options: Partial<BlockOptions> = {}): void {
  assert.deepEqual(
    blocks(text, options).map(
      ({ kind, depth, lines }) => `${kind}${'>'.repeat(depth)}: ${lines.map(({ visible }) => visible).join(' / ')}`,
    ),
    expected,
  );
}

describe('blocks', () => {
  it('end at blank lines and marks', () => {
    check('12. Families benefit.\n13. Partners know.\n\nA paragraph.', [
      'numbered: 12. Families benefit.',
      'numbered: 13. Partners know.',
      'paragraph: A paragraph.',
    ]);
  });

  it('hold all lines of a sentence that goes on', () => {
    check('Plans are made\nand reviewed.', ['paragraph: Plans are made / and reviewed.']);
  });

  it('hold the text below a number or bullet that stands alone', () => {
    check('9.\n\nFamilies benefit.', ['numbered: 9. / Families benefit.']);
    check('■\n\nPlans', ['bullet: ■ / Plans']);
  });

  it('take a number that is none for text', () => {
    const full = 'The service offers groups and other help that is given to all young people aged';
    check(`${full}\n15. Support groups meet.`, [`paragraph: ${full} / 15. Support groups meet.`], {
      width: 80,
      numberOf: () => undefined,
    });
  });

  it('end in wrapped text where the next word would have fitted in print as well as by its letters', () => {
    const wide = 'Many women who come to the MASH were known to CAMHS and to WMP as well';
    const narrow = 'Little is left until it is tried; all is still filed if it is ill.';
    const broad = 'Many more women whom we saw were known to CAMHS some months ago.';
    const options = { width: 72 };
    check(`${wide}\n${narrow}\nThe next`, [`paragraph: ${wide} / ${narrow}`, 'paragraph: The next'], options);
    check(`${wide}\n${broad}\nThe next`, [`paragraph: ${wide} / ${broad} / The next`], options);
    check(`${narrow}\n${broad}\nThe next`, [`paragraph: ${narrow} / ${broad} / The next`], options);
  });

  it('end in wrapped text where a sentence ends short of the width', () => {
    const full = `${'Words that fill the line up to its very end '.repeat(2).slice(0, 78)}.`;
    check(`${full}\nNext sentence`, [`paragraph: ${full} / Next sentence`], { width: 80 });
    check('It ends here.\nNext sentence', ['paragraph: It ends here.', 'paragraph: Next sentence'], { width: 80 });
  });

  it('open with the word that opens every item of an unmarked list', () => {
    const full = 'Ensure that all plans say what will be done by whom and until when they do it.';
    check(`${full}\n${full}`, [`paragraph: ${full}`, `paragraph: ${full}`], { width: 80, opening: 'Ensure' });
  });

  it('open with words that close a report, behind the end of a sentence', () => {
    const full = 'This letter tells all that inspectors saw and heard of the services in the area.';
    const opensByWords: BlockOptions['opensByWords'] = ({ visible }) => visible.startsWith('Yours');
    check(`${full}\nYours sincerely`, [`paragraph: ${full}`, 'paragraph: Yours sincerely'], {
      width: 80,
      opensByWords,
    });
  });

  it('tell inner bullets by another glyph or by more indent', () => {
    check('■ Of this number\n- in homes\n- with families\n■ Last year', [
      'bullet: ■ Of this number',
      'bullet>: - in homes',
      'bullet>: - with families',
      'bullet: ■ Last year',
    ]);
    check('- Of this number\n - in homes\n- Last year', [
      'bullet: - Of this number',
      'bullet>: - in homes',
      'bullet: - Last year',
    ]);
  });

  it('tell where their words begin, and how many lines stand before them', () => {
    const [first, second] = blocks('12. Families\n\n\nPartners');
    assert.deepEqual([first!.bodyStart, second!.bodyStart], [4, 0]);
    assert.deepEqual([first!.gap, second!.gap], [0, 2]);
  });

  it('are none of no lines', () => check('\n\n', []));
});
