/** The file of a baseline. */

import { type Baseline, emptyBaseline, parseBaseline, renderBaseline } from '../checks/baseline';
import type { KeptKind } from './keptFile';
import { largest } from './read';

export const baselineKind: KeptKind<Baseline> = {
  most: largest.baseline,
  none: emptyBaseline,
  parse: parseBaseline,
  render: renderBaseline,
};
