/** How a PDF is told by its bytes. */

/** Readers of PDF look for the header in so many bytes: some programs write something before it (ISO 32000-1, Annex H). */
const headerWithin = 1024;

/** Whether these bytes say of themselves that they are a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, headerWithin)).includes('%PDF-');
}
