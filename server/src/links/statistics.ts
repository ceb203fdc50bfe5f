/** Means and deviations of numbers. */

/** The mean; 0 of no numbers. */
export function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

/** The standard deviation of the values themselves, not of what they are a sample of; 0 of no numbers. */
export function standardDeviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}
