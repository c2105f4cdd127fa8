import assert from "node:assert/strict";
import { read, type CellObject } from "@e965/xlsx";
import { builtTemplate } from "../../scripts/template-build/built-template";
import { calculateDescription } from "../../scripts/template-build/calculate-description";
import { functionLibrary } from "../../scripts/template-build/function-library";
import { TEMPLATES } from "../../src/templates";
import { parseRange, rangeHolds } from "../../src/workbook-file/cell-range";
import { parseAddress } from "../../src/workbook-file/cell-address";
import { dateSerial } from "../../src/workbook-file/date-serial";
import { lintWorkbook } from "../../src/workbook-file/lint/lint-workbook";
import { readWorkbook } from "../../src/workbook-file/reader/read-workbook";
import type { SheetDescription, WorkbookDescription } from "../../src/workbook-file/workbook-description";
import { writeWorkbook } from "../../src/workbook-file/write-workbook";
import { openXmlSdkErrors } from "../workbook-file/open-xml-sdk";
import { OFFICE_PROGRAMS, readWithLibreOffice, readWithOpenpyxl } from "../workbook-file/office-programs";
import { cellAt, checkResults, failedChecks, shown, shownIn } from "./calculated-cells";
import { withEntries, type Entries } from "./changed-workbook";
import { directCalls } from "./direct-calls";
import { SCENARIOS } from "./scenarios";

const INPUT_FILL = "#FFF2CC";
const CENTRAL = { kind: "central" } as const;

/** Every cell's result by its place. */
function results(workbook: WorkbookDescription): Map<string, unknown> {
  return new Map(
    workbook.sheets.flatMap(({ name, cells }) =>
      Object.entries(cells).map(([address, { value }]): [string, unknown] => [
        `${name}!${address}`,
        shown(value),
      ]),
    ),
  );
}

/** The line below each total of a report: the total, the sum of the rows as shown, and the rest between them. */
function restLines({ name, cells }: SheetDescription): {
  readonly sheet: string;
  readonly total: number;
  readonly rows: number;
  readonly rest: number;
}[] {
  const label = Object.entries(cells).find(([, { value }]) => value === "尾差（合计－各行之和）")?.[0];
  if (label === undefined) return [];
  const restRow = Number(label.slice(1));
  const columns = [..."CDEFGHIJKLMNOP"].filter((letter) => cells[`${letter}${restRow}`] !== undefined);
  const number = (address: string): number => Number(shown(cells[address]?.value));
  return columns.map((letter) => {
    let rows = 0;
    for (let row = 6; row < restRow - 1; row += 1) rows += number(`${letter}${row}`);
    return {
      sheet: `${name}!${letter}`,
      total: number(`${letter}${restRow - 1}`),
      rows,
      rest: number(`${letter}${restRow}`),
    };
  });
}

/** The workbook with constants for the add-in's figures and with no right result beside any other formula. */
function withoutAddIn(workbook: WorkbookDescription): WorkbookDescription {
  const { fileName, properties, names = [], customFunctions = [] } = workbook;
  const isCall = new RegExp(`\\b(?:${customFunctions.join("|")})\\(`);
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    charts: [],
    cells: Object.fromEntries(
      Object.entries(sheet.cells).map(([address, { formula, value, ...cell }]) => {
        if (formula === undefined) return [address, { ...cell, ...(value === undefined ? {} : { value }) }];
        const content = isCall.test(formula) ? value : undefined;
        if (content === undefined) return [address, { ...cell, formula, value: -1 }];
        return [address, content === "" ? cell : { ...cell, value: content }];
      }),
    ),
  }));
  return { fileName, properties, names, sheets };
}

/** LibreOffice shows what the workbook holds. */
function assertShown(seen: Readonly<Record<string, string[][]>>, workbook: WorkbookDescription): void {
  for (const { name, cells, visibility } of workbook.sheets) {
    if (visibility === "hidden") continue;
    for (const [address, { value }] of Object.entries(cells)) {
      const place = parseAddress(address);
      const text = seen[name]?.[(place?.row ?? 0) - 1]?.[(place?.column ?? 0) - 1] ?? "";
      const expected = shown(value);
      const where = `${name}!${address}`;
      if (typeof expected === "string") assert.equal(text, expected, where);
      else if (typeof expected === "boolean") assert.equal(text, String(expected).toUpperCase(), where);
      else assert.equal(numberIn(text), expected, where);
    }
  }
}

/** A number as LibreOffice writes it into a text: plain, in percent, or as a date. */
function numberIn(text: string): number {
  if (text.endsWith("%")) return Number(`${text.slice(0, -1)}e-2`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dateSerial(text) : Number(text);
}

function validatedInputs(sheet: SheetDescription): (address: string) => boolean {
  const ranges = (sheet.validations ?? []).flatMap(({ range }) =>
    range.split(" ").flatMap((part) => parseRange(part) ?? []),
  );
  return (address) => {
    const place = parseAddress(address);
    return place !== null && ranges.some((range) => rangeHolds(range, place));
  };
}

describe("The budget templates", () => {
  it("each have a scenario that tries them", () => {
    assert.deepEqual(
      SCENARIOS.map(({ id }) => id),
      TEMPLATES.map(({ id }) => id),
    );
  });

  it("have ids, files and instances of their own", () => {
    for (const key of ["id", "fileName", "instanceId"] as const) {
      assert.equal(new Set(TEMPLATES.map((template) => template[key])).size, TEMPLATES.length, key);
    }
  });
});

for (const scenario of SCENARIOS) {
  describe(`The template ${scenario.id}`, () => {
    const library = functionLibrary();
    const template = TEMPLATES.find(({ id }) => id === scenario.id);
    let workbook: WorkbookDescription;
    let bytes: Uint8Array;

    const after = (entries: Entries): Promise<WorkbookDescription> =>
      calculateDescription(withEntries(workbook, entries), library);

    before(async () => {
      assert.ok(template !== undefined);
      workbook = await builtTemplate(template, library, CENTRAL);
      bytes = writeWorkbook(workbook);
    });

    it("passes our own lint", () => {
      assert.deepEqual(lintWorkbook(bytes), []);
    });

    it("passes Microsoft's Open XML SDK without an error", async () => {
      assert.deepEqual(await openXmlSdkErrors(bytes), []);
    });

    it("gives the same bytes when it is built again", async () => {
      assert.ok(template !== undefined);
      assert.deepEqual(writeWorkbook(await builtTemplate(template, library, CENTRAL)), bytes);
    });

    it("shows an independent reader the same values", () => {
      const book = read(bytes, { type: "array" });
      for (const { name, cells } of workbook.sheets) {
        for (const [address, { value }] of Object.entries(cells)) {
          if (value === undefined) continue;
          const cell = book.Sheets[name]?.[address] as CellObject | undefined;
          assert.equal(cell?.t === "e" ? cell.w : cell?.v, shown(value), `${name}!${address}`);
        }
      }
    });

    it("holds the results that its own formulas give when they are calculated afresh from the file", async () => {
      const fresh = await calculateDescription(readWorkbook(bytes, scenario.id), library);
      assert.deepEqual(results(fresh), results(readWorkbook(bytes, scenario.id)));
    });

    it("holds the results that the add-in's functions give when they are called directly", () => {
      const calls = directCalls(workbook, library);
      assert.ok(calls.length >= scenario.calls, `${calls.length} calls`);
      for (const { place, cached, called } of calls) assert.equal(cached, called, place);
    });

    it("comes without an error, an incomplete total or a check that does not hold", () => {
      const odd = [...results(workbook)].filter(([, value]) => /^#|^不完整$|^缺数$/.test(String(value)));
      assert.deepEqual(odd, []);
      assert.deepEqual(failedChecks(workbook), []);
    });

    it("says of every check what must hold, and that it does", () => {
      for (const { what, sentence } of checkResults(workbook)) {
        assert.ok(what.length > 5, what);
        assert.equal(sentence, "相符", what);
      }
    });

    it("ties with every input scaled", async () => {
      assert.deepEqual(failedChecks(await after(scenario.scaled)), []);
    });

    it("ties with every input blank", async () => {
      assert.deepEqual(failedChecks(await after(scenario.blanked)), []);
    });

    it("ties for another place, year or class, with other figures", async () => {
      const elsewhere = await after(scenario.elsewhere);
      assert.deepEqual(failedChecks(elsewhere), []);
      assert.notDeepEqual(shownIn(elsewhere, scenario.movedBy), shownIn(workbook, scenario.movedBy));
      for (const [place, expected] of Object.entries(scenario.elsewhereShows)) {
        assert.equal(shownIn(elsewhere, place)[0], expected, place);
      }
    });

    [scenario.mistake, ...scenario.furtherMistakes].forEach(({ entries, check }) => {
      it(`turns one check FALSE, with its sentence, after a slip in ${Object.keys(entries).join(", ")}`, async () => {
        const failed = failedChecks(await after(entries));
        assert.equal(failed.length, 1, failed.join("\n"));
        assert.match(failed[0] ?? "", check);
      });
    });

    it("leaves no rest of rounding in yuan, and shows the rest of 10,000 yuan below the total", async () => {
      const unit = workbook.names?.find(({ name }) => name === "金额单位")?.formula.slice(1) ?? "";
      for (const [shownUnit, isExact] of [
        ["元", true],
        ["万元", false],
      ] as const) {
        const calculated = await after({ [unit]: shownUnit });
        assert.deepEqual(failedChecks(calculated), []);
        const reports = calculated.sheets.flatMap(restLines);
        assert.ok(reports.length > 0);
        for (const { sheet, total, rows, rest } of reports) {
          assert.equal(Math.round((total - rows) * 100) / 100 + 0, rest, sheet);
          if (isExact) assert.equal(rest, 0, sheet);
        }
      }
    });

    it("shows the error of a name not understood in its own row, and calls the total incomplete", async () => {
      const { entries, error, untouched, total } = scenario.unknown;
      const calculated = await after(entries);
      assert.match(String(shownIn(calculated, error)[0]), /^#(VALUE!|N\/A)$/);
      assert.deepEqual(shownIn(calculated, untouched), shownIn(workbook, untouched));
      assert.equal(shownIn(calculated, total)[0], "不完整");
      assert.notDeepEqual(failedChecks(calculated), []);
    });

    it("locks its formulas, without a password, and colours what is to be filled in", () => {
      for (const { name, cells, protection } of workbook.sheets) {
        assert.deepEqual(protection, {}, name);
        for (const [address, { formula, style }] of Object.entries(cells)) {
          const isInput = style?.unlocked === true;
          assert.equal(isInput, style?.fill === INPUT_FILL, `${name}!${address}`);
          if (formula !== undefined && isInput) {
            assert.match(
              `${name}!${address}`,
              /^标准与假定!/,
              "only assumed subjects and years follow cells",
            );
          }
        }
      }
    });

    it("refuses wrong entries in Chinese wherever a number, a date or a name of a list is expected", () => {
      for (const sheet of workbook.sheets) {
        const isValidated = validatedInputs(sheet);
        for (const [address, { value, style }] of Object.entries(sheet.cells)) {
          if (style?.unlocked !== true || typeof value !== "number") continue;
          assert.ok(isValidated(address), `${sheet.name}!${address} takes any entry`);
        }
        for (const { range, error } of sheet.validations ?? []) {
          assert.match(error?.text ?? "", /\p{Script=Han}/u, `${sheet.name}!${range}`);
        }
      }
    });

    it("is set up for reading and printing", () => {
      assert.deepEqual(
        workbook.sheets.filter(({ print }) => print?.fitToWidth !== 1).map(({ name }) => name),
        [],
      );
      assert.ok(workbook.sheets.some(({ frozen }) => (frozen?.rows ?? 0) > 0));
      assert.ok(workbook.sheets.some(({ charts }) => (charts ?? []).length > 0));
      const names = (workbook.names ?? []).map(({ name }) => name);
      for (const name of ["假定参数", "核对结果", "金额单位"]) assert.ok(names.includes(name), name);
      const sheets = workbook.sheets.map(({ name }) => name);
      for (const name of ["说明", "标准与假定", "核对"]) assert.ok(sheets.includes(name), name);
    });

    it("names the notices and the version of the policy data", () => {
      const guide = workbook.sheets.find(({ name }) => name === "说明");
      const texts = Object.values(guide?.cells ?? {}).map(({ value }) => shown(value));
      for (const number of [
        "豫医保〔2020〕5号",
        "豫医保〔2021〕2号",
        "医保发〔2020〕24号",
        "医保发〔2021〕32号",
      ]) {
        assert.ok(texts.includes(number), number);
      }
      assert.equal(cellAt(workbook, "说明!B5")?.formula, "=POLICYVERSION()");
      assert.match(String(shownIn(workbook, "说明!B5")[0]), /^2020-2021\.\d+\+sha256\.[0-9a-f]+$/);
    });

    if (OFFICE_PROGRAMS.openpyxl) {
      it("shows openpyxl the same values", () => {
        const seen = readWithOpenpyxl(bytes);
        for (const [place, value] of results(workbook)) {
          const [sheet = "", address = ""] = place.split("!");
          assert.equal(seen[sheet]?.[address] ?? "", value, place);
        }
      });
    }

    if (OFFICE_PROGRAMS.libreOffice) {
      it("shows LibreOffice, which lacks the add-in, the same values", () => {
        assertShown(readWithLibreOffice(bytes), workbook);
      });

      it("gives the same results where LibreOffice calculates them, from the add-in's figures on", async () => {
        for (const entries of [scenario.elsewhere, scenario.unknown.entries]) {
          const calculated = await after(entries);
          const plain = writeWorkbook(withoutAddIn(calculated));
          assertShown(readWithLibreOffice(plain, "recalculated"), calculated);
        }
      });
    }
  });
}
