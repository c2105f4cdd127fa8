import type { CellValidation } from "../core/workbook-model";
import type { Comparison, ValidationDescription } from "../../workbook-file/workbook-description";

const OPERATORS: Readonly<Record<Comparison["operator"], string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

const RULE_NAMES = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
} as const;

const ERROR_STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** A file's validation in the forms of Excel.DataValidation. */
export function officeValidation(validation: ValidationDescription): CellValidation {
  const { allowBlank = true, prompt, error } = validation;
  return {
    rule: officeRule(validation.rule),
    ignoreBlanks: allowBlank,
    error: {
      title: error?.title ?? "",
      message: error?.text ?? "",
      style: ERROR_STYLES[error?.level ?? "stop"],
    },
    prompt: { title: prompt?.title ?? "", message: prompt?.text ?? "" },
  };
}

function officeRule(rule: ValidationDescription["rule"]): CellValidation["rule"] {
  switch (rule.kind) {
    case "list": {
      const source = typeof rule.source === "string" ? rule.source : rule.source.join(",");
      return { list: { inCellDropDown: true, source } };
    }
    case "custom":
      return { custom: { formula: rule.formula } };
    default:
      return { [RULE_NAMES[rule.kind]]: officeComparison(rule.when) };
  }
}

function officeComparison(when: Comparison): Readonly<Record<string, unknown>> {
  const operator = OPERATORS[when.operator];
  return "from" in when
    ? { operator, formula1: when.from, formula2: when.to }
    : { operator, formula1: when.value };
}
