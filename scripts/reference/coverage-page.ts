import { yearOf } from "../../src/engine/calendar";
import type { Figure } from "../../src/engine/figure";
import { Wording } from "../../src/explanation/wording";
import type { Item } from "../../src/policy/compiled-policy";
import { loadedPolicy } from "../../src/policy/loaded-policy";
import { markdownTable } from "./markdown-table";

const wording = new Wording(loadedPolicy, "zh-CN");
/** A year on each side of the loaded ones, to show that nothing is carried over. */
const YEARS = yearsAround();
const GAP = "—";

function yearsAround(): readonly number[] {
  const loaded = loadedPolicy.notices.flatMap(({ id }) => loadedPolicy.yearsOfNotice(id));
  const first = Math.min(...loaded) - 1;
  const last = Math.max(...loaded) + 1;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function figureText({ value, unit, force, valid, period, citation }: Figure): string {
  const amount = wording.amount(value, unit);
  const soft = force === "exact" ? "" : `（${wording.force(force)}）`;
  const since = period === "from-date" ? `（${valid.from}起）` : "";
  return `${amount}${soft}${since} ${wording.source(citation)}`;
}

/** What the notices say of an item for one member of its dimension in a year. */
function answer(item: string, at: Figure["at"], year: number): string {
  const unit = at["funding-unit"];
  const resolution = loadedPolicy.resolve({ item, at, when: year, ...(unit === undefined ? {} : { unit }) });
  switch (resolution.kind) {
    case "figure":
      return figureText(resolution.figure);
    case "floor":
      return `只有下限：${figureText(resolution.figure)}`;
    case "delegated": {
      const { leftTo, citation, valid } = resolution.delegation;
      // A delegation without a period is shown in the years that its notice speaks of.
      const speaks = valid !== null || loadedPolicy.yearsOfNotice(citation.notice).includes(year);
      return speaks ? `待定于${leftTo}（${wording.source(citation)}）` : GAP;
    }
    case "missing":
      return GAP;
  }
}

function membersOf({ id }: Item): readonly Figure["at"][] {
  const stated = [
    ...loadedPolicy.figuresOf(id).map(({ at }) => at),
    ...loadedPolicy.delegations.filter((each) => each.item === id).map(({ at }) => at),
  ];
  const distinct = new Map(stated.map((at) => [JSON.stringify(at), at]));
  return [...distinct.values()];
}

function unitTable(): string {
  const yearly = YEARS.map((year) => `${year}年`);
  const rows = loadedPolicy.units.map((unit) => [
    unit.name,
    ...YEARS.map((year) => answer("critical-illness.funding", { "funding-unit": unit.id }, year)),
  ]);
  return markdownTable(["统筹区", ...yearly], rows);
}

function itemTable(): string {
  const rows = loadedPolicy.items
    .filter(({ dimension }) => dimension !== "funding-unit")
    .flatMap((item) =>
      membersOf(item).map((at) => [
        wording.item(item.id),
        wording.scope(at),
        wording.unit(item.unit),
        ...YEARS.map((year) => answer(item.id, at, year)),
      ]),
    );
  return markdownTable(["项目", "对象", "单位", ...YEARS.map((year) => `${year}年`)], rows);
}

function delegationTable(): string {
  const rows = loadedPolicy.delegations.map(({ item, at, leftTo, valid, citation, note }) => [
    wording.item(item),
    wording.scope(at),
    valid === null ? "未写" : `${yearOf(valid.from)}年`,
    leftTo,
    wording.source(citation),
    note ?? "",
  ]);
  return markdownTable(["项目", "对象", "年度", "留给", "依据", "注"], rows);
}

/** What the loaded notices settle, for which year and for whom, and what they leave open, as Markdown. */
export function coveragePage(): string {
  return `${[
    "# 覆盖表",
    "本页由 `npm run docs` 生成，不要手改。表中“—”是没有已载文件规定：函数给 `#N/A`，不沿用其他年度。",
    "## 大病保险筹资标准（元/人·年）",
    unitTable(),
    "## 其余项目",
    itemTable(),
    "## 文件留给别处的",
    "这些项目没有数值，直到用户在假定参数中填列。",
    delegationTable(),
  ].join("\n\n")}\n`;
}
