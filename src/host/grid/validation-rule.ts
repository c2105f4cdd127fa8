import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRuleBase,
  type IRange,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import { isRecord } from "../core/values";
import type { CellValidation } from "../core/workbook-model";

const TYPES: Readonly<Record<string, DataValidationType>> = {
  list: DataValidationType.LIST,
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const ERROR_STYLES: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** A rule of Excel's on what may be typed, as the grid's own for one range. */
export function validationRule(
  range: IRange,
  { rule, ignoreBlanks, error, prompt }: CellValidation,
): ISheetDataValidationRule {
  const said = error.message === "" ? prompt.message : error.message;
  return {
    ...criteria(rule),
    uid: crypto.randomUUID(),
    ranges: [range],
    allowBlank: ignoreBlanks,
    errorStyle: ERROR_STYLES[error.style] ?? DataValidationErrorStyle.STOP,
    showErrorMessage: said !== "",
    error: said,
    errorTitle: error.title,
    showInputMessage: prompt.message !== "",
    prompt: prompt.message,
    promptTitle: prompt.title,
    renderMode: DataValidationRenderMode.ARROW,
    showDropDown: true,
  };
}

function criteria(rule: CellValidation["rule"]): IDataValidationRuleBase {
  const [kind = "", details] = Object.entries(rule)[0] ?? [];
  const type = TYPES[kind] ?? DataValidationType.NONE;
  if (!isRecord(details)) return { type };
  if (kind === "list") return { type, formula1: operand(details["source"]) };
  if (kind === "custom") return { type, formula1: operand(details["formula"]) };
  const operator = OPERATORS[String(details["operator"])];
  return {
    type,
    formula1: operand(details["formula1"]),
    formula2: operand(details["formula2"]),
    ...(operator === undefined ? {} : { operator }),
  };
}

function operand(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
