/** Every sentence that reading and merging annotation files says to people. */

export const messages = {
  /** A place where the file is not JSON; `what` is in words, such as "comma expected". */
  notJson: (what: string) => `This is not valid JSON here: ${what}.`,
  conflictMarkers: () =>
    'Git left a conflict here: both versions stand between lines of <, = and >. Undo the merge or take one version, and ' +
    'let “golden-thread merge-annotations” merge the two.',
  tooDeep: () => 'Values are nested too deeply here. An annotation file needs a few levels only.',
  newerFile: () =>
    'This file was written by a newer version of Golden Thread. It is left as it is; update the extension to read it.',
  noAnnotations: () =>
    'This is no list of annotations: the file should hold a W3C annotation collection or page, or annotations alone.',
  /** On a note of which two texts are kept. */
  twoVersionsTag: 'two versions',
  /** The reply that keeps the other text of a note or reply. */
  otherText: (text: string) => `Two people changed this text at the same time. The other version was:\n\n${text}`,
  /** Stands between the reasons of a justification of which both are kept. */
  otherReason: () => '\n\nTwo people changed this reason at the same time. The other version was:\n\n',
};
