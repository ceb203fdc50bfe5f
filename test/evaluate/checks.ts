/** Lists how often each check speaks on a folder of reports; with `verbose` every hit with its file, line and text. */

import { catalogue } from '../../server/src/checks/catalogue';
import { checkReport } from '../../server/src/checks/check';
import { linkReport } from '../../server/src/links/link';
import type { Report } from '../../server/src/report/model';
import type { Range } from '../../server/src/text/range';
import type { Evaluation } from './folder';

/** Prints the hits of every check, also of those that found nothing. */
export function evaluateChecks({ reports, verbose }: Evaluation): void {
  const hits = reports.flatMap(({ name, report }) =>
    checkReport(report, linkReport(report)).map((diagnostic) => ({
      ...diagnostic,
      name,
      line: report.source.lineAt(diagnostic.range.start) + 1,
      text: quote(report, diagnostic.range),
    })),
  );
  console.log('\n# Checks\n\ncheck                                hits  reports');
  for (const { code } of catalogue) {
    const own = hits.filter((hit) => hit.code === code);
    console.log(
      `${code.padEnd(35)}${String(own.length).padStart(6)}${String(new Set(own.map(({ name }) => name)).size).padStart(9)}`,
    );
    if (verbose)
      for (const { name, line, message, text } of own)
        console.log(`    ${name}.txt:${line}\n        ${message}\n        ${text}`);
  }
}

/** So much of the text on either side lets a person judge a hit. */
const around = 60;

/** The words of a hit in brackets with the words around them, on one line. */
function quote({ source }: Report, { start, end }: Range): string {
  const before = source.slice({ start: Math.max(0, start - around), end: start });
  const words = source.slice({ start, end: Math.min(end, start + 4 * around) });
  return `${before}[${words}]${source.slice({ start: end, end: end + around })}`.replace(/\s+/g, ' ').trim();
}
