/**
 * Measures recognition, links, drift, following, checks and anchoring on a folder of reports, labelled or not.
 *
 *     npm run evaluate -- FOLDER [--verbose]
 *
 * The folder may hold `corpus/headings.json` (headings by report), `corpus/grades.csv` (published grades), `truth/`
 * (labelled structure, one JSON file a report), `gold/links.json` (labelled links) and
 * `gold/life/` (recommendations followed); what it lacks is passed over.
 */

import { existsSync } from 'node:fs';
import { evaluateAnchoring } from './anchoring';
import { evaluateChecks } from './checks';
import { evaluateDrift } from './driftScore';
import { readReports } from './folder';
import { evaluateLife } from './life';
import { evaluateLinks } from './links';
import { evaluateRecognition } from './recognition';

const [folder, ...options] = process.argv.slice(2);

if (!folder || !existsSync(folder)) {
  console.error(
    folder
      ? `There is no folder ${folder}.`
      : 'Say which folder of reports to evaluate: npm run evaluate -- FOLDER [--verbose]',
  );
  process.exit(2);
}

const evaluation = { folder, reports: readReports(folder), verbose: options.includes('--verbose') };
evaluateRecognition(evaluation);
evaluateLinks(evaluation);
evaluateDrift(evaluation);
evaluateLife(evaluation);
evaluateChecks(evaluation);
evaluateAnchoring(evaluation);
