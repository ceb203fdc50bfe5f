/** Answers what a text is taken for, whether it is open or not: its family, and a first version of one that fits it. */

import { explainRecognition } from '../../features/recognition';
import type { DraftFamilyParams, DraftFamilyResult, RecogniseParams, RecogniseResult } from '../../protocol';
import { draftFamily } from '../../report/families/own/draftFamily';
import { SourceText } from '../../text/sourceText';
import { renderRecognition } from '../../wording/renderRecognition';
import { openDocument } from '../../workspace/workspace';
import type { State } from '../session';

export function answerRecognise({ workspace, familyFiles }: State, { text }: RecogniseParams): RecogniseResult {
  const { revision, families } = workspace;
  const document = openDocument({ uri: '', version: 0, languageId: '', text }, { revision, families });
  const explanation = explainRecognition(document);
  return { recognised: explanation.recognised, explanation: renderRecognition(explanation, familyFiles) };
}

export function answerDraftFamily({ workspace }: State, { text }: DraftFamilyParams): DraftFamilyResult {
  return draftFamily(new SourceText(text), new Set(workspace.families.map(({ id }) => id)));
}
