/** The source of decimal.js without the methods that neither these names nor the rest of it call. */
export function withoutUnusedMethods(
  source: string,
  calledNames: Iterable<string>,
  refused: readonly string[],
): string;

/** Every name that stands behind a dot in the TypeScript sources of these folders. */
export function memberNamesIn(folders: readonly string[]): ReadonlySet<string>;
