/** Why a text was, or was not, recognised, as a page of plain text: readable in every editor and without a preview. */

import type { ExplainedFamily, ExplainedSign, RecognitionExplanation } from '../features/recognition';
import { messages } from './messages';

/** The explanation: the verdict, what to do about it, then for each family what was looked for and what was found. */
export function renderRecognition({ recognised, candidates }: RecognitionExplanation): string {
  const best = candidates[0];
  const verdict = recognised && best ? messages.recognised(best.name) : messages.notRecognised();
  return `${[verdict, messages.whatNow(recognised), ...candidates.map(renderFamily)].join('\n\n')}\n`;
}

function renderFamily({ name, score, signs }: ExplainedFamily): string {
  const heading = messages.familyScore(name, Math.round(score * 100));
  return [heading, ...signs.map(renderSign)].join('\n');
}

function renderSign({ looksFor, line, against }: ExplainedSign): string {
  const found = line !== undefined;
  const result = found ? messages.signFound(line) : messages.signNotFound();
  const remark = against ? ` ${messages.speaksAgainst()}` : '';
  return `  ${found === against ? '✗' : '✓'} ${result.padEnd(resultWidth)}${looksFor}${remark}`;
}

/** Room for "found on line 10000" and two spaces. */
const resultWidth = 21;
