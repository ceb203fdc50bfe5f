/** The Porter2 stemmer of the wink packages, which ships without types. */
declare module 'wink-porter2-stemmer' {
  /** The stem of one lower-case English word. */
  function stem(word: string): string;
  export = stem;
}
