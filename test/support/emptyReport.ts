/** A recognised report of a text with nothing in it, for tests that put in what they need by hand. */

import { ClaimList } from '../../server/src/report/claims/claimList';
import type { Family } from '../../server/src/report/family';
import type { Report } from '../../server/src/report/model';
import type { SourceText } from '../../server/src/text/sourceText';
import { cutStretches } from '../../server/src/text/stretches';

/** The report of `source`, read with `family`, in which nothing was found. */
export function emptyReport(source: SourceText, family: Family): Report {
  return {
    source,
    stretches: cutStretches(source),
    recognition: { recognised: true, candidates: [] },
    family,
    provider: undefined,
    title: undefined,
    inspected: undefined,
    published: undefined,
    sections: [],
    judgements: [],
    lists: [],
    recommendations: [],
    findings: [],
    paragraphs: [],
    markers: [],
    contents: [],
    footnotes: [],
    acronyms: [],
    claims: ClaimList.of([{ kind: 'unclaimed', range: { start: 0, end: source.text.length } }]),
  };
}
