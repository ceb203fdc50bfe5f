/** What the page of the matrix runs: a bundle of its own. */

import { type Host, startMatrix } from './matrix';

declare function acquireVsCodeApi(): Host;

startMatrix(document, acquireVsCodeApi());
