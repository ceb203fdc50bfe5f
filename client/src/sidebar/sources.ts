/** Asks the server for what the views show. What did not change is neither made nor sent again. */

import type { CancellationToken, TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  overviewMethod,
  type OverviewParams,
  type OverviewResult,
  type OverviewView,
} from '../../../server/src/protocol';
import type { Entry } from './tree/entry';
import { toEntries } from './tree/overviewEntries';

/** Where a view gets its entries from; undefined when there is no answer. Rejects when the request is cancelled. */
export type Source = (report: TextDocument, token: CancellationToken) => Promise<readonly Entry[] | undefined>;

/** A source that asks for one view and keeps the last answer. */
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
