/** All checks there are. A check that is not in this table does not run; its page is `docs/checks/<code>.md`. */

import { contentsEntryWithoutSection } from './apparatus/contentsEntryWithoutSection';
import { contentsWordingDiffers } from './apparatus/contentsWordingDiffers';
import { footnoteWithoutNote } from './apparatus/footnoteWithoutNote';
import { noteWithoutMark } from './apparatus/noteWithoutMark';
import { sectionWithoutContentsEntry } from './apparatus/sectionWithoutContentsEntry';
import { dateImpossible } from './dates/dateImpossible';
import { datesOutOfOrder } from './dates/datesOutOfOrder';
import { inspectionDatesDiffer } from './dates/inspectionDatesDiffer';
import { figuresDisagree } from './figures/figuresDisagree';
import { percentageWrong } from './figures/percentageWrong';
import { gradeInProse } from './judgements/gradeInProse';
import { gradesDisagree } from './judgements/gradesDisagree';
import { overallGradeNotAllowed } from './judgements/overallGradeNotAllowed';
import { tableRowWording } from './judgements/tableRowWording';
import { acronymBeforeDefinition } from './names/acronymBeforeDefinition';
import { acronymDefinedDifferently } from './names/acronymDefinedDifferently';
import { acronymMisspelt } from './names/acronymMisspelt';
import { acronymUndefined } from './names/acronymUndefined';
import { providerNameDiffers } from './names/providerNameDiffers';
import { runningFooterDiffers } from './names/runningFooterDiffers';
import { numberWithoutDot } from './numbers/numberWithoutDot';
import { numberingRepeats } from './numbers/numberingRepeats';
import { numberingRestarts } from './numbers/numberingRestarts';
import { numberingSkips } from './numbers/numberingSkips';
import { citationMissing } from './thread/citationMissing';
import { crossReferenceDrift } from './thread/crossReferenceDrift';
import { markerAmbiguous } from './thread/markerAmbiguous';
import { markerNumberMissing } from './thread/markerNumberMissing';
import { markerWithoutList } from './thread/markerWithoutList';
import { markerWithoutRecommendation } from './thread/markerWithoutRecommendation';
import { recommendationEvidenced } from './thread/recommendationEvidenced';
import { recommendationUnsure } from './thread/recommendationUnsure';
import { recommendationUnsupported } from './thread/recommendationUnsupported';
import { recommendationWithoutReference } from './thread/recommendationWithoutReference';
import { recommendationsEmpty } from './thread/recommendationsEmpty';
import { bracketUnbalanced } from './wording/bracketUnbalanced';
import { draftText } from './wording/draftText';
import { punctuationSlip } from './wording/punctuationSlip';
import { quoteUnbalanced } from './wording/quoteUnbalanced';
import { spaceMissing } from './wording/spaceMissing';
import { spellingMixed } from './wording/spellingMixed';
import { wordDoubled } from './wording/wordDoubled';
import type { Check } from './diagnostic';

/** In the order in which people meet them: thread, judgements, numbers, dates, figures, names, apparatus, wording. */
export const catalogue: readonly Check[] = [
  recommendationUnsupported,
  recommendationEvidenced,
  recommendationUnsure,
  markerNumberMissing,
  markerWithoutList,
  markerWithoutRecommendation,
  markerAmbiguous,
  citationMissing,
  crossReferenceDrift,
  recommendationWithoutReference,
  recommendationsEmpty,
  gradesDisagree,
  gradeInProse,
  overallGradeNotAllowed,
  tableRowWording,
  numberingRepeats,
  numberingSkips,
  numberingRestarts,
  numberWithoutDot,
  datesOutOfOrder,
  dateImpossible,
  inspectionDatesDiffer,
  figuresDisagree,
  percentageWrong,
  runningFooterDiffers,
  providerNameDiffers,
  contentsEntryWithoutSection,
  contentsWordingDiffers,
  sectionWithoutContentsEntry,
  footnoteWithoutNote,
  noteWithoutMark,
  acronymDefinedDifferently,
  acronymBeforeDefinition,
  acronymUndefined,
  acronymMisspelt,
  draftText,
  wordDoubled,
  bracketUnbalanced,
  quoteUnbalanced,
  spaceMissing,
  punctuationSlip,
  spellingMixed,
];

/** The check with this code; undefined when there is none. */
export function findCheck(code: string): Check | undefined {
  return catalogue.find((check) => check.code === code);
}
