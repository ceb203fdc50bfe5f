/** All checks there are. A check that is not in this table does not run; its page is `docs/checks/<code>.md`. */

import { contentsEntryWithoutSection, contentsWordingDiffers } from './apparatus/contentsEntries';
import { footnoteWithoutNote, noteWithoutMark } from './apparatus/footnotes';
import { referenceLeadsNowhere } from './apparatus/referenceLeadsNowhere';
import { sectionWithoutContentsEntry } from './apparatus/sectionWithoutContentsEntry';
import { dateImpossible } from './dates/dateImpossible';
import { datesOutOfOrder, inspectionDatesDiffer } from './dates/titleDates';
import type { Check } from './diagnostic';
import { figuresDisagree } from './figures/figuresDisagree';
import { percentageWrong } from './figures/percentageWrong';
import { gradeInProse } from './judgements/gradeInProse';
import { earlierGradeDiffers } from './library/earlierGrade';
import {
  recommendationNotFollowedUp,
  recommendationRepeated,
  recommendationUnanswered,
} from './library/earlierRequests';
import { gradesDisagree, overallGradeNotAllowed } from './judgements/statedGrades';
import { tableRowWording } from './judgements/tableRowWording';
import { acronymDefinedDifferently } from './names/acronymDefinedDifferently';
import { providerNameDiffers } from './names/providerNameDiffers';
import { runningFooterDiffers } from './names/runningFooterDiffers';
import { acronymBeforeDefinition, acronymMisspelt, acronymUndefined } from './names/unexplainedAcronyms';
import { numberWithoutDot } from './numbers/numberWithoutDot';
import { numberingRepeats, numberingRestarts, numberingSkips } from './numbers/numbering';
import { markerNumberMissing, markerWithoutList, markerWithoutRecommendation } from './thread/brokenMarkers';
import { citationMissing, recommendationWithoutReference } from './thread/citations';
import { crossReferenceDrift } from './thread/crossReferenceDrift';
import { markerAmbiguous } from './thread/markerAmbiguous';
import { recommendationsEmpty } from './thread/recommendationsEmpty';
import { recommendationEvidenced, recommendationUnsupported, recommendationUnsure } from './thread/support';
import { draftText } from './wording/draftText';
import { punctuationSlip, spaceMissing } from './wording/punctuation';
import { spellingMixed } from './wording/spellingMixed';
import { bracketUnbalanced, quoteUnbalanced } from './wording/unbalanced';
import { wordDoubled } from './wording/wordDoubled';
import { findingWithoutEffect, findingWithoutEvidence } from './writing/findings';
import { jargon } from './writing/jargon';
import { numberIdentifying, personNamed } from './writing/people';
import {
  recommendationBundled,
  recommendationUnmeasurable,
  recommendationWithoutAddressee,
  recommendationWithoutTimeLimit,
  recommendationWithoutVerb,
} from './writing/recommendations';
import { negationDoubled, sentenceLong } from './writing/sentences';

/** In the order in which people meet them: thread, judgements, numbers, dates, figures, names, apparatus, wording, writing. */
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
  recommendationRepeated,
  recommendationNotFollowedUp,
  recommendationUnanswered,
  gradesDisagree,
  gradeInProse,
  overallGradeNotAllowed,
  tableRowWording,
  earlierGradeDiffers,
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
  referenceLeadsNowhere,
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
  recommendationWithoutAddressee,
  recommendationWithoutVerb,
  recommendationBundled,
  recommendationUnmeasurable,
  recommendationWithoutTimeLimit,
  findingWithoutEvidence,
  findingWithoutEffect,
  sentenceLong,
  jargon,
  negationDoubled,
  personNamed,
  numberIdentifying,
];

/** The check with this code; undefined when there is none. */
export function findCheck(code: string): Check | undefined {
  return catalogue.find((check) => check.code === code);
}
