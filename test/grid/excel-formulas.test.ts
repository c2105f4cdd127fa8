import assert from "node:assert/strict";
import { calculateFormulas, type FormulaBench } from "./fixtures/calculate-formulas";
import { data, excelFormulas, names } from "./fixtures/excel-formulas";

describe("the grid's formulas", () => {
  let bench: FormulaBench;

  before(async () => {
    const formulas = Object.values(excelFormulas).flatMap((group) => group.map(([formula]) => formula));
    bench = await calculateFormulas(formulas, data, names);
  });

  for (const [group, formulas] of Object.entries(excelFormulas)) {
    describe(group, () => {
      for (const [formula, expected] of formulas) {
        it(`gives for =${formula} what Excel gives`, () => {
          const block = typeof expected === "object" ? expected : [[expected]];
          const shown = block.map((row, rowsBelow) =>
            row.map((_value, columnsRight) => bench.cell(formula, rowsBelow, columnsRight).value),
          );
          assert.deepEqual(shown, block);
        });
      }
    });
  }
});
