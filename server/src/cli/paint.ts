/** Colours for people at a terminal, unless they do not want any. */

import type { Paint } from '../exports/checkText';
import { noPaint } from '../exports/checkText';

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
