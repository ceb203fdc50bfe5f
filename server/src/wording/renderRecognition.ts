/** Why a text was, or was not, recognised, as a page of plain text: readable in every editor and without a preview. */

import type { ExplainedFamily, ExplainedSign, FoundKind, RecognitionExplanation } from '../features/recognition';
import type { Coverage } from '../report/claims/claims';
import { fileNameOf, type OwnFamilyFile } from '../workspace/ownFamilies';
import { messages } from './messages';

/**
 * The explanation: the verdict, what to do about it, how much was understood, what is wrong with the files of own
 * families, then for each family what was looked for and what was found.
 */
export function renderRecognition(
  { recognised, candidates, coverage, chosen, found }: RecognitionExplanation,
  familyFiles: readonly OwnFamilyFile[] = [],
): string {
  const best = candidates[0];
  const verdict = recognised && best ? messages.recognised(best.name) : messages.notRecognised();
  const isGeneral = found.length > 0;
  const parts = [
    chosen === undefined ? verdict : messages.chosen(chosen),
    messages.whatNow(recognised, isGeneral),
    ...(coverage ? [renderCoverage(coverage)] : []),
    ...found.map(renderFound),
    ...renderFamilyFiles(familyFiles),
    ...candidates.map(renderFamily),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** How many ways in which things were found are listed of a kind. */
const mostWays = 12;

function renderFound({ kind, count, ways }: FoundKind): string {
  const shown = ways.slice(0, mostWays).map(({ how, count: own, line }) => `  ${messages.foundHow(own, how, line)}`);
  const more = ways.length > mostWays ? [`  ${messages.moreWays(ways.length - mostWays)}`] : [];
  return [messages.foundKind(kind, count), ...shown, ...more].join('\n');
}

/** How many lines that nothing claims are listed. */
const mostLines = 20;

function renderCoverage(coverage: Coverage): string {
  const understood = messages.coverage(coverage);
  const others = [...new Set(coverage.unclaimed)];
  if (others.length === 0) return understood;
  return `${understood}\n${messages.unclaimedLines(others.slice(0, mostLines), others.length)}`;
}

function renderFamilyFiles(files: readonly OwnFamilyFile[]): string[] {
  const leftOut = files.filter(({ family }) => family === undefined).flatMap(renderProblems);
  const readInPart = files.filter(({ family }) => family !== undefined).flatMap(renderProblems);
  return [
    ...(leftOut.length > 0 ? [[messages.familyFilesLeftOut(), ...leftOut].join('\n')] : []),
    ...(readInPart.length > 0 ? [[messages.familyFilesReadInPart(), ...readInPart].join('\n')] : []),
  ];
}

function renderProblems({ uri, source, problems }: OwnFamilyFile): string[] {
  return problems.map(({ message, range }) => {
    const { line, character } = source.positionAt(range.start);
    return `  ${messages.familyFileProblem(fileNameOf(uri), line + 1, character + 1, message)}`;
  });
}

function renderFamily({ name, score, signs, isBounded }: ExplainedFamily): string {
  const heading = messages.familyScore(name, Math.round(score * 100));
  return [heading, ...signs.map(renderSign), ...(isBounded ? [`  ${messages.familyBounded()}`] : [])].join('\n');
}

function renderSign({ looksFor, line, against }: ExplainedSign): string {
  const found = line !== undefined;
  const missing = against ? messages.signAbsent() : messages.signNotFound();
  const result = found ? messages.signFound(line) : missing;
  const remark = against ? ` ${messages.speaksAgainst()}` : '';
  return `  ${found === against ? '✗' : '✓'} ${result.padEnd(resultWidth)}${looksFor}${remark}`;
}

/** Room for "found on line 10000" and two spaces. */
const resultWidth = 21;
