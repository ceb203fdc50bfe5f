/**
 * Every sentence that a check says to a user, in one table. Each tells what is wrong, where, and what to do; the
 * arguments are names from `words.ts` and numbers, so that a sentence can be worded anew without reading a check.
 */

export const messages = {
  recommendationUnsupported: (recommendation: string) =>
    `${recommendation} has no supporting finding. Mark the finding that it follows from, or write one.`,
  recommendationUnrelated: (recommendation: string) =>
    `${recommendation} seems to follow from no finding. Check whether one says the same in other words, or write one.`,
  listHeading: () => 'The list that it stands in.',

  recommendationEvidenced: (recommendation: string, finding: string) =>
    `${recommendation} has no marked finding, but ${finding} fits it. Mark that finding if it is the reason.`,
  bestEvidence: (probability: number) => `The finding that fits best (${percent(probability)}).`,

  markerNumberMissing: (number: number) =>
    `There is no recommendation ${number}. Correct the number, or add the recommendation.`,
  numbersOfList: (first: number, last: number) => `This list is numbered ${first} to ${last}.`,

  markerWithoutList: () =>
    'This marker refers to a recommendation, but the report has no list of recommendations. Add the list, or remove the marker.',

  markerWithoutRecommendation: () =>
    'No recommendation fits what this finding says. Check that the recommendation was not dropped, or remove the marker.',

  gradesDisagree: (subject: string, grade: string, otherPlace: string, otherGrade: string) =>
    `The grade of “${subject}” is “${grade}” here, but “${otherGrade}” in ${otherPlace}. Make the two agree.`,
  otherGrade: (grade: string) => `Here the grade is “${grade}”.`,

  citationMissing: (recommendation: string, number: number) =>
    `${recommendation} refers to paragraph ${number}, which does not exist. Correct the number.`,
  citationIsRecommendation: (recommendation: string, number: number) =>
    `${recommendation} refers to paragraph ${number}, which is a recommendation and no finding. Correct the number.`,
  citedRecommendation: (number: number) => `Number ${number} stands here.`,

  crossReferenceDrift: (drift: DescribedDrift) =>
    `${drift.citing} refers to ${nameCited(drift)}, but ${drift.isOne ? 'this number seems' : 'these numbers seem'} to ` +
    `have moved: ${nameRun(drift)} better ${nameShift(drift.shift)}. ` +
    `Check ${drift.isOne ? 'it and change it' : 'them and change them'} to ${drift.fitting}.`,
  reachedAsPrinted: (number: number) => `As printed, ${number} leads here.`,
  reachedWhenCorrected: (number: number) => `Corrected to ${number}, it leads here.`,

  numberingRepeats: (number: number, firstLine: number) =>
    `Number ${number} was used before, on line ${firstLine}. Number this paragraph and those after it anew.`,
  numberedBefore: (number: number) => `Number ${number} stands here first.`,

  numberingSkips: (number: number, previous: number) =>
    `The numbering jumps from ${previous} to ${number}. Restore what is missing, or number the paragraphs anew.`,
  numberBefore: (number: number) => `Number ${number} stands here.`,

  recommendationsEmpty: (title: string) =>
    `“${title}” has nothing under it. Add the recommendations, or remove the heading.`,

  contentsEntryWithoutSection: (title: string) =>
    `The contents list “${title}”, but no section has this heading. Make the two agree.`,

  sectionWithoutContentsEntry: (title: string) =>
    `“${title}” is missing from the contents, which list the sections beside it. Add it there.`,
  contentsHere: () => 'The contents.',

  acronymDefinedDifferently: (short: string, long: string, otherLong: string, otherLine: number) =>
    `${short} stands for “${long}” here, but for “${otherLong}” on line ${otherLine}. Use one wording for one thing.`,
  acronymDefinedBefore: (short: string) => `${short} is first defined here.`,

  footnoteWithoutNote: (label: string) => `Footnote ${label} has no note. Add the note, or remove the mark.`,
} as const;

/** What is known about the references of one recommendation or marker that have drifted. */
export interface DescribedDrift {
  readonly citing: string;
  readonly of: 'findings' | 'recommendations';
  /** The numbers as printed and as they fit: "23, 28 to 30 and 33". */
  readonly printed: string;
  readonly fitting: string;
  readonly isOne: boolean;
  /** The run that they belong to: its first and last number, and by how much it has moved. */
  readonly fromNumber: number;
  readonly toNumber: number;
  readonly shift: number;
  /** How many references the run has, and how many of them fit better when moved. */
  readonly total: number;
  readonly better: number;
}

function nameCited({ of, isOne, printed }: DescribedDrift): string {
  return `${of === 'findings' ? 'paragraph' : 'recommendation'}${isOne ? '' : 's'} ${printed}`;
}

function nameRun({ fromNumber, toNumber, total, better }: DescribedDrift): string {
  if (total === 1) return 'it fits';
  const all = total === 2 ? 'both references' : `all ${total} references`;
  const counted = better === total ? all : `${better} of the ${total} references`;
  return fromNumber === toNumber
    ? `${counted} to ${fromNumber} fit`
    : `${counted} from ${fromNumber} to ${toNumber} fit`;
}

function nameShift(shift: number): string {
  return `${Math.abs(shift)} ${shift < 0 ? 'lower' : 'higher'}`;
}

function percent(probability: number): string {
  return `${Math.round(probability * 100)} %`;
}
