/** All matches of a pattern, for patterns that are tried on many short texts: `matchAll` copies its pattern each time. */

/** What `matchAll` would list, in order. The pattern must be global, and not match nothing. */
export function listMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
  return matches;
}
