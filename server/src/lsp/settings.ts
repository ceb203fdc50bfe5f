/** The user's settings as the server reads them: the schema, the defaults, and reading what a client sends. */

import { isRecord } from '../base/json';
import type { CheckSettings } from '../checks/check';
import { severities, type Severity } from '../checks/diagnostic';
import { chooseSeverities, isProfile } from '../checks/profile';

export interface Settings {
  /** By code of a check: how loudly it speaks, by the profile or by the user. A code that is missing has its default. */
  readonly checks: CheckSettings;
  /** The reports of the workspace are checked if it has no more text files than this. */
  readonly workspaceLimit: number;
  /** Whether text and Markdown files are looked at, and not only what is called a report. */
  readonly autoDetect: boolean;
  /** Whether a hover says what the line was taken for. */
  readonly explainLines: boolean;
  /** Whether the thread is told above recommendations and findings, and behind markers. */
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** Folders of other reports that the library takes in, which are only read. */
  readonly library: readonly string[];
  /** The name that annotations carry; empty when Git or the system is to be asked for it. */
  readonly author: string;
  /** Whether annotation files hold a snapshot of the report, by which words are found again after edits elsewhere. */
  readonly keepsSnapshots: boolean;
  /** Where accepted links are written: beside the report, or into its text. */
  readonly writeStyle: 'annotation' | 'text';
}

/** Some hundred reports are checked in seconds. */
const defaultWorkspaceLimit = 500;

export const defaultSettings: Settings = parseSettings(undefined);

/** The settings in what a client sent under `goldenThread`; what is missing or malformed keeps its default. */
export function parseSettings(sent: unknown): Settings {
  const given = isRecord(sent) ? sent : {};
  const checks = isRecord(given['checks']) ? given['checks'] : {};
  const { ['severity']: severity, ...old } = checks;
  const own = { ...listSeverities(old), ...listSeverities(severity) };
  return {
    checks: chooseSeverities(isProfile(checks['profile']) ? checks['profile'] : 'draft', own),
    workspaceLimit: isCount(checks['workspaceLimit']) ? checks['workspaceLimit'] : defaultWorkspaceLimit,
    autoDetect: given['autoDetect'] !== false,
    explainLines: given['explainLines'] === true,
    codeLens: given['codeLens'] !== false,
    inlayHints: given['inlayHints'] !== false,
    library: listTexts(given['library']),
    author: typeof given['author'] === 'string' ? given['author'].trim() : '',
    keepsSnapshots: !(isRecord(given['annotations']) && given['annotations']['keepSnapshots'] === false),
    writeStyle: isRecord(given['links']) && given['links']['writeStyle'] === 'text' ? 'text' : 'annotation',
  };
}

/**
 * How loudly single checks speak, by their codes. They stand in the map `checks.severity`; before there was one, each
 * check had a setting of its own, which still counts where the map does not name the check.
 */
function listSeverities(given: unknown): CheckSettings {
  const entries = Object.entries(isRecord(given) ? given : {});
  return Object.fromEntries(entries.filter((entry): entry is [string, Severity | 'off'] => isLevel(entry[1])));
}

/** Whether two settings say the same, in the same order. */
export function sameSettings(a: Settings, b: Settings): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isLevel(value: unknown): value is Severity | 'off' {
  return value === 'off' || severities.some((severity) => severity === value);
}

function listTexts(value: unknown): string[] {
  const isText = (each: unknown): each is string => typeof each === 'string' && each.trim() !== '';
  return Array.isArray(value) ? value.filter(isText) : [];
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}
