/**
 * How a person wants a text to be read: by a family or genre that its front matter or first lines name, or by what was
 * chosen and taught for the file.
 */

import type { Family, TaughtLine } from '../family';
import { general } from '../families/general';
import { findGenre, foldName } from '../genres';
import type { Choice } from '../model';
import type { Flow } from './flow';

export interface Wish {
  /** Who reads it; undefined where recognition is to decide. */
  readonly choice: Choice | undefined;
  readonly taught: readonly TaughtLine[];
}

/** What is wished of a text in the file of this name. What the text says of itself goes before what was chosen for it. */
export function readWish(flow: Flow, families: readonly Family[], name: string): Wish {
  const path = decode(name);
  const rules = (generalOf(families).readings ?? []).filter(
    ({ file }) => file === undefined || path === file || path.endsWith(`/${file}`),
  );
  const chosen = rules.filter(({ file, family }) => file !== undefined && family !== undefined).at(-1)?.family;
  return {
    choice: findStated(flow, families) ?? (chosen === undefined ? undefined : findChoice(chosen, families)),
    taught: rules.flatMap(({ lines = [] }) => lines),
  };
}

/** The family that reads what no other knows: a user's own, or the built-in one. */
export function generalOf(families: readonly Family[]): Family {
  return families.find(({ id }) => id === general.id) ?? general;
}

/** What is chosen for a text that is not to be taken for a report. */
export const NO_REPORT = 'none';

/** The family or genre of that id or name; undefined when there is none. */
function findChoice(name: string, families: readonly Family[]): Choice | undefined {
  const folded = foldName(name);
  if (folded === NO_REPORT) return { id: NO_REPORT, name: NO_REPORT, family: undefined };
  const family = families.find(({ id, name: own }) => foldName(id) === folded || foldName(own) === folded);
  if (family) return { id: family.id, name: family.name, family: family.id };
  const genre = findGenre(name);
  return genre && { id: genre.id, name: genre.name, family: general.id };
}

/** So many lines with text are looked through for the name of a family. */
const FIRST_LINES = 8;

/** `family: post-mortem`, in front matter, in a comment of Markdown, or as a line of its own. */
export const STATED_FAMILY = /^(?:<!--\s*)?family\s*[:=]\s*["']?([^"'<>]{2,60}?)["']?\s*(?:-->)?$/i;

function findStated({ all }: Flow, families: readonly Family[]): Choice | undefined {
  let seen = 0;
  for (const { visible } of all) {
    if (visible === '') continue;
    if (++seen > FIRST_LINES) return undefined;
    const name = visible.length > 120 ? undefined : STATED_FAMILY.exec(visible)?.[1];
    const choice = name === undefined ? undefined : findChoice(name, families);
    if (choice) return choice;
  }
  return undefined;
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
