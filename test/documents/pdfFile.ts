/** Makes PDFs of the objects that a test shows. */

/** A file of these objects, numbered from 1; the first is the catalogue. `trailer` is put into the dictionary at its end. */
export function makePdf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`;
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(`${file}${table}${end}`, 'latin1');
}

/** The objects of a file with one page that says something, and what is put into its catalogue and its page besides. */
export function listObjects({ catalogue = '', page = '', box = '[0 0 595 842]', count = 1, kids = '3 0 R' } = {}) {
  const words = 'BT /F1 12 Tf 70 700 Td (The cranes are not greased.) Tj ET';
  return [
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${count}>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox${box}/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>${page}>>`,
    `<</Length ${words.length}>>\nstream\n${words}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
}
