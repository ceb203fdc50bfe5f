/**
 * What the server announces, for everyone who wants to hear it. The language client tells an announcement only to the
 * one who asked for it last, so it is asked here, once.
 */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { annotationsChangedMethod, familiesChangedMethod, type AnnotationsParams } from '../../server/src/protocol';

/** Events that live as long as the returned object. */
export interface News extends vscode.Disposable {
  /** With the address of the report whose annotations are others than before. */
  readonly onAnnotationsChanged: vscode.Event<string>;
  /** Texts may be recognised otherwise than before. */
  readonly onFamiliesChanged: vscode.Event<void>;
}

export function listenTo(client: LanguageClient): News {
  const annotations = new vscode.EventEmitter<string>();
  const families = new vscode.EventEmitter<void>();
  const subscriptions = vscode.Disposable.from(
    client.onNotification(annotationsChangedMethod, ({ uri }: AnnotationsParams) => annotations.fire(uri)),
    client.onNotification(familiesChangedMethod, () => families.fire()),
    annotations,
    families,
  );
  return {
    onAnnotationsChanged: annotations.event,
    onFamiliesChanged: families.event,
    dispose: () => void subscriptions.dispose(),
  };
}
