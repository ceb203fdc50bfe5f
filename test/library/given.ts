/** Reports given to tests as entries of a library: the samples of the repository, and short drafts. */

import { buildEntry, type LibraryEntry } from '../../server/src/library/entry';
import { buildReport } from '../../server/src/report/build';
import { SourceText } from '../../server/src/text/sourceText';
import { readText } from '../support/repository';

/** The sample report of that name. */
export function readSeed(name: string): LibraryEntry {
  return readDraft(`${name}.txt`, readText(`seeds/${name}.txt`));
}

export function readDraft(file: string, text: string): LibraryEntry {
  return buildEntry(file, buildReport(new SourceText(text)));
}

/** What a short report says besides its title page. */
export interface Draft {
  readonly provider?: string;
  readonly inspected?: string;
  readonly recommendations?: readonly string[];
  readonly findings?: readonly string[];
}

/** A short report of the single inspection framework. */
export function writeDraft({
  provider = 'Harbour',
  inspected = '6 March 2017 – 30 March 2017',
  recommendations = ['Ensure that plans are clear.'],
  findings = ['Plans are clear.'],
}: Draft = {}): string {
  return `${provider}

Inspection of services for children in need of help and protection, children looked after and care leavers

Inspection date: ${inspected}

Executive summary

Leaders know their services well.

The local authority

Recommendations

${recommendations.map((text, i) => `${i + 1}. ${text}`).join('\n\n')}

The experiences and progress of children who need help and protection

${findings.map((text, i) => `${i + 1 + recommendations.length}. ${text}`).join('\n\n')}
`;
}
