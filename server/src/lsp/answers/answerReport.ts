/** Answers about a whole report: what the views of the sidebar show, what it is taken for, and a family that fits it. */

import { listJudgedSubjects, listReportEntries } from '../../features/overviewReport';
import { listThreadGroups } from '../../features/overviewThread';
import { explainRecognition } from '../../features/recognition';
import type {
  DraftFamilyParams,
  DraftFamilyResult,
  OverviewItem,
  OverviewParams,
  OverviewResult,
  OverviewView,
  RecogniseParams,
  RecogniseResult,
} from '../../protocol';
import { draftFamily } from '../../report/families/own/draftFamily';
import { SourceText } from '../../text/sourceText';
import { renderRecognition } from '../../wording/renderRecognition';
import type { Document } from '../../workspace/document';
import { openDocument } from '../../workspace/workspace';
import { toLspJudgementItems, toLspReportItems, toLspThreadItems } from '../convert/convertOverview';
import type { State } from '../session';

const views: Readonly<Record<OverviewView, (document: Document) => OverviewItem[]>> = {
  report: (document) => toLspReportItems(document, listReportEntries(document)),
  thread: (document) => toLspThreadItems(document, listThreadGroups(document)),
  judgements: (document) => toLspJudgementItems(document, listJudgedSubjects(document)),
};

/** What one view shows. An answer that the asker has already is not made again. */
export function answerOverview(
  document: Document,
  { view, known }: OverviewParams,
  { id }: Pick<State, 'id'>,
): OverviewResult {
  const revision = `${id}.${document.revision}`;
  if (known === revision) return { kind: 'unchanged' };
  return { kind: 'items', revision, items: views[view](document) };
}

/** What a text is taken for, whether it is open or not. */
export function answerRecognise({ workspace, familyFiles }: State, { text }: RecogniseParams): RecogniseResult {
  const { revision, families } = workspace;
  const document = openDocument({ uri: '', version: 0, languageId: '', text }, { revision, families });
  const explanation = explainRecognition(document);
  return { recognised: explanation.recognised, explanation: renderRecognition(explanation, familyFiles) };
}

export function answerDraftFamily({ workspace }: State, { text }: DraftFamilyParams): DraftFamilyResult {
  return draftFamily(new SourceText(text), new Set(workspace.families.map(({ id }) => id)));
}
