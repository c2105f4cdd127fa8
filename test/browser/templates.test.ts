import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CellValue } from "../../src/host/core/workbook-model";
import { formatAddress, parseAddress } from "../../src/workbook-file/cell-address";
import { cellsOf, parseRange, rangeHolds } from "../../src/workbook-file/cell-range";
import { readWorkbook } from "../../src/workbook-file/reader/read-workbook";
import { parseSheetReference } from "../../src/workbook-file/sheet-reference";
import type { SheetDescription, WorkbookDescription } from "../../src/workbook-file/workbook-description";
import { type OpenWorkbench, openWorkbench } from "../support/open-workbench";
import { shown } from "../templates/calculated-cells";
import type { Entries } from "../templates/changed-workbook";
import { SCENARIOS, type TemplateScenario } from "../templates/scenarios";

interface Gallery {
  readonly id: string;
  readonly file: string;
}

const BUILT = resolve(__dirname, "../../dist/templates");
const FIRST_CHECK = 5;
const TIMEOUT_MS = 60_000;

const gallery = JSON.parse(readFileSync(join(BUILT, "index.json"), "utf8")) as readonly Gallery[];

/** What every cell of a sheet showed in the file, by address. */
function cachedValues({ cells }: SheetDescription): Map<string, CellValue> {
  return new Map(Object.entries(cells).map(([address, { value }]) => [address, shown(value)]));
}

/** What the same cells show in the workbench. */
async function openValues(workbench: OpenWorkbench, sheet: SheetDescription): Promise<Map<string, unknown>> {
  const places = Object.keys(sheet.cells).flatMap((address) => parseAddress(address) ?? []);
  const row = Math.max(...places.map((place) => place.row));
  const column = Math.max(...places.map((place) => place.column));
  const { values } = await workbench.get(`'${sheet.name}'!A1:${formatAddress({ row, column })}`);
  return new Map(
    places.map((place) => [formatAddress(place), values[place.row - 1]?.[place.column - 1]] as const),
  );
}

/** Types a scenario's entries into their cells, and gives what stood there before. */
async function type(workbench: OpenWorkbench, entries: Entries): Promise<Map<string, CellValue>> {
  const before = new Map<string, CellValue>();
  const typed = new Map<string, CellValue>();
  for (const [place, entry] of Object.entries(entries)) {
    const reference = parseSheetReference(place, "");
    assert.ok(reference !== null, place);
    const held = (await workbench.get(place)).values.flat();
    [...cellsOf(reference.range)].forEach((address, index) => {
      const value = held[index] ?? "";
      const content = typeof entry === "function" ? entry(value === "" ? undefined : value) : entry;
      const key = `${reference.sheet}!${formatAddress(address)}`;
      before.set(key, value);
      typed.set(key, content === null ? "" : shown(content));
    });
  }
  await workbench.fill(typed);
  return before;
}

/** The checks of sheet 核对 that do not hold, each as "what: sentence". */
async function failedChecks(workbench: OpenWorkbench): Promise<string[]> {
  const { values } = await workbench.get(`核对!B${FIRST_CHECK}:G${FIRST_CHECK + 60}`);
  const checks = values.slice(
    0,
    values.findIndex(([what]) => what === ""),
  );
  assert.ok(checks.length > 5, "the template has checks");
  return checks
    .filter(([, , , , holds]) => holds !== true)
    .map(([what, , , , , sentence]) => `${String(what)}：${String(sentence)}`);
}

/** An input that a user types a number into: the first cell that the scenario scales. */
function firstInput({ scaled }: TemplateScenario): string {
  const [place = ""] = Object.keys(scaled);
  return place.split(":")[0] ?? place;
}

/** What the file says to a wrong entry into this cell. */
function refusalAt({ sheets }: WorkbookDescription, place: string): string {
  const [sheetName = "", address = ""] = place.split("!");
  const cell = parseAddress(address);
  const validations = sheets.find(({ name }) => name === sheetName)?.validations ?? [];
  const validation = validations.find(({ range }) =>
    range.split(" ").some((part) => {
      const parsed = parseRange(part);
      return cell !== null && parsed !== null && rangeHolds(parsed, cell);
    }),
  );
  assert.ok(validation?.error !== undefined, `${place} has no validation`);
  return validation.error.text;
}

/** A formula's cell on the same sheet: locked, in every template. */
function formulaCell(sheet: SheetDescription): string {
  const [address] = Object.entries(sheet.cells).find(([, cell]) => cell.formula !== undefined) ?? [];
  assert.ok(address !== undefined, sheet.name);
  return address;
}

/** Writes as the add-in does; gives Excel's code of refusal, or null. */
function writeAsAddIn(workbench: OpenWorkbench, sheet: string, address: string): Promise<string | null> {
  return workbench.pane.evaluate(
    ([sheetName, cell]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheetName).getRange(cell);
        range.load("values");
        await context.sync();
        const { values } = range;
        range.values = values;
        await context.sync();
        return null;
      }).catch((error: OfficeExtension.Error) => error.code),
    [sheet, address] as const,
  );
}

for (const scenario of SCENARIOS) {
  const file = gallery.find(({ id }) => id === scenario.id)?.file;

  describe(`the template ${scenario.id} in the workbench`, function () {
    this.timeout(TIMEOUT_MS);
    let workbench: OpenWorkbench;
    let workbook: WorkbookDescription;

    before(async () => {
      assert.ok(file !== undefined, `dist/templates holds no ${scenario.id}: run npm run templates`);
      workbook = readWorkbook(readFileSync(join(BUILT, file)), file);
      workbench = await openWorkbench("https", `/templates/${file}`);
    });

    after(() => workbench.close());

    it("opens with its sheets in their order, the hidden ones hidden", async () => {
      const seen = await workbench.page.evaluate(() =>
        handle()
          .host.workbook.sheets()
          .map(({ name, visible }) => ({ name, visible })),
      );
      assert.deepEqual(
        seen,
        workbook.sheets.map(({ name, visibility }) => ({
          name,
          visible: (visibility ?? "visible") === "visible",
        })),
      );
    });

    it("computes every formula through the add-in's runtime to the value that the file holds", async () => {
      for (const sheet of workbook.sheets) {
        assert.deepEqual(await openValues(workbench, sheet), cachedValues(sheet), sheet.name);
      }
    });

    it("has every check TRUE", async () => {
      assert.deepEqual(await failedChecks(workbench), []);
    });

    it("takes a number that is typed into an input", async () => {
      const input = firstInput(scenario);
      const before = await workbench.value(input);
      await workbench.select(input);
      await workbench.click(input);
      await workbench.page.keyboard.type("321");
      await workbench.page.keyboard.press("Enter");
      await workbench.page.waitForFunction((at) => handle().get(at).values[0]?.[0] === 321, input);
      await workbench.set(input, before as CellValue);
    });

    it("keeps a user from typing over a formula, and says why", async () => {
      const [sheetName = ""] = firstInput(scenario).split("!");
      const sheet = workbook.sheets.find(({ name }) => name === sheetName);
      assert.ok(sheet !== undefined);
      const locked = `${sheetName}!${formulaCell(sheet)}`;
      const { formulas } = await workbench.get(locked);
      await workbench.select(locked);
      await workbench.click(locked);
      await workbench.page.keyboard.type("1");
      await workbench.page.locator("#status").getByText("已锁定").waitFor();
      await workbench.page.keyboard.press("Enter");
      await workbench.select(locked);
      await workbench.page.keyboard.press("Delete");
      await workbench.page.locator("#status").getByText("已锁定").waitFor();
      assert.deepEqual((await workbench.get(locked)).formulas, formulas);
    });

    it("lets the add-in write into inputs and refuses it the formulas", async () => {
      const [sheetName = "", address = ""] = firstInput(scenario).split("!");
      const sheet = workbook.sheets.find(({ name }) => name === sheetName);
      assert.ok(sheet !== undefined);
      assert.equal(await writeAsAddIn(workbench, sheetName, address), null);
      assert.equal(await writeAsAddIn(workbench, sheetName, formulaCell(sheet)), "AccessDenied");
    });

    it("turns one check FALSE, with its sentence, when one of two equal inputs is changed", async () => {
      const before = await type(workbench, scenario.mistake.entries);
      const failed = await failedChecks(workbench);
      assert.equal(failed.length, 1, failed.join("\n"));
      assert.match(failed[0] ?? "", scenario.mistake.check);
      await workbench.fill(before);
      assert.deepEqual(await failedChecks(workbench), []);
    });

    it("keeps every check TRUE when its inputs are filled with other figures", async () => {
      await type(workbench, scenario.scaled);
      assert.deepEqual(await failedChecks(workbench), []);
    });

    it("refuses a wrong entry with the sentence that the file has for it", async () => {
      const input = firstInput(scenario);
      const before = await workbench.value(input);
      await workbench.select(input);
      await workbench.click(input);
      await workbench.page.keyboard.type("-5");
      await workbench.page.keyboard.press("Enter");
      const refusal = workbench.page.getByText(refusalAt(workbook, input));
      await refusal.waitFor();
      await workbench.page.getByRole("button", { name: "确定" }).click();
      await refusal.waitFor({ state: "hidden" });
      assert.equal(await workbench.value(input), before);
    });

    it("opens without a complaint", () => {
      assert.deepEqual(workbench.complaints, []);
    });
  });
}
