/** What the columns of tables hold, by their names. */

import { meaningOfTitle } from './headings/titles';
import { fieldKindOf, type FieldKind } from './words';

/** Names of columns that number their rows: `#`, "Ref.", "Rec. no.", "Finding ID". */
const NUMBERING =
  /^(?:#|id|no\.?|ref\.?|reference|number|code|action no\.?|rec\.? ?(?:no\.?|#)?|finding (?:no\.?|id|#)|item)$/;

/** Words in longer names, the first that fits: "Agreed management action", "Risk rating (1 to 5)". */
const WORDS: readonly (readonly [RegExp, FieldKind])[] = [
  [/recommend|\baction\b|remediation|improvement/, 'recommendation'],
  [
    /finding|\bissue\b|observation|vulnerabilit|weakness|concern|barrier|\bproblem\b|deficienc|breach|contravention/,
    'condition',
  ],
  [/severity|rating|\brisk\b|priority|\bgrade\b|assurance|conformance/, 'rating'],
  [/response|comment|\breply\b|\banswer\b/, 'response'],
  [/owner|responsib|\blead\b/, 'owner'],
  [/\bdate\b|deadline|timescale|due|when/, 'due'],
  [/status/, 'status'],
];

/** What a column of that name holds; undefined where the name says nothing. */
export function kindOfColumn(name: string): FieldKind | undefined {
  const kind = fieldKindOf(name);
  if (kind) return kind;
  const folded = name.toLowerCase();
  if (NUMBERING.test(folded)) return 'other';
  const named = WORDS.find(([pattern]) => pattern.test(folded))?.[1];
  if (named) return named;
  // "What we saw", "What we suggest": a column may be called as a section is.
  const role = meaningOfTitle(name)?.role;
  return role === 'findings' ? 'condition' : role === 'recommendations' ? 'recommendation' : undefined;
}
