/** Means and deviations of numbers. */

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
