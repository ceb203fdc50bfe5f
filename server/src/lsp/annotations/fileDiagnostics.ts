/** What is wrong with annotation files, as diagnostics of the files themselves. */

import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';

import { SourceText } from '../../text/sourceText';
import { diagnosticSource, toLspRangeIn } from '../convert/convert';
import { annotationFileOf } from '../../disk/annotationFiles';
import { annotationMessages as messages } from '../../wording/annotationMessages';
import type { KnownFile } from './store/known';

/** Shows what is wrong with the annotation file of a report as it was just read; takes it back once all is well. */
type BlameFile = (uri: string, file: KnownFile) => void;

/** Stateful: remembers what is shown of which files. */
export function createBlamer(connection: Connection): BlameFile {
  const shown = new Map<string, string>();
  return (uri, file) => {
    const address = annotationFileOf(uri);
    const diagnostics = toLspFileProblems(file);
    const key = JSON.stringify(diagnostics);
    if (key === (shown.get(address) ?? '[]')) return;
    shown.set(address, key);
    void connection.sendDiagnostics({ uri: address, diagnostics });
  };
}

function toLspFileProblems({ text = '', problems, unreadable }: KnownFile): Diagnostic[] {
  const source = new SourceText(text);
  const reason =
    unreadable === undefined ? [] : [{ message: messages.fileUnreadable(unreadable), range: { start: 0, end: 0 } }];
  return [...problems, ...reason].map(({ message, range }) => ({
    message,
    range: toLspRangeIn(source, range),
    severity: DiagnosticSeverity.Error,
    source: diagnosticSource,
    code: 'annotation-file',
  }));
}
