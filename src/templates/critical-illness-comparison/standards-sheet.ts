import type { PolicySet } from "../../policy/policy-set";
import { ITEMS } from "../../rules/item-ids";
import type { SheetDescription } from "../../workbook-file/workbook-description";
import { inRow } from "../layout/formulas";
import { highlightMissing } from "../layout/missing-figures";
import type { SheetDraft } from "../layout/sheet-draft";
import { asInput, STYLES } from "../layout/styles";
import { placeAssumptions } from "../sections/assumption-table";
import { placeEntry } from "../sections/entry-rules";
import { finishParameterSheet, startParameterSheet } from "../sections/parameter-sheet";
import { UNLISTED, type PlaceList } from "../sections/place-list";
import { yearSetting } from "../sections/settings";

const LAST_COLUMN = "H";
const HEAD_ROW = 13;
const FREE_ASSUMPTIONS = 8;
const BASE_YEAR = 2020;
const REPORT_YEAR = 2021;
/** What the sample adds to the last standards, in yuan. */
const SAMPLE_RISE = 5;

/** The references by which the other sheets take the standards. */
export interface ComparedStandards {
  readonly sheet: SheetDescription;
  readonly sample: string;
  readonly sampleAssumptions: string;
  /** Base, report and next year. */
  readonly years: readonly [string, string, string];
  readonly row: (index: number) => {
    readonly name: string;
    readonly kind: string;
    /** For the base, the report and the next year. */
    readonly standards: readonly [string, string, string];
  };
  readonly names: string;
  readonly assumptions: string;
}

function sampleNextStandard(policy: PolicySet, index: number): number | null {
  const unit = policy.units[index];
  if (unit === undefined) return null;
  const resolution = policy.resolve({
    item: ITEMS.fundingStandard,
    at: { "funding-unit": unit.id },
    when: REPORT_YEAR,
    unit: unit.id,
  });
  return resolution.kind === "figure" ? Number(resolution.figure.value) + SAMPLE_RISE : null;
}

/** The standards of three years for each unit; those of the last year are the user's own and reach the functions as assumptions. */
export function comparedStandards(policy: PolicySet, places: PlaceList, rows: number): ComparedStandards {
  const firstRow = HEAD_ROW + 1;
  const lastRow = HEAD_ROW + rows;
  const { draft, settings } = startParameterSheet({
    lastColumn: LAST_COLUMN,
    line: '"标准单位：元，每人每年"',
    settings: {
      base: yearSetting("基期年度", BASE_YEAR, "对比的起点；已载2020、2021年。"),
      report: yearSetting("报告年度", REPORT_YEAR, "与基期对比的年度；已载2020、2021年。"),
      next: yearSetting("下年度", REPORT_YEAR + 1, "标准尚未公布的年度；按下表“下年度假定标准”计算。"),
      basis: {
        label: "假定依据",
        value: "示例",
        note: `下年度假定标准的依据。示例为报告年度标准加${SAMPLE_RISE}元，待核实，请换成会议纪要、测算报告等。`,
      },
    },
  });
  draft.width("A", 6).width("B", 22).width("C", 20).width("D:H", 15);
  draft.put(`A${HEAD_ROW - 1}`, "二、各单位大病保险筹资标准（单位由您填写）", STYLES.section);

  const assumptionsHead = lastRow + 3;
  const assumptions = placeAssumptions(draft, policy, {
    title: "三、假定参数（前面各行由上表的下年度假定标准生成，其后可补充或替换文件数值）",
    headerRow: assumptionsHead,
    rows: FREE_ASSUMPTIONS,
    lastColumn: LAST_COLUMN,
    samples: [],
    derived: Array.from({ length: rows }, (_, index) => {
      const row = firstRow + index;
      return {
        item: "大病保险筹资标准",
        where: `IF($B${row}="","",$B${row})`,
        year: settings.next,
        // A row that is not understood would make the functions refuse the whole table, and so would two of one unit.
        value: `IF(OR($B${row}="",$C${row}="${UNLISTED}",$F${row}="",COUNTIF($B$${firstRow}:$B${row},$B${row})>1),"",$F${row})`,
        basis: `"下年度假定："&${settings.basis}`,
      };
    }),
  });
  placeUnits(draft, policy, places, rows, { ...settings, assumptions: assumptions.range });
  return {
    sheet: finishParameterSheet(draft, { lastColumn: LAST_COLUMN, lastRow: assumptions.nextRow - 1 }),
    sample: draft.at(settings.sample),
    sampleAssumptions: assumptions.sampleCount,
    years: [draft.at(settings.base), draft.at(settings.report), draft.at(settings.next)],
    row: (index) => {
      const at = (letter: string): string => draft.at(`${letter}${firstRow + index}`);
      return { name: at("B"), kind: at("C"), standards: [at("D"), at("E"), at("G")] };
    },
    names: draft.at(`B${firstRow}:B${lastRow}`),
    assumptions: draft.at(assumptions.range),
  };
}

function placeUnits(
  draft: SheetDraft,
  policy: PolicySet,
  places: PlaceList,
  rows: number,
  inputs: {
    readonly base: string;
    readonly report: string;
    readonly next: string;
    readonly assumptions: string;
  },
): void {
  const firstRow = HEAD_ROW + 1;
  const lastRow = HEAD_ROW + rows;
  const { base, report, next, assumptions } = inputs;
  const headings: readonly (readonly [string, string])[] = [
    ["A", '"序号"'],
    ["B", '"单位"'],
    ["C", '"类别"'],
    ["D", `${base}&"年"`],
    ["E", `${report}&"年"`],
    ["F", '"下年度假定标准"'],
    ["G", `${next}&"年（假定）"`],
    ["H", '"状态"'],
  ];
  for (const [letter, heading] of headings) draft.formula(`${letter}${HEAD_ROW}`, heading, STYLES.head);
  draft.height(HEAD_ROW, 24);
  for (let row = firstRow; row <= lastRow; row += 1) {
    const name = `$B${row}`;
    const standard = (year: string): string => inRow(name, `DBFUND(${name},${year},${assumptions})`);
    const sample = sampleNextStandard(policy, row - firstRow);
    draft
      .put(`A${row}`, row - HEAD_ROW, STYLES.centered)
      .put(`B${row}`, policy.units[row - firstRow]?.name ?? "", asInput(STYLES.text))
      .formula(`C${row}`, inRow(name, places.kindOf(name)), STYLES.text)
      .formula(`D${row}`, standard(base), STYLES.money)
      .formula(`E${row}`, standard(report), STYLES.money)
      .put(`F${row}`, sample ?? "", asInput(STYLES.money))
      .formula(`G${row}`, standard(next), STYLES.money)
      .formula(`H${row}`, inRow(name, `IF(ISERROR(D${row}+E${row}+G${row}),"缺数","完整")`), STYLES.centered);
  }
  draft
    .validate(placeEntry(`B${firstRow}:B${lastRow}`, "28个统筹区之一，或其所辖县、区。不用的行清空。"))
    .validate({
      range: `F${firstRow}:F${lastRow}`,
      rule: { kind: "decimal", when: { operator: "between", from: 0, to: 1000 } },
      prompt: {
        title: "下年度假定标准",
        text: "元，每人每年。文件公布后改为文件数值，或清空并改用新版加载项。",
      },
      error: { title: "标准有误", text: "请填0到1000之间的数，单位：元。" },
    });
  highlightMissing(draft, `D${firstRow}:H${lastRow}`, ["缺数"]);
}
