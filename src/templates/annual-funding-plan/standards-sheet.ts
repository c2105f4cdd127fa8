import type { PolicySet } from "../../policy/policy-set";
import type { SheetDescription } from "../../workbook-file/workbook-description";
import { inRow } from "../layout/formulas";
import { placeHeadings } from "../layout/headings";
import { highlightMissing } from "../layout/missing-figures";
import type { SheetDraft } from "../layout/sheet-draft";
import { asInput, STYLES } from "../layout/styles";
import { placeAssumptions, SAMPLE_BASIS } from "../sections/assumption-table";
import { placeEntry } from "../sections/entry-rules";
import { finishParameterSheet, startParameterSheet } from "../sections/parameter-sheet";
import type { PlaceList } from "../sections/place-list";
import { contributionBasisSetting, noticeYearOf, yearSetting } from "../sections/settings";

const LAST_COLUMN = "H";
const ASSUMPTIONS_ROW = 11;
const ASSUMPTION_ROWS = 10;
const COMMON_ROW = ASSUMPTIONS_ROW + ASSUMPTION_ROWS + 3;
const PREMIUM_SUPPORT = "资助参保标准";

/** The references by which the other sheets take the standards. */
export interface FundingStandards {
  readonly sheet: SheetDescription;
  readonly year: string;
  readonly sample: string;
  readonly sampleAssumptions: string;
  readonly central: { readonly westPolicy: string; readonly other: string };
  readonly contribution: { readonly byBasis: string; readonly byNotice: string };
  readonly supportClasses: readonly { readonly label: string; readonly standard: string }[];
  readonly row: (index: number) => {
    readonly name: string;
    readonly kind: string;
    readonly fundingUnit: string;
    readonly premium: string;
    readonly contribution: string;
    readonly subsidy: string;
  };
  readonly columns: {
    readonly names: string;
    readonly fundingUnits: string;
    readonly premium: string;
    readonly subsidy: string;
  };
  readonly assumptions: string;
}

/** The one sheet with calls of the add-in: what it gives does not change while head-counts are being filled in. */
export function fundingStandards(policy: PolicySet, places: PlaceList, rows: number): FundingStandards {
  const { draft, settings } = startParameterSheet({
    lastColumn: LAST_COLUMN,
    line: '"金额、标准单位：元；标准为每人每年"',
    settings: {
      year: yearSetting(
        "年度",
        2021,
        "通知年度。已载2020、2021年；其他年度没有文件，须在假定参数中填列标准。",
      ),
      basis: contributionBasisSetting(
        "通知年度",
        "通知年度、收付年度：用当年通知的标准；待遇年度：个人缴费跨年征缴，用上一年通知的标准。",
      ),
    },
  });
  draft.width("A", 6).width("B", 26).width("C", 22).width("D:H", 15);

  const assumptions = placeAssumptions(draft, policy, {
    title: "二、假定参数（补充或替换文件数值；数值留空的行不起作用）",
    headerRow: ASSUMPTIONS_ROW,
    rows: ASSUMPTION_ROWS,
    lastColumn: LAST_COLUMN,
    samples: [
      { item: PREMIUM_SUPPORT, where: "特困人员", value: 320, basis: SAMPLE_BASIS },
      { item: PREMIUM_SUPPORT, where: "低保对象", value: 200, basis: SAMPLE_BASIS },
      { item: PREMIUM_SUPPORT, where: "返贫致贫人口", value: 200, basis: SAMPLE_BASIS },
    ],
  });
  const common = placeCommonStandards(draft, settings, assumptions.range);
  const table = placeUnitTable(draft, policy, places, rows, {
    year: settings.year,
    noticeYear: common.noticeYear,
    assumptions: assumptions.range,
  });
  const sheet = finishParameterSheet(draft, { lastColumn: LAST_COLUMN, lastRow: table.lastRow });
  const column = (letter: string): string => draft.at(`${letter}${table.firstRow}:${letter}${table.lastRow}`);
  return {
    sheet,
    year: draft.at(settings.year),
    sample: draft.at(settings.sample),
    sampleAssumptions: assumptions.sampleCount,
    central: { westPolicy: draft.at(common.westPolicy), other: draft.at(common.other) },
    contribution: { byBasis: draft.at(common.byBasis), byNotice: draft.at(common.byNotice) },
    supportClasses: common.supportClasses.map(({ label, standard }) => ({
      label: draft.at(label),
      standard: draft.at(standard),
    })),
    row: (index) => {
      const at = (letter: string): string => draft.at(`${letter}${table.firstRow + index}`);
      return {
        name: at("B"),
        kind: at("C"),
        fundingUnit: at("D"),
        premium: at("E"),
        contribution: at("F"),
        subsidy: at("G"),
      };
    },
    columns: {
      names: column("B"),
      fundingUnits: column("D"),
      premium: column("E"),
      subsidy: column("G"),
    },
    assumptions: draft.at(assumptions.range),
  };
}

interface CommonStandards {
  readonly noticeYear: string;
  readonly byBasis: string;
  readonly byNotice: string;
  readonly westPolicy: string;
  readonly other: string;
  readonly supportClasses: readonly { readonly label: string; readonly standard: string }[];
}

/** The standards that do not depend on the unit. */
function placeCommonStandards(
  draft: SheetDraft,
  settings: { readonly year: string; readonly basis: string },
  assumptions: string,
): CommonStandards {
  const { year, basis } = settings;
  draft.put(`A${COMMON_ROW - 1}`, "三、统一标准（由函数取得）", STYLES.section);
  placeHeadings(draft, COMMON_ROW, ["序号", "项目", "对象", "标准", "依据"]);
  draft.merge(`E${COMMON_ROW}:${LAST_COLUMN}${COMMON_ROW}`);
  let row = COMMON_ROW;
  const line = (
    item: string,
    where: string | null,
    value: string,
    source: string,
    isYear = false,
  ): string => {
    row += 1;
    draft
      .put(`A${row}`, row - COMMON_ROW, STYLES.centered)
      .put(`B${row}`, item, STYLES.text)
      .formula(`D${row}`, value, isYear ? STYLES.year : STYLES.money)
      .formula(`E${row}`, source, STYLES.wrapped)
      .merge(`E${row}:${LAST_COLUMN}${row}`)
      .height(row, 32);
    if (where === null) draft.blank(`C${row}`, STYLES.text);
    else draft.put(`C${row}`, where, STYLES.text);
    return `$D$${row}`;
  };
  const noticeYear = line(
    "个人缴费所用通知年度",
    null,
    noticeYearOf(year, basis),
    `"按“"&${basis}&"”口径"`,
    true,
  );
  const byBasis = line(
    "个人缴费标准",
    "按口径",
    `CONTRIBUTION(${year},${basis},${assumptions})`,
    `POLICYSOURCE("个人缴费标准",${noticeYear})`,
  );
  const byNotice = line(
    "个人缴费标准",
    "按所用通知年度",
    `POLICYVALUE("个人缴费标准",${noticeYear},"河南省",${assumptions})`,
    `POLICYSOURCE("个人缴费标准",${noticeYear})`,
  );
  line(
    "财政补助标准",
    "全省",
    `SUBSIDY(${year},"合计","",${assumptions})`,
    `POLICYSOURCE("财政补助标准",${year})`,
  );
  const central = (countyClass: string): string =>
    line(
      "中央财政人均补助",
      countyClass,
      `SUBSIDY(${year},"中央",$C$${row + 1},${assumptions})`,
      `POLICYSOURCE("中央财政补助比例",${year},$C$${row + 1})`,
    );
  const westPolicy = central("比照西部开发政策县");
  const other = central("其余县");
  const supportClasses = ["特困人员", "低保对象", "返贫致贫人口"].map((personClass) => {
    const label = `$C$${row + 1}`;
    const standard = line(
      PREMIUM_SUPPORT,
      personClass,
      `POLICYVALUE("${PREMIUM_SUPPORT}",${year},${label},${assumptions})`,
      '"文件未定金额，取自假定参数"',
    );
    draft.put(label.replaceAll("$", ""), personClass, asInput(STYLES.text)).validate({
      range: label.replaceAll("$", ""),
      rule: { kind: "list", source: ["特困人员", "低保对象", "返贫致贫人口", "建档立卡贫困人口"] },
      error: { title: "人员类别有误", text: "请从列表中选择人员类别。" },
    });
    return { label, standard };
  });
  return { noticeYear, byBasis, byNotice, westPolicy, other, supportClasses };
}

function placeUnitTable(
  draft: SheetDraft,
  policy: PolicySet,
  places: PlaceList,
  rows: number,
  inputs: { readonly year: string; readonly noticeYear: string; readonly assumptions: string },
): { readonly firstRow: number; readonly lastRow: number } {
  const headRow = COMMON_ROW + 12;
  const firstRow = headRow + 1;
  const lastRow = headRow + rows;
  const { year, noticeYear, assumptions } = inputs;
  draft.put(
    `A${headRow - 1}`,
    "四、各单位标准（单位由您填写：28个统筹区，或一市所辖各县区）",
    STYLES.section,
  );
  placeHeadings(draft, headRow, [
    "序号",
    "单位",
    "类别",
    "所属统筹区",
    "大病保险\n筹资标准",
    "个人缴费\n标准",
    "财政补助\n标准",
    "状态",
  ]);
  draft.height(headRow, 34);
  for (let row = firstRow; row <= lastRow; row += 1) {
    const name = `$B${row}`;
    const byPlace = (item: string, itemYear: string): string =>
      inRow(name, `POLICYVALUE("${item}",${itemYear},${name},${assumptions})`);
    draft
      .put(`A${row}`, row - headRow, STYLES.centered)
      .put(`B${row}`, policy.units[row - firstRow]?.name ?? "", asInput(STYLES.text))
      .formula(`C${row}`, inRow(name, places.kindOf(name)), STYLES.text)
      .formula(`D${row}`, inRow(name, places.unitOf(name)), STYLES.text)
      .formula(`E${row}`, inRow(name, `DBFUND(${name},${year},${assumptions})`), STYLES.money)
      .formula(`F${row}`, byPlace("个人缴费标准", noticeYear), STYLES.money)
      .formula(`G${row}`, byPlace("财政补助标准", year), STYLES.money)
      .formula(`H${row}`, inRow(name, `IF(ISERROR(E${row}+F${row}+G${row}),"缺数","完整")`), STYLES.centered);
  }
  draft.validate(
    placeEntry(
      `B${firstRow}:B${lastRow}`,
      "28个统筹区之一，或其所辖县、区；不要既列市又列其所辖县区。不用的行清空。",
    ),
  );
  highlightMissing(draft, `E${firstRow}:H${lastRow}`, ["缺数"]);
  return { firstRow, lastRow };
}
