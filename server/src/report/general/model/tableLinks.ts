/** Links that tables state: columns of a finding or recommendation with the labels of others, rows that name both. */

import { foldAll } from '../headings/contents';
import type { GeneralItem } from '../items/items';
import type { TableCell } from '../lines/table';
import type { GeneralReading } from '../reading';
import { codesOf } from '../references/itemNames';
import { readReferenceCell } from '../references/labelReferences';
import { labelsBetween } from '../references/runs';
import { isGrade } from '../words';
import type { AddLink, Finders, ItemFinder } from './itemFinder';

/** Columns that name recommendations, "Rec. no.", "Actions", or findings, "Addresses issue". */
const OF_RECOMMENDATIONS = /\brec(?:ommend(?:ation|ed)\w*|s|\b)|\bactions?\b/i;
const OF_FINDINGS = /finding|issue|observation|related|addresses|problem|weakness|concern|lesson|conclusion/i;

export function linkTables(reading: GeneralReading, find: Finders, add: AddLink): void {
  for (const item of reading.findings) {
    const cells = (item.cells ?? []).map(({ name, cell }) => ({ name, value: cell.text }));
    for (const { name, value } of [...cells, ...(item.section?.fields ?? item.fields ?? [])])
      if (OF_RECOMMENDATIONS.test(name))
        for (const to of itemsIn(value, find.recommendation, item)) add(item, to, 'stated');
  }
  const byWords = new Map(
    reading.findings.map((item) => [foldAll(withoutGrade(item.text.text)).slice(0, MOST_COMPARED), item]),
  );
  const findingsIn = (text: string, from: GeneralItem | undefined): readonly GeneralItem[] => {
    const worded = byWords.get(foldAll(text).slice(0, MOST_COMPARED));
    return worded ? [worded] : itemsIn(text, find.finding, from);
  };
  // "Standard 2" is called by its number in a column "Standard".
  const words = new Set(reading.findings.map(({ label }) => label?.word));
  const byCode = new Map(reading.findings.flatMap((item) => codesOf(item).map((code) => [code, item])));
  for (const item of reading.recommendations)
    for (const { name, cell } of item.cells ?? [])
      if (OF_FINDINGS.test(name) || words.has(name.toLowerCase()) || holdsCodes(cell.text, byCode))
        for (const from of findingsIn(cell.text, item)) add(from, item, 'stated');
  for (const tables of reading.tables.values())
    for (const { columns, rows } of tables) {
      const numbers = columnsNamed(columns, OF_FINDINGS);
      const asked = columnsNamed(columns, OF_RECOMMENDATIONS).filter((column) => !numbers.includes(column));
      if (numbers.length === 0 || asked.length === 0) continue;
      for (const { cells } of rows)
        for (const to of inColumns(cells, asked).flatMap((text) => itemsIn(text, find.recommendation, undefined)))
          for (const from of inColumns(cells, numbers).flatMap((text) => findingsIn(text, undefined)))
            add(from, to, 'stated');
    }
}

/** Whether a cell consists of codes of findings, whatever its column is called: `NC2, NC3` under "Closes". */
function holdsCodes(text: string, codes: ReadonlyMap<string, GeneralItem>): boolean {
  const names = readReferenceCell(text).flatMap(labelsBetween);
  return names.length > 0 && names.every((name) => /\p{L}/u.test(name) && codes.has(name.toLowerCase()));
}

function columnsNamed(columns: readonly { readonly name: string }[], pattern: RegExp): readonly number[] {
  return columns.flatMap(({ name }, i) => (pattern.test(name) ? [i] : []));
}

function inColumns(cells: readonly TableCell[], columns: readonly number[]): readonly string[] {
  return columns.flatMap((column) => cells[column]?.text ?? []);
}

/** The items whose labels a cell consists of. */
function itemsIn<Item extends GeneralItem>(
  text: string,
  find: ItemFinder<Item>,
  from: GeneralItem | undefined,
): Item[] {
  return readReferenceCell(text)
    .flatMap(labelsBetween)
    .flatMap((name) => find(name, from) ?? []);
}

/** "High: Cards are shared" without the grade before it. */
function withoutGrade(text: string): string {
  const lead = /^([\p{L} ]{3,16})\s*[:–—-]\s+/u.exec(text);
  return lead && isGrade(lead[1]!) ? text.slice(lead[0].length) : text;
}

/** So many letters of a cell and a finding tell that they are the same. */
const MOST_COMPARED = 60;
