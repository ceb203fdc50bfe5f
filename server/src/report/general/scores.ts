/** Grades that are no words: numbers, stars, letters and colours. They mean something only under the name of a rating. */

/** A grade with where it begins and ends in a text. */
export interface FoundGrade {
  readonly grade: string;
  readonly start: number;
  readonly end: number;
}

/** What may stand behind a score: nothing, or what explains it, "3 (serious failings)", "4/5 – good". */
const BEHIND = '(?=\\s*(?:$|[([,;]|[–—-]\\s))';

/** "3 out of 5", "4/5", "★★☆☆☆", "4 stars": a score that names its scale or shows it. */
const ON_SCALE = new RegExp(
  `^(?:\\d{1,2}(?:\\.\\d)?\\s*(?:out of|of|/)\\s*\\d{1,3}(?: stars?| points?)?|[★⭐][★⭐☆✩]{0,9}|\\d(?:\\.\\d)? stars?)${BEHIND}`,
  'u',
);

/** "9.8", "C", "B+", "Level 2", "Grade D", "🔴": a step of a scale that stands elsewhere, or nowhere. */
const STEP = new RegExp(
  `^(?:\\d{1,2}(?:\\.\\d)?|[A-F][+-]?|(?:grade|level|band|category|tier|step|score|stage|class|rating)\\s+(?:\\d|[A-F][+-]?|[IVX]{1,3})|[🔴🟠🟡🟢🔵⚫⚪])${BEHIND}`,
  'iu',
);

/** The score with which a text begins and says on what scale it is. */
export function scoreOnScaleAt(text: string): FoundGrade | undefined {
  return scoreBy(ON_SCALE, text);
}

/** The score with which a text begins, on whatever scale. */
export function scoreAt(text: string): FoundGrade | undefined {
  return scoreOnScaleAt(text) ?? scoreBy(STEP, text);
}

/** No score is longer, and what explains it begins right behind it. */
const LONGEST = 40;

function scoreBy(pattern: RegExp, text: string): FoundGrade | undefined {
  const grade = pattern.exec(text.slice(0, LONGEST))?.[0];
  return grade === undefined ? undefined : { grade, start: 0, end: grade.length };
}

const COLOURS: Readonly<Record<string, string>> = {
  '🔴': 'red',
  '🟠': 'amber',
  '🟡': 'yellow',
  '🟢': 'green',
  '🔵': 'blue',
  '⚫': 'black',
  '⚪': 'white',
};

/** A score in words: "★★☆☆☆" is "2 out of 5", "🔴" is "red"; anything else as it stands. */
export function wordsOfScore(value: string): string {
  const stars = /^[★⭐☆✩]+$/u.test(value) ? [...value] : [];
  if (stars.length > 0) {
    const full = stars.filter((star) => star === '★' || star === '⭐').length;
    return stars.length === full ? `${full} stars` : `${full} out of ${stars.length}`;
  }
  return COLOURS[value] ?? value;
}
