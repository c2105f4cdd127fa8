import type { PolicySet } from "../../policy/policy-set";
import type { SheetDescription } from "../../workbook-file/workbook-description";
import { repeated } from "../layout/formulas";
import type { SheetDraft } from "../layout/sheet-draft";
import { BAD, STYLES } from "../layout/styles";
import { placeAssumptions } from "../sections/assumption-table";
import { YEAR_RULE } from "../sections/entry-rules";
import { finishParameterSheet, startParameterSheet } from "../sections/parameter-sheet";

const LAST_COLUMN = "H";
const ASSUMPTIONS_ROW = 10;
const ASSUMPTION_ROWS = 12;
/** The scope of 2021 has no end; any later day asks for the same figures. */
const SCOPE_YEAR = 2021;

/** One of the categories of expense, as the sheets show it. */
export interface ListedCategory {
  readonly code: string;
  readonly label: string;
}

/** The references by which the other sheets take settings and the scope. */
export interface ClaimParameters {
  readonly sheet: SheetDescription;
  readonly year: string;
  readonly income: string;
  readonly sample: string;
  readonly sampleAssumptions: string;
  readonly categories: readonly ListedCategory[];
  readonly codes: string;
  readonly labels: string;
  readonly verdicts: string;
  readonly sources: string;
  /** A cell of the assumptions table by its row and column, both from 0, header included. */
  readonly assumption: (row: number, column: number) => string;
  readonly assumptionRows: number;
  readonly assumptions: string;
}

/** Settings, assumptions and the list of categories with the clause that decides each. */
export function claimParameters(policy: PolicySet): ClaimParameters {
  const { draft, settings } = startParameterSheet({
    lastColumn: LAST_COLUMN,
    line: '"金额单位：元"',
    settings: {
      year: {
        label: "支付比例年度",
        value: null,
        note: "留空：支付比例和起付线比例取2020年通知（医保发〔2020〕24号第二条（五））的规定，2021年通知没有给出数字。填年度则只用该年度的规定或假定参数。",
        style: STYLES.year,
        rule: YEAR_RULE,
        refusal: "请填四位年份，如2020，或留空。",
      },
      income: {
        label: "居民人均可支配收入",
        value: 24_000,
        note: "元，示例。起付线为其一半；通知没有写明取哪一级、哪一年的收入，请按本地文件填写。假定参数中填了“大病保险起付线”的，以假定为准。",
        style: STYLES.money,
        rule: { kind: "decimal", when: { operator: "between", from: 0, to: 1_000_000 } },
        refusal: "请填0或以上的金额，单位：元。",
      },
    },
  });
  draft.width("A", 8).width("B", 36).width("C", 20).width("D:E", 14).width("F:H", 26);
  const open = "本地文件的文号、条款";
  const assumptions = placeAssumptions(draft, policy, {
    title: "二、假定参数（前几行已列出通知未定的项目，填入数值即起作用；数值留空的行不起作用）",
    headerRow: ASSUMPTIONS_ROW,
    rows: ASSUMPTION_ROWS,
    lastColumn: LAST_COLUMN,
    samples: [
      { item: "大病保险支付比例", where: "普通参保居民", basis: open },
      { item: "大病保险起付线", basis: open },
      { item: "大病保险封顶线", basis: open },
      { item: "大病保险支付比例", where: "特困人员", basis: open },
      { item: "大病保险起付线比例", where: "特困人员", basis: open },
      { item: "合规自付范围", where: "UN1", basis: open },
    ],
  });
  const headRow = assumptions.nextRow + 2;
  const categories = placeCategories(draft, policy, headRow, assumptions.range);
  const column = (letter: string): string =>
    draft.at(`${letter}${headRow + 1}:${letter}${headRow + categories.length}`);
  return {
    sheet: finishParameterSheet(draft, {
      lastColumn: LAST_COLUMN,
      lastRow: headRow + categories.length,
      fitToOnePage: true,
    }),
    year: draft.at(settings.year),
    income: draft.at(settings.income),
    sample: draft.at(settings.sample),
    sampleAssumptions: assumptions.sampleCount,
    categories,
    codes: column("A"),
    labels: column("B"),
    verdicts: column("C"),
    sources: column("D"),
    assumption: (row, position) => draft.at(`${"BCDEF".charAt(position)}${ASSUMPTIONS_ROW + row}`),
    assumptionRows: ASSUMPTION_ROWS,
    assumptions: draft.at(assumptions.range),
  };
}

function placeCategories(
  draft: SheetDraft,
  policy: PolicySet,
  headRow: number,
  assumptions: string,
): readonly ListedCategory[] {
  const members = policy.labels["zh-CN"].dimensions["expense-category"]?.members ?? {};
  const categories = Object.entries(members).map(([code, { label }]) => ({ code, label }));
  draft
    .put(
      `A${headRow - 1}`,
      "三、费用类别和判定依据（出院日期在2021年9月30日及以后；豫医保〔2021〕2号第三、四条）",
      STYLES.section,
    )
    .put(`A${headRow}`, "代码", STYLES.head)
    .put(`B${headRow}`, "费用类别", STYLES.head)
    .put(`C${headRow}`, "是否纳入合规自付", STYLES.head)
    .put(`D${headRow}`, "文号、条款和原文", STYLES.head)
    .merge(`D${headRow}:${LAST_COLUMN}${headRow}`);
  categories.forEach(({ code, label }, index) => {
    const row = headRow + 1 + index;
    const undecided = (call: string, otherwise: string): string => `IFERROR(${call},"${otherwise}")`;
    draft
      .put(`A${row}`, code, STYLES.centered)
      .put(`B${row}`, label, STYLES.wrapped)
      .formula(
        `C${row}`,
        undecided(`POLICYVALUE("合规自付范围",${SCOPE_YEAR},$A${row},${assumptions})`, "未定"),
        STYLES.centered,
      )
      .formula(
        `D${row}`,
        undecided(
          `POLICYSOURCE("合规自付范围",${SCOPE_YEAR},$A${row})`,
          "通知既未列入、也未排除：没有假定的，该类费用显示#N/A",
        ),
        STYLES.wrapped,
      )
      .merge(`D${row}:${LAST_COLUMN}${row}`)
      .height(row, 34);
  });
  draft.highlight({
    range: `C${headRow + 1}:C${headRow + categories.length}`,
    rules: [{ kind: "cellValue", when: { operator: "equal", value: '="未定"' }, style: BAD }],
  });
  return categories;
}

/**
 * Repeats the assumptions table on another sheet, from its header cell on, and gives its fixed range there: a function
 * whose arguments stand on other sheets has been seen to be recalculated on opening.
 */
export function repeatAssumptions(
  draft: SheetDraft,
  parameters: ClaimParameters,
  columns: readonly string[],
  headerRow: number,
): string {
  const [first = "", ...others] = columns;
  const last = others.at(-1) ?? first;
  draft.put(`${first}${headerRow - 1}`, "假定参数（自动取自“标准与假定”，勿改）", STYLES.subtitle);
  for (let row = 0; row <= parameters.assumptionRows; row += 1) {
    columns.forEach((column, position) => {
      const source = parameters.assumption(row, position);
      draft.formula(
        `${column}${headerRow + row}`,
        repeated(source),
        row === 0 ? STYLES.quietHead : STYLES.quiet,
      );
    });
  }
  draft.width(`${first}:${last}`, 14);
  return [first, last]
    .map((column, index) => `$${column}$${index === 0 ? headerRow : headerRow + parameters.assumptionRows}`)
    .join(":");
}

/** A cell that repeats a setting which may be blank. */
export function repeatSetting(draft: SheetDraft, address: string, label: string, source: string): void {
  draft
    .put(
      address.replace(/^[A-Z]+/, (letters) => String.fromCharCode(letters.charCodeAt(0) - 1)),
      label,
      STYLES.quiet,
    )
    .formula(address, repeated(source), STYLES.quiet);
}
