import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const ASSETS = join(__dirname, "../assets");

/** Which drawing each size is rendered from: the small ones have drawings of their own, fitted to the pixels. */
const DRAWING_BY_SIZE: readonly (readonly [size: number, drawing: string])[] = [
  [16, "icon-16.svg"],
  [32, "icon-32.svg"],
  [64, "icon-80.svg"],
  [80, "icon-80.svg"],
];

async function renderIcons(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    for (const [size, drawing] of DRAWING_BY_SIZE) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      const source = readFileSync(join(ASSETS, "icons", drawing), "utf8");
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`,
      );
      const picture = await page.screenshot({ omitBackground: true, type: "png" });
      writeFileSync(join(ASSETS, `icon-${size}.png`), picture);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

void renderIcons();
