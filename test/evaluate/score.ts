/** Counts of what was found, missed and added, as precision and recall. */

export class Score {
  found = 0;
  readonly missed: string[] = [];
  readonly extra: string[] = [];

  /** Compares two lists of keys; each key may be matched as often as it occurs. */
  compare(expected: readonly string[], actual: readonly string[], where: string): void {
    const left = new Map<string, number>();
    for (const key of actual) left.set(key, (left.get(key) ?? 0) + 1);
    for (const key of expected) {
      const count = left.get(key) ?? 0;
      if (count > 0) this.found++;
      else this.missed.push(`${where}: ${key}`);
      if (count > 0) left.set(key, count - 1);
    }
    for (const [key, count] of left) for (let i = 0; i < count; i++) this.extra.push(`${where}: ${key}`);
  }

  get recall(): string {
    return percent(this.found, this.found + this.missed.length);
  }

  get precision(): string {
    return percent(this.found, this.found + this.extra.length);
  }
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;
}
