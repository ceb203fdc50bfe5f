/** The namespaces of Word's files, each with the prefix by which this layer calls it; ECMA-376, transitional and strict. */

const office = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';
const microsoft = 'http://schemas.microsoft.com/office/word';

export const wordNamespaces = {
  w14: `${microsoft}/2010/wordml`,
  w15: `${microsoft}/2012/wordml`,
  mc: `${office}/markup-compatibility/2006`,
} as const;

/** By namespace. */
export const namespacePrefixes: ReadonlyMap<string, string> = new Map([
  [`${office}/wordprocessingml/2006/main`, 'w'],
  [`${strict}/wordprocessingml/main`, 'w'],
  [`${office}/officeDocument/2006/relationships`, 'r'],
  [`${strict}/officeDocument/relationships`, 'r'],
  [`${office}/officeDocument/2006/math`, 'm'],
  [`${strict}/officeDocument/math`, 'm'],
  [`${office}/package/2006/relationships`, 'rel'],
  [`${office}/package/2006/content-types`, 'ct'],
  [wordNamespaces.w14, 'w14'],
  [wordNamespaces.w15, 'w15'],
  [wordNamespaces.mc, 'mc'],
]);
