/** Answers what the views of the sidebar show. An answer that the asker has already is not made again. */

import { listJudgedSubjects } from '../../features/overviewJudgements';
import { listReportEntries } from '../../features/overviewReport';
import { listThreadGroups } from '../../features/overviewThread';
import type { OverviewItem, OverviewParams, OverviewResult, OverviewView } from '../../protocol';
import type { Document } from '../../workspace/document';
import type { State } from '../session';
import { toLspJudgementItems, toLspReportItems, toLspThreadItems } from '../convert/convertOverview';

const views: Readonly<Record<OverviewView, (document: Document) => OverviewItem[]>> = {
  report: (document) => toLspReportItems(document, listReportEntries(document)),
  thread: (document) => toLspThreadItems(document, listThreadGroups(document)),
  judgements: (document) => toLspJudgementItems(document, listJudgedSubjects(document)),
};

export function answerOverview(
  document: Document,
  { view, known }: OverviewParams,
  { id }: Pick<State, 'id'>,
): OverviewResult {
  const revision = `${id}.${document.revision}`;
  if (known === revision) return { kind: 'unchanged' };
  return { kind: 'items', revision, items: views[view](document) };
}
