import { formatAddress, parseAddress } from "../cell-address";
import { cellsOf, parseRange, rangesMeet, type CellRange } from "../cell-range";
import type { SheetCheck } from "./sheet-check";

interface Area extends CellRange {
  /** As it is called in a fault. */
  readonly label: string;
  readonly kind: "merge" | "table" | "spill";
  readonly place: string;
}

function mergeAreas(check: SheetCheck): Area[] {
  return (check.sheet.merges ?? []).flatMap((place): Area[] => {
    const range = check.range(place, "merge");
    if (range !== null && range.top === range.bottom && range.left === range.right) {
      check.fault(place, "a single cell is merged", "merge two cells or more");
      return [];
    }
    return range === null ? [] : [{ ...range, label: `the merge ${place}`, kind: "merge", place }];
  });
}

function tableAreas(check: SheetCheck): Area[] {
  return (check.sheet.tables ?? []).flatMap(({ name, range: place }): Area[] => {
    const range = parseRange(place);
    return range === null ? [] : [{ ...range, label: `the table ${name}`, kind: "table", place: name }];
  });
}

function spillAreas(check: SheetCheck): Area[] {
  return Object.entries(check.sheet.cells).flatMap(([place, { spill }]): Area[] => {
    const anchor = parseAddress(place);
    const [first] = spill ?? [];
    if (anchor === null || spill === undefined || first === undefined) {
      return [];
    }
    const { row: top, column: left } = anchor;
    const range = { top, left, bottom: top + spill.length - 1, right: left + first.length - 1 };
    return [{ ...range, label: `the spill of ${place}`, kind: "spill", place }];
  });
}

/** Values that a merge would hide, or that stand in a spill's way. */
function reportCoveredCells(area: Area, check: SheetCheck): void {
  if (area.kind === "table") {
    return;
  }
  for (const cell of cellsOf(area)) {
    const isFirst = cell.row === area.top && cell.column === area.left;
    const place = formatAddress(cell);
    const covered = check.sheet.cells[place];
    if (!isFirst && (covered?.value !== undefined || covered?.formula !== undefined)) {
      check.fault(place, `the cell has a value but lies under ${area.label}`, "move the value elsewhere");
    }
  }
}

/** Faults between merges, tables and spills: no two of them may share a cell. */
export function reportAreaFaults(check: SheetCheck): void {
  const areas = [...mergeAreas(check), ...tableAreas(check), ...spillAreas(check)];
  areas.forEach((area, index) => {
    for (const other of areas.slice(index + 1)) {
      if (rangesMeet(area, other)) {
        check.fault(other.place, `${other.label} overlaps ${area.label}`, "move one of them");
      }
    }
    reportCoveredCells(area, check);
  });
}
