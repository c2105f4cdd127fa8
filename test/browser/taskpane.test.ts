import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Locator } from "playwright-core";
import { openWorkbench, type OpenWorkbench } from "../support/open-workbench";

const VIEWS = ["look-up", "calculate", "sources", "assumptions", "templates", "settings"] as const;
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What the path through the pane is called in each language. */
const WORDS = {
  "zh-CN": {
    skip: "跳过",
    city: "统筹区",
    insert: "插入公式",
    open: /^打开原文：豫医保〔2021〕2号 第二条/,
    formula: '=DBFUND("焦作市",2021)',
    unknown: /不认识/,
    replace: "覆盖",
    inserted: /已写入/,
  },
  "en-US": {
    skip: "Skip",
    city: "city",
    insert: "Insert formula",
    open: /^Open the notice: 豫医保〔2021〕2号/,
    formula: '=DBFUND("Jiaozuo",2021)',
    unknown: /is not known/,
    replace: "Replace",
    inserted: /Written to/,
  },
} as const;

type Language = keyof typeof WORDS;
const LANGUAGES = Object.keys(WORDS) as Language[];

describe("the task pane", () => {
  let workbench: OpenWorkbench;

  before(async function () {
    this.timeout(60_000);
    workbench = await openWorkbench("https");
    await workbench.pane.locator("#view").waitFor();
  });
  after(() => workbench.close());

  const pane = () => workbench.pane;
  const keys = async (...pressed: readonly string[]) => {
    for (const key of pressed) await workbench.page.keyboard.press(key);
  };

  /** Waits until the element has the focus. */
  async function focused(target: Locator): Promise<void> {
    const element = await target.elementHandle();
    await pane().waitForFunction((wanted) => wanted === document.activeElement, element);
  }

  /** Goes on with Tab until the element has the focus. */
  async function tabTo(target: Locator): Promise<void> {
    for (let count = 0; count < 60; count += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keys("Tab");
    }
    assert.fail(`The keyboard does not get to ${String(target)}`);
  }

  async function open(view: (typeof VIEWS)[number]): Promise<void> {
    await pane().locator(`#tab-${view}`).click();
    await pane().locator(`#view[aria-labelledby="tab-${view}"] h1`).waitFor();
  }

  async function speak(language: Language): Promise<void> {
    await open("settings");
    await pane().locator("select").first().selectOption(language);
    await pane().waitForFunction((wanted) => document.documentElement.lang === wanted, language);
  }

  async function setPaneWidth(width: number): Promise<void> {
    await workbench.page.addStyleTag({
      content: `body { grid-template-columns: minmax(0, 1fr) ${width}px !important }`,
    });
    await pane().waitForFunction((wanted) => Math.abs(innerWidth - wanted) < 2, width);
  }

  it("shows three steps the first time, and never again once they are skipped", async () => {
    await pane().getByRole("button", { name: WORDS["zh-CN"].skip }).click();
    assert.equal(await pane().locator(".tour").count(), 0);
    assert.match((await pane().evaluate(() => localStorage.getItem("pane-settings"))) ?? "", /true/);
  });

  for (const language of LANGUAGES) {
    const words = WORDS[language];

    it(`leads from jz to the clause and the formula by keyboard alone (${language})`, async function () {
      this.timeout(30_000);
      await speak(language);
      const row = 40 + LANGUAGES.indexOf(language);
      await workbench.select(`大病保险筹资!J${row}`);
      await pane().locator("#tab-settings").focus();
      await keys("Home", "Enter");
      const city = pane().getByRole("combobox", { name: words.city });
      await city.waitFor();
      await tabTo(city);
      await keys("ControlOrMeta+a");
      await workbench.page.keyboard.type("jz");
      await pane().getByRole("option").first().waitFor();
      await keys("Enter");
      const card = pane().locator(".card").first();
      assert.match(await card.innerText(), /70/);
      assert.match(await card.locator("blockquote").first().innerText(), /95元、78元、70元、64元四个档次/);
      const insert = card.getByRole("button", { name: words.insert });
      await tabTo(insert);
      await keys("Enter");
      await pane().locator(".report").getByText(words.inserted).waitFor();
      await workbench.idle();
      assert.equal(await workbench.value(`J${row}`), 70);
      assert.equal((await workbench.get(`J${row}`)).formulas[0]?.[0], words.formula);
      const source = card.getByRole("button", { name: words.open }).first();
      await card.getByRole("button").first().focus();
      await tabTo(source);
      await keys("Enter");
      const mark = pane().locator("mark.current").first();
      await mark.waitFor();
      assert.match(await mark.innerText(), /筹资标准为 70 元/);
      await focused(mark);
      const box = await mark.boundingBox();
      assert.ok(box !== null && box.y > 0 && box.y < 768, "the words are in view");
      const marked = await pane().locator("mark").allInnerTexts();
      assert.ok(marked.includes("焦作市"), marked.join());
    });

    it(`gives the functions' own sentence for a name that means nothing (${language})`, async () => {
      await speak(language);
      await open("look-up");
      const city = pane().getByRole("combobox", { name: words.city });
      await city.fill("焦做市");
      const field = pane().locator(".place-field");
      await field.getByText(words.unknown).waitFor();
      await field.getByRole("button", { name: "焦作市" }).click();
      await pane().locator(".card").first().waitFor();
    });
  }

  it("asks before it replaces, writes when told to, and one undo takes it back", async () => {
    await speak("zh-CN");
    await workbench.set("大病保险筹资!L40", "旧");
    await workbench.select("大病保险筹资!L40");
    await open("look-up");
    await pane().getByRole("combobox", { name: "统筹区" }).fill("焦作市");
    const insert = pane().locator(".card").first().getByRole("button", { name: "插入公式" });
    await insert.focus();
    await keys("Enter");
    const replace = pane().getByRole("button", { name: WORDS["zh-CN"].replace });
    await replace.waitFor();
    await focused(replace);
    await keys("Escape");
    assert.equal(await workbench.value("L40"), "旧");
    await focused(insert);
    await keys("Enter");
    await focused(replace);
    await keys("Enter");
    await pane()
      .locator(".report")
      .getByText(/已写入/)
      .waitFor();
    await workbench.idle();
    assert.equal(await workbench.value("L40"), 70);
    await workbench.undo();
    assert.equal(await workbench.value("L40"), "旧");
  });

  it("looks up the place whose name is selected in the sheet", async () => {
    await open("look-up");
    await workbench.select("大病保险筹资!B22");
    await pane().waitForFunction(() => document.querySelector<HTMLInputElement>("input")?.value === "巩义市");
    assert.match(await pane().locator(".card").first().innerText(), /78/);
  });

  it("explains a selected formula that has no value", async () => {
    await workbench.set("大病保险筹资!K1", '=DBFUND("焦作市",2022)');
    await workbench.select("大病保险筹资!K1");
    await open("calculate");
    await pane()
      .getByRole("button", { name: /说明所选单元格/ })
      .click();
    const [message] = (await workbench.get("K1")).messages[0] ?? [];
    assert.ok(message);
    await pane().locator("#view").getByText(message).first().waitFor();
  });

  it("writes a sheet of the sources that the workbook's formulas use", async function () {
    this.timeout(30_000);
    await open("sources");
    await pane().getByRole("button", { name: "生成依据表" }).click();
    await pane()
      .locator(".report")
      .getByText(/已写入工作表/)
      .waitFor();
    const values = (await workbench.get("依据表!A4:J6")).values.flat();
    assert.ok(values.includes("豫医保〔2020〕5号"));
    assert.ok(values.includes("大病保险筹资!C4"));
  });

  it("makes an assumptions table and checks its rows while they are typed", async function () {
    this.timeout(30_000);
    await open("assumptions");
    await pane().getByRole("button", { name: "新建假定参数表" }).click();
    await pane().getByText("表中还没有内容。").waitFor();
    await workbench.set("假定参数!A5", "财政补住标准");
    await workbench.set("假定参数!D5", 600);
    await pane()
      .getByText(/“财政补住标准”不认识/)
      .waitFor();
    await workbench.set("假定参数!A5", "财政补助标准");
    await pane().getByText("已检查1行，0行有问题。").waitFor();
  });

  it("offers nearest words where a search has no hit, and opens a hit at its words", async () => {
    await open("sources");
    const search = pane().getByRole("textbox");
    await search.fill("贫困户口人口");
    await search.press("Enter");
    await pane()
      .getByText(/文件中没有/)
      .waitFor();
    await search.fill("门诊慢特病");
    await search.press("Enter");
    await pane().locator(".hits button").first().click();
    assert.equal(await pane().locator("mark.current").first().innerText(), "门诊慢特病");
  });

  for (const language of LANGUAGES) {
    it(`does not scroll sideways at 320 px in any view (${language})`, async function () {
      this.timeout(30_000);
      await speak(language);
      await setPaneWidth(320);
      for (const view of VIEWS) {
        await open(view);
        const excess = await pane().evaluate(() => {
          const elements = [
            document.documentElement,
            ...document.querySelectorAll("#view, .view-area, .navigation, .tour, .report"),
          ];
          return Math.max(...elements.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
        });
        assert.equal(excess, 0, view);
      }
    });

    for (const appearance of ["light", "dark", "high-contrast"] as const) {
      it(`has no fault that axe finds in any view (${language}, ${appearance})`, async function () {
        this.timeout(60_000);
        await workbench.page.emulateMedia({
          colorScheme: appearance === "light" ? "light" : "dark",
          forcedColors: appearance === "high-contrast" ? "active" : "none",
        });
        await speak(language);
        await workbench.select("大病保险筹资!B11");
        for (const view of VIEWS) {
          await open(view);
          await pane().locator("#view .view").waitFor();
          await pane().waitForFunction(
            () => document.querySelector("#view .hint, #view p, #view h2") !== null,
          );
          await pane().evaluate(AXE);
          const { violations } = await pane().evaluate(
            () =>
              (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run() as Promise<{
                violations: AxeResults["violations"];
              }>,
          );
          const told = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
          );
          assert.deepEqual(told, [], view);
        }
      });
    }
  }

  it("can be read outside Excel, and says that nothing can be written there", async function () {
    this.timeout(30_000);
    await speak("zh-CN");
    const page = await workbench.page.context().newPage();
    try {
      await page.goto(new URL("/taskpane.html", workbench.page.url()).href);
      await page.getByText("这里不是Excel：可以查询和阅读依据，不能写入工作表。").waitFor();
      await page.getByRole("combobox", { name: "统筹区" }).fill("焦作市");
      const insert = page.locator(".card").first().getByRole("button", { name: "插入公式" });
      await insert.click();
      await page
        .locator(".report")
        .getByText(/这里不是Excel，不能写入/)
        .waitFor();
    } finally {
      await page.close();
    }
  });

  it("is under its content-security policy, which lets no script in that is not the add-in's own", async () => {
    await workbench.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    const result = await pane().evaluate(async () => {
      const violation = new Promise<string>((resolve) =>
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), {
          once: true,
        }),
      );
      const script = document.createElement("script");
      script.textContent = "window.strange = true";
      document.head.append(script);
      return { directive: await violation, ran: "strange" in window };
    });
    assert.deepEqual(result, { directive: "script-src-elem", ran: false });
  });

  it("evaluates the functions before its own code", async () => {
    const sources = await pane().evaluate(() =>
      [...document.querySelectorAll("script[src]")].map((script) => script.getAttribute("src") ?? ""),
    );
    const own = sources.filter((source) => /^(functions|taskpane)\.js$/.test(source));
    assert.deepEqual(own.sort(), ["functions.js", "taskpane.js"]);
    const page = await pane().evaluate(() =>
      document.querySelector('script[src="taskpane.js"]')?.hasAttribute("defer"),
    );
    assert.equal(page, true, "the pane's script waits for the page, functions.js does not");
  });

  it("has complained of nothing but the script that was let in on purpose", () => {
    const others = workbench.complaints.filter(
      (complaint) => !/Content Security Policy.*script-src/s.test(complaint),
    );
    assert.deepEqual(others, []);
  });
});
