/**
 * A cross-reference to a part that the report does not have: "see Table 7" where the tables end at 5. It is only told
 * where the report numbers parts of that kind, at least two, in that way: "section 47" is mostly one of an Act.
 */

import { listReferenceTargets, referencesOf } from '../../report/facts/crossReferences';
import type { CrossReference, ReferenceKind, Report } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { areToCome } from '../prose';

export const referenceLeadsNowhere: Check = {
  code: 'reference-leads-nowhere',
  severity: 'warning',
  title: 'Cross-reference that leads nowhere',
  explain:
    'Reports a reference to a table, paragraph, section, annex, finding or recommendation that the report does not have.',
  run: (report) => {
    const cited = new Set(
      [...report.markers, ...report.recommendations].flatMap(({ cites }) => cites.map(({ range }) => range.start)),
    );
    const astray = referencesOf(report).filter(({ target, label }) => target === undefined && !cited.has(label.start));
    const asked = astray.filter(({ kind }) => kind === 'recommendation').map(({ name }) => Number(name));
    const isToCome = areToCome(report, asked);
    return astray
      .filter(({ kind }) => !(isToCome && kind === 'recommendation'))
      .flatMap((reference) => hitFor(report, reference));
  },
};

function hitFor(report: Report, { kind, name, text, range }: CrossReference): Hit[] {
  const like = listLike(report, kind, name);
  if (like.length < 2) return [];
  return [{ range, message: messages.referenceLeadsNowhere(text, plural[kind], like[0]!, like.at(-1)!) }];
}

/** The names of parts of that kind that are made like this one: `4.12` like `4.2`, `B` like `A`, `R-9` like `R-1`. */
function listLike(report: Report, kind: ReferenceKind, name: string): readonly string[] {
  const shape = shapeOf(name);
  if (OF_OTHER_TEXTS.has(kind) && /^\d+$/.test(name)) return [];
  const kinds: readonly ReferenceKind[] = /\d\.\d/.test(name) ? [kind, 'section', 'paragraph'] : [kind];
  return kinds.flatMap((each) =>
    listReferenceTargets(report, each).flatMap((target) => (shapeOf(target.name) === shape ? target.name : [])),
  );
}

/** Plain numbers of these are mostly those of laws and guidance: "section 47", "part 8", "chapter 3". */
const OF_OTHER_TEXTS: ReadonlySet<ReferenceKind> = new Set<ReferenceKind>(['section', 'part', 'chapter', 'footnote']);

/** `4.12` and `4.2` are `0.0`, `R-9` is `R-0`, `B` is `A`. */
function shapeOf(name: string): string {
  return /^[A-Z]$/.test(name) ? 'A' : name.replace(/\d+/g, '0');
}

const plural: Readonly<Record<ReferenceKind, string>> = {
  section: 'sections',
  paragraph: 'paragraphs',
  chapter: 'chapters',
  part: 'parts',
  annex: 'annexes',
  table: 'tables',
  figure: 'figures',
  box: 'boxes',
  footnote: 'footnotes',
  recommendation: 'recommendations',
  finding: 'findings',
};
