/** Every sentence that reading and merging annotation files says to people. */

export const messages = {
  /** A place where the file is not JSON; `what` is in words, such as "comma expected". */
  notJson: (what: string) => `This is not valid JSON here: ${what}.`,
  conflictMarkers: () =>
    'Git left a conflict here: both versions stand between lines of <, = and >. Undo the merge or take one version, and ' +
    'let “golden-thread merge-annotations” merge the two.',
  tooDeep: () => 'Values are nested too deeply here. An annotation file needs a few levels only.',
  noAnnotations: () =>
    'This is no list of annotations: the file should hold a W3C annotation collection or page, or annotations alone.',
};
