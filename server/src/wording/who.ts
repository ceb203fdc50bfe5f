/** Who said something, and when, in a few words. */

/** "Ann on 2026-03-01", "Ann", "on 2026-03-01", or nothing where neither is known; days are those of UTC. */
export function describeWho({
  creator,
  created,
  modified,
}: {
  readonly creator: string | undefined;
  readonly created: string | undefined;
  readonly modified: string | undefined;
}): string {
  const day = (modified ?? created)?.slice(0, 10);
  return [creator ?? '', day === undefined ? '' : `on ${day}`].filter((part) => part !== '').join(' ');
}
