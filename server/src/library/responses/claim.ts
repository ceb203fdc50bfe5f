/** Whether a text says of itself that it answers a report: a government or management response, or an action plan. */

import type { Report } from '../../report/model';

/** A response says so on its title page or in its first paragraphs. */
const opening = 4000;

/** What such texts call themselves. */
const answer = '(?:responses?|reply|replies)';
const plan = '(?:action|implementation)[ \\t]+plan';

/**
 * A line without a full stop that names a response, "Government response to the … Committee report", "Appendix: Management
 * response", "Action plan following the audit"; or a sentence that says so: "This paper sets out our response to …". That
 * somebody responds to events also reads so; who asks which report is answered looks at its recommendations too.
 */
const answering = new RegExp(
  [
    `^[^\\n.!?]{0,80}\\b(?:${answer}|${plan})\\b[^\\n.!?]{0,80}$`,
    `\\bthis\\s+(?:paper|document|memorandum|letter|report|plan|note)\\s[^.!?]{0,80}?\\b${answer}\\s+to\\b`,
  ].join('|'),
  'imu',
);

/** So much from there on says what is answered. */
const longest = 300;

/**
 * What a response says that it answers, from the line that says so on, on one line; undefined for a text that is no
 * response, as a report of a known family is none.
 */
export function findClaimToAnswer({ title, source, certainty }: Report): string | undefined {
  if (certainty === undefined) return undefined;
  const text = `${title ?? ''}\n${source.text.slice(0, opening)}`;
  const at = text.search(answering);
  return at < 0
    ? undefined
    : text
        .slice(at, at + longest)
        .replace(/\s+/g, ' ')
        .trim();
}

/** "Replies to the audit", "Management response: keys", "Action plan after the audit"; not "Emergency response service" */
const titled = new RegExp(`\\b(?:${answer}\\s+to|(?:management|government)(?:['’]s)?\\s+${answer}|${plan})\\b`, 'i');

/** What a report looked at: "Inspection of the multi-agency ‖ response to neglect"; not "Audit of keys: ‖ response to …" */
const examined =
  /\b(?:audit|evaluation|examination|inquiry|inspection|investigation|report|review)\s+(?:into|of|on)\b(?:(?!:| [-–—] ).){0,80}$/i;

/** Whether a text is a response by its title, and finds nothing itself: what it lists, another report asks for. */
export function isTitledResponse({ title, findings, certainty }: Report): boolean {
  if (certainty === undefined || findings.length > 0 || title === undefined) return false;
  const at = title.search(titled);
  return at >= 0 && !examined.test(title.slice(0, at));
}
