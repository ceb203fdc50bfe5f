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
  recommendationNearest: (recommendation: string, finding: string) =>
    `${recommendation} has no marked finding, and none of the others surely fits it; ${finding} comes nearest. Mark the finding that it follows from, or write one.`,
  moreLikeThis: (more: number) => `(There are ${more} more like this.)`,

  recommendationUnsure: (recommendation: string, findings: number) =>
    `${recommendation} is unsure: ${findings === 1 ? '1 finding' : `${findings} findings`} may support it, but no marker surely stands for it. Accept the right one, or give its number in the marker.`,
  maySupport: (finding: string) => `${capital(finding)} may support it.`,

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

  referenceLeadsNowhere: (text: string, parts: string, first: string, last: string) =>
    `“${text}” leads nowhere: the ${parts} of this report are ${first} to ${last}. Correct the number, or add what is missing.`,

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

  noteWithoutMark: (label: string) =>
    `No mark in the text leads to footnote ${label}. Add the mark, or remove the note.`,

  markerAmbiguous: (one: string, other: string) =>
    `${one} and ${lower(other)} fit this finding about equally well. Give the number of the one that is meant.`,
  mayBeMeant: (recommendation: string) => `${recommendation} may be meant.`,

  recommendationWithoutReference: (recommendation: string) =>
    `${recommendation} refers to no paragraph, but most of the others do. Add the paragraphs that it follows from.`,
  listWithoutReferences: () =>
    'No recommendation of this list refers to a paragraph, but those of another list do. Add the references here too.',

  overallGradeNotAllowed: ({ grade, cause, causeGrade, causePlace }: RuledOutGrade) =>
    `The overall grade cannot be “${grade}”, because “${cause}” is “${causeGrade}” in ${causePlace}. Correct the one that is wrong.`,

  tableRowWording: (title: string, line: number) =>
    `The section on line ${line} is headed “${title}”. Word the row and the heading alike.`,
  headingHere: () => 'The heading of the section.',

  contentsWordingDiffers: (title: string, line: number) =>
    `The section on line ${line} is headed “${title}”. Word the entry and the heading alike.`,

  numberWithoutDot: (number: number) =>
    `Number ${number} has no full stop, but the numbers beside it have one. Add it.`,
  addDot: (number: number) => `Write “${number}.”`,

  numberingRestarts: (number: number, last: number, line: number) =>
    `The numbering begins at ${number} again after ${last} on line ${line}. Go on counting, so that a number means one paragraph.`,

  inspectionReversed: (start: string, end: string) =>
    `The inspection ends on ${end}, before it begins on ${start}. Correct the dates.`,
  publishedEarly: (published: string, end: string) =>
    `The report is published on ${published}, before the inspection ends on ${end}. Correct the dates.`,
  inspectionDates: () => 'The dates of the inspection.',
  inspectionDatesDiffer: (here: string, title: string) =>
    `The inspection is dated ${here} here, but ${title} in the title. Make the two agree.`,
  dayMissing: (month: string, last: number, year: number | undefined) =>
    `${month}${year === undefined ? '' : ` ${year}`} has only ${last} days. Correct the date.`,
  weekdayWrong: (weekday: string) => `This day was a ${weekday}. Correct the weekday or the date.`,

  footerDatesDiffer: (footer: string, title: string, count: number) =>
    `${capital(nameFooters(count))} says ${footer}, but the title says ${title}. Make them agree.`,
  footerNameDiffers: (name: string, provider: string, count: number) =>
    `${capital(nameFooters(count))} names “${name}”, but the report is about ${provider}. Correct the name.`,
  titleHere: () => 'The title.',
  providerMisspelt: (printed: string, provider: string) =>
    `“${printed}” looks like a misspelling of ${provider}, which the report is about. Correct one of the two.`,
  providerCarriedOver: (printed: string, provider: string) =>
    `This judgement names ${printed}, but the report is about ${provider}. Correct the name.`,

  percentageWrong: (some: number, all: number, actual: number, share: string) =>
    `${some} of ${all} is ${actual.toFixed(1)} %, not ${share} %. Correct the number that is wrong.`,
  percentageImpossible: (all: number, share: string) =>
    `No whole number out of ${all} makes ${share} %. Correct the number that is wrong.`,

  figuresDisagree: (quantity: string, count: number, other: number, line: number) =>
    `The number of ${quantity} is ${count} here, but ${other} on line ${line} as of the same time. Make the two agree.`,
  otherFigure: (count: number) => `Here the number is ${count}.`,

  acronymBeforeDefinition: (short: string, line: number) =>
    `${short} is used here, but only explained on line ${line}. Explain it where it is first used.`,
  acronymDefinedHere: (short: string) => `${short} is explained here.`,
  acronymUndefined: (short: string, count: number) =>
    `${short} is used ${count} times and never explained. Write it out where it is first used.`,
  usedAgain: (short: string) => `${short} is used again here.`,
  acronymMisspelt: (short: string, right: string, line: number | undefined) =>
    `“${short}” looks like a slip for ${right}${line === undefined ? '' : `, which is on line ${line}`}. Correct it.`,

  draftText: (printed: string) => `“${printed}” is left over from a draft. Fill it in, or remove it.`,
  wordDoubled: (word: string) => `“${word}” is printed twice. Remove one.`,
  removeWord: (word: string) => `Remove the second “${word}”`,
  bracketUnbalanced: (bracket: string, isOpening: boolean) =>
    `“${bracket}” is never ${isOpening ? 'closed' : 'opened'} in this paragraph. Add the other bracket, or remove this one.`,
  quoteUnbalanced: (mark: string) =>
    `The quotation mark ${mark} has no partner in this paragraph. Add the other one, or remove this one.`,
  spaceMissing: (words: string) => `A space is missing in “${words}”. Add it behind the full stop.`,
  insertSpace: () => 'Add a space',

  recommendationWithoutAddressee: (recommendation: string, siblings: number) =>
    `${recommendation} does not say who is to act, as ${siblings} of its list do. Name who should do it.`,
  recommendationWithoutVerb: (recommendation: string, siblings: number) =>
    `${recommendation} names a topic and not what is to be done, as ${siblings} of its list do. Begin with a verb such as “review” or “provide”.`,
  recommendationWithoutTimeLimit: (recommendation: string, siblings: number) =>
    `${recommendation} does not say by when, as ${siblings} of its list do. Add a time limit.`,
  siblingSays: () => 'This one says it.',
  recommendationBundled: (verb: string) =>
    `With “${verb}” a second thing is asked for, so that this can be met and not met at once. Make two recommendations of it.`,
  recommendationUnmeasurable: (words: string) =>
    `With “${words}” nobody can tell whether this was done. Say in which cases, or leave it out.`,
  findingWithoutEvidence: (finding: string) =>
    `${capital(finding)} does not say what shows it. Add what was seen, counted or read.`,
  findingWithoutEffect: (finding: string) =>
    `${capital(finding)} does not say what follows from it. Add what it means for those concerned, or what the risk is.`,
  sentenceLong: (words: number) => `This sentence has ${words} words. Make two of it.`,
  negationDoubled: (words: string) => `“${words}” denies a negation. Say what was found.`,
  jargon: (word: string, plain: string) =>
    `“${word}” is office jargon. Say it plainly, for example “${plain}”, or explain it.`,
  personNamed: (name: string) => `“${name}” tells who a person is. Remove it unless it is to be printed.`,
  numberIdentifying: (words: string) =>
    `“${words}” is so few that those who know them may tell who they are. Say it without the number, or check that it may be printed.`,

  recommendationRepeated: (recommendation: string, date: string) =>
    `${recommendation} seems to ask again for what the report of ${date} asked. Say what became of it since, or that it is asked anew.`,
  askedBefore: (name: string, date: string) => `Recommendation ${name} of the report of ${date} asked for this.`,
  recommendationNotFollowedUp: (recommendation: string, dates: readonly string[]) =>
    `${recommendation} seems to be mentioned in no later report: ${dates.join(', ')}. Look for it there in other words, or follow it up.`,
  recommendationUnanswered: (recommendation: string, date: string) =>
    `${recommendation} has no answer in the response of ${date}. Look for it there in other words, or ask for one.`,
  response: (date: string) => `The response of ${date}.`,
  laterReport: (date: string) => `The report of ${date}.`,
  earlierGradeDiffers: (subject: string, grade: string, otherGrade: string, date: string) =>
    `The earlier grade of “${subject}” is “${grade}” here, but the report of ${date} says “${otherGrade}”. Correct the one that is wrong.`,
  punctuationSlip: (around: string) => `A full stop or comma is out of place in “${around}”. Remove it.`,
  correctPunctuation: () => 'Remove what is out of place',
  spellingMixed: (word: string, usual: string, line: number) =>
    `“${word}” is spelt otherwise than “${usual}” on line ${line}, as elsewhere in this report. Use one spelling.`,
  spelledOtherwise: (word: string) => `“${word}” stands here.`,
  writeInstead: (word: string) => `Write “${word}”`,
} as const;

/** What is known about an overall grade that another judgement rules out, in words for people. */
interface RuledOutGrade {
  readonly grade: string;
  readonly cause: string;
  readonly causeGrade: string;
  readonly causePlace: string;
}

function nameFooters(count: number): string {
  return count === 1 ? 'this header or footer' : `this header or footer, printed ${count} times,`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What is known about the references of one recommendation or marker that have drifted. */
interface DescribedDrift {
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
