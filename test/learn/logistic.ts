/** Logistic regression with a ridge, by Newton's method (iteratively reweighted least squares). */

export interface Observation {
  readonly values: Float64Array;
  /** 1 or 0. */
  readonly answer: number;
  readonly weight: number;
}

/** How strongly weights are drawn to zero. */
const RIDGE = 1;
const STEPS = 25;

/** The weights that make the answers likeliest, drawn to zero; the first feature is the constant and is not drawn. */
export function fitLogistic(observations: readonly Observation[], size: number, ridge = RIDGE): number[] {
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (const { values, answer, weight } of observations)
      addTo(gradient, hessian, weights, { values, answer, weight });
    for (let i = 0; i < size; i++) {
      const drawn = i === 0 ? 1e-6 : ridge;
      gradient[i]! -= drawn * weights[i]!;
      hessian[i]![i]! += drawn;
    }
    const change = solve(hessian, gradient);
    let most = 0;
    for (let i = 0; i < size; i++) {
      weights[i]! += change[i]!;
      most = Math.max(most, Math.abs(change[i]!));
    }
    if (most < 1e-4) break;
  }
  return [...weights];
}

function addTo(
  gradient: Float64Array,
  hessian: readonly Float64Array[],
  weights: Float64Array,
  { values, answer, weight }: Observation,
): void {
  const active: number[] = [];
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === 0) continue;
    active.push(i);
    sum += values[i]! * weights[i]!;
  }
  const likely = 1 / (1 + Math.exp(-sum));
  const spread = weight * Math.max(1e-6, likely * (1 - likely));
  for (const i of active) {
    gradient[i]! += weight * (answer - likely) * values[i]!;
    for (const j of active) hessian[i]![j]! += spread * values[i]! * values[j]!;
  }
}

/** Solves a positive definite system by Cholesky decomposition. */
export function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const lower = Array.from({ length: size }, () => new Float64Array(size));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j]![j]!;
    }
  }
  const half = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = right[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i]![k]! * half[k]!;
    half[i] = sum / lower[i]![i]!;
  }
  const found = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let sum = half[i]!;
    for (let k = i + 1; k < size; k++) sum -= lower[k]![i]! * found[k]!;
    found[i] = sum / lower[i]![i]!;
  }
  return found;
}
