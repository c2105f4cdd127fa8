import assert from "node:assert/strict";
import {
  type IWorkbookData,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { createHeadlessUniver } from "../../src/host/grid/headless-univer";
import { correctedFunctions } from "../../src/host/grid/corrections";
import { UniverWorkbook } from "../../src/host/grid/univer-workbook";
import { type OutlineCell, workbookSnapshot } from "../../src/host/grid/workbook-outline";
import { drawConditionalFormats } from "../../src/host/opening/draw-conditional-formats";

const ROWS = 30;

/** Amounts in column A, their doubles in D, what follows from those in E, and the sums below. */
const CELLS: readonly OutlineCell[] = [
  ...Array.from({ length: ROWS }, (_row, row) => [
    { row, column: 0, content: 1 },
    { row, column: 3, content: `=A${row + 1}*2` },
    { row, column: 4, content: `=D${row + 1}+1` },
  ]).flat(),
  { row: ROWS, column: 3, content: `=SUM(D1:D${ROWS})` },
  { row: ROWS, column: 4, content: `=SUM(E1:E${ROWS})` },
];

describe("the formula of a conditional format", () => {
  it("leaves the order in which cells are calculated as it is", async () => {
    const univer = createHeadlessUniver(correctedFunctions);
    try {
      univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
      const snapshot = workbookSnapshot({ sheets: [{ name: "甲", cells: CELLS }] }, "formatted");
      const unit = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, snapshot);
      univer.__getInjector().get(IUniverInstanceService).focusUnit("formatted");
      const model = new UniverWorkbook(univer, unit);
      const sheet = model.sheets()[0];
      assert.ok(sheet !== undefined);
      const rule = { kind: "expression", formula: "=ISERROR(A1)", style: { fill: "#FF0000" } } as const;
      drawConditionalFormats(univer, "formatted", sheet.id, [{ range: "A1:H40", rules: [rule] }]);
      model.calculate(true);
      await model.settled();
      sheet.write({ row: 4, column: 0, rows: 1, columns: 1 }, [[{ content: 101 }]]);
      await model.settled();
      assert.deepEqual([sheet.read(ROWS, 3).value, sheet.read(ROWS, 4).value], [260, 290]);
    } finally {
      univer.dispose();
    }
  });
});
