/** Joins lines into one running text that remembers where each character stands. */

import { fitted } from '../../base/fitted';
import { classOf, codeBefore, LETTER } from '../../base/characters';
import { MappedTextBuilder, type MappedText } from '../../text/mappedText';
import type { Range } from '../../text/range';
import type { Line } from '../../syntax/lines';
import type { Flow } from './flow';

/**
 * The text of the lines with one space for each break, without the first `from` visible characters: the number, bullet
 * or label that opens the first line. A word hyphenated at a line's end keeps its hyphen and loses the space.
 */
export function joinLines({ source, passageOf }: Flow, lines: readonly Line[], from = 0): MappedText {
  const builder = new MappedTextBuilder(source.text);
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
