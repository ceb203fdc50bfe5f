/**
 * Which recommendation each marker stands for, decided together: a report that makes a recommendation nearly always
 * has a finding for it, so a recommendation that would be left without one is worth a marker's second choice.
 *
 * This is a minimum-cost flow: one unit from each marker over a recommendation to the sink, where the first unit of
 * each recommendation earns a bonus. Solved by cancelling negative cycles (Klein, "A Primal Method for Minimal Cost
 * Flows", Management Science 14, 1967; Ahuja, Magnanti and Orlin, "Network Flows", 1993, §9.6) in the residual graph,
 * drawn over the recommendations alone: moving a marker from one to another is an edge between them.
 */

import type { Table } from '../numbers/tables';

interface CoverageProblem {
  /** `scores[marker][column]`, in log odds; minus infinity where the marker cannot stand for the column. */
  readonly scores: Table;
  /** By column: what its first marker earns; 0 for one that needs none. */
  readonly bonuses: readonly number[];
}

/** With more columns, the time that joint assignment takes would be felt; no list of a report is half as long. */
const mostColumns = 100;

/**
 * For each marker and column, how much the best joint assignment with that choice falls short of the best of all, as
 * a number of at most 0: the max-marginals. Each marker's choice in the best assignment has 0.
 * Beyond a hundred columns the bonuses are not considered. Every marker must be able to stand for some column.
 */
export function bestAssignments(problem: CoverageProblem): Table {
  if (problem.bonuses.length > mostColumns) return problem.scores.map(shortOfBest);
  const chosen = chooseTogether(problem);
  const detours = shortestPaths(residualGraph(problem, chosen).costs);
  return problem.scores.map((row, m) =>
    row.map((score, c) => {
      const current = chosen[m]!;
      return c === current ? 0 : Math.min(0, score - row[current]! - detours[c]![current]!);
    }),
  );
}

function shortOfBest(row: Float64Array): Float64Array {
  const best = row[indexOfMost(row)]!;
  return row.map((score) => score - best);
}

/** The column of each marker in the best joint assignment. */
export function chooseTogether(problem: CoverageProblem): number[] {
  const chosen = problem.scores.map(indexOfMost);
  const columns = problem.bonuses.length;
  // Every round covers one more column or improves the sum; the bound only guards against rounding.
  for (let round = 0; round < 4 * (columns + 1) + problem.scores.length; round++) {
    const graph = residualGraph(problem, chosen);
    const cycle = findNegativeCycle(graph.costs);
    if (!cycle) break;
    cycle.forEach((from, i) => {
      const mover = graph.movers[from]![cycle[(i + 1) % cycle.length]!]!;
      if (mover >= 0) chosen[mover] = cycle[(i + 1) % cycle.length]!;
    });
  }
  return chosen;
}

/** Edges between columns, and to and from the sink, which has the last number. */
interface ResidualGraph {
  /** `costs[from][to]`: what the sum of scores and bonuses loses; infinity where there is no edge. */
  readonly costs: readonly Float64Array[];
  /** `movers[from][to]`: the marker that would move; -1 for edges of the sink. */
  readonly movers: readonly Int32Array[];
}

function residualGraph({ scores, bonuses }: CoverageProblem, chosen: readonly number[]): ResidualGraph {
  const sink = bonuses.length;
  const costs = Array.from({ length: sink + 1 }, () => new Float64Array(sink + 1).fill(Infinity));
  const movers = Array.from({ length: sink + 1 }, () => new Int32Array(sink + 1).fill(-1));
  const loads = bonuses.map(() => 0);
  scores.forEach((row, m) => {
    const from = chosen[m]!;
    loads[from]!++;
    row.forEach((score, to) => {
      const cost = row[from]! - score;
      if (to === from || !(cost < costs[from]![to]!)) return;
      costs[from]![to] = cost;
      movers[from]![to] = m;
    });
  });
  bonuses.forEach((bonus, c) => {
    costs[c]![sink] = loads[c] === 0 ? -bonus : 0;
    if (loads[c]! > 0) costs[sink]![c] = loads[c] === 1 ? bonus : 0;
  });
  return { costs, movers };
}

/** A gain smaller than this is rounding. */
const tolerance = 1e-9;

/** The nodes of a cycle of negative cost, in order (Bellman–Ford); undefined when there is none. */
function findNegativeCycle(costs: readonly Float64Array[]): number[] | undefined {
  const distances = new Float64Array(costs.length);
  const previous = new Int32Array(costs.length).fill(-1);
  let last = -1;
  for (let round = 0; round <= costs.length; round++) {
    last = relax(costs, distances, previous);
    if (last < 0) return undefined;
  }
  let node = last;
  for (let i = 0; i < costs.length; i++) node = previous[node]!;
  const cycle = [node];
  for (let at = previous[node]!; at !== node; at = previous[at]!) cycle.push(at);
  return cycle.reverse();
}

/** Shortens distances along every edge once; gives a node that got nearer, or -1. */
function relax(costs: readonly Float64Array[], distances: Float64Array, previous: Int32Array): number {
  let nearer = -1;
  for (let from = 0; from < costs.length; from++) {
    for (let to = 0; to < costs.length; to++) {
      const distance = distances[from]! + costs[from]![to]!;
      if (distance >= distances[to]! - tolerance) continue;
      distances[to] = distance;
      previous[to] = from;
      nearer = to;
    }
  }
  return nearer;
}

/** The cheapest path between any two nodes (Floyd–Warshall); the graph has no negative cycle. */
function shortestPaths(costs: readonly Float64Array[]): Float64Array[] {
  const paths = costs.map((row, node) => row.map((cost, to) => (to === node ? 0 : cost)));
  for (let via = 0; via < paths.length; via++) {
    for (const row of paths) {
      const first = row[via]!;
      if (first === Infinity) continue;
      for (let to = 0; to < paths.length; to++) row[to] = Math.min(row[to]!, first + paths[via]![to]!);
    }
  }
  return paths;
}

function indexOfMost(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}
