/**
 * Every sentence that the server says to a user, in one table, so that it can be worded anew or translated without
 * reading the code around it. What a check says is worded in `checks/messages.ts`.
 */

import { nameGrade, nameNumbers } from '../checks/words';
import { type Element, elements } from '../checks/writing/elements';
import type { OutlineDetail, OutlineMark } from '../features/documentSymbols';
import type { Evidence, Link, RelatedTerms } from '../links/graph';
import { standingOf } from '../links/policy';
import { type Coverage, renderShare } from '../report/claims/claims';
import type { LineRole } from '../report/family';
import type { ClaimKind, JudgementPlace } from '../report/model';
import { ENOUGH } from '../report/reading/recognise';
import { type Document, reportOf } from '../workspace/document';
import type { MovedNumbers } from '../workspace/drifted';
import type { RecommendationSupport } from '../workspace/thread';
import { countSupport } from './threadMessages';

const places: Readonly<Record<JudgementPlace, string>> = {
  'summary-table': 'summary table',
  overall: 'overall judgement',
  'section-heading': 'section heading',
  sentence: 'sentence',
  earlier: 'earlier inspection',
};

const lineRoles: Readonly<Record<ClaimKind, string>> = {
  blank: 'blank line',
  title: 'title',
  heading: 'heading',
  grade: 'grade',
  contents: 'contents',
  date: 'date',
  'summary-table': 'summary table',
  column: 'column of a table',
  letterhead: 'letterhead or title page',
  'page-number': 'page number',
  'running-header': 'running header or footer',
  footnote: 'footnote',
  finding: 'finding',
  recommendation: 'recommendation',
  marker: 'marker',
  'list-item': 'item of a list',
  paragraph: 'paragraph that is no finding',
  boilerplate: 'closing words that every report has',
  unclaimed: 'nothing that this family of reports knows',
};

export const messages = {
  judgement: (subject: string, grade: string) => `${subject}: ${grade}`,
  rating: (scale: string | undefined, grade: string) => `${scale ?? 'Rating'}: ${grade}`,
  ownScale: () => 'Scale of this report',
  ratedAlike: (count: number) => `${count} findings have this rating.`,
  ratedAlone: () => 'No other finding has this rating.',
  earlierJudgement: (when: string | undefined) => `Found at an earlier inspection${when ? ` (${when})` : ''}.`,
  meaning: (framework: string, meaning: string) => `In the ${framework}: ${meaning}`,
  alsoStated: () => 'Also stated in this report:',
  currentlyStated: () => 'This inspection states:',
  statedOnlyHere: () => 'The report states a judgement on this subject nowhere else.',
  placesAgree: (count: number) => (count === 2 ? 'Both places agree.' : `All ${count} places agree.`),
  placesDisagree: () => 'The places do not agree.',
  earlierInspections: () => 'Earlier inspections that the report mentions:',
  earlierPlace: (when: string | undefined, line: number) => (when ? `${when}, line ${line}` : `line ${line}`),
  statedPlace: (where: JudgementPlace, line: number) => `${places[where]}, line ${line}`,

  linkSource: (link: Link | Evidence, who: string) => sourceSentence(link, who),
  moved: ({ shift, printed, fitting }: MovedNumbers) =>
    `The numbers seem to have moved by ${Math.abs(shift)}: ${nameNumbers(fitting)} ${fitting.length > 1 ? 'fit' : 'fits'} better than ${nameNumbers(printed)}.`,
  sharedTerms: (terms: readonly string[]) => `Words in common: ${terms.join(', ')}.`,
  relatedTerms: (terms: readonly RelatedTerms[]) =>
    `Words used alike: ${terms.map(({ ofFinding, ofRecommendation }) => `${ofFinding} ~ ${ofRecommendation}`).join(', ')}.`,
  severalPlausible: () => 'The marker does not say which recommendation it means. The likeliest first:',
  noneFits: () => 'The marker leads nowhere: no recommendation of this report fits what the finding says.',
  evidenceFor: () => 'This finding has no marker, but it bears on:',
  evidenceSource: (evidence: Evidence, who: string) =>
    evidence.source === 'stated' ? 'The recommendation cites this paragraph.' : sourceSentence(evidence, who),
  elements: (said: readonly Element[]) => {
    const missing = elements.filter((element) => !said.includes(element));
    const lacks = missing.length > 0 ? ` Not found: ${missing.join(', ')}.` : '';
    return `Elements found: ${said.join(', ')}.${lacks}`;
  },
  justified: (who: string, reason: string) => `Justified${who === '' ? '' : ` by ${who}`}: ${reason}`,
  support: (support: RecommendationSupport) => describeSupport(support),
  lineRole: (role: ClaimKind) => `Taken for: ${lineRoles[role]}`,
  line: (line: number) => `line ${line}`,
  noParagraph: (number: number) => `There is no paragraph ${number} in this report.`,
  referenceLeadsNowhere: (kind: string, name: string) => `This report has no ${kind} ${name}.`,
  noNote: (label: string) => `The note to mark ${label} was not found.`,
  definedOnLine: (line: number) => `Defined on line ${line}`,

  recognised: (family: string) => `This text was recognised as an inspection report: ${family}.`,
  notRecognised: () =>
    'This text was not recognised as an inspection report: it shows too few signs of any kind of report.',
  familyBounded: () =>
    'Its patterns are more work than a text of this length is given, so that not all of them were tried. Use fewer of {words} and {place} in them.',
  familyScore: (family: string, percentage: number) =>
    `${family}: ${percentage} % of the signs, by their weight; ${Math.round(ENOUGH * 100)} % are needed`,
  chosen: (name: string) =>
    name === 'none' ? 'A person said that this text is no report.' : `This text is read as a person chose: ${name}.`,
  whatNow: (recognised: boolean, isGeneral: boolean) =>
    recognised
      ? `If it is none, or another kind of report, click on its kind in the status bar, or run the command “Change Family”; the choice is kept.${isGeneral ? ' Where a line was taken for something else, put the cursor on it and teach it: “This Line Is…” in its menu. “Draft a family from this report” makes rules of what was found, for all reports like it.' : ''}`
      : 'If it is one all the same, run the command “Change Family” and choose what it is. “Draft a family from this report” makes rules for all reports like it.',
  foundKind: (kind: 'heading' | 'finding' | 'recommendation', count: number) =>
    `${count} ${kind}${count === 1 ? '' : 's'}, found by general rules:`,
  foundHow: (count: number, how: string, line: number) =>
    `${count} × ${how} (line ${line}${count > 1 ? ' first' : ''})`,
  moreWays: (count: number) => `and in ${count} more ways`,
  coverage: (coverage: Coverage) =>
    `${renderShare(coverage)} of the lines with text were taken for something (${coverage.claimed} of ${coverage.lines}).`,
  unclaimedLines: (shown: readonly number[], all: number) =>
    `Nothing claims ${shown.length === 1 ? 'line' : 'lines'} ${shown.join(', ')}${all > shown.length ? ` and ${all - shown.length} more` : ''}.`,
  familyFilesLeftOut: () => 'These files of your own families have problems and were left out:',
  familyFilesReadInPart: () => 'These files of your own families count, without what is not known in them:',
  familyFileProblem: (file: string, line: number, column: number, problem: string) =>
    `${file}, line ${line}, column ${column}: ${problem}`,
  signFound: (line: number) => `found on line ${line}`,
  signNotFound: () => 'not found',
  signAbsent: () => 'absent',
  speaksAgainst: () => '(which would speak against it)',

  thisLineIs: (as: LineRole) => `This line is ${as === 'nothing' ? 'none of these' : `a ${as}`} (teach)`,
  noFolderToTeach: () =>
    'What is taught is kept in a folder of the workspace: open the folder that the report lies in, and teach it again.',
  notTaught: (file: string, reason: string | undefined) =>
    `It could not be kept: ${reason === undefined ? `${file} is no file of the family “general”. Mend it or move it away` : `${file} cannot be written: ${reason}`}.`,

  familyFileUnreadable: (reason: string) =>
    `This file cannot be read: ${reason}. No report is read with the family that it defines.`,
  familyFolderUnreadable: (folder: string, reason: string) =>
    `The report families in ${folder} cannot be read: ${reason}. Reports are read without them.`,

  ignoreFileUnusable: (file: string, reason: string) =>
    `${file} cannot be read: ${reason}. What it says is to be left out is checked like everything else.`,
  folderUnreadable: (folder: string, reason: string) =>
    `The folder ${folder} cannot be read: ${reason}. The reports in it are not checked.`,
  reportUnreadable: (reason: string) => `This file cannot be checked while it is not open: ${reason}.`,
  annotationsUnusable: (reason: string) =>
    `The file with the notes and decisions on this report cannot be used: ${reason}. The report was checked as if nobody had decided anything.`,
  baselineUnusable: (file: string, reason: string) =>
    `The baseline ${file} cannot be used: ${reason}. The problems that it knows are shown.`,
  baselineNotReplaced: (file: string, reason: string) =>
    `The baseline was not written, because ${file} is there and cannot be used: ${reason}. Mend it or move it away.`,
  baselineNotWritten: (file: string, reason: string) => `The baseline ${file} cannot be written: ${reason}.`,
  noFolderForBaseline: () => 'A baseline lies in a folder of the workspace: open the folder that the report lies in.',
  tooManyForBaseline: (limit: number) =>
    `The workspace has more than ${limit} text files, so not all of them are checked here. Raise goldenThread.checks.workspaceLimit, or run “golden-thread check --write-baseline .golden-thread/baseline.json .”.`,
  checkingStopped: () => 'The baseline was not written, because checking the reports was stopped.',
  addToBaseline: () => 'Accept this problem as known (baseline)',
  removeFromBaseline: (check: string) => `Show again what the baseline knows here: ${check}`,
  checkingReports: () => 'Checking reports',
  checkedSoFar: (done: number, total: number) => `${done} of ${total}`,
  checkingFailed: (trace: string) =>
    `The reports of the workspace could not be checked. This is a fault in Golden Thread.\n${trace}`,
} as const;

/** What an outline entry says beside its name; empty when there is nothing to say. */
export function describeOutlineDetail(detail: OutlineDetail, document: Document): string {
  switch (detail.kind) {
    case 'none':
      return '';
    case 'grade':
      return nameGrade(reportOf(document), detail.grade);
    case 'marks':
      return describeMarks(detail.recommendations, detail.isSure);
    case 'support':
      return countSupport(detail.support);
  }
}

/** "→ 3", "→ “Ensure that plans…”", or either with a question mark where that is unsure. */
function describeMarks(recommendations: readonly OutlineMark[], isSure: boolean): string {
  if (recommendations.length === 0) return '→ ?';
  const numbered = recommendations.every(({ label }) => label !== undefined);
  const names = recommendations.map(({ label, words }) => (numbered ? label : `“${words}”`)).join(', ');
  return `→ ${names}${isSure ? '' : '?'}`;
}

/** "Supported by 3 findings, and perhaps by 1 more (unsure):" */
function describeSupport(support: RecommendationSupport): string {
  const [sure, unsure] = [support.sure.length, support.unsure.length];
  switch (standingOf(support)) {
    case 'supported':
      if (sure === 0) return 'Supported by a marker outside the findings.';
      return `Supported by ${count(sure, 'finding')}${unsure > 0 ? `, and perhaps by ${unsure} more (unsure)` : ''}:`;
    case 'unsure':
      return unsure > 0
        ? `Unsure: ${count(unsure, 'finding')} may support it.`
        : 'Unsure: a marker outside the findings may stand for it.';
    case 'evidenced':
      return describeFitting(support);
    case 'justified':
      return 'Justified: a person recorded why it needs no finding.';
    case 'unsupported':
      return support.marksFindings
        ? 'Unsupported: no finding is marked for it, and none fits it well.'
        : 'Unsupported: no finding fits it well.';
  }
}

/** "Evidenced: no finding is marked for it, but 2 findings fit it, and perhaps 1 more (unsure):" */
function describeFitting({
  sure: { length: sure },
  unsure: { length: unsure },
  marksFindings,
}: RecommendationSupport): string {
  const unmarked = 'no finding is marked for it';
  if (sure === 0) {
    return `Evidenced${marksFindings ? `: ${unmarked}` : ''}. Unsure: ${count(unsure, 'finding')} may fit it.`;
  }
  const fitting = `${count(sure, 'finding')} ${sure === 1 ? 'fits' : 'fit'} it`;
  return `Evidenced: ${marksFindings ? `${unmarked}, but ` : ''}${fitting}${unsure > 0 ? `, and perhaps ${unsure} more (unsure)` : ''}:`;
}

function sourceSentence({ source, probability }: Link | Evidence, who: string): string {
  switch (source) {
    case 'stated':
      return 'The text states this number.';
    case 'structural':
      return 'The recommendation is part of this finding.';
    case 'accepted':
      return who === '' ? 'A person accepted this link.' : `Accepted by ${who}.`;
    case 'inferred':
      return `Inferred from the words, ${Math.round(probability * 100)} % likely.`;
  }
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
