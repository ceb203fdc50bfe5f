/** What is wrong with a pattern that a user wrote. Any string is a pattern, but not every one says what was meant. */

/** The slots that a pattern may have. */
const SLOTS: ReadonlySet<string> = new Set(['{grade}', '{place}', '{dates}', '{number}', '{words}']);

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** The first fault, as a sentence; undefined when there is none. */
export function findPatternFault(pattern: string): string | undefined {
  const slot = pattern.match(/\{[^{}]*\}?|\}/g)?.find((each) => !SLOTS.has(each));
  if (slot !== undefined) return `There is no slot “${slot}”; there are ${[...SLOTS].join(', ')}.`;
  return findUnbalanced(pattern) ?? (/[\p{L}\p{N}{]/u.test(pattern) ? undefined : 'The pattern has no words.');
}

function findUnbalanced(pattern: string): string | undefined {
  const open: string[] = [];
  for (const mark of pattern.match(/[()[\]|]/g) ?? []) {
    const inner = open.at(-1);
    if (mark === '(' || mark === '[') open.push(mark);
    else if (inner === undefined) return `“${mark}” has no opening bracket before it.`;
    else if (mark !== '|' && CLOSING[inner] !== mark) return `“${inner}” is closed by “${mark}”.`;
    else if (mark !== '|') open.pop();
  }
  return open.length > 0 ? `“${open.at(-1)}” is not closed.` : undefined;
}
