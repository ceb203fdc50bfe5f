/** Small texts read as reports of a family, for the tests of each pass. */

import type { Family } from '../../server/src/report/family';
import { builtInFamilies } from '../../server/src/report/families';
import { readFlow, type Flow } from '../../server/src/report/reading/flow';
import { readParts, type Reading } from '../../server/src/report/reading/reading';
import { vocabularyOf, type Vocabulary } from '../../server/src/report/reading/vocabulary';
import { MappedTextBuilder, type MappedText } from '../../server/src/text/mappedText';
import { SourceText } from '../../server/src/text/sourceText';

/** The family with this id. Throws when there is none. */
export function familyOf(id: string): Family {
  const family = builtInFamilies.find((each) => each.id === id);
  if (!family) throw new Error(`There is no family “${id}”.`);
  return family;
}

export interface Given {
  readonly flow: Flow;
  readonly vocabulary: Vocabulary;
}

/** The text as a flow, with the vocabulary of a family, given itself or by its id. */
export function given(family: string | Family, text: string): Given {
  const known = typeof family === 'string' ? familyOf(family) : family;
  return { flow: readFlow(new SourceText(text)), vocabulary: vocabularyOf(known) };
}

/** The text read by all passes with the vocabulary of a family, whether or not it would be recognised. */
export function read(family: string | Family, text: string): Reading {
  const { flow, vocabulary } = given(family, text);
  return readParts(flow, vocabulary);
}

/** A text that stands in its source as it is. */
export function unchanged(text: string): MappedText {
  return new MappedTextBuilder(text).keep({ start: 0, end: text.length }).build();
}
