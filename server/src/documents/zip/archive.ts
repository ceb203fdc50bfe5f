/**
 * ZIP archives, as PKWARE's APPNOTE 6.3 describes them: which entries there are, what one of them holds, and the archive
 * with some entries put in place of others. What is inflated is held against the size and the checksum that the archive
 * gives, and against an absolute bound, so that a small file cannot fill the memory; what nobody asks for is never
 * inflated.
 */

import { deflateSync, Inflate } from 'fflate';

import { damaged, refuse } from '../refusal';
import { crc32 } from './crc32';

export interface Archive {
  readonly bytes: Uint8Array;
  /** In the order of the archive's directory. */
  readonly entries: readonly Entry[];
}

export interface Entry {
  /** With slashes, as in the archive. */
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** Where its record in the directory begins, and where that ends. */
  readonly record: { readonly start: number; readonly end: number };
}

/** No document of an office has more: each picture and each part is one. */
const mostEntries = 20_000;

/** The most bytes that one entry may have when it is inflated: the text of some thirty thousand pages, in Word's XML. */
const mostInflated = 128 * 1024 * 1024;

const signatures = { local: 0x04034b50, directory: 0x02014b50, end: 0x06054b50, end64: 0x06064b50 } as const;
const endSize = 22;
const mostComment = 0xffff;
const whole32 = 0xffffffff;
const encryptedFlag = 1;
const stored = 0;
const deflated = 8;

/** The archive in these bytes. Throws a `Refusal` for bytes that are none, or not a whole one. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = viewOf(bytes);
  const end = findEnd(bytes, view);
  const { count, start } = readEnd(view, end);
  if (count > mostEntries) refuse(`it has ${count} parts, more than any document: it is damaged or made to do harm`);
  const entries: Entry[] = [];
  for (let at = start; entries.length < count; at = entries.at(-1)!.record.end)
    entries.push(readRecord(bytes, view, at));
  return { bytes, entries };
}

/** The bytes of an entry. Throws a `Refusal` when they are not what the archive says of them. */
export function readEntry({ bytes }: Archive, entry: Entry): Uint8Array {
  if (entry.flags & encryptedFlag) refuse('it is protected by a password. Save it without one, and try again');
  const packed = packedBytes(bytes, entry);
  if (entry.method !== stored && entry.method !== deflated) refuse(damaged);
  const content = entry.method === stored ? packed : inflate(packed, entry.size);
  if (content.length !== entry.size || crc32(content) !== entry.crc) refuse(damaged);
  return content;
}

/**
 * The archive with entries in place of those of the same names, and with new ones at its end. All others keep their
 * bytes, packed as they are.
 */
export function replaceEntries(archive: Archive, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const writer = new ArchiveWriter();
  for (const entry of archive.entries) {
    const content = contents.get(entry.name);
    if (content) writer.add(entry.name, content);
    else writer.copy(archive, entry);
  }
  const known = new Set(archive.entries.map(({ name }) => name));
  for (const [name, content] of contents) if (!known.has(name)) writer.add(name, content);
  return writer.end();
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The end of the directory is the last thing in the file but for a comment, whose length it gives. */
function findEnd(bytes: Uint8Array, view: DataView): number {
  const first = Math.max(0, bytes.length - endSize - mostComment);
  for (let at = bytes.length - endSize; at >= first; at--) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  return refuse(damaged);
}

/** Archives beyond four gigabytes, and those of programs that write while they pack, say it in a second record. */
function readEnd(view: DataView, end: number): { readonly count: number; readonly start: number } {
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count !== 0xffff && start !== whole32) return { count, start };
  const locator = end - 20;
  if (locator < 0) refuse(damaged);
  const at = readLarge(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== signatures.end64) refuse(damaged);
  return { count: readLarge(view, at + 32), start: readLarge(view, at + 48) };
}

function readLarge(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) refuse(damaged);
  return Number(view.getBigUint64(at, true));
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): Entry {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.directory) refuse(damaged);
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
  const extra = at + 46 + nameLength!;
  const end = extra + extraLength! + commentLength!;
  if (end > bytes.length) refuse(damaged);
  const sizes = { size: 24, compressedSize: 20, offset: 42 };
  const wanted = Object.entries(sizes).map(([field, place]) => [field, view.getUint32(at + place, true)] as const);
  const large = readLargeSizes(view, extra, extra + extraLength!);
  const given = wanted.map(([field, value]) => [field, value === whole32 ? (large.shift() ?? value) : value]);
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, extra)).replaceAll('\\', '/'),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...(Object.fromEntries(given) as Record<keyof typeof sizes, number>),
    record: { start: at, end },
  };
}

/** The sizes that found no room in 32 bits, in the order of the standard: size, packed size, offset. */
function readLargeSizes(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const last = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    const values: number[] = [];
    for (let value = at + 4; value + 8 <= last; value += 8) values.push(readLarge(view, value));
    return values;
  }
  return [];
}

function packedBytes(bytes: Uint8Array, { offset, compressedSize }: Entry): Uint8Array {
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== signatures.local) refuse(damaged);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > bytes.length) refuse(damaged);
  return bytes.subarray(start, start + compressedSize);
}

/** Small steps, so that what grows beyond its size is noticed before it has filled the memory. */
const step = 16 * 1024;

function inflate(packed: Uint8Array, size: number): Uint8Array {
  if (size > mostInflated) refuse(`one of its parts has ${size} bytes, more than can be read`);
  const content = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) refuse(damaged);
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step)
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    // The library throws plain errors, with a code, for bytes that are not deflated.
    if (error instanceof Error && 'code' in error) refuse(damaged);
    throw error;
  }
  return content.subarray(0, length);
}

/** What an entry needs besides its packed bytes. */
type Head = Pick<Entry, 'name' | 'method' | 'crc' | 'size'> & { readonly flags: number; readonly time: number };

/** The names are in UTF-8. */
const unicodeFlag = 0x800;

/** The first of January 1980, the earliest that the format knows: the same notes give the same file. */
const noTime = 0x00210000;

class ArchiveWriter {
  readonly #parts: Uint8Array[] = [];
  readonly #records: Uint8Array[] = [];
  #length = 0;

  add(name: string, content: Uint8Array): void {
    const packed = deflateSync(content);
    const head = {
      name,
      method: deflated,
      crc: crc32(content),
      size: content.length,
      flags: unicodeFlag,
      time: noTime,
    };
    this.#write(head, packed);
  }

  copy({ bytes }: Archive, entry: Entry): void {
    // Sizes stand in the header now, so that none has to follow the data.
    const flags = (entry.flags & ~8) | unicodeFlag;
    const time = viewOf(bytes).getUint32(entry.record.start + 12, true);
    this.#write({ ...entry, flags, time }, packedBytes(bytes, entry));
  }

  end(): Uint8Array {
    const start = this.#length;
    for (const record of this.#records) this.#push(record);
    const end = new DataView(new ArrayBuffer(endSize));
    end.setUint32(0, signatures.end, true);
    end.setUint16(8, this.#records.length, true);
    end.setUint16(10, this.#records.length, true);
    end.setUint32(12, this.#length - start, true);
    end.setUint32(16, start, true);
    this.#push(new Uint8Array(end.buffer));
    return join(this.#parts, this.#length);
  }

  #write(head: Head, packed: Uint8Array): void {
    this.#records.push(renderHead(head, packed.length, this.#length));
    this.#push(renderHead(head, packed.length));
    this.#push(packed);
  }

  #push(part: Uint8Array): void {
    this.#parts.push(part);
    this.#length += part.length;
  }
}

/** The local header of an entry, or with the offset of that its record in the directory, which has the same fields. */
function renderHead(
  { name, flags, method, time, crc, size }: Head,
  compressedSize: number,
  offset?: number,
): Uint8Array {
  const encoded = new TextEncoder().encode(name);
  const isRecord = offset !== undefined;
  const bytes = new Uint8Array((isRecord ? 46 : 30) + encoded.length);
  const view = viewOf(bytes);
  const common = isRecord ? 6 : 4;
  view.setUint32(0, isRecord ? signatures.directory : signatures.local, true);
  if (isRecord) view.setUint16(4, 20, true);
  view.setUint16(common, 20, true);
  view.setUint16(common + 2, flags, true);
  view.setUint16(common + 4, method, true);
  view.setUint32(common + 6, time, true);
  view.setUint32(common + 10, crc, true);
  view.setUint32(common + 14, compressedSize, true);
  view.setUint32(common + 18, size, true);
  view.setUint16(common + 22, encoded.length, true);
  if (isRecord) view.setUint32(42, offset, true);
  bytes.set(encoded, bytes.length - encoded.length);
  return bytes;
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
