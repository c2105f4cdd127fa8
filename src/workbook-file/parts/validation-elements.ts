import type { ValidationDescription, ValidationRule } from "../workbook-description";
import { comparisonOperands } from "./comparison-operands";
import type { FormulaWriter } from "./formula-writer";
import { element, textElement } from "./xml";

interface StoredRule {
  readonly type: string;
  readonly operator?: string;
  readonly operands: readonly string[];
}

function storedRule(rule: ValidationRule, formulas: FormulaWriter): StoredRule {
  const write = (typed: string): string => formulas.write(typed);
  switch (rule.kind) {
    case "list": {
      const { source } = rule;
      return {
        type: "list",
        operands: [typeof source === "string" ? write(source) : `"${source.join(",")}"`],
      };
    }
    case "custom":
      return { type: "custom", operands: [write(rule.formula)] };
    default:
      return {
        type: rule.kind,
        operator: rule.when.operator,
        operands: comparisonOperands(rule.when, write),
      };
  }
}

function validationElement(validation: ValidationDescription, formulas: FormulaWriter): string {
  const { range, rule, prompt, error } = validation;
  const { type, operator, operands } = storedRule(rule, formulas);
  const level = error?.level === "stop" ? undefined : error?.level;
  return element(
    "dataValidation",
    {
      type,
      errorStyle: level,
      operator: operator === "between" ? undefined : operator,
      allowBlank: validation.allowBlank === false ? undefined : true,
      showInputMessage: true,
      showErrorMessage: true,
      errorTitle: error?.title,
      error: error?.text,
      promptTitle: prompt?.title,
      prompt: prompt?.text,
      sqref: range,
    },
    ...operands.map((operand, index) => textElement(`formula${index + 1}`, operand)),
  );
}

/** The data validations of a sheet. */
export function validationsElement(
  validations: readonly ValidationDescription[],
  formulas: FormulaWriter,
): string {
  const written = validations.map((validation) => validationElement(validation, formulas));
  return element("dataValidations", { count: written.length }, ...written);
}
