import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TEMPLATES } from "../src/templates";

const ROOT = join(__dirname, "..");
const BUILT = join(ROOT, "dist", "templates");
const PREVIEWS = join(ROOT, "assets", "templates");
const PICTURES = join(ROOT, "docs", "pictures");
/** A preview is the top of its page without the margins, in pixels: one shape for every card of the gallery. */
const PREVIEW = { width: 440, height: 280 };
/** In inches. */
const MARGIN = { side: 0.5, top: 0.6 };
const PICTURE_RESOLUTION = 90;
const POINTS_AN_INCH = 72;

/** The page that shows best what a workbook is for, by a text that only this page holds. */
const SHOWN_PAGES: Readonly<Record<string, string>> = {
  "annual-funding-plan": "城乡居民基本医疗保险年度筹资测算表",
  "critical-illness-comparison": "档次分布和图表",
  "subsidy-settlement": "分级次资金和人数审核",
  "fund-budget": "基金支出预测（待遇支出）",
  "eligible-expense": "大病保险合规自付费用明细",
};

function run(command: string, parameters: readonly string[]): string {
  return execFileSync(command, parameters, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

function pageWith(pdf: string, text: string): number {
  const pages = run("pdftotext", [pdf, "-"]).split("\f");
  const found = pages.findIndex((page) => page.includes(text));
  if (found < 0) throw new Error(`${pdf} has no page with “${text}”`);
  return found + 1;
}

function pageWidth(pdf: string, page: string): number {
  const size = /size:\s+([\d.]+) x/.exec(run("pdfinfo", ["-f", page, "-l", page, pdf]))?.[1];
  if (size === undefined) throw new Error(`${pdf} has no page ${page}`);
  return Number(size) / POINTS_AN_INCH;
}

/** What of a page a preview shows, as pdftoppm takes it. */
function previewArea(inches: number): readonly string[] {
  const resolution = Math.round(PREVIEW.width / (inches - 2 * MARGIN.side));
  const [left, top] = [MARGIN.side, MARGIN.top].map((margin) => String(Math.round(margin * resolution)));
  const { width, height } = PREVIEW;
  return [
    ...["-r", String(resolution)],
    ...["-x", left ?? "0", "-y", top ?? "0", "-W", String(width), "-H", String(height)],
  ];
}

/** Pictures of the built templates, by LibreOffice and poppler: run by hand after a template has changed its looks. */
function main(): void {
  const folder = mkdtempSync(join(tmpdir(), "template-pictures-"));
  mkdirSync(PREVIEWS, { recursive: true });
  mkdirSync(PICTURES, { recursive: true });
  try {
    for (const { id, fileName } of TEMPLATES) {
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      run("soffice", [
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        join(BUILT, fileName),
      ]);
      const pdf = join(folder, `${id}.pdf`);
      const page = String(pageWith(pdf, SHOWN_PAGES[id] ?? ""));
      const render = (area: readonly string[], target: string): void => {
        run("pdftoppm", ["-png", "-singlefile", "-f", page, "-l", page, ...area, pdf, target]);
      };
      render(previewArea(pageWidth(pdf, page)), join(PREVIEWS, id));
      render(["-r", String(PICTURE_RESOLUTION)], join(PICTURES, `template-${id}`));
      console.log(`${id}: page ${page}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main();
