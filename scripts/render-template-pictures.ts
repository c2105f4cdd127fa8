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
const MARGIN = { side: 0.4, top: 0.55 };
const PICTURE_RESOLUTION = 90;
const POINTS_AN_INCH = 72;

/** The pages that show best what a workbook is for, each by a text that only it holds. */
const SHOWN_PAGES: Readonly<Record<string, { readonly preview: string; readonly picture: string }>> = {
  "annual-funding-plan": {
    preview: "城乡居民基本医疗保险年度筹资测算表",
    picture: "城乡居民基本医疗保险年度筹资测算表",
  },
  "critical-illness-comparison": { preview: "档次分布和图表", picture: "档次分布和图表" },
  "subsidy-settlement": { preview: "分级次资金和人数审核", picture: "分级次资金和人数审核" },
  "fund-budget": {
    preview: "收入和支出对比",
    picture: "基金支出预测（待遇支出）",
  },
  "eligible-expense": { preview: "大病保险合规自付费用明细", picture: "大病保险合规自付费用明细" },
};

function run(command: string, parameters: readonly string[]): string {
  return execFileSync(command, parameters, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

function pageWith(pdf: string, text: string): string {
  const pages = run("pdftotext", [pdf, "-"]).split("\f");
  const found = pages.findIndex((page) => page.includes(text));
  if (found < 0) throw new Error(`${pdf} has no page with “${text}”`);
  return String(found + 1);
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
      const shown = SHOWN_PAGES[id];
      if (shown === undefined) throw new Error(`No page of ${id} is chosen to be shown`);
      const render = (page: string, area: readonly string[], target: string): void => {
        run("pdftoppm", ["-png", "-singlefile", "-f", page, "-l", page, ...area, pdf, target]);
      };
      const preview = pageWith(pdf, shown.preview);
      render(preview, previewArea(pageWidth(pdf, preview)), join(PREVIEWS, id));
      const resolution = ["-r", String(PICTURE_RESOLUTION)];
      render(pageWith(pdf, shown.picture), resolution, join(PICTURES, `template-${id}`));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main();
