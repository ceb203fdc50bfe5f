/** Joins lines into one running text that remembers where each character stands. */

import { fitted } from '../../base/fitted';
import { classOf, codeBefore, LETTER } from '../../base/characters';
import { MappedTextBuilder, type MappedText } from '../../text/mappedText';
import type { Range } from '../../text/range';
import type { Line, LineFacts } from '../../syntax/lines';
import type { Flow } from './flow';

/**
 * The text of the lines with one space for each break, without the first `from` visible characters: the number, bullet
 * or label that opens the first line. A word hyphenated at a line's end keeps its hyphen and loses the space. Lines that
 * an edit only moved are not joined again.
 */
export function joinLines(flow: Flow, lines: readonly Line[], from = 0): MappedText {
  const last = lines[0]?.facts.tell(lastJoinedAt);
  if (last?.joined && isJoined(last.joined, lines, from)) {
    const { text } = last.joined;
    return text.moved(lines[0]!.start - text.base, flow.passageOf(text.text, text.passage));
  }
  const text = joinAnew(flow, lines, from);
  if (last) last.joined = { lines, from, text };
  return text;
}

/** What was joined last of the lines that begin with one. */
interface Joined {
  readonly lines: readonly Line[];
  readonly from: number;
  readonly text: MappedText;
}

/** Hangs on the first of the lines. */
const lastJoinedAt = (_: LineFacts): { joined?: Joined } => ({});

/** Whether these lines were joined: the same, as far from each other. */
function isJoined({ lines: before, from: fromBefore }: Joined, lines: readonly Line[], from: number): boolean {
  const by = lines[0]!.start - before[0]!.start;
  return (
    from === fromBefore &&
    lines.length === before.length &&
    lines.every(({ facts, start }, i) => facts === before[i]!.facts && start - before[i]!.start === by)
  );
}

function joinAnew({ source, passageOf }: Flow, lines: readonly Line[], from: number): MappedText {
  const builder = new MappedTextBuilder(source.text, lines[0]?.start);
  lines.forEach((line, i) => {
    const start = i === 0 ? from : 0;
    if (start >= line.visible.length) return;
    if (builder.length > 0 && !endsInHyphen(lines[i - 1]!.visible)) builder.insert(' ');
    const { mapped } = line.facts;
    if (mapped) builder.append(start > 0 ? mapped.slice(start) : mapped, line.start);
    else builder.keep({ start: line.content.start + start, end: line.content.end });
  });
  return builder.build(passageOf);
}

/** Whether a hyphen stands behind a letter at the end, as where a word is broken. */
function endsInHyphen(text: string): boolean {
  return text.endsWith('-') && (classOf(codeBefore(text, text.length - 1)) & LETTER) !== 0;
}

/** From the first character of the first line to the last of the last. */
export function rangeOfLines(lines: readonly Line[]): Range {
  return { start: lines[0]?.content.start ?? 0, end: lines.at(-1)?.content.end ?? 0 };
}

/** The stretches of lines that follow each other without a blank line or page furniture between them. */
export function fragmentsOfLines(lines: readonly Line[]): Range[] {
  const fragments: Range[] = [];
  let from = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && lines[i]!.index === lines[i - 1]!.index + 1) continue;
    fragments.push(rangeOfLines(lines.slice(from, i)));
    from = i;
  }
  return fitted(fragments);
}
