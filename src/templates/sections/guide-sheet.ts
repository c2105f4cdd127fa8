import { noticeRecords } from "../../policy/notice-records";
import type { SheetDescription } from "../../workbook-file/workbook-description";
import { PAGE_NUMBER_FOOTER, TAB_COLORS } from "../layout/page-set-up";
import { SheetDraft } from "../layout/sheet-draft";
import { asInput, asTotal, STYLES } from "../layout/styles";
import { displayWidth } from "../../workbook-file/display-width";
import { CHECK_LINE } from "./check-sheet";

const SHEET = "说明";
const TEXT_WIDTH = 96;
const LINE_HEIGHT = 17;

/** What the first sheet says of a workbook. */
export interface Guide {
  readonly title: string;
  readonly purpose: string;
  /** What to do, sheet by sheet. */
  readonly steps: readonly { readonly sheet: string; readonly what: string }[];
  /** Readings, limits and choices that a reader of the figures must know. */
  readonly remarks: readonly string[];
}

/** Where a workbook says how much of it is still made up. */
export interface SampleState {
  /** The cell that says whether the figures are samples. */
  readonly sample: string;
  /** How many rows of the assumptions still bear a sample basis: a formula without its "=". */
  readonly sampleAssumptions: string;
}

function height(text: string, width: number): number {
  return Math.max(20, 4 + LINE_HEIGHT * Math.ceil(displayWidth(text) / width));
}

/** The lines that every template needs: how the figures behave without the add-in, and what is protected. */
const COMMON_REMARKS: readonly string[] = [
  "黄色单元格由您填写，其余单元格是公式，已保护、没有密码：在“审阅—撤消工作表保护”即可解除。",
  "标准、比例都由加载项的函数取自文件，函数集中在带“标准”或“假定参数”的工作表；没有安装加载项的同事打开本文件，看到的是保存时的数值，仍可修改不进入函数的人数和金额，合计照常更新；若修改年度、单位、假定参数等进入函数的单元格，要由装有加载项的电脑重新计算。",
  "文件没有规定的数值显示#N/A，不猜测、不沿用上年；看不懂的名称或年度显示#VALUE!。任何一行缺数，合计写“不完整”，不把其余各行相加充数。选中出错的单元格，可在任务窗格或用EXPLAIN函数查看原因。",
  "假定参数优先于文件数值，只在本工作簿有效；每行请写明依据。两行对同一项目、对象、年度给出不同数值时，函数显示#VALUE!。",
];

/** The sheet that a colleague reads first: what to fill in, on which notices the figures rest, how far they reach. */
export function guideSheet(guide: Guide, samples: SampleState): SheetDescription {
  const draft = new SheetDraft(SHEET)
    .width("A", 20)
    .width("B", 30)
    .width("C", TEXT_WIDTH - 30);
  let row = 1;
  draft.put("A1", guide.title, STYLES.title).merge("A1:C1").height(1, 30);
  draft.put("A2", guide.purpose, STYLES.plain).merge("A2:C2").height(2, height(guide.purpose, 112));
  row = 4;
  const section = (label: string): void => {
    draft.put(`A${row}`, label, STYLES.section).height(row, 22);
    row += 1;
  };
  const line = (label: string, place: (address: string) => void, rowHeight = 20): void => {
    draft.put(`A${row}`, label, asTotal(STYLES.wrapped));
    place(`B${row}`);
    draft.merge(`B${row}:C${row}`).height(row, rowHeight);
    row += 1;
  };

  section("一、状态");
  line("数据版本", (cell) => draft.formula(cell, "POLICYVERSION()", STYLES.text));
  line("核对", (cell) => draft.formula(cell, CHECK_LINE, STYLES.text));
  line("数据性质", (cell) =>
    draft.formula(
      cell,
      `IF(${samples.sample}="示例","示例数据：请换成本地数据，再把“数据性质”改为“正式”","正式数据")`,
      STYLES.text,
    ),
  );
  line("示例假定", (cell) =>
    draft.formula(
      cell,
      `IF(${samples.sampleAssumptions}=0,"假定参数中没有示例","假定参数中还有"&${samples.sampleAssumptions}&"行依据写着“示例”，请换成本地文件的数值和文号")`,
      STYLES.text,
    ),
  );
  row += 1;

  section("二、填写步骤");
  guide.steps.forEach(({ sheet, what }, index) => {
    line(`${index + 1}．${sheet}`, (cell) => draft.put(cell, what, STYLES.wrapped), height(what, TEXT_WIDTH));
  });
  line("黄色单元格", (cell) => draft.put(cell, "由您填写（未锁定）", asInput(STYLES.text)));
  row += 1;

  section("三、口径和限制");
  [...guide.remarks, ...COMMON_REMARKS].forEach((remark, index) => {
    line(`${index + 1}．`, (cell) => draft.put(cell, remark, STYLES.wrapped), height(remark, TEXT_WIDTH));
  });
  row += 1;

  section("四、所依据的文件");
  draft
    .put(`A${row}`, "文号", STYLES.head)
    .put(`B${row}`, "落款或印发日期", STYLES.head)
    .put(`C${row}`, "标题", STYLES.head);
  row += 1;
  for (const { number, title, issued } of noticeRecords) {
    draft
      .put(`A${row}`, number, STYLES.text)
      .put(`B${row}`, issued ?? "来源未载日期", STYLES.centered)
      .put(`C${row}`, title, STYLES.wrapped)
      .height(row, height(title, TEXT_WIDTH - 30));
    row += 1;
  }
  return draft.describe({
    frozen: { rows: 1 },
    tabColor: TAB_COLORS.guide,
    print: { area: `A1:C${row - 1}`, orientation: "landscape", footer: PAGE_NUMBER_FOOTER },
  });
}
