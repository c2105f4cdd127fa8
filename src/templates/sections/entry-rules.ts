import type { ValidationDescription, ValidationRule } from "../../workbook-file/workbook-description";

type Prompt = NonNullable<ValidationDescription["prompt"]>;

/** A year of notices. */
export const YEAR_RULE: ValidationRule = {
  kind: "whole",
  when: { operator: "between", from: 2000, to: 2100 },
};

const NOT_NEGATIVE: ValidationRule = { kind: "decimal", when: { operator: "greaterThanOrEqual", value: 0 } };

/** For money of a single person, so that a slip of the decimal point is seen. */
const OF_ONE_PERSON: ValidationRule = {
  kind: "decimal",
  when: { operator: "between", from: 0, to: 99_999_999 },
};

/** Cells for whole numbers of people. */
export function headsEntry(range: string, prompt: Prompt): ValidationDescription {
  return {
    range,
    rule: { kind: "whole", when: { operator: "greaterThanOrEqual", value: 0 } },
    prompt,
    error: { title: "人数有误", text: "请填0或以上的整数，不要填小数、负数或文字。" },
  };
}

/** Cells for amounts in yuan. */
export function amountEntry(range: string, prompt: Prompt): ValidationDescription {
  return {
    range,
    rule: NOT_NEGATIVE,
    prompt,
    error: { title: "金额有误", text: "请填0或以上的金额，单位：元。" },
  };
}

/** Cells for amounts in yuan of one person's bills. */
export function personalAmountEntry(range: string, prompt: Prompt): ValidationDescription {
  return { ...amountEntry(range, prompt), rule: OF_ONE_PERSON };
}

/** Cells for places of the hidden list. */
export function placeEntry(range: string, explanation: string): ValidationDescription {
  return {
    range,
    rule: { kind: "list", source: "=单位清单" },
    prompt: { title: "单位", text: explanation },
    error: { title: "单位有误", text: "请从列表中选择单位；名单见隐藏的“清单”工作表。" },
  };
}
