/** The file in which a folder keeps what people decided across its reports, as text. */

import { isRecord, parseJson, type Parsed } from '../../base/json';
import { verdicts, type Verdict } from '../follow/verdict';
import { stances, type Stance } from '../responses/stance';
import type { LibraryDecisions, LifeDecision, NamedReport } from './decisions';

/** The version of the file format; it grows when a program that knows the one before would read something wrong. */
const version = 1;

/** From the path in a file of decisions to the name of the report, and back. */
export type NameFile = (name: string) => string;

/** The decisions that a file says. One of a newer version is not used, because what it adds would be lost on writing. */
export function parseDecisions(text: string, nameOf: NameFile): Parsed<LibraryDecisions> {
  const given = parseJson(text);
  if (!isRecord(given) || !Number.isInteger(given['version']))
    return { kind: 'unusable', reason: 'it is no file of decisions' };
  if (given['version'] !== version)
    return {
      kind: 'unusable',
      reason: `it is of version ${String(given['version'])}, and this program reads version ${version}`,
    };
  const { joined = [], split = [], lives = [] } = given;
  const read = Array.isArray(lives) ? lives.map((each) => readLife(each, nameOf)) : [undefined];
  if (!isList(joined, (group) => isList(group, isText)) || !isList(split, isText) || read.includes(undefined))
    return { kind: 'unusable', reason: 'it is no file of decisions' };
  return { kind: 'read', kept: { joined, split, lives: read as LifeDecision[] } };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isList<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function isVerdict(value: unknown): value is Verdict {
  return verdicts.some((verdict) => verdict === value);
}

function isStance(value: unknown): value is Stance {
  return stances.some((stance) => stance === value);
}

function readLife(given: unknown, nameOf: NameFile): LifeDecision | undefined {
  if (!isRecord(given)) return undefined;
  const [earlier, later] = [readReport(given['earlier'], nameOf), readReport(given['later'], nameOf)];
  const { recommendation, verdict, refused = [], repeated, stance } = given;
  if (!earlier || !later || !isText(recommendation) || !isList(refused, isVerdict)) return undefined;
  if (verdict !== undefined && !isVerdict(verdict)) return undefined;
  if (repeated !== undefined && repeated !== null && !isText(repeated)) return undefined;
  if (stance !== undefined && stance !== null && !isStance(stance)) return undefined;
  return { earlier, recommendation, later, verdict, refused, repeated, stance };
}

function readReport(given: unknown, nameOf: NameFile): NamedReport | undefined {
  if (!isRecord(given) || !isText(given['file'])) return undefined;
  const [body, date] = [given['body'], given['date']].map((each) => (isText(each) ? each : undefined));
  return { file: nameOf(given['file']), body, date };
}

/** The text of the file that says the decisions: in a fixed order, so that versions of it merge well. */
export function renderDecisions({ joined, split, lives }: LibraryDecisions, pathOf: NameFile): string {
  const report = ({ file, body, date }: NamedReport) => ({ file: pathOf(file), body, date });
  const told = lives.map(({ earlier, recommendation, later, verdict, refused, repeated, stance }) => ({
    earlier: report(earlier),
    recommendation,
    later: report(later),
    verdict,
    refused: refused.length > 0 ? refused : undefined,
    repeated,
    stance,
  }));
  const keyOf = (life: (typeof told)[0]) => [life.earlier.file, life.later.file, life.recommendation].join('\n');
  return `${JSON.stringify(
    {
      about: 'What people decided across these reports, for golden-thread and for the editor.',
      version,
      joined: joined.map((group) => [...group].sort()).sort((a, b) => order(a.join('\n'), b.join('\n'))),
      split: [...split].sort(),
      lives: told.sort((a, b) => order(keyOf(a), keyOf(b))),
    },
    undefined,
    2,
  )}\n`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
