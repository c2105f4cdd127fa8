import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { median } from "../measure";
import type { Contender } from "../row";
import { payments, queries, ROWS, standards, wrongPayments, wrongStandards } from "../workload";

const MACRO = join(process.cwd(), "bench", "libreoffice", "recalculate.bas");
const LONGEST_RUN = 300_000;

/** The standards by all names, which the sheet looks up by city and year. */
const ANNEXES = [...standards].flatMap(([city, years]) =>
  [...years].map(([year, standard]) => [`${city}|${year}`, standard] as const),
);

function xml(name: string, body: string): string {
  const kind = name.split(":")[0] ?? "";
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE ${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${kind}.dtd">
${body}
`;
}

/** Puts the macro into the standard library of a profile that LibreOffice has made. */
function addMacro(profile: string): void {
  const source = readFileSync(MACRO, "utf8").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const library = join(profile, "user", "basic", "Standard");
  writeFileSync(
    join(library, "script.xlb"),
    xml(
      "library:library",
      `<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Recalculate"/></library:library>`,
    ),
  );
  writeFileSync(
    join(library, "Recalculate.xba"),
    xml(
      "script:module",
      `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Recalculate" script:language="StarBasic">${source}</script:module>`,
    ),
  );
}

/** Runs LibreOffice without a window, in a profile of its own: nothing of the user's is read or changed. */
function runOffice(profile: string, environment: NodeJS.ProcessEnv, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(
    "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--norestore",
      "--nologo",
      ...args,
    ],
    { env: { ...process.env, ...environment }, encoding: "utf8", timeout: LONGEST_RUN },
  );
  if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${stderr}`);
}

/** One line a row: city, year, eligible, deductible, 1 for the registered poor; beside the first ones the annexes. */
function writeRows(file: string): void {
  const lines = queries.map(({ city, year }, index) => {
    const payment = payments[index] as (typeof payments)[number];
    const poor = payment.personClass === "registered-poor" ? 1 : 0;
    return [city, year, payment.eligible, payment.deductible, poor, ...(ANNEXES[index] ?? ["", ""])];
  });
  writeFileSync(file, lines.map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n"));
}

function readNumbers(file: string): readonly number[] {
  return readFileSync(file, "utf8").trim().split(/\r?\n/).map(Number);
}

/** The two rules as one native formula each, over all rows, recalculated; null where LibreOffice is not installed. */
export function measureLibreOffice(): { readonly standards: Contender; readonly payments: Contender } | null {
  const version = spawnSync("soffice", ["--version"], { encoding: "utf8" });
  if (version.status !== 0) return null;
  const name = version.stdout.trim().split(" ").slice(0, 2).join(" ");
  const folder = mkdtempSync(join(tmpdir(), "bench-libreoffice-"));
  try {
    const profile = join(folder, "profile");
    runOffice(profile, {}, "--terminate_after_init");
    addMacro(profile);
    writeRows(join(folder, "rows.csv"));
    runOffice(
      profile,
      { BENCH_FOLDER: folder, BENCH_ROWS: String(ROWS), BENCH_ANNEXES: String(ANNEXES.length) },
      "macro:///Standard.Recalculate.Main",
    );
    const contender = (
      file: string,
      formula: string,
      wrong: (values: readonly unknown[]) => number,
    ): Contender => ({
      name: `${name}, ${formula}`,
      value: (median(readNumbers(join(folder, `${file}.times`))) * 1e6) / ROWS,
      wrong: wrong(readNumbers(join(folder, `${file}.values`))),
    });
    return {
      standards: contender("standards", "INDEX(MATCH())", wrongStandards),
      payments: contender("payments", "ROUND(MAX(0, …))", wrongPayments),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
