/** Answers about a whole report: what the views of the sidebar show, what it is taken for, and a family that fits it. */

import { listProblems } from '../../checks/problems';
import { listJudgedSubjects, listRatedFindings, listReportEntries } from '../../features/overviewReport';
import { renderSkeleton } from '../../features/skeleton';
import { listThreadGroups } from '../../features/overviewThread';
import { explainRecognition } from '../../features/recognition';
import {
  languageId,
  type DraftFamilyParams,
  type DraftFamilyResult,
  type DraftReading,
  type FamilyChoice,
  type FamilyChoicesResult,
  type NewReportParams,
  type NewReportResult,
  type OverviewItem,
  type OverviewParams,
  type OverviewResult,
  type OverviewView,
  type RecogniseParams,
  type RecogniseResult,
} from '../../protocol';
import { general } from '../../report/families/general';
import { genres } from '../../report/genres';
import { NO_REPORT, readWish } from '../../report/reading/chosen';
import { readFlow } from '../../report/reading/flow';
import { draftFamily } from '../../report/families/own/draftFamily';
import { parseOwnFamily } from '../../report/families/own/ownFamily';
import { SourceText } from '../../text/sourceText';
import { renderRecognition } from '../../wording/renderRecognition';
import { reportOf, type Document } from '../../workspace/document';
import { documentOfText } from '../../workspace/workspace';
import { toLspJudgementItems, toLspReportItems, toLspThreadItems } from '../convert/convertOverview';
import type { State } from '../session';

const views: Readonly<Record<OverviewView, (document: Document) => OverviewItem[]>> = {
  report: (document) => toLspReportItems(document, listReportEntries(document)),
  thread: (document) => toLspThreadItems(document, listThreadGroups(document)),
  judgements: (document) => toLspJudgementItems(document, listJudgedSubjects(document), listRatedFindings(document)),
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
export function answerRecognise({ workspace, familyFiles }: State, asked: RecogniseParams): RecogniseResult {
  const explanation = explainRecognition(openAsked(workspace, asked));
  return { recognised: explanation.recognised, explanation: renderRecognition(explanation, familyFiles) };
}

/** What a person may choose for a text: the families, best first, the genres of the general rules, and nothing. */
export function answerFamilyChoices({ workspace }: State, asked: RecogniseParams): FamilyChoicesResult {
  const { candidates, chosen } = reportOf(openAsked(workspace, asked)).recognition;
  const known = candidates.filter(({ family }) => family.fallback !== true);
  return {
    choices: [
      ...known.map(({ family: { id, name }, score }): FamilyChoice => ({ id, name, kind: 'family', score })),
      ...[{ id: general.id, name: general.name }, ...genres].map(({ id, name }): FamilyChoice => ({
        id,
        name,
        kind: 'genre',
        score: undefined,
      })),
      { id: NO_REPORT, name: NO_REPORT, kind: 'none', score: undefined },
    ],
    chosen: chosen?.id,
  };
}

function openAsked({ families, ownWords }: State['workspace'], { text, uri = '' }: RecogniseParams): Document {
  return documentOfText(uri, text, { families, ownWords });
}

/** The text to begin a report with. */
export function answerNewReport({ workspace }: State, params: NewReportParams): NewReportResult | null {
  const skeleton = renderSkeleton(params, workspace.families);
  return skeleton ? { text: skeleton.text, languageId: skeleton.isMarkdown ? 'markdown' : languageId } : null;
}

/** A family that fits the text, and what it would change. */
export function answerDraftFamily(state: State, asked: DraftFamilyParams): DraftFamilyResult {
  const { families } = state.workspace;
  const source = new SourceText(asked.text);
  const { taught } = readWish(readFlow(source), families, asked.uri ?? '');
  const draft = draftFamily(source, new Set(families.map(({ id }) => id)), taught);
  const { family } = parseOwnFamily(draft.text);
  const before = openAsked(state.workspace, asked);
  const after = openAsked({ ...state.workspace, families: family ? [family, ...families] : families }, asked);
  const replaced = reportOf(before);
  const isOutranked =
    replaced.recognition.recognised &&
    replaced.family.fallback !== true &&
    reportOf(after).family.id !== replaced.family.id;
  return {
    ...draft,
    before: describeReading(before, state),
    after: describeReading(after, state),
    outranks: isOutranked ? replaced.family.name : undefined,
  };
}

function describeReading(document: Document, { settings }: State): DraftReading {
  const { recognition, family } = reportOf(document);
  const problems = listProblems(document, settings.checks).length;
  return { family: recognition.recognised ? family.name : undefined, problems };
}
