/** What is to be written in place of something else. */

import type { Range } from './range';

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}
