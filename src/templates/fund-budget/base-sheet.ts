import type { SheetDescription } from "../../workbook-file/workbook-description";
import { placeHeadings } from "../layout/headings";
import { PAGE_NAME_FOOTER, TAB_COLORS } from "../layout/page-set-up";
import { sampleLine } from "../layout/sample-line";
import { SheetDraft } from "../layout/sheet-draft";
import { asInput, asTotal, STYLES } from "../layout/styles";
import { placeTitle } from "../layout/title-rows";
import { placeSums } from "../layout/totals";
import { placeCheckLine } from "../sections/check-sheet";
import { amountEntry, headsEntry } from "../sections/entry-rules";
import type { BudgetParameters } from "./parameters-sheet";

const SHEET = "基础资料";
const AGE_HEAD = 6;
const IDENTITY_HEAD = 13;
const OTHER_HEAD = 20;

/** Made-up heads and amounts: each with the year before, the budget year and the spending of the year before. */
const AGE_BANDS = [
  { label: "未成年人及学生", before: 312_450, planned: 309_980, spent: 95_436_000 },
  { label: "其他人员（成年、60周岁以下）", before: 598_720, planned: 596_110, spent: 402_871_500 },
  { label: "60周岁以上老年人", before: 246_830, planned: 255_410, spent: 371_692_500 },
] as const;
const IDENTITIES = [
  { label: "个人全额缴费", before: 1_078_340, planned: 1_080_690 },
  { label: "城乡医疗救助资助", before: 61_260, planned: 62_310 },
  { label: "财政代缴", before: 18_400, planned: 18_500 },
] as const;
const SPENT_IN_TWELVE_MONTHS = 968_200_000;

/** People and past spending: heads are asked for twice, by age and by who pays. */
export interface BudgetBase {
  readonly sheet: SheetDescription;
  readonly bands: readonly {
    readonly label: string;
    readonly planned: string;
    readonly perHead: string;
  }[];
  readonly headsByAge: { readonly before: string; readonly planned: string };
  readonly headsByIdentity: { readonly before: string; readonly planned: string };
  readonly spentBefore: string;
  readonly spentInTwelveMonths: string;
  readonly entries: readonly string[];
}

/** The basic data of the form (基础资料表), as far as the budget rests on them. */
export function budgetBase(parameters: BudgetParameters): BudgetBase {
  const draft = new SheetDraft(SHEET)
    .width("A", 34)
    .width("B:C", 18)
    .width("D", 14)
    .width("E", 22)
    .width("F", 18);
  placeTitle(
    draft,
    "F",
    "基础资料表",
    sampleLine(parameters.sample, `${parameters.place}&" "&${parameters.year}&"年度预算，单位：人、元"`),
  );
  placeCheckLine(draft, "F");
  const age = placeAgeBands(draft);
  const identity = placeIdentities(draft);
  draft
    .put(`A${OTHER_HEAD - 1}`, "三、其他", STYLES.section)
    .put(`A${OTHER_HEAD}`, "近12个月基金支出（可支付月数的分母之一）", STYLES.wrapped)
    .put(`B${OTHER_HEAD}`, SPENT_IN_TWELVE_MONTHS, asInput(STYLES.money))
    .height(OTHER_HEAD, 34);
  const ageRows = `${AGE_HEAD + 1}:${AGE_HEAD + AGE_BANDS.length}`.split(":");
  const identityRows = `${IDENTITY_HEAD + 1}:${IDENTITY_HEAD + IDENTITIES.length}`.split(":");
  const span = (letters: string, [from = "", to = ""]: readonly string[]): string =>
    `${letters.charAt(0)}${from}:${letters.charAt(1)}${to}`;
  const ageHeads = span("BC", ageRows);
  const identityHeads = span("BC", identityRows);
  draft
    .validate(
      headsEntry(`${ageHeads} ${identityHeads}`, {
        title: "参保人数",
        text: "填0或以上的整数，单位：人。按年龄与按缴费身份的合计应当相等。",
      }),
    )
    .validate(
      amountEntry(`${span("EE", ageRows)} B${OTHER_HEAD}`, {
        title: "支出",
        text: "填0或以上的金额，单位：元。",
      }),
    );
  return {
    sheet: draft.describe({
      frozen: { rows: 3 },
      tabColor: TAB_COLORS.entries,
      print: {
        area: `A1:F${OTHER_HEAD}`,
        orientation: "landscape",
        fitToHeight: 1,
        footer: PAGE_NAME_FOOTER,
      },
    }),
    bands: AGE_BANDS.map(({ label }, index) => ({
      label,
      planned: draft.at(`C${AGE_HEAD + 1 + index}`),
      perHead: draft.at(`F${AGE_HEAD + 1 + index}`),
    })),
    headsByAge: { before: draft.at(`B${age}`), planned: draft.at(`C${age}`) },
    headsByIdentity: { before: draft.at(`B${identity}`), planned: draft.at(`C${identity}`) },
    spentBefore: draft.at(`E${age}`),
    spentInTwelveMonths: draft.at(`B${OTHER_HEAD}`),
    entries: [draft.at(ageHeads), draft.at(identityHeads)],
  };
}

function placeAgeBands(draft: SheetDraft): number {
  const totalRow = AGE_HEAD + AGE_BANDS.length + 1;
  draft.put(`A${AGE_HEAD - 1}`, "一、参保人数和待遇支出（按年龄）", STYLES.section);
  placeHeadings(draft, AGE_HEAD, [
    "年龄组",
    "上年末人数",
    "本年预算人数",
    "人数增长率",
    "上年待遇支出",
    "上年人均待遇支出",
  ]);
  AGE_BANDS.forEach(({ label, before, planned, spent }, index) => {
    const row = AGE_HEAD + 1 + index;
    draft
      .put(`A${row}`, label, STYLES.text)
      .put(`B${row}`, before, asInput(STYLES.heads))
      .put(`C${row}`, planned, asInput(STYLES.heads))
      .put(`E${row}`, spent, asInput(STYLES.money));
  });
  draft.put(`A${totalRow}`, "合计", asTotal(STYLES.centered));
  const tableRows = { firstRow: AGE_HEAD + 1, lastRow: totalRow - 1, totalRow };
  placeSums(draft, tableRows, "BC", STYLES.heads);
  placeSums(draft, tableRows, "E", STYLES.money);
  for (let row = AGE_HEAD + 1; row <= totalRow; row += 1) {
    const look = row === totalRow ? asTotal : (style: Parameters<typeof asTotal>[0]) => style;
    draft
      .formula(`D${row}`, `IF(B${row}=0,0,ROUND(C${row}/B${row}-1,6))`, look(STYLES.percent))
      .formula(`F${row}`, `IF(B${row}=0,0,ROUND(E${row}/B${row},2))`, look(STYLES.money));
  }
  return totalRow;
}

function placeIdentities(draft: SheetDraft): number {
  const totalRow = IDENTITY_HEAD + IDENTITIES.length + 1;
  draft.put(`A${IDENTITY_HEAD - 1}`, "二、参保人数（按缴费身份，另行填报，用于核对）", STYLES.section);
  placeHeadings(draft, IDENTITY_HEAD, ["缴费身份", "上年末人数", "本年预算人数"]);
  IDENTITIES.forEach(({ label, before, planned }, index) => {
    const row = IDENTITY_HEAD + 1 + index;
    draft
      .put(`A${row}`, label, STYLES.text)
      .put(`B${row}`, before, asInput(STYLES.heads))
      .put(`C${row}`, planned, asInput(STYLES.heads));
  });
  draft.put(`A${totalRow}`, "合计", asTotal(STYLES.centered));
  const tableRows = { firstRow: IDENTITY_HEAD + 1, lastRow: totalRow - 1, totalRow };
  placeSums(draft, tableRows, "BC", STYLES.heads);
  return totalRow;
}
