/**
 * Which body a report is about, whatever name it uses: "South Tyneside", "South Tyneside Metropolitan Borough Council"
 * and "South Tyneside children’s services" are one. A name is brought down to the words that tell it from others; what
 * kind of body it is, and which of its services, tells it from none.
 */

import type { Report } from '../report/model';
import { readWords } from '../syntax/words';

/** What many names have in common. Points of the compass are not among it: North and South Tyneside are two. */
const common: ReadonlySet<string> = new Set(
  (
    'the of and upon on in with by for to a an at local authority area partnership partnerships council councils county ' +
    'borough city metropolitan district unitary royal corporation london childrens children services service trust ' +
    'families safeguarding board lscb cc mbc bc dc ltd limited plc llp inc company department ministry office agency ' +
    'send inspection visit review report'
  ).split(' '),
);

/** A name goes no further than this: "Bradford Metropolitan District Council *Between 27 February* …". */
const notOfName = /\s+(?:between|from|dated|inspection dates?)\b.*|\s*[,;(\d].*/iu;
/** No name of a body is longer. */
const longestName = 120;

/** The names by which a report calls the body that it is about, that of its title page first; none where it names none. */
export function listSubjectNames(report: Pick<Report, 'provider'>): string[] {
  const printed = report.provider?.replace(/\s+/g, ' ').replace(notOfName, '').trim();
  const isName = printed && printed.length <= longestName && /\p{Lu}|\p{N}/u.test(printed);
  return isName ? [printed] : [];
}

/**
 * What names of one body have in common: their telling words. A name of nothing but common words, as "City of London"
 * or "The Council", stands for itself; an empty one for nothing.
 */
export function subjectKeyOf(name: string): string {
  const words = readWords(name.replace(/[-‐‑–]/gu, ' ')).map(({ folded }) => folded);
  const telling = words.filter((word) => !common.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}
