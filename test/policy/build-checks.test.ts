import assert from "node:assert/strict";
import { formatFault } from "../../src/policy/policy-fault";
import type { PolicySources } from "../../src/policy/read-policy";
import { faultsOf, replaced, SHIPPED, withNewNotice, withNotice } from "./policy-fixture";

const H20 = "henan-2020-5.yaml";
const H21 = "henan-2021-2.yaml";
const N20 = "nation-2020-24.yaml";
const N21 = "nation-2021-32.yaml";
const J21 = "jiaozuo-2021-42.yaml";

function withLabels(language: "zh-CN" | "en-US", passage: string, replacement: string): PolicySources {
  const text = replaced(SHIPPED.labels[language], passage, replacement);
  return { ...SHIPPED, labels: { ...SHIPPED.labels, [language]: text } };
}

function withDivisions(passage: string, replacement: string): PolicySources {
  return { ...SHIPPED, divisions: replaced(SHIPPED.divisions, passage, replacement) };
}

function without(record: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

interface Planted {
  readonly fault: string;
  readonly sources: () => PolicySources;
  readonly file: string;
  readonly path: string | RegExp;
  readonly says: RegExp;
}

const SUBSIDY_21 = 'value: "580"\n        force: exact';
const SUBSIDY_QUOTE = "quote: 城乡居民医保人均补助标准新增30元，达到每人每年580元";

const PLANTED: readonly Planted[] = [
  {
    fault: "a key it does not know",
    sources: () => withNotice(H21, SUBSIDY_21, 'value: "580"\n        forse: exact'),
    file: `notices/${H21}`,
    path: "parameters.0.values.0.forse",
    says: /Unrecognized key/i,
  },
  {
    fault: "a key at the top that it does not know",
    sources: () => withNotice(H21, "parameters:", "parameter: []\nparameters:"),
    file: `notices/${H21}`,
    path: "parameter",
    says: /Unrecognized key/i,
  },
  {
    fault: "a unit it does not know",
    sources: () => withNotice(H21, "unit: CNY/person/year", "unit: CNY/head"),
    file: `notices/${H21}`,
    path: "parameters.0.unit",
    says: /Invalid option/i,
  },
  {
    fault: "a dimension it does not know",
    sources: () => withNotice(H21, "by: [county-class]", "by: [county]"),
    file: `notices/${H21}`,
    path: "parameters.4.by.0",
    says: /Invalid option/i,
  },
  {
    fault: "a force it does not know",
    sources: () => withNotice(H21, SUBSIDY_21, 'value: "580"\n        force: firm'),
    file: `notices/${H21}`,
    path: "parameters.0.values.0.force",
    says: /Invalid option/i,
  },
  {
    fault: "a region that a notice of the province cannot be for",
    sources: () => withNotice(H21, "region: henan", "region: hunan"),
    file: `notices/${H21}`,
    path: "notice.region",
    says: /province cannot be for "hunan"/,
  },
  {
    fault: "a city notice for what is no funding unit",
    sources: () => withNotice(J21, "region: jiaozuo", "region: jiaozou"),
    file: `notices/${J21}`,
    path: "notice.region",
    says: /city cannot be for "jiaozou"/,
  },
  {
    fault: "a funding unit it does not know",
    sources: () => withNotice(H21, "members: [zhengzhou]", "members: [zhengzho]"),
    file: `notices/${H21}`,
    path: "parameters.5.table.rows.0.members.0",
    says: /funding-unit has no member "zhengzho"/,
  },
  {
    fault: "a class it does not know",
    sources: () => withNotice(H21, "county-class: west-policy", "county-class: western"),
    file: `notices/${H21}`,
    path: "parameters.4.values.0.at.county-class",
    says: /county-class has no member "western"/,
  },
  {
    fault: "a value by another dimension than its item's",
    sources: () =>
      withNotice(H21, "at: { county-class: west-policy }", "at: { person-class: registered-poor }"),
    file: `notices/${H21}`,
    path: "parameters.4.values.0.at.person-class",
    says: /not given by person-class/,
  },
  {
    fault: "a value that does not say for which class it is",
    sources: () => withNotice(H21, "        at: { county-class: west-policy }\n", ""),
    file: `notices/${H21}`,
    path: "parameters.4.values.0.at",
    says: /does not say for which county-class/,
  },
  {
    fault: "a figure without quotes",
    sources: () => withNotice(H21, 'value: "580"', "value: 580"),
    file: `notices/${H21}`,
    path: "parameters.0.values.0.value",
    says: /expected string, received number/i,
  },
  {
    fault: "a figure that is no plain decimal",
    sources: () => withNotice(H21, 'value: "580"', 'value: "580元"'),
    file: `notices/${H21}`,
    path: "parameters.0.values.0.value",
    says: /decimal number in quotes/,
  },
  {
    fault: "a verdict where a figure belongs",
    sources: () => withNotice(H21, 'value: "580"', "value: included"),
    file: `notices/${H21}`,
    path: "parameters.0.values.0.value",
    says: /"included" is no CNY\/person\/year/,
  },
  {
    fault: "a figure where a verdict belongs",
    sources: () => withNotice(H21, "value: included", 'value: "1"'),
    file: `notices/${H21}`,
    path: "parameters.6.values.0.value",
    says: /"1" is no verdict/,
  },
  {
    fault: "a parameter with neither values nor a table",
    sources: () =>
      withNotice(J21, "parameters: []", "parameters: [{ id: resident.city-share, unit: ratio, by: [] }]"),
    file: `notices/${J21}`,
    path: "parameters.0",
    says: /neither values nor a table/,
  },
  {
    fault: "a table without a dimension",
    sources: () => withNotice(H21, "by: [funding-unit]", "by: []"),
    file: `notices/${H21}`,
    path: "parameters.5.table",
    says: /table needs a dimension/,
  },
  {
    fault: "two values of one notice that overlap",
    sources: () =>
      withNotice(
        H21,
        '    values:\n      - value: "580"',
        `    values:
      - value: "580"
        force: exact
        period: policy-year
        valid: { from: "2021-12-31", to: "2022-12-31" }
        cite: { clause: 一, quote: 达到每人每年580元 }
      - value: "580"`,
      ),
    file: `notices/${H21}`,
    path: "parameters.0",
    says: /two values of resident\.government-subsidy overlap: 580 of henan-2021-2 \(2021-12-31 to 2022-12-31\)/,
  },
  {
    fault: "two notices of one level and region that overlap",
    sources: () =>
      withNotice(
        H21,
        'valid: { from: "2021-01-01", to: "2021-12-31" }',
        'valid: { from: "2020-12-31", to: "2021-12-31" }',
      ),
    file: `notices/${H21}`,
    path: "parameters.0",
    says: /overlap: 550 of henan-2020-5 .* and 580 of henan-2021-2/,
  },
  {
    fault: "a gap in a complete table",
    sources: () => withNotice(H21, "members: [zhengzhou]", "members: [kaifeng]"),
    file: `notices/${H21}`,
    path: "parameters.5.table.rows",
    says: /no row for zhengzhou/,
  },
  {
    fault: "a unit in two rows of a table",
    sources: () => withNotice(H21, "members: [zhengzhou]", "members: [zhengzhou, zhengzhou]"),
    file: `notices/${H21}`,
    path: "parameters.5.table.rows.0.members.1",
    says: /"zhengzhou" stands in the table twice/,
  },
  {
    fault: "a unit under another heading than the annex has it under",
    sources: () => withNotice(H20, "members: [zhengzhou, gongyi]", "members: [zhengzhou, jiaozuo, gongyi]"),
    file: `notices/${H20}`,
    path: "parameters.5.table.rows.0.members.1",
    says: /annex does not name it under "一、筹资标准为 95 元/,
  },
  {
    fault: "a heading that is not in the text",
    sources: () =>
      withNotice(H21, "heading: 一、筹资标准为 95 元的省辖市", "heading: 一、筹资标准为 95 元的地级市"),
    file: `notices/${H21}`,
    path: "parameters.5.table.rows.0.heading",
    says: /archived text has no heading/,
  },
  {
    fault: "a figure that is not in its heading",
    sources: () => withNotice(H21, 'value: "95"', 'value: "78"'),
    file: `notices/${H21}`,
    path: "parameters.5.table.rows.0.value",
    says: /heading "一、筹资标准为 95 元.*" does not state 78/,
  },
  {
    fault: "a figure in a table that is none of those of the clause",
    sources: () => withNotice(H21, 'value: "95"', 'value: "96"'),
    file: `notices/${H21}`,
    path: "parameters.5.table.rows.0.value",
    says: /96 is none of the values of the clause \(95, 78, 70, 64\)/,
  },
  {
    fault: "a tier that the clause does not list",
    sources: () =>
      withNotice(H21, 'allowed: ["95", "78", "70", "64"]', 'allowed: ["95", "78", "70", "64", "60"]'),
    file: `notices/${H21}`,
    path: "parameters.5.table.allowed.4",
    says: /quote does not state 60/,
  },
  {
    fault: "a period that begins after it ends",
    sources: () =>
      withNotice(
        H21,
        'valid: { from: "2021-01-01", to: "2021-12-31" }',
        'valid: { from: "2021-12-31", to: "2021-01-01" }',
      ),
    file: `notices/${H21}`,
    path: "parameters.0.values.0.valid",
    says: /begins \(2021-12-31\) after it ends \(2021-01-01\)/,
  },
  {
    fault: "a day that no calendar has",
    sources: () => withNotice(H21, 'to: "2021-12-31"', 'to: "2021-02-29"'),
    file: `notices/${H21}`,
    path: "parameters.0.values.0.valid.to",
    says: /there is no day 2021-02-29/,
  },
  {
    fault: "a date of issue that no calendar has",
    sources: () => withNotice(H21, 'issued: "2021-07-01"', 'issued: "2021-06-31"'),
    file: `notices/${H21}`,
    path: "notice.issued",
    says: /there is no day 2021-06-31/,
  },
  {
    fault: "a date that is not written year, month, day",
    sources: () => withNotice(H21, 'from: "2021-01-01"', 'from: "2021-1-1"'),
    file: `notices/${H21}`,
    path: "parameters.0.values.0.valid.from",
    says: /YYYY-MM-DD/,
  },
  {
    fault: "an open end without a reason",
    sources: () => withNotice(H21, "        openEnded: 通知未写截止日期，至新规定为止\n", ""),
    file: `notices/${H21}`,
    path: "parameters.6.values.0.valid.to",
    says: /no end and no reason/,
  },
  {
    fault: "a reason for an open end where there is an end",
    sources: () =>
      withNotice(
        H21,
        "        note: 通知只写“2021年”，起止日为推定\n",
        "        openEnded: 通知未写截止日期\n",
      ),
    file: `notices/${H21}`,
    path: "parameters.0.values.0.valid.to",
    says: /has an end and a reason for having none/,
  },
  {
    fault: "a quote that is not in the text",
    sources: () =>
      withNotice(H21, SUBSIDY_QUOTE, "quote: 城乡居民医保人均补助标准增加30元，达到每人每年580元"),
    file: `notices/${H21}`,
    path: "parameters.0.values.0.cite.quote",
    says: /archived text has no passage "城乡居民医保人均补助标准增加30元/,
  },
  {
    fault: "the second of several quotes not in the text",
    sources: () => withNotice(H21, "- 因使用该项目所产生的医药费用", "- 因使用该项目产生的医药费用"),
    file: `notices/${H21}`,
    path: "parameters.6.values.7.cite.quote.1",
    says: /no passage "因使用该项目产生的医药费用"/,
  },
  {
    fault: "a quote of a date rule that is not in the text",
    sources: () =>
      withNotice(
        H21,
        "自 2021 年 9 月 30 日起开始执行\n          - 参保",
        "自 2021 年 10 月 1 日起开始执行\n          - 参保",
      ),
    file: `notices/${H21}`,
    path: "parameters.6.dateRule.cite.quote.0",
    says: /no passage/,
  },
  {
    fault: "a quote of a delegation that is not in the text",
    sources: () =>
      withNotice(
        N21,
        "quote: 对东部地区各省分别按照一定比例进行补助",
        "quote: 对东部地区各省按照一定比例进行补助",
      ),
    file: `notices/${N21}`,
    path: "delegated.0.cite.quote",
    says: /no passage/,
  },
  {
    fault: "a quote of a principle that is not in the text",
    sources: () =>
      withNotice(
        N21,
        "about: critical-illness.funding\n    cite:\n      clause: 一\n      quote: 在确保现有",
        "about: critical-illness.funding\n    cite:\n      clause: 一\n      quote: 在保证现有",
      ),
    file: `notices/${N21}`,
    path: "principles.0.cite.quote",
    says: /no passage/,
  },
  {
    fault: "a principle about an item that is not there",
    sources: () => withNotice(N21, "about: critical-illness.funding", "about: critical-illness.founding"),
    file: `notices/${N21}`,
    path: "principles.0.about",
    says: /no item "critical-illness.founding"/,
  },
  {
    fault: "a figure that is not in its quote",
    sources: () => withNotice(H21, 'value: "580"', 'value: "581"'),
    file: `notices/${H21}`,
    path: "parameters.0.values.0.value",
    says: /quote does not state 581/,
  },
  {
    fault: "a figure that is only part of a longer number in its quote",
    sources: () => withNotice(H21, 'value: "580"', 'value: "58"'),
    file: `notices/${H21}`,
    path: "parameters.0.values.0.value",
    says: /quote does not state 58 /,
  },
  {
    fault: "exact where the quote says 不低于",
    sources: () => withNotice(N21, "force: at-least", "force: exact"),
    file: `notices/${N21}`,
    path: "parameters.0.values.0.force",
    says: /marked exact, but the quote says "不低于"/,
  },
  {
    fault: "exact where the quote says 原则上",
    sources: () => withNotice(N20, "force: in-principle", "force: exact"),
    file: `notices/${N20}`,
    path: "parameters.2.values.0.force",
    says: /marked exact, but the quote says "原则上"/,
  },
  {
    fault: "exact where the quote says 左右",
    sources: () => withNotice(N21, "force: about", "force: exact"),
    file: `notices/${N21}`,
    path: /values\.0\.force$/,
    says: /marked exact, but the quote says "左右"/,
  },
  {
    fault: "a soft force whose word the quote lacks",
    sources: () => withNotice(H21, SUBSIDY_21, 'value: "580"\n        force: at-least'),
    file: `notices/${H21}`,
    path: "parameters.0.values.0.force",
    says: /marked at-least, but the quote lacks "不低于"/,
  },
  {
    fault: "a derived figure whose arithmetic is wrong",
    sources: () =>
      withNotice(N20, 'derived: { sum: ["0.60", "0.05"] }', 'derived: { product: ["0.60", "0.05"] }'),
    file: `notices/${N20}`,
    path: /values\.1\.derived$/,
    says: /gives 0\.03, not 0\.65/,
  },
  {
    fault: "a derived figure with a part that is not in its quotes",
    sources: () =>
      withNotice(N20, 'derived: { sum: ["0.60", "0.05"] }', 'derived: { sum: ["0.55", "0.10"] }'),
    file: `notices/${N20}`,
    path: /values\.1\.derived\.sum\.0$/,
    says: /quote does not state 0\.55/,
  },
  {
    fault: "an item that counts in two units",
    sources: () => withNotice(N21, "unit: CNY/person/year", "unit: CNY"),
    file: `notices/${N21}`,
    path: "parameters.0",
    says: /"resident\.government-subsidy" is CNY by nothing here and CNY\/person\/year by nothing elsewhere/,
  },
  {
    fault: "an item without a label",
    sources: () =>
      withNotice(
        J21,
        "delegated: []",
        "delegated: [{ id: resident.unheard-of, unit: ratio, by: [], leftTo: 别处, cite: { clause: 一, quote: 统一思想、高度重视 } }]",
      ),
    file: "labels/zh-CN.yaml",
    path: "items",
    says: /no label for "resident\.unheard-of"/,
  },
  {
    fault: "a label that one language lacks",
    sources: () =>
      withLabels(
        "en-US",
        "      eastern:\n        label: Eastern region\n        aliases: [eastern, east]\n",
        "",
      ),
    file: "labels/en-US.yaml",
    path: "dimensions.region-group.members",
    says: /no label for "eastern"/,
  },
  {
    fault: "an alias that means two things",
    sources: () => withLabels("zh-CN", "aliases: [西部]", "aliases: [西部, 中部]"),
    file: "labels/zh-CN.yaml",
    path: "dimensions.region-group.members",
    says: /"中部" means both "western" and "central"/,
  },
  {
    fault: "a key that stands twice",
    sources: () => withNotice(H21, SUBSIDY_21, 'value: "580"\n        force: about\n        force: exact'),
    file: `notices/${H21}`,
    path: "",
    says: /Map keys must be unique/,
  },
  {
    fault: "a file that is no YAML",
    sources: () => withNotice(H21, "parameters:", "parameters: ["),
    file: `notices/${H21}`,
    path: "",
    says: /./,
  },
  {
    fault: "a forwarded notice that is not there",
    sources: () => withNotice(H21, "forwards: [nation-2021-32]", "forwards: [nation-2021-23]"),
    file: `notices/${H21}`,
    path: "notice.forwards.0",
    says: /no notice has the id "nation-2021-23"/,
  },
  {
    fault: "an archived text that is not there",
    sources: () => ({ ...SHIPPED, archive: without(SHIPPED.archive, "henan-2021-2.txt") }),
    file: `notices/${H21}`,
    path: "notice.text",
    says: /no archived text "henan-2021-2\.txt"/,
  },
  {
    fault: "a number that its text does not carry",
    sources: () => withNotice(H21, "number: 豫医保〔2021〕2号", "number: 豫医保〔2021〕3号"),
    file: `notices/${H21}`,
    path: "notice.number",
    says: /archived text has no "豫医保〔2021〕3号"/,
  },
  {
    fault: "a title that its text does not carry",
    sources: () => withNotice(J21, "title: 关于转发省医保局等三部门", "title: 关于转发省医保局"),
    file: `notices/${J21}`,
    path: "notice.title",
    says: /archived text has no "关于转发省医保局做好/,
  },
  {
    fault: "a notice with the id of another",
    sources: () => withNewNotice("zz", SHIPPED.notices[J21] ?? "", "unused"),
    file: "notices/zz.yaml",
    path: "notice.id",
    says: /"jiaozuo-2021-42" is the id of the notice in notices\/jiaozuo-2021-42\.yaml/,
  },
  {
    fault: "two units of one name",
    sources: () => withDivisions("aliases: [省直管滑县]", "aliases: [省直管滑县, 巩义市]"),
    file: "divisions.yaml",
    path: "units.21",
    says: /"巩义市" already means gongyi/,
  },
  {
    fault: "a county under a city that is not there",
    sources: () => withDivisions("parent: zhengzhou", "parent: zhengzho"),
    file: "divisions.yaml",
    path: /^units\.\d+$/,
    says: /parent "zhengzho" is no unit/,
  },
];

describe("the shipped policy files", () => {
  it("have no fault", () => {
    assert.deepEqual(faultsOf(SHIPPED).map(formatFault), []);
  });
});

describe("the build refuses", () => {
  for (const { fault, sources, file, path, says } of PLANTED) {
    it(fault, () => {
      const faults = faultsOf(sources());
      const found = faults.find(
        (each) =>
          each.file === file &&
          (typeof path === "string" ? each.path === path : path.test(each.path)) &&
          says.test(each.fault),
      );
      assert.ok(found, `reported were:\n${faults.map(formatFault).join("\n")}`);
      assert.ok(found.mend.length > 0);
      if (found.path !== "notice.text") assert.ok(found.line !== null && found.line > 0, formatFault(found));
    });
  }
});

describe("the faults of the policy files", () => {
  const broken: PolicySources = {
    ...SHIPPED,
    notices: {
      ...SHIPPED.notices,
      [H20]: replaced(SHIPPED.notices[H20] ?? "", 'value: "550"', 'value: "551"'),
      [H21]: replaced(
        replaced(SHIPPED.notices[H21] ?? "", "members: [zhengzhou]", "members: [kaifeng]"),
        SUBSIDY_QUOTE,
        "quote: 达到每人每年580圆",
      ),
      [N21]: replaced(SHIPPED.notices[N21] ?? "", "force: about", "forse: about"),
    },
    divisions: replaced(SHIPPED.divisions, "parent: zhengzhou", "parent: nowhere"),
  };

  it("are reported all at once", () => {
    const files = new Set(faultsOf(broken).map(({ file }) => file));
    assert.deepEqual([...files].sort(), [
      "divisions.yaml",
      "notices/henan-2020-5.yaml",
      "notices/henan-2021-2.yaml",
      "notices/nation-2021-32.yaml",
    ]);
    assert.ok(faultsOf(broken).length >= 6);
  });

  it("are printed one a line with file, line, path, fault and mend", () => {
    const faults = faultsOf(broken);
    const line = faults.map(formatFault).find((text) => text.includes("551"));
    assert.match(
      line ?? "",
      /^notices\/henan-2020-5\.yaml:\d+ {2}parameters\.0\.values\.0\.value: the quote does not state 551 \(CNY\/person\/year\)\. .+\.$/,
    );
  });

  it("point at the line that is wrong", () => {
    const fault = faultsOf(broken).find(({ path }) => path === "parameters.0.values.0.value");
    const lines = (broken.notices[H20] ?? "").split("\n");
    assert.equal(lines[(fault?.line ?? 0) - 1]?.trim(), '- value: "551"');
  });
});
