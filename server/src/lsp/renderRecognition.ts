/** Why a text was, or was not, recognised, as a readable Markdown page. */

import type { ExplainedFamily, ExplainedSign, RecognitionExplanation } from '../features/recognition';
import { escape, heading, paragraphs, table, type Markdown } from './markdown';
import { messages } from './messages';

/** The explanation as Markdown: the verdict, then for each family that came near what was looked for and found. */
export function renderRecognition({ recognised, candidates }: RecognitionExplanation): Markdown {
  const best = candidates[0];
  return paragraphs([
    heading(1, escape(messages.explanationTitle())),
    escape(recognised && best ? messages.recognised(best.name) : messages.notRecognised()),
    escape(messages.whatNow()),
    ...candidates.flatMap(renderFamily),
  ]);
}

function renderFamily({ name, score, signs }: ExplainedFamily): readonly Markdown[] {
  return [
    heading(2, escape(messages.familyScore(name, Math.round(score * 100)))),
    table([escape(messages.sign()), escape(messages.result())], signs.map(renderSign)),
  ];
}

function renderSign({ looksFor, line }: ExplainedSign): readonly Markdown[] {
  return [escape(looksFor), escape(line === undefined ? messages.signNotFound() : messages.signFound(line))];
}
