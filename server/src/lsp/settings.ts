/** The user's settings as the server reads them: the schema, the defaults, and reading what a client sends. */

import type { CheckSettings } from '../checks/check';
import { severities, type Severity } from '../checks/diagnostic';

export interface Settings {
  /** By code of a check: how loudly it speaks. A code that is missing has its default. */
  readonly checks: CheckSettings;
}

export const defaultSettings: Settings = { checks: {} };

/** The settings in what a client sent under `goldenThread`; what is missing or malformed keeps its default. */
export function parseSettings(sent: unknown): Settings {
  const checks = isRecord(sent) && isRecord(sent['checks']) ? sent['checks'] : {};
  const entries = Object.entries(checks).filter((entry): entry is [string, Severity | 'off'] => isLevel(entry[1]));
  return { checks: Object.fromEntries(entries) };
}

/** Whether two settings say the same. */
export function sameSettings({ checks: a }: Settings, { checks: b }: Settings): boolean {
  return [...Object.keys(a), ...Object.keys(b)].every((code) => a[code] === b[code]);
}

function isLevel(value: unknown): value is Severity | 'off' {
  return value === 'off' || severities.some((severity) => severity === value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
