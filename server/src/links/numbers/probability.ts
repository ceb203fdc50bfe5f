/** Turning scores into probabilities. */

/** Probabilities that sum to one, from scores in log odds; equal where all scores are. Empty for no scores. */
export function softmax(scores: ArrayLike<number>): number[] {
  const values = Array.from(scores);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const odds = values.map((score) => (score === most ? 1 : Math.exp(score - most)));
  const sum = odds.reduce((a, b) => a + b, 0);
  return odds.map((each) => each / sum);
}

/** The probability that log odds stand for. */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
