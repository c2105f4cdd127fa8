/** The value as a function that works it out when it is first asked for, and once. */
export function lazy<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: work() }).value;
}
