/**
 * A list that is kept, in no more room than it needs: one that grew by `push` has room for sixteen entries more, which
 * is most of what a list of one takes up. Only for lists that there are as many of as lines or paragraphs.
 */
export function fitted<Entry>(list: readonly Entry[]): Entry[] {
  return list.slice();
}
