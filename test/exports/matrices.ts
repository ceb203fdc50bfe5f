/** Matrices of a small report, for the tests of what is made of them. */

import { describeTargets, targetOf } from '../../server/src/annotations/anchoring/selectors';
import { addNote, justify, type Stamp } from '../../server/src/annotations/edit';
import { anchorSet } from '../../server/src/annotations/live/annotated';
import { emptyAnnotationSet } from '../../server/src/annotations/model';
import { builtInFamilies } from '../../server/src/report/families/index';
import { openDocument } from '../../server/src/workspace/workspace';
import { firstPage } from '../support/document';
import { buildMatrix, type Matrix } from '../../server/src/exports/matrix';

const text = `${firstPage}
Recommendations

1. Ensure that plans are clear.
2. Ensure that bins are emptied.
3. Ensure that | <b>pipes</b> & "quotes", *stars* and =formulas hold.

Inspection findings

4. Plans are vague. (Recommendation 1)
5. =Homes are safe, "all" of them. (Recommendation 3)
`;

function stamp(id: string): Stamp {
  return { id, now: '2026-03-01T09:30:00Z', author: 'Ann' };
}

/** The matrix of a small report with a note on its first recommendation and a reason for the second, which is no hole then. */
export function buildNoted(file: string): Matrix {
  const at = (words: string) => {
    const start = text.indexOf(words);
    return targetOf(describeTargets(text, [{ start, end: start + words.length }])[0]!.selectors);
  };
  const noted = addNote(emptyAnnotationSet, { target: at('plans are clear'), text: '@all: which?\nAll.' }, stamp('a'));
  const set = justify(
    noted,
    { check: 'recommendation-unsupported', target: at('2. Ensure that bins are emptied.'), reason: '-1 bins' },
    stamp('b'),
  );
  return buildMatrix({ ...openText(file), annotated: anchorSet(set, text) });
}

/** The same without notes, in which nothing supports the second recommendation. */
export function buildWithHole(file: string): Matrix {
  return buildMatrix(openText(file));
}

function openText(file: string) {
  return openDocument({ uri: file, version: 0, languageId: '', text }, { revision: 0, families: builtInFamilies });
}
