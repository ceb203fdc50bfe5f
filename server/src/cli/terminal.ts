/** What a person at a terminal sees besides the results: a bar for long work, and colours. */

import { noPaint, type Paint } from '../exports/checkText';

const width = 24;

/** Says how far a long piece of work has come. Elsewhere than on a terminal it is silent. */
interface Progress {
  /** One more piece is done. */
  step(): void;
  /** Takes the bar away. */
  end(): void;
}

/** A bar for `total` pieces on the standard error; it is drawn only when it looks other than before. */
export function createProgress(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { step: () => undefined, end: () => undefined };
  let done = 0;
  let drawn = '';
  const draw = () => {
    const bar = renderBar(done, total);
    if (bar !== drawn) stream.write(`\r${bar}\u001b[K`);
    drawn = bar;
  };
  draw();
  return {
    step: () => {
      done++;
      draw();
    },
    end: () => stream.write('\r\u001b[K'),
  };
}

/** "[######            ] 25 % of 480 files" */
export function renderBar(done: number, total: number): string {
  const share = total === 0 ? 1 : done / total;
  const filled = Math.floor(share * width);
  return `[${'#'.repeat(filled)}${' '.repeat(width - filled)}] ${Math.floor(share * 100)} % of ${total} files`;
}

const codes: Readonly<Record<Parameters<Paint>[0], string>> = {
  error: '31',
  warning: '33',
  information: '36',
  hint: '32',
  file: '4',
  quiet: '2',
};

/** Colours where `stream` is a terminal and the environment has no `NO_COLOR` (https://no-color.org). */
export function choosePaint(stream: NodeJS.WriteStream): Paint {
  const wanted = stream.isTTY && !process.env['NO_COLOR'];
  return wanted ? (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m` : noPaint;
}
