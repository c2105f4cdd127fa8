import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Debian's Python, which has Debian's openpyxl; another Python on the path may not. */
const PYTHON = "/usr/bin/python3";

const READ_VALUES = `
import json, sys, datetime, openpyxl
from openpyxl.utils.datetime import to_excel
def plain(value):
    return to_excel(value) if isinstance(value, (datetime.date, datetime.time)) else value
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
print(json.dumps({sheet.title: {cell.coordinate: plain(cell.value)
    for row in sheet.iter_rows() for cell in row if cell.value is not None} for sheet in book.worksheets}))
`;

/** What an office program read: its own view of the cells, by sheet. */
export type ReadSheets = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;

function runs(command: string, parameters: readonly string[]): boolean {
  return spawnSync(command, parameters, { stdio: "ignore" }).status === 0;
}

/** The office programs of this machine: CI has both, a developer's machine may have none. */
export const OFFICE_PROGRAMS = {
  libreOffice: runs("soffice", ["--version"]),
  openpyxl: runs(PYTHON, ["-c", "import openpyxl"]),
};

function withFile<T>(bytes: Uint8Array, work: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "office-program-"));
  try {
    const path = join(folder, "workbook.xlsx");
    writeFileSync(path, bytes);
    return work(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The values that openpyxl reads, cached results among them. */
export function readWithOpenpyxl(bytes: Uint8Array): ReadSheets {
  return withFile(
    bytes,
    (path) => JSON.parse(execFileSync(PYTHON, ["-c", READ_VALUES, path], { encoding: "utf8" })) as ReadSheets,
  );
}

/** Splits a line-broken, quoted CSV text into rows. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = "", end = ""] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === "\n") {
      rows.push([]);
    }
  }
  return rows;
}

/** A profile in which LibreOffice calculates every formula of a file on loading, whatever results the file holds. */
const RECALCULATING_PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * The cells of each sheet as LibreOffice holds them, unformatted, as rows of texts: with the results in the file, or
 * with its own.
 */
export function readWithLibreOffice(
  bytes: Uint8Array,
  results: "cached" | "recalculated" = "cached",
): Readonly<Record<string, string[][]>> {
  // Comma, quotation mark, UTF-8, from line 1; not quoted, not as shown, no formulas; all sheets.
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
  return withFile(bytes, (path, folder) => {
    if (results === "recalculated") {
      mkdirSync(join(folder, "profile", "user"), { recursive: true });
      writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), RECALCULATING_PROFILE);
    }
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", folder, path], {
      stdio: "ignore",
    });
    const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    return Object.fromEntries(
      files.map((name) => [
        name.slice("workbook-".length, -".csv".length),
        parseCsv(readFileSync(join(folder, name), "utf8")),
      ]),
    );
  });
}
