/** Means and deviations of numbers, and scores as probabilities. */

/** The mean; 0 of no numbers. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return values.length > 0 ? sum / values.length : 0;
}

/** The standard deviation of the values themselves, not of what they are a sample of; 0 of no numbers. */
export function standardDeviation(values: ArrayLike<number>): number {
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - centre) ** 2;
  return values.length > 0 ? Math.sqrt(squares / values.length) : 0;
}

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
