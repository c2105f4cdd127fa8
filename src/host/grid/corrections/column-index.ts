import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

type CellValue = string | number | boolean | null | undefined;
type ColumnIndex = Map<unknown, Set<number>>;

/** For each column's index: the row set that holds a given row. */
const bucketsByColumn = new WeakMap<ColumnIndex, Map<number, Set<number>>>();

/** The private key under which the engine files empty cells: ask it once, through its public methods. */
function findEmptyCellKey(): unknown {
  CELL_INVERTED_INDEX_CACHE.set("probe", "probe", 0, null, 0, true);
  const key: unknown = CELL_INVERTED_INDEX_CACHE.getCellValuePositions("probe", "probe", 0)
    ?.keys()
    .next().value;
  CELL_INVERTED_INDEX_CACHE.clear();
  return key;
}

function indexRows(column: ColumnIndex): Map<number, Set<number>> {
  const known = bucketsByColumn.get(column);
  if (known !== undefined) return known;
  const buckets = new Map<number, Set<number>>();
  for (const rows of column.values()) for (const row of rows) buckets.set(row, rows);
  bucketsByColumn.set(column, buckets);
  return buckets;
}

function filingKey(value: CellValue, emptyCellKey: unknown): unknown {
  if (value === null || value === undefined || value === "") return emptyCellKey;
  if (typeof value !== "string") return value === 0 ? 0 : value;
  const number = Number(value);
  return value.trim() !== "" && number.toString() === value ? number : value.toLowerCase();
}

let installed = false;

/**
 * Keeps, for each row of a column, the set that holds it. The engine looks for it among all distinct values of the
 * column whenever it writes a result, which makes a column of n formulas cost n squared.
 */
export function installColumnIndexCorrection(): void {
  if (installed) return;
  installed = true;
  const cache = CELL_INVERTED_INDEX_CACHE;
  const emptyCellKey = findEmptyCellKey();
  const original = cache.set.bind(cache);

  cache.set = (unitId, sheetId, column, value, row, isForceUpdate = false) => {
    if (!isForceUpdate && !cache.shouldContinueBuildingCache(unitId, sheetId, column, row)) return;
    const index: ColumnIndex | undefined = cache.getCellValuePositions(unitId, sheetId, column);
    if (index === undefined) {
      original(unitId, sheetId, column, value, row, isForceUpdate);
      return;
    }
    const buckets = indexRows(index);
    buckets.get(row)?.delete(row);
    const key = filingKey(value, emptyCellKey);
    const bucket = index.get(key) ?? new Set<number>();
    index.set(key, bucket);
    bucket.add(row);
    buckets.set(row, bucket);
  };
}
