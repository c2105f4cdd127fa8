/** A made-up whole number between two bounds: different for each index, the same in every build. */
export function sampleNumber(index: number, from: number, to: number): number {
  const spread = to - from;
  return from + (((index * 48_271 + 12_345) % 65_537) % (spread + 1));
}

/** A made-up number of insured people of a unit. */
export function sampleHeads(index: number): number {
  return 120_000 + sampleNumber(index, 0, 65_000) * 9 + sampleNumber(index, 1, 9);
}
