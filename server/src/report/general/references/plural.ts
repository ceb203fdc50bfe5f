/** The plural and the singular of English nouns as titles and references have them: "findings", "vulnerabilities". */

/** "deficiency" gives "deficiencies", "weakness" "weaknesses". */
export function pluralOf(word: string): string {
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /ss$/.test(word) ? `${word}es` : `${word}s`;
}

/** "areas for improvement" keeps what stands behind its noun: "area for improvement". */
export function singularOf(words: string): string {
  const [, noun = words, rest = ''] = /^(.+?)( (?:for|of|to) .*)?$/.exec(words)!;
  const single = noun.endsWith('ies')
    ? `${noun.slice(0, -3)}y`
    : noun.endsWith('sses')
      ? noun.slice(0, -2)
      : noun.replace(/s$/, '');
  return single + rest;
}
