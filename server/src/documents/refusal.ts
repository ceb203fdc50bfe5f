/** What is said of a document that is not read: one kind of error, whose message is the end of a sentence for a person. */

/** Thrown inside this layer only: what the layer offers returns it as a reason. */
export class Refusal extends Error {}

/** Refuses a document. `reason` ends the sentence "cannot read draft.docx: …" and says what to do. */
export function refuse(reason: string): never {
  throw new Refusal(reason);
}

/** What `work` returns, or why the document was refused. Any other error is a fault of ours and passes through. */
export function orRefusal<Result>(
  work: () => Result,
): { readonly kind: 'done'; readonly result: Result } | { readonly kind: 'refused'; readonly reason: string } {
  try {
    return { kind: 'done', result: work() };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', reason: error.message };
    throw error;
  }
}

export const damaged = 'it is damaged. Open it in the program that made it, save it again, and try once more';

/** Of a file without a byte. */
export const empty = 'it is empty. Copy it or save it once more, and try again';
