import type { ExcelFixture } from "../host/excel-fixture";

const SIDE = 40;

/** Everything in a workbook that the pane may change, to be compared before and after. */
export function snapshot({ host, model }: ExcelFixture): unknown {
  const sheets = model.sheets().map((sheet) => ({
    name: sheet.name,
    cells: Array.from({ length: SIDE * SIDE }, (_, index) => {
      const row = Math.floor(index / SIDE);
      const column = index % SIDE;
      const { value, formula, spilled } = sheet.read(row, column);
      return spilled || (value === "" && formula === null) ? null : [row, column, formula ?? value];
    }).filter((cell) => cell !== null),
  }));
  return {
    sheets,
    comments: host.workbook.comments.map(({ content, area }) => [content, area]),
    tables: host.workbook.tables.map(({ name, area }) => [name, area]),
  };
}
