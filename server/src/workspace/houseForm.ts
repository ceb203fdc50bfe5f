/** How a report prints its markers, read off those that it has, so that a new one looks like its neighbours. */

import type { Marker, Report } from '../report/model';

/** "Plans are vague. **(Recommendation 3)**": what makes up a marker and how it stands behind the last words. */
export interface HouseForm {
  /** The white space before it. */
  readonly gap: string;
  /** What emphasises it, such as two asterisks; empty when nothing does. */
  readonly emphasis: string;
  /** Whether it stands before the full stop that ends the sentence. */
  readonly isBeforeStop: boolean;
  /** What stands before and after the number; a bare marker is `before` and `after` alone. */
  readonly before: string;
  readonly after: string;
  readonly isNumbered: boolean;
}

/** How most markers of findings are printed; the commonest form of published reports where there is none yet. */
export function houseFormOf({ source, markers }: Report): HouseForm {
  const forms = markers.flatMap((marker) => (marker.finding === undefined ? [] : [formOf(source.text, marker)]));
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(keyOf(form), (counts.get(keyOf(form)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return forms.find((form) => counts.get(keyOf(form)) === most) ?? usualForm;
}

const usualForm: HouseForm = {
  gap: ' ',
  emphasis: '',
  isBeforeStop: false,
  before: '(Recommendation ',
  after: ')',
  isNumbered: true,
};

function keyOf(form: HouseForm): string {
  return JSON.stringify(form);
}

function formOf(text: string, marker: Marker): HouseForm {
  const { start, end } = marker.range;
  const emphasis = emphasisAround(text, start, end);
  const outside = start - emphasis.length;
  let words = outside;
  while (words > 0 && /\s/.test(text.charAt(words - 1))) words--;
  return {
    gap: text.slice(words, outside),
    emphasis,
    isBeforeStop: text.charAt(end + emphasis.length) === '.' && text.charAt(words - 1) !== '.',
    ...partsOf(text, marker),
  };
}

/** The asterisks or underscores that stand on both sides alike. */
function emphasisAround(text: string, start: number, end: number): string {
  let length = 0;
  while (length < 3 && isEmphasis(text.charAt(start - length - 1), text.charAt(end + length))) length++;
  return text.slice(end, end + length);
}

function isEmphasis(before: string, after: string): boolean {
  return before === after && (after === '*' || after === '_');
}

/** Around its numbers; a marker with several is put into the singular. */
function partsOf(text: string, { range, cites }: Marker): Pick<HouseForm, 'before' | 'after' | 'isNumbered'> {
  const [first, last] = [cites[0], cites.at(-1)];
  if (!first || !last) return { before: text.slice(range.start, range.end - 1), after: ')', isNumbered: false };
  const before = text.slice(range.start, first.range.start);
  const after = text.slice(last.range.end, range.end);
  return { before: cites.length > 1 ? before.replace(/s(\s*)$/, '$1') : before, after, isNumbered: true };
}
