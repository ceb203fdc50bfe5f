/** The server's state. It is one immutable value in one variable, the only one that changes. */

import { apply, emptyWorkspace, type Change, type Workspace } from '../workspace/workspace';
import { noAbilities, type ClientAbilities } from './abilities';
import { defaultSettings, sameSettings, type Settings } from './settings';

export interface State {
  readonly workspace: Workspace;
  readonly settings: Settings;
  /** Grows by one whenever the settings change, so that old results can be told from new ones. */
  readonly settingsRevision: number;
  readonly client: ClientAbilities;
}

/** Stateful object that holds the current state. A handler reads it once, first, and works on that value. */
export interface Session {
  read(): State;
  change(change: Change): void;
  /** Takes the settings; whether they differ from those before. */
  configure(settings: Settings): boolean;
  meet(client: ClientAbilities): void;
}

export function createSession(): Session {
  let state: State = {
    workspace: emptyWorkspace,
    settings: defaultSettings,
    settingsRevision: 0,
    client: noAbilities,
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
  };
}
