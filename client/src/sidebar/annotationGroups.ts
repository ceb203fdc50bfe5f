/** The annotations view: where its entries come from, and how a person wants them grouped. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { requestAnnotations } from '../annotations';
import { annotationWords, messages } from './messages';
import type { Source } from './sources';
import { groupings, toAnnotationEntries, type Grouping } from './tree/annotationEntries';

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
