/** Names that both sides use: the first part of settings, the language, where families are kept. */

/** Where a folder of the workspace keeps the families that its user defines. */
export const familyFolder = '.golden-thread/families';

/** The first part of every setting's name. */
export const settingsSection = 'goldenThread';

/** The language that the features work in. */
export const languageId = 'inspection-report';

/** How strict the checks may be together, most lenient first: the values of the setting `goldenThread.checks.profile`. */
export const profileNames = ['draft', 'publish'] as const;

export type ProfileName = (typeof profileNames)[number];
