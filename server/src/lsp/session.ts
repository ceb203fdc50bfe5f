/**
 * The server's state. What it knows is one immutable value in one variable; what it waits for lies in `underway`. Whoever
 * acts on a change watches the session, so that it makes no difference who is wired to it first.
 */

import { traceOf } from '../base/bug';
import { sameBaseline, type Baseline } from '../checks/baseline';
import { findOwnWords, listOwnFamilies, sameFamilyFiles, type OwnFamilyFile } from '../workspace/ownFamilies';
import { apply, emptyWorkspace, type Change as WorkspaceChange, type Workspace } from '../workspace/workspace';
import { noAbilities, type ClientAbilities } from './abilities';
import { noDecisions, type LibraryDecisions } from '../library/decisions/decisions';
import type { LibraryEntry } from '../library/entry';
import type { PdfText } from '../documents/pdf/readPages';
import { buildLibrary, type Library } from '../library/library';
import { defaultSettings, sameSettings, type Settings } from './settings';
import { createUnderway, type Timer, type Underway } from './underway';

export interface State {
  /** Tells this session from every other, so that nobody takes a result of another for one of this. */
  readonly id: string;
  /** How far client and server have come: until `initialize`, while its answers are read in, then, after `shutdown`. */
  readonly stage: 'fresh' | 'starting' | 'ready' | 'shut-down';
  readonly workspace: Workspace;
  readonly settings: Settings;
  /** Grows by one whenever the settings or the baselines change, so that old results can be told from new ones. */
  readonly settingsRevision: number;
  readonly client: ClientAbilities;
  /** The addresses of the folders that the workspace consists of. */
  readonly folders: readonly string[];
  /** What is known and does not show, by address of a folder that has a baseline. */
  readonly baselines: ReadonlyMap<string, Baseline>;
  /** The files of the workspace that define families, as they were read last. */
  readonly familyFiles: readonly OwnFamilyFile[];
  /** The texts that an editor shows of files that define families, saved or not, by address. */
  readonly familyTexts: ReadonlyMap<string, string>;
  /** The reports of the workspace and of the folders that are named besides, as they were read last. */
  readonly library: Library;
  /** Grows by one whenever the library changes. */
  readonly libraryRevision: number;
  /** Where the texts of PDFs stand on their pages, by address, from when the client asks for one until it closes it. */
  readonly pages: ReadonlyMap<string, PdfText>;
  /** What the person has to know of what cannot be read: baselines, folders of families and of reports, ignore files. */
  readonly unusable: Readonly<Record<'baselines' | 'decisions' | 'families' | 'files', readonly string[]>>;
}

type Change =
  | WorkspaceChange
  | { readonly kind: 'meet'; readonly client: ClientAbilities }
  | { readonly kind: 'ready' }
  | { readonly kind: 'shut-down' }
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'folders'; readonly folders: readonly string[] }
  | {
      readonly kind: 'baselines';
      readonly baselines: ReadonlyMap<string, Baseline>;
      readonly unusable: readonly string[];
    }
  | {
      readonly kind: 'family-files';
      readonly files: readonly OwnFamilyFile[];
      readonly unusable: readonly string[];
    }
  | { readonly kind: 'library'; readonly entries: readonly LibraryEntry[] }
  /** What people decided across reports, in all folders of the workspace. */
  | { readonly kind: 'decisions'; readonly decisions: LibraryDecisions; readonly unusable: readonly string[] }
  | { readonly kind: 'pages'; readonly uri: string; readonly pages: PdfText }
  /** Folders, and files that say what to leave out, could not be read on the way to reports. */
  | { readonly kind: 'unreadable'; readonly sentences: readonly string[] }
  /** An editor shows this text of a file that defines a family; undefined when it shows the file no longer. */
  | { readonly kind: 'family-text'; readonly uri: string; readonly text: string | undefined };

/** Told of each change: the state after it, the one before, and what changed. */
type Watcher = (now: State, before: State, change: Change) => void;

/** Stateful object that holds the current state. Who answers something reads it once, first, and works on that value. */
export interface Session {
  read(): State;
  /** Changes the state; watchers are told of it before this returns, or after they have been told of the change before. */
  change(change: Change): void;
  watch(watcher: Watcher): void;
  readonly underway: Underway;
}

const emptyState: Omit<State, 'id'> = {
  stage: 'fresh',
  workspace: emptyWorkspace,
  settings: defaultSettings,
  settingsRevision: 0,
  client: noAbilities,
  folders: [],
  baselines: new Map(),
  familyFiles: [],
  familyTexts: new Map(),
  library: buildLibrary([], noDecisions),
  libraryRevision: 0,
  unusable: { baselines: [], decisions: [], families: [], files: [] },
  pages: new Map(),
};

/** What a session needs of the world. */
interface SessionWorld {
  readonly id: string;
  readonly timer: Timer;
  /** Given the trace of a watcher that fails; the others are told all the same. */
  readonly log: (trace: string) => void;
}

export function createSession({ id, timer, log }: SessionWorld): Session {
  let state: State = { ...emptyState, id };
  const watchers: Watcher[] = [];
  const news: Parameters<Watcher>[] = [];
  const tell = (watcher: Watcher, [now, before, change]: Parameters<Watcher>) => {
    try {
      watcher(now, before, change);
    } catch (error) {
      log(traceOf(error));
    }
  };
  return {
    read: () => state,
    change: (change) => {
      const before = state;
      state = advance(state, change);
      if (state === before || news.push([state, before, change]) > 1) return;
      for (; news[0]; news.shift()) for (const watcher of watchers) tell(watcher, news[0]);
    },
    watch: (watcher) => void watchers.push(watcher),
    underway: createUnderway(timer),
  };
}

/** The state after a change: the same where the change says what is known already. */
function advance(state: State, change: Change): State {
  switch (change.kind) {
    case 'meet':
      return { ...state, stage: 'starting', client: change.client };
    case 'ready':
    case 'shut-down':
      return { ...state, stage: change.kind };
    case 'settings':
      return sameSettings(change.settings, state.settings) ? state : rejudge({ ...state, settings: change.settings });
    case 'folders':
      return { ...state, folders: change.folders };
    case 'baselines':
      return learnBaselines(state, change);
    case 'family-files':
      return learnFamilies(state, change);
    case 'library':
      return rearrange(state, change.entries, state.library.decisions);
    case 'decisions':
      return learnDecisions(state, change);
    case 'unreadable':
      return { ...state, unusable: { ...state.unusable, files: change.sentences } };
    case 'family-text':
      return { ...state, familyTexts: withText(state.familyTexts, change) };
    case 'pages':
      return { ...state, pages: new Map(state.pages).set(change.uri, change.pages) };
    case 'close':
      return { ...state, pages: without(state.pages, change.uri), workspace: apply(state.workspace, change) };
    default:
      return { ...state, workspace: apply(state.workspace, change) };
  }
}

/** Whether what is shown of a text may differ between two states, though the text and what is annotated are the same. */
export function judgesOtherwise(now: State, before: State): boolean {
  return now.settingsRevision !== before.settingsRevision || now.workspace.families !== before.workspace.families;
}

function rejudge(state: State): State {
  return { ...state, settingsRevision: state.settingsRevision + 1 };
}

function learnBaselines(state: State, { baselines, unusable }: Extract<Change, { kind: 'baselines' }>): State {
  const next = { ...state, unusable: { ...state.unusable, baselines: unusable } };
  return sameBaselines(baselines, state.baselines) ? next : rejudge({ ...next, baselines });
}

function learnDecisions(state: State, { decisions, unusable }: Extract<Change, { kind: 'decisions' }>): State {
  const next = { ...state, unusable: { ...state.unusable, decisions: unusable } };
  const isSame = JSON.stringify(decisions) === JSON.stringify(state.library.decisions);
  return isSame ? next : rearrange(next, state.library.entries, decisions);
}

/** Only reports stand in a library, so that it can be put in order again as often as wanted. */
function rearrange(state: State, entries: readonly LibraryEntry[], decisions: LibraryDecisions): State {
  return { ...state, library: buildLibrary(entries, decisions), libraryRevision: state.libraryRevision + 1 };
}

function learnFamilies(state: State, { files, unusable }: Extract<Change, { kind: 'family-files' }>): State {
  const next = { ...state, unusable: { ...state.unusable, families: unusable } };
  if (sameFamilyFiles(files, state.familyFiles)) return next;
  const workspace = apply(state.workspace, {
    ...{ kind: 'families', own: listOwnFamilies(files), ownWords: findOwnWords(files) },
  });
  return { ...next, workspace, familyFiles: files };
}

function without<Value>(known: ReadonlyMap<string, Value>, uri: string): ReadonlyMap<string, Value> {
  return known.has(uri) ? new Map([...known].filter(([other]) => other !== uri)) : known;
}

function withText(texts: ReadonlyMap<string, string>, { uri, text }: Extract<Change, { kind: 'family-text' }>) {
  const others = without(texts, uri);
  return text === undefined ? others : new Map(others).set(uri, text);
}

function sameBaselines(a: ReadonlyMap<string, Baseline>, b: ReadonlyMap<string, Baseline>): boolean {
  return a.size === b.size && [...a].every(([folder, one]) => sameBaseline(one, b.get(folder)));
}
