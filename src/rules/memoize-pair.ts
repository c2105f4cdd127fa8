/**
 * The work as a function that does it once for each pair of keys. The pair asked last, which recurs down a column,
 * costs two comparisons.
 */
export function memoizePair<A, B, R extends object>(work: (one: A, other: B) => R): (one: A, other: B) => R {
  const known = new Map<A, Map<B, R>>();
  let lastOne: A;
  let lastOther: B;
  let last: R | null = null;
  return (one, other) => {
    if (last !== null && one === lastOne && other === lastOther) return last;
    let byOther = known.get(one);
    if (byOther === undefined) known.set(one, (byOther = new Map<B, R>()));
    let result = byOther.get(other);
    if (result === undefined) byOther.set(other, (result = work(one, other)));
    lastOne = one;
    lastOther = other;
    return (last = result);
  };
}
