/**
 * What a letter or an e-mail has around its text: the address above the salutation, the salutation, the close with the
 * names below it. None of it is heading, finding or recommendation.
 *
 *     14 Mill Lane            address
 *     Ashcombe AB4 2QX
 *
 *     Dear Ms Porter          salutation
 *     …
 *     Yours sincerely         close
 *
 *     A. Porter               signature
 *     Lead reviewer
 */

import type { Row, RowKind } from './row';

/** "Dear Ms Reed," */
const SALUTATION = /^(?:dear|hi|hello) [^.:;?!]{2,60}[,:]?$/i;
/** "Yours sincerely", "Kind regards," */
const CLOSE =
  /^(?:yours (?:sincerely|faithfully|truly|ever)|sincerely(?: yours)?|respectfully(?: (?:yours|submitted))?|(?:with )?(?:kind|best|warm|kindest|warmest) (?:regards|wishes)|regards|many thanks|thanks|thank you|cordially)[,.!]?$/i;
/** "14 Mill Lane", "PO Box 12", "AB4 2QX", "MI 48226" */
const ADDRESS =
  /^\d{1,4}[a-z]?,? (?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:road|street|lane|avenue|drive|way|close|square|place|terrace|rd|st|ave)\b|\bp\.?o\.? box\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}$|\b[A-Z]{2} \d{5}$/iu;

/** So far down a salutation stands at the most: above it are the sender, the receiver, the date and what it is about. */
const OPENING = 60;
/** A longer line is none of an address or signature. */
const LONGEST = 60;
/** So many lines at the most have an address, or what stands below the close. */
const MOST = 8;
/** What comes behind the signature and is no part of it: "Annex A", "Enclosures", "PS". */
const BEHIND = /^(?:annexe?|appendix|enclosures?|attachments?|schedule|notes?|ps|p\.s\.)\b/i;

/** The rows of addresses, salutations, closes and signatures become `letter`. */
export function findLetterRows(rows: readonly Row[], kinds: RowKind[]): void {
  const isText = (i: number): boolean => kinds[i] === 'text';
  const salutation = rows.findIndex(({ index, text }) => index < OPENING && isText(index) && SALUTATION.test(text));
  if (salutation >= 0) {
    for (const [from, to] of blocksBefore(kinds, salutation))
      if (isAddress(rows.slice(from, to))) kinds.fill('letter', from, to);
    kinds[salutation] = 'letter';
  }
  for (const { index, text } of rows) {
    if (text.length > LONGEST || !isText(index) || !CLOSE.test(text)) continue;
    const end = endOfSignature(rows, kinds, index + 1);
    for (let i = index; i < end; i++) if (isText(i)) kinds[i] = 'letter';
  }
}

function isAddress(block: readonly Row[]): boolean {
  return (
    block.length <= MOST &&
    block.every(({ text, depth }) => text.length <= LONGEST && depth === 0 && !/^[^:]{2,30}:\s/.test(text)) &&
    block.some(({ text }) => ADDRESS.test(text))
  );
}

/** The stretches of text before a row that no blank row divides. */
function blocksBefore(kinds: readonly RowKind[], at: number): [number, number][] {
  const blocks: [number, number][] = [];
  for (let i = 0; i < at; i++) {
    if (kinds[i] !== 'text') continue;
    const from = i;
    while (i < at && kinds[i] === 'text') i++;
    blocks.push([from, i]);
  }
  return blocks;
}

/** The row behind the short lines below a close: those of one block, and of others where nothing else follows. */
function endOfSignature(rows: readonly Row[], kinds: readonly RowKind[], from: number): number {
  let end = from;
  let count = 0;
  for (let i = from; i < rows.length; i++) {
    if (kinds[i] === 'blank') continue;
    const { text, depth, label } = rows[i]!;
    const isName = kinds[i] === 'text' && depth === 0 && text.length <= LONGEST && !isItem(label) && !BEHIND.test(text);
    if (!isName || ++count > MOST) return end;
    if (end === from || kinds[i - 1] !== 'blank' || count <= 2) end = i + 1;
    else if (!isLast(rows, kinds, i)) return end;
    else return rows.length;
  }
  return rows.length;
}

/** "A. Porter" begins with initials, not with a letter that counts. */
function isItem(label: Row['label']): boolean {
  return label !== undefined && label.kind !== 'letter' && label.kind !== 'roman';
}

/** Whether nothing but a few short lines stands from a row on. */
function isLast(rows: readonly Row[], kinds: readonly RowKind[], from: number): boolean {
  let count = 0;
  for (let i = from; i < rows.length; i++) {
    if (kinds[i] === 'blank') continue;
    if (kinds[i] !== 'text' || rows[i]!.text.length > LONGEST || rows[i]!.depth > 0 || isItem(rows[i]!.label))
      return false;
    if (++count > MOST) return false;
  }
  return true;
}
