/** Times and memory of one run, for ratios: absolute figures differ from machine to machine. */

/** The least of so many runs, in milliseconds of CPU: what other programs do can only make a run longer. */
export function timeOf(run: (i: number) => unknown, runs = 7): number {
  return Math.min(...Array.from({ length: runs }, (_, i) => timeOnce(() => run(i))));
}

/** As `timeOf`, of something that is made anew for each run, which does not count. */
export function timeOfEach<Made>(make: () => Made, run: (made: Made) => unknown, runs = 20): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const made = make();
      return timeOnce(() => run(made));
    }),
  );
}

export function timeOnce(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** How many bytes what `make` returns holds, with a garbage collection before and after; needs `--expose-gc`. */
export function bytesOf(make: () => unknown): number {
  const gc = globalThis.gc;
  if (!gc) return Number.NaN;
  gc();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  gc();
  const after = process.memoryUsage().heapUsed;
  return made === undefined ? 0 : Math.max(0, after - before);
}

/** One line of a table: a name and its figures. */
export function printRow(name: string, figures: readonly string[]): void {
  console.log(`  ${name.padEnd(46)}${figures.map((figure) => figure.padStart(9)).join('')}`);
}
