/** The user's settings as the server reads them: the schema, the defaults, and reading what a client sends. */

import type { CheckSettings } from '../checks/check';
import { severities, type Severity } from '../checks/diagnostic';

export interface Settings {
  /** By code of a check: how loudly it speaks. A code that is missing has its default. */
  readonly checks: CheckSettings;
  /** Whether a hover says what the line was taken for. */
  readonly explainLines: boolean;
  /** Whether the thread is told above recommendations and findings, and behind markers. */
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
}

export const defaultSettings: Settings = { checks: {}, explainLines: false, codeLens: true, inlayHints: true };

/** The settings in what a client sent under `goldenThread`; what is missing or malformed keeps its default. */
export function parseSettings(sent: unknown): Settings {
  const given = isRecord(sent) ? sent : {};
  const checks = isRecord(given['checks']) ? given['checks'] : {};
  const entries = Object.entries(checks).filter((entry): entry is [string, Severity | 'off'] => isLevel(entry[1]));
  return {
    checks: Object.fromEntries(entries),
    explainLines: given['explainLines'] === true,
    codeLens: given['codeLens'] !== false,
    inlayHints: given['inlayHints'] !== false,
  };
}

const switches = ['explainLines', 'codeLens', 'inlayHints'] as const;

/** Whether two settings say the same. */
export function sameSettings(a: Settings, b: Settings): boolean {
  const codes = [...Object.keys(a.checks), ...Object.keys(b.checks)];
  return switches.every((name) => a[name] === b[name]) && codes.every((code) => a.checks[code] === b.checks[code]);
}

function isLevel(value: unknown): value is Severity | 'off' {
  return value === 'off' || severities.some((severity) => severity === value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
