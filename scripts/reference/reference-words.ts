import type { Language } from "../../src/policy/compiled-policy";

/** The sentences of the reference pages in one language. */
export interface ReferenceWords {
  readonly title: string;
  readonly introduction: readonly string[];
  readonly argument: string;
  readonly meaning: string;
  readonly optional: string;
  readonly repeating: string;
  readonly unit: string;
  readonly source: string;
  readonly examples: string;
  readonly errors: string;
  readonly formula: string;
  readonly result: string;
  readonly message: string;
  readonly inBrackets: (text: string) => string;
  readonly separator: string;
  readonly moreRows: (rows: number) => string;
  readonly blanks: string;
  readonly version: string;
}

export const REFERENCE_WORDS: Readonly<Record<Language, ReferenceWords>> = {
  "zh-CN": {
    title: "函数参考",
    introduction: [
      "本页由 `npm run docs` 生成，不要手改；例子的结果是生成时实际算出来的。English: [functions.en-US.md](functions.en-US.md)。",
      "每个参数可以是一个值、一个单元格、一个区域或数组；区域之间按 Excel 算术的规则配对，出错只在出错的那一格。必填参数全空的一格留空。",
      "`#VALUE!` 是参数看不懂；`#N/A` 是看懂了，但已载文件没有定，提示里写明缺什么。最后一个参数“假定参数”是含表头“项目、对象、年度、数值、依据”的区域，填文件的缺口或代替文件的数值，只对这一次计算有效。",
    ],
    argument: "参数",
    meaning: "说明",
    optional: "可不填",
    repeating: "可多个",
    unit: "单位",
    source: "依据",
    examples: "例",
    errors: "不出数的情形",
    formula: "公式",
    result: "结果",
    message: "提示",
    inBrackets: (text) => `（${text}）`,
    separator: "；",
    moreRows: (rows) => `……共${rows}行（含表头）`,
    blanks: "必填参数都空时，单元格留空。",
    version: "政策数据更新后随之变化",
  },
  "en-US": {
    title: "Function reference",
    introduction: [
      "Written by `npm run docs`, not by hand; the results of the examples are computed when it is written. 中文：[functions.md](functions.md)。",
      "Every argument takes a value, a cell, a range or an array. Ranges pair as in Excel's own arithmetic, and an error sits in its own cell. Where all required arguments are blank the cell stays empty.",
      "`#VALUE!` means that an argument is not understood, `#N/A` that it is, but the loaded notices do not settle it; the message says what is lacking. The last argument, the assumptions, is a range with the header item, where, year, value, basis: it fills gaps of the notices or sets figures aside, for one call.",
    ],
    argument: "Argument",
    meaning: "Meaning",
    optional: "optional",
    repeating: "any number",
    unit: "Unit",
    source: "Source",
    examples: "Examples",
    errors: "When there is no value",
    formula: "Formula",
    result: "Result",
    message: "Message",
    inBrackets: (text) => ` (${text})`,
    separator: "; ",
    moreRows: (rows) => `… ${rows} rows with the header`,
    blanks: "Where all required arguments are blank, the cell stays empty.",
    version: "changes with the policy data",
  },
};
