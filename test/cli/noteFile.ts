/** An annotation file with one note, as it lies beside a report. */

/** A note by Bob on words that stand between these others; `created` is left out where it is not given. */
export function renderNoteFile(
  report: string,
  text: string,
  quote: { readonly exact: string; readonly prefix: string; readonly suffix: string },
  created?: string,
): string {
  const note = {
    id: 'urn:uuid:1',
    type: 'Annotation',
    motivation: 'commenting',
    created,
    creator: { type: 'Person', name: 'Bob' },
    target: { source: '', selector: [{ type: 'TextQuoteSelector', ...quote }] },
    body: [{ type: 'TextualBody', purpose: 'commenting', value: text }],
  };
  return JSON.stringify({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { '@base': report }],
    'goldenThread:version': 1,
    type: 'AnnotationCollection',
    first: { type: 'AnnotationPage', items: [note] },
  });
}
