/**
 * What the status bar says: of a report its family and its problems, and while the workspace is checked how far that
 * has come; a click shows the problems. Behind the braces of the status bar a text that is no report says so, and why.
 */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  checkingMethod,
  reportStatusMethod,
  type CheckingParams,
  type ReportStatusParams,
  type ReportStatusResult,
} from '../../../server/src/protocol';
import { asLabel } from '../editor/labels';
import { messages } from '../messages';
import { onProfileChange, profileOf } from './profile';
import { isReport, onReportsChange } from '../recognition/reports';

/** Shows the status while the returned object lives. The client has been started. */
export function showStatus(client: LanguageClient): vscode.Disposable {
  const status = new Status(client);
  return vscode.Disposable.from(
    status,
    client.onNotification(checkingMethod, (params: CheckingParams) => status.checking(params)),
    vscode.window.onDidChangeActiveTextEditor(() => status.update()),
    vscode.workspace.onDidOpenTextDocument(() => status.update()),
    onReportsChange(() => status.update()),
    onProfileChange(() => void status.update()),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => status.diagnosed(uris)),
  );
}

/** Stateful object that owns what stands in the status bar. */
class Status {
  readonly #item = vscode.window.createStatusBarItem('goldenThread.status', vscode.StatusBarAlignment.Right, 100);
  /** What kind of report is in front, and how sure that is; a click chooses another. */
  readonly #family = vscode.window.createStatusBarItem('goldenThread.family', vscode.StatusBarAlignment.Right, 101);
  /** How strict the checks are; a click changes that. */
  readonly #profile = vscode.window.createStatusBarItem('goldenThread.profile', vscode.StatusBarAlignment.Right, 99);
  readonly #noReport = createNoReportItem();
  #progress: CheckingParams | undefined;
  #updates = 0;

  constructor(private readonly client: LanguageClient) {
    this.#item.name = messages.statusName();
    this.#item.command = 'workbench.actions.view.problems';
    this.#family.name = messages.familyName();
    this.#family.command = 'goldenThread.changeFamily';
    this.#profile.name = messages.profileStatusName();
    this.#profile.command = 'goldenThread.changeProfile';
    void this.update();
  }

  checking(params: CheckingParams): void {
    this.#progress = params.done < params.total ? params : undefined;
    void this.update();
  }

  diagnosed(uris: readonly vscode.Uri[]): void {
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    if (uris.some((uri) => uri.toString() === active)) void this.update();
  }

  async update(): Promise<void> {
    const update = ++this.#updates;
    const document = vscode.window.activeTextEditor?.document;
    const isOne = document !== undefined && isReport(document);
    const answer = isOne ? await this.#ask(document) : null;
    if (update !== this.#updates) return;
    this.#noReport.selector = isOne ? [] : noReportCandidates;
    this.#showFamily(answer);
    this.#showProfile(isOne ? document.uri : undefined);
    if (isOne) this.#showReport(document, answer);
    else if (this.#progress) this.#show(messages.checking(this.#progress.done, this.#progress.total), '');
    else this.#item.hide();
  }

  #ask({ uri }: vscode.TextDocument): Promise<ReportStatusResult | null> {
    const params: ReportStatusParams = { uri: this.client.code2ProtocolConverter.asUri(uri) };
    return this.client.sendRequest<ReportStatusResult | null>(reportStatusMethod, params).catch(() => null);
  }

  #showReport({ uri }: vscode.TextDocument, answer: ReportStatusResult | null): void {
    if (!answer?.family) return this.#show(`$(question) ${messages.unknownFamily()}`, messages.unknownFamilyWhy());
    const problems = describeProblems(vscode.languages.getDiagnostics(uri));
    const checking = this.#progress && messages.checking(this.#progress.done, this.#progress.total);
    const known = answer.known > 0 ? messages.knownProblems(answer.known) : undefined;
    const lines = [answer.family, problems, known, checking].filter((line) => line !== undefined);
    const hidden = answer.known > 0 ? ` · ${messages.hiddenByBaseline(answer.known)}` : '';
    this.#show(`${this.#progress ? '$(sync~spin)' : '$(checklist)'} ${problems}${hidden}`, lines.join('\n'));
  }

  #showFamily(answer: ReportStatusResult | null): void {
    if (!answer?.family) return this.#family.hide();
    const { family, certainty, chosen = false, coverage = 1 } = answer;
    const sure = certainty === undefined || chosen ? '' : ` · ${messages.sure(Math.round(certainty * 100))}`;
    this.#family.text = `$(book) ${asLabel(family)}${sure}`;
    const lines = [
      chosen
        ? messages.familyChosen(family)
        : certainty === undefined
          ? messages.familyKnown(family)
          : messages.familyGeneral(),
      messages.understood(Math.floor(coverage * 100)),
      messages.clickToChange(),
    ];
    this.#family.tooltip = lines.join('\n');
    this.#family.show();
  }

  #showProfile(report: vscode.Uri | undefined): void {
    if (!report) return this.#profile.hide();
    const profile = profileOf(report);
    this.#profile.text = messages.profile(profile);
    this.#profile.tooltip = `${messages.profileMeans(profile)}\n${messages.clickToChangeProfile()}`;
    this.#profile.show();
  }

  #show(text: string, tooltip: string): void {
    this.#item.text = text;
    this.#item.tooltip = tooltip;
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
    this.#family.dispose();
    this.#profile.dispose();
    this.#noReport.dispose();
  }
}

const noReportCandidates = [{ language: 'plaintext' }, { language: 'markdown' }];

/** What the editor shows for texts that may be reports and are not read as such. */
function createNoReportItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('goldenThread.noReport', noReportCandidates);
  item.name = messages.statusName();
  item.text = messages.noReport();
  item.command = { command: 'goldenThread.whyRecognised', title: messages.why() };
  return item;
}

/** "2 errors, 1 warning", in the words of the person's language. */
function describeProblems(diagnostics: readonly vscode.Diagnostic[]): string {
  const count = (severity: vscode.DiagnosticSeverity) =>
    diagnostics.filter((each) => each.severity === severity).length;
  const errors = count(vscode.DiagnosticSeverity.Error);
  const warnings = count(vscode.DiagnosticSeverity.Warning);
  const others = diagnostics.length - errors - warnings;
  if (diagnostics.length === 0) return messages.noProblems();
  return [
    ...(errors > 0 ? [messages.errors(errors)] : []),
    ...(warnings > 0 ? [messages.warnings(warnings)] : []),
    ...(others > 0 ? [messages.remarks(others)] : []),
  ].join(', ');
}
