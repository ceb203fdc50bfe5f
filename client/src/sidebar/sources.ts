/** Where the views get their entries from: the server's answers, for annotations grouped as a person wants them. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  overviewMethod,
  type OverviewParams,
  type OverviewResult,
  type OverviewView,
} from '../../../server/src/protocol';
import { requestAnnotations } from '../annotations';
import { annotationWords, messages } from './messages';
import { type Grouping, groupings, toAnnotationEntries } from './tree/annotationEntries';
import type { Entry } from './tree/entry';
import { toEntries } from './tree/overviewEntries';

/** Where a view gets its entries from; undefined when there is no answer. Rejects when the request is cancelled. */
export type Source = (
  report: vscode.TextDocument,
  token: vscode.CancellationToken,
) => Promise<readonly Entry[] | undefined>;

/** A source that asks for one view; what did not change is neither made nor sent again. */
export function createOverviewSource(client: LanguageClient, view: OverviewView): Source {
  let last: { readonly uri: string; readonly revision: string; readonly entries: readonly Entry[] } | undefined;
  return async (report, token) => {
    const uri = report.uri.toString();
    const known = last?.uri === uri ? last : undefined;
    const params: OverviewParams = {
      textDocument: { uri },
      view,
      ...(known ? { known: known.revision } : {}),
    };
    const result = await client.sendRequest<OverviewResult | null>(overviewMethod, params, token);
    if (result?.kind === 'items') last = { uri, revision: result.revision, entries: toEntries(result.items) };
    else if (result === null || known === undefined) return undefined;
    return last?.entries;
  };
}

/** Where the grouping is kept, for this workspace. */
const groupingKey = 'annotationGrouping';

/** Stateless object that groups the annotations as the workspace's memory says. */
export class AnnotationGroups {
  constructor(
    private readonly client: LanguageClient,
    private readonly memory: vscode.Memento,
  ) {}

  get grouping(): Grouping {
    const kept = this.memory.get<Grouping>(groupingKey, 'state');
    return groupings.includes(kept) ? kept : 'state';
  }

  readonly source: Source = async (report, token) => {
    const result = await requestAnnotations(this.client, report.uri.toString(), token);
    return result ? toAnnotationEntries(result, this.grouping, annotationWords) : undefined;
  };

  /** Asks how to group the annotations; without an answer it stays as it is. */
  async ask(): Promise<void> {
    const items = groupings.map((grouping) => ({ label: messages.grouped(grouping), grouping }));
    const choice = await vscode.window.showQuickPick(items, { placeHolder: messages.askGrouping() });
    if (choice) await this.memory.update(groupingKey, choice.grouping);
  }
}
