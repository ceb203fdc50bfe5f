/** All checks there are. A check that is not in this table does not run; its page is `docs/checks/<code>.md`. */

import { acronymDefinedDifferently } from './acronymDefinedDifferently';
import { citationMissing } from './citationMissing';
import { contentsEntryWithoutSection } from './contentsEntryWithoutSection';
import { crossReferenceDrift } from './crossReferenceDrift';
import type { Check } from './diagnostic';
import { footnoteWithoutNote } from './footnoteWithoutNote';
import { gradesDisagree } from './gradesDisagree';
import { markerNumberMissing } from './markerNumberMissing';
import { markerWithoutList } from './markerWithoutList';
import { markerWithoutRecommendation } from './markerWithoutRecommendation';
import { numberingRepeats } from './numberingRepeats';
import { numberingSkips } from './numberingSkips';
import { recommendationEvidenced } from './recommendationEvidenced';
import { recommendationUnsupported } from './recommendationUnsupported';
import { recommendationsEmpty } from './recommendationsEmpty';
import { sectionWithoutContentsEntry } from './sectionWithoutContentsEntry';

/** In the order in which people meet them: the thread, the judgements, the numbers, the apparatus. */
export const catalogue: readonly Check[] = [
  recommendationUnsupported,
  recommendationEvidenced,
  markerNumberMissing,
  markerWithoutList,
  markerWithoutRecommendation,
  gradesDisagree,
  citationMissing,
  crossReferenceDrift,
  numberingRepeats,
  numberingSkips,
  recommendationsEmpty,
  contentsEntryWithoutSection,
  sectionWithoutContentsEntry,
  acronymDefinedDifferently,
  footnoteWithoutNote,
];

/** The check with this code; undefined when there is none. */
export function findCheck(code: string): Check | undefined {
  return catalogue.find((check) => check.code === code);
}
