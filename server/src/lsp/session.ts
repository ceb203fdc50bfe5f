/** The server's state. It is one immutable value in one variable, the only one that changes. */

import { sameBaseline, type Baseline } from '../checks/baseline';
import { listOwnFamilies, sameFamilyFiles, type OwnFamilyFile } from '../workspace/ownFamilies';
import { apply, emptyWorkspace, type Change, type Workspace } from '../workspace/workspace';
import { noAbilities, type ClientAbilities } from './abilities';
import { defaultSettings, sameSettings, type Settings } from './settings';

export interface State {
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
}

/** Stateful object that holds the current state. A handler reads it once, first, and works on that value. */
export interface Session {
  read(): State;
  change(change: Change): void;
  /** Takes the settings; whether they differ from those before. */
  configure(settings: Settings): boolean;
  meet(client: ClientAbilities): void;
  moveTo(folders: readonly string[]): void;
  /** Takes the baselines of the folders; whether they differ from those before. */
  learnBaselines(baselines: ReadonlyMap<string, Baseline>): boolean;
  /** Takes the files that define families; whether they differ from those before. */
  learnFamilies(files: readonly OwnFamilyFile[]): boolean;
}

export function createSession(): Session {
  let state: State = {
    workspace: emptyWorkspace,
    settings: defaultSettings,
    settingsRevision: 0,
    client: noAbilities,
    folders: [],
    baselines: new Map(),
    familyFiles: [],
  };
  return {
    read: () => state,
    change: (change) => {
      state = { ...state, workspace: apply(state.workspace, change) };
    },
    configure: (settings) => {
      if (sameSettings(settings, state.settings)) return false;
      state = { ...state, settings, settingsRevision: state.settingsRevision + 1 };
      return true;
    },
    meet: (client) => {
      state = { ...state, client };
    },
    moveTo: (folders) => {
      state = { ...state, folders };
    },
    learnBaselines: (baselines) => {
      if (sameBaselines(baselines, state.baselines)) return false;
      state = { ...state, baselines, settingsRevision: state.settingsRevision + 1 };
      return true;
    },
    learnFamilies: (files) => {
      if (sameFamilyFiles(files, state.familyFiles)) return false;
      const workspace = apply(state.workspace, { kind: 'families', own: listOwnFamilies(files) });
      state = { ...state, workspace, familyFiles: files };
      return true;
    },
  };
}

function sameBaselines(a: ReadonlyMap<string, Baseline>, b: ReadonlyMap<string, Baseline>): boolean {
  return a.size === b.size && [...a].every(([folder, one]) => sameBaseline(one, b.get(folder)));
}
