import type { CellRange } from "../cell-range";
import { collection } from "../collection";
import { ExcelError } from "../excel-error";
import type { HostWorkbook } from "../host-workbook";
import { defineType, property, type ObjectMaker } from "../object-type";
import { referenceIdentity, rangeObject } from "./range";
import { worksheetObject } from "./worksheet";

/** Several rectangles of one sheet. */
export class CellRanges {
  constructor(
    readonly book: HostWorkbook,
    readonly sheetId: string,
    readonly ranges: readonly CellRange[],
  ) {
    if (ranges.length === 0) {
      throw new ExcelError("InvalidArgument");
    }
  }
}

const rangeCollection: ObjectMaker<CellRanges> = defineType<CellRanges>("RangeCollection", {
  ...collection<CellRanges, CellRange>({
    list: ({ ranges }) => ranges,
    wrap: (range) => rangeObject(range),
    keys: () => [],
  }),
});

/** Excel.RangeAreas. */
export const rangeAreasObject: ObjectMaker<CellRanges> = defineType<CellRanges>("RangeAreas", {
  identity: referenceIdentity,
  scalars: {
    Address: property(({ ranges }) => ranges.map((range) => range.address).join(",")),
    AddressLocal: property(({ ranges }) => ranges.map((range) => range.address).join(",")),
    AreaCount: property(({ ranges }) => ranges.length),
    CellCount: property(({ ranges }) => ranges.reduce((sum, { area }) => sum + area.rows * area.columns, 0)),
    IsEntireColumn: property(({ ranges }) => ranges.every((range) => range.isEntireColumn)),
    IsEntireRow: property(({ ranges }) => ranges.every((range) => range.isEntireRow)),
  },
  navigations: {
    Areas: rangeCollection,
    Worksheet: ({ book, sheetId }) => worksheetObject({ book, sheetId }),
  },
  methods: {
    Calculate: ({ book }) => book.model.calculate(false),
    Clear: ({ ranges }, args) => {
      const applyTo = args.oneOf(0, ["All", "Formats", "Contents"], "All");
      for (const range of ranges) {
        range.clear(applyTo);
      }
    },
    _KeepReference: (areas) => {
      areas.book.references.keep(areas, rangeAreasObject(areas));
    },
  },
});
