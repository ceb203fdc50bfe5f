/** All checks there are. A check that is not in this table does not run; its page is `docs/checks/<code>.md`. */

import { acronymDefinedDifferently } from './names/acronymDefinedDifferently';
import { citationMissing } from './thread/citationMissing';
import { contentsEntryWithoutSection } from './apparatus/contentsEntryWithoutSection';
import { crossReferenceDrift } from './thread/crossReferenceDrift';
import type { Check } from './diagnostic';
import { footnoteWithoutNote } from './apparatus/footnoteWithoutNote';
import { gradesDisagree } from './judgements/gradesDisagree';
import { markerNumberMissing } from './thread/markerNumberMissing';
import { markerWithoutList } from './thread/markerWithoutList';
import { markerWithoutRecommendation } from './thread/markerWithoutRecommendation';
import { numberingRepeats } from './numbers/numberingRepeats';
import { numberingSkips } from './numbers/numberingSkips';
import { recommendationEvidenced } from './thread/recommendationEvidenced';
import { recommendationUnsupported } from './thread/recommendationUnsupported';
import { recommendationsEmpty } from './thread/recommendationsEmpty';
import { sectionWithoutContentsEntry } from './apparatus/sectionWithoutContentsEntry';

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
