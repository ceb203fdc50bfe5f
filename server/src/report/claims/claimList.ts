/** The claims of a text in so little room that a text of empty lines takes but a few bytes for each. */

import { partitionPoint } from '../../base/search';
import type { Range } from '../../text/range';

/** What a stretch of the text was taken for. */
export type ClaimKind = (typeof claimKinds)[number];

const claimKinds = [
  'blank',
  'title',
  'heading',
  'grade',
  'contents',
  'date',
  'summary-table',
  'column',
  'letterhead',
  'page-number',
  'running-header',
  'footnote',
  'finding',
  'recommendation',
  'marker',
  'list-item',
  'paragraph',
  'boilerplate',
  'unclaimed',
] as const;

const indexOfKind = new Map(claimKinds.map((kind, index) => [kind, index]));

export interface Claim {
  readonly kind: ClaimKind;
  readonly range: Range;
}

/** Claims in the order of the text; each is made when it is asked for. */
export class ClaimList implements Iterable<Claim> {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly kinds: Uint8Array;

  constructor(
    readonly length: number,
    claimAt: (index: number) => Claim,
  ) {
    this.starts = new Uint32Array(length);
    this.ends = new Uint32Array(length);
    this.kinds = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      const { kind, range } = claimAt(i);
      this.starts[i] = range.start;
      this.ends[i] = range.end;
      this.kinds[i] = indexOfKind.get(kind)!;
    }
  }

  static of(claims: readonly Claim[]): ClaimList {
    return new ClaimList(claims.length, (i) => claims[i]!);
  }

  /** Undefined where the index is none of the list. */
  at(index: number): Claim | undefined {
    if (index < 0 || index >= this.length) return undefined;
    return { kind: claimKinds[this.kinds[index]!]!, range: { start: this.starts[index]!, end: this.ends[index]! } };
  }

  /** The index of the last claim that begins at an offset or before; -1 where none does. */
  indexAt(offset: number): number {
    return partitionPoint(this.length, (i) => this.starts[i]! <= offset) - 1;
  }

  *[Symbol.iterator](): Iterator<Claim> {
    for (let i = 0; i < this.length; i++) yield this.at(i)!;
  }
}
