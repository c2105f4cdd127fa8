import type { PolicySet } from "../../policy/policy-set";
import type { SheetDescription } from "../../workbook-file/workbook-description";
import { inRow } from "../layout/formulas";
import { placeHeadings } from "../layout/headings";
import { highlightMissing } from "../layout/missing-figures";
import { placeInput } from "../layout/input-cell";
import type { SheetDraft } from "../layout/sheet-draft";
import { STYLES } from "../layout/styles";
import { placeAssumptions, SAMPLE_BASIS } from "../sections/assumption-table";
import { placeEntry } from "../sections/entry-rules";
import { finishParameterSheet, startParameterSheet } from "../sections/parameter-sheet";
import type { PlaceList } from "../sections/place-list";
import { yearSetting } from "../sections/settings";

const LAST_COLUMN = "L";
const ASSUMPTIONS_ROW = 9;
const ASSUMPTION_ROWS = 12;
const YEAR = 2021;
/** The city whose counties the sample lists. */
const SAMPLE_CITY = "焦作市";
export const WEST_POLICY = "比照西部开发政策县";
const OTHER = "其余县";

/** The local shares of the sample, which no loaded notice gives. */
const SAMPLE_SHARES = { province: 0.5, city: 0.2, county: 0.3 } as const;

/** The references by which the other sheets take standards and shares. */
export interface SubsidySharing {
  readonly sheet: SheetDescription;
  readonly year: string;
  readonly sample: string;
  readonly sampleAssumptions: string;
  readonly row: (index: number) => {
    readonly name: string;
    readonly countyClass: string;
    readonly standard: string;
    readonly central: string;
    readonly province: string;
    readonly city: string;
  };
  readonly column: (letter: string) => string;
  readonly assumptions: string;
  /** The sample's units, for the samples of other sheets. */
  readonly sampleClasses: readonly string[];
}

function sampleUnits(policy: PolicySet): readonly { readonly name: string; readonly countyClass: string }[] {
  const city = policy.units.find(({ name }) => name === SAMPLE_CITY);
  return (city?.places ?? []).map(({ name }, index) => ({
    name,
    countyClass: index % 4 === 1 ? WEST_POLICY : OTHER,
  }));
}

/** Standard and shares of each unit, by place where the assumptions know the place and otherwise by county class. */
export function subsidySharing(policy: PolicySet, places: PlaceList, rows: number): SubsidySharing {
  const { draft, settings } = startParameterSheet({
    lastColumn: LAST_COLUMN,
    line: '"标准单位：元，每人每年；县类别也是示例"',
    settings: {
      year: yearSetting(
        "结算年度",
        YEAR,
        "通知年度。已载2020、2021年；其他年度须在假定参数中填列标准和比例。",
      ),
    },
  });
  draft.width("A", 6).width("B", 26).width("C", 22).width("D", 18).width("E:L", 12);
  const share = (item: string, value: number) => ({ item, year: YEAR, value, basis: SAMPLE_BASIS });
  const assumptions = placeAssumptions(draft, policy, {
    title:
      "二、假定参数（省、市、县分担比例依豫政办〔2018〕89号，该文件未收录，须由您填写；对象可填县类别或单位，单位优先）",
    headerRow: ASSUMPTIONS_ROW,
    rows: ASSUMPTION_ROWS,
    lastColumn: LAST_COLUMN,
    samples: [
      share("地方部分省级比例", SAMPLE_SHARES.province),
      share("地方部分市级比例", SAMPLE_SHARES.city),
      share("地方部分县级比例", SAMPLE_SHARES.county),
    ],
  });
  const headRow = assumptions.nextRow + 7;
  placeSources(draft, assumptions.nextRow + 1, settings.year);
  placeUnits(draft, policy, places, { headRow, rows, year: settings.year, assumptions: assumptions.range });
  const firstRow = headRow + 1;
  const lastRow = headRow + rows;
  const column = (letter: string): string => draft.at(`${letter}${firstRow}:${letter}${lastRow}`);
  return {
    sheet: finishParameterSheet(draft, { lastColumn: LAST_COLUMN, lastRow, fitToOnePage: true }),
    year: draft.at(settings.year),
    sample: draft.at(settings.sample),
    sampleAssumptions: assumptions.sampleCount,
    row: (index) => {
      const at = (letter: string): string => draft.at(`${letter}${firstRow + index}`);
      return {
        name: at("B"),
        countyClass: at("C"),
        standard: at("E"),
        central: at("F"),
        province: at("H"),
        city: at("I"),
      };
    },
    column,
    assumptions: draft.at(assumptions.range),
    sampleClasses: sampleUnits(policy).map(({ countyClass }) => countyClass),
  };
}

function placeSources(draft: SheetDraft, sectionRow: number, year: string): void {
  draft.put(`A${sectionRow}`, "三、依据", STYLES.section);
  const sources: readonly (readonly [string, string])[] = [
    ["财政补助标准", `POLICYSOURCE("财政补助标准",${year})`],
    ["中央财政补助比例", `POLICYSOURCE("中央财政补助比例",${year},"${WEST_POLICY}")`],
    [
      "省、市、县分担",
      '"豫医保〔2020〕5号、豫医保〔2021〕2号第一条：地方部分由省、市、县（市、区）分担，比例按豫政办〔2018〕89号执行，通知未列比例"',
    ],
  ];
  sources.forEach(([label, formula], index) => {
    const row = sectionRow + 1 + index;
    draft
      .put(`B${row}`, label, STYLES.text)
      .formula(`C${row}`, formula, STYLES.wrapped)
      .merge(`C${row}:${LAST_COLUMN}${row}`)
      .height(row, 32);
  });
}

function placeUnits(
  draft: SheetDraft,
  policy: PolicySet,
  places: PlaceList,
  layout: {
    readonly headRow: number;
    readonly rows: number;
    readonly year: string;
    readonly assumptions: string;
  },
): void {
  const { headRow, rows, year, assumptions } = layout;
  const firstRow = headRow + 1;
  const lastRow = headRow + rows;
  draft
    .put(`A${headRow - 1}`, "四、各单位标准和分担比例（单位、县类别由您填写）", STYLES.section)
    .height(headRow, 36);
  placeHeadings(draft, headRow, [
    "序号",
    "单位",
    "县类别",
    "所属统筹区",
    "财政补助\n标准",
    "中央负担\n（人均）",
    "地方负担\n（人均）",
    "省级比例",
    "市级比例",
    "县级比例",
    "比例合计",
    "状态",
  ]);
  const samples = sampleUnits(policy);
  for (let row = firstRow; row <= lastRow; row += 1) {
    const sample = samples[row - firstRow];
    const name = `$B${row}`;
    const countyClass = `$C${row}`;
    const share = (item: string): string =>
      `IFERROR(POLICYVALUE("${item}",${year},${name},${assumptions}),POLICYVALUE("${item}",${year},${countyClass},${assumptions}))`;
    draft
      .put(`A${row}`, row - headRow, STYLES.centered)
      .formula(`D${row}`, inRow(name, places.unitOf(name)), STYLES.text)
      .formula(
        `E${row}`,
        inRow(name, `POLICYVALUE("财政补助标准",${year},${name},${assumptions})`),
        STYLES.money,
      )
      .formula(`F${row}`, inRow(name, `SUBSIDY(${year},"中央",${countyClass},${assumptions})`), STYLES.money)
      .formula(`G${row}`, inRow(name, `ROUND(E${row}-F${row},6)`), STYLES.money)
      .formula(`H${row}`, inRow(name, share("地方部分省级比例")), STYLES.percent)
      .formula(`I${row}`, inRow(name, share("地方部分市级比例")), STYLES.percent)
      .formula(`J${row}`, inRow(name, share("地方部分县级比例")), STYLES.percent)
      .formula(`K${row}`, inRow(name, `ROUND(H${row}+I${row}+J${row},6)`), STYLES.percent)
      .formula(
        `L${row}`,
        inRow(name, `IF(ISERROR(SUM(E${row}:K${row})),"缺数",IF(K${row}<>1,"比例不足","完整"))`),
        STYLES.centered,
      );
    placeInput(draft, `B${row}`, sample?.name, STYLES.text);
    placeInput(draft, `C${row}`, sample?.countyClass, STYLES.text);
  }
  draft.validate(placeEntry(`B${firstRow}:B${lastRow}`, "县、区或省直管县（市）；不用的行清空。")).validate({
    range: `C${firstRow}:C${lastRow}`,
    rule: { kind: "list", source: [WEST_POLICY, OTHER] },
    prompt: {
      title: "县类别",
      text: "54个比照西部开发政策县的名单未随通知下发，请按本地文件归类：中央负担80%或60%。",
    },
    error: { title: "县类别有误", text: `请选择“${WEST_POLICY}”或“${OTHER}”。` },
  });
  highlightMissing(draft, `E${firstRow}:L${lastRow}`, ["缺数", "比例不足"]);
}
