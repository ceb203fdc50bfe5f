/** Lists how often each check speaks on a folder of reports; with `verbose` every hit with its line. */

import { catalogue } from '../../server/src/checks/catalogue';
import { checkReport } from '../../server/src/checks/check';
import { linkReport } from '../../server/src/links/link';
import type { Evaluation } from './folder';

/** Prints the hits of every check, also of those that found nothing. */
export function evaluateChecks({ reports, verbose }: Evaluation): void {
  const hits = reports.flatMap(({ name, report }) =>
    checkReport(report, linkReport(report)).map((diagnostic) => ({
      ...diagnostic,
      name,
      line: report.source.lineAt(diagnostic.range.start) + 1,
    })),
  );
  console.log('\n# Checks\n\ncheck                                hits  reports');
  for (const { code } of catalogue) {
    const own = hits.filter((hit) => hit.code === code);
    console.log(
      `${code.padEnd(35)}${String(own.length).padStart(6)}${String(new Set(own.map(({ name }) => name)).size).padStart(9)}`,
    );
    if (verbose) for (const { name, line, message } of own) console.log(`    ${name}:${line} ${message}`);
  }
}
