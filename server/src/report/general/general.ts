/**
 * The general reading: any report, whatever body wrote it, in text or Markdown. It goes from the habits of the
 * document itself (how its headings are set, what its lists look like) to what is common to all reports (what their
 * sections, fields and grades are called). No name of a body stands in it.
 */

import type { Range } from '../../text/range';
import type { Family } from '../family';
import type { FamilyMatch, Recognition, Report, SignResult } from '../model';
import type { Wish } from '../reading/chosen';
import type { Flow } from '../reading/flow';
import { buildGeneralReport } from './model/report';
import { readGeneral, type GeneralReading } from './reading';
import { certaintyOf, ENOUGH } from './recognition/recognise';
import { listSigns, SIGN_WORDS, SIGNS, type Sign } from './recognition/signs';

/** Who reads a text by general rules, and what a person said of it. */
export interface GeneralWish {
  readonly family: Family;
  readonly wish: Wish;
}

/**
 * The report that the general reading makes of a text; undefined where the text is none, and nobody said that it is one.
 * `known` says what families said.
 */
export function buildGeneral(
  flow: Flow,
  known: Recognition,
  { family, wish: { choice, taught } }: GeneralWish,
): Report | undefined {
  const reading = readGeneral(flow, taught);
  const signs = listSigns(reading);
  const certainty = certaintyOf(signs);
  if (certainty < ENOUGH && !choice && reading.rows.taught.size === 0) return undefined;
  const match: FamilyMatch = {
    family,
    score: certainty,
    signs: describeSigns(reading, signs),
    isBounded: false,
  };
  const others = known.candidates.filter(({ family: { id } }) => id !== family.id);
  const recognition = { ...known, recognised: true, candidates: [match, ...others] };
  return buildGeneralReport(reading, family, recognition, certainty);
}

function describeSigns(reading: GeneralReading, signs: Float64Array): SignResult[] {
  return SIGNS.flatMap((sign, i): SignResult[] => {
    const looksFor = SIGN_WORDS[sign];
    return looksFor ? [{ looksFor, found: signs[i]! > 0 ? placeOf(reading, sign) : undefined }] : [];
  });
}

/** Where a sign stands first; the first line where it stands nowhere in particular. */
function placeOf({ rows, tree, findings, recommendations, ratings }: GeneralReading, sign: Sign): Range {
  const role = { recommendationsHeading: 'recommendations', findingsHeading: 'findings', executiveSummary: 'summary' }[
    sign as string
  ];
  const node = role ? tree.nodes.find(({ ownRole }) => ownRole === role) : undefined;
  if (node) return rows.all[node.heading.first]!.line.content;
  if (/recommendation/i.test(sign)) return recommendations[0]?.range ?? start;
  if (/finding/i.test(sign)) return findings[0]?.range ?? start;
  return sign === 'ratings' ? (ratings[0]?.range ?? start) : start;
}

const start: Range = { start: 0, end: 0 };
