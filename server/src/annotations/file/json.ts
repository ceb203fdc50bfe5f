/** JSON values as they come from a file: taking them apart, comparing them, and writing them on one line. */

import { isRecord } from '../../base/json';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as a list: an array as it is, a single value as a list of one, nothing as an empty one. */
export function toList(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** The string, or undefined when the value is none. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The object without some of its keys; the others keep their order. */
export function omit(object: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)));
}

/** The object without the fields that have the value that `usual` gives them. */
export function omitUsual(object: JsonObject, usual: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([key, value]) => !(Object.hasOwn(usual, key) && isSame(value, usual[key]))),
  );
}

/** The object without the keys whose values say nothing: undefined, an empty object, an empty list. */
export function omitEmpty(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

/** Whether two JSON values are equal; the order of keys does not matter, and a key without a value is as good as none. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, i) => isSame(value, (b as unknown[])[i]));
  return isRecord(a) && isRecord(b) && isSameObject(a, b);
}

function isSameObject(a: JsonObject, b: JsonObject): boolean {
  const keysOf = (object: JsonObject) => Object.keys(object).filter((key) => object[key] !== undefined);
  const keys = keysOf(a);
  return keys.length === keysOf(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

/**
 * The value as JSON on one line. Characters that some programs take for the end of a line are escaped, so that it is
 * one line for all of them; lone halves of surrogate pairs are escaped as well, which `JSON.stringify` sees to.
 */
export function renderLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
