/**
 * How strict the checks are, as data: while a report is written, and when it is to go out. A profile says what differs
 * from the checks' own severities; what a user sets for a single check goes before either.
 */

import type { CheckSettings } from './check';
import type { Check } from './diagnostic';

/** Each profile, most lenient first; the first one holds unless the user chooses another. */
export const profileNames = ['draft', 'publish'] as const;

export type ProfileName = (typeof profileNames)[number];

/**
 * *draft* leaves the checks their own severities, which are chosen for writing, and silences those that read a text for
 * style: it is quiet about what is naturally unfinished. *publish* makes an error of what must not be printed, and asks
 * for what a draft may still lack.
 */
export const profiles: Readonly<Record<ProfileName, CheckSettings>> = {
  draft: {
    'recommendation-bundled': 'off',
    'recommendation-unmeasurable': 'off',
    'recommendation-without-time-limit': 'off',
    'finding-without-evidence': 'off',
    'finding-without-effect': 'off',
    'sentence-long': 'off',
    jargon: 'off',
    'person-named': 'off',
    'number-identifying': 'off',
  },
  publish: {
    'recommendation-unsupported': 'error',
    'recommendation-evidenced': 'warning',
    'recommendation-unsure': 'information',
    'marker-without-list': 'error',
    'marker-without-recommendation': 'warning',
    'cross-reference-drift': 'error',
    'numbering-repeats': 'error',
    'numbering-skips': 'error',
    'recommendations-empty': 'error',
    'contents-entry-without-section': 'error',
    'section-without-contents-entry': 'warning',
    'acronym-defined-differently': 'warning',
    'reference-leads-nowhere': 'error',
    'footnote-without-note': 'warning',
    'marker-ambiguous': 'information',
    'recommendation-without-reference': 'warning',
    'grade-in-prose': 'error',
    'table-row-wording': 'error',
    'numbering-restarts': 'warning',
    'number-without-dot': 'error',
    'inspection-dates-differ': 'error',
    'figures-disagree': 'error',
    'percentage-wrong': 'error',
    'running-footer-differs': 'error',
    'provider-name-differs': 'error',
    'contents-wording-differs': 'error',
    'note-without-mark': 'warning',
    'acronym-before-definition': 'warning',
    'acronym-undefined': 'information',
    'acronym-misspelt': 'error',
    'draft-text': 'error',
    'quote-unbalanced': 'warning',
    'spelling-mixed': 'information',
  },
};

/** The severities of a profile, with those of `own` in their place where there are any. */
export function chooseSeverities(profile: ProfileName, own: CheckSettings): CheckSettings {
  return { ...profiles[profile], ...own };
}

/** How loud a check is while nobody chose otherwise, for people: "hint", or "hint in `publish`" where a draft is spared it. */
export function nameDefault({ code, severity }: Pick<Check, 'code' | 'severity'>): string {
  return profiles.draft[code] === 'off' ? `${severity} in \`publish\`` : severity;
}

/** Whether a word names a profile. */
export function isProfile(word: unknown): word is ProfileName {
  return profileNames.some((name) => name === word);
}
