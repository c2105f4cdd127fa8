import { typedFormula } from "../formula/typed-formula";
import type {
  Comparison,
  ConditionalFormat,
  ConditionalRule,
  Operand,
  ValidationDescription,
  ValidationError,
  ValidationRule,
} from "../workbook-description";
import { readColor } from "./colors";
import type { StyleReader } from "./style-reader";
import { withoutUndefined } from "../without-undefined";
import {
  attribute,
  child,
  childrenOf,
  flagAttribute,
  numberAttribute,
  type XmlElement,
} from "./xml-document";

const SINGLE_OPERATORS = [
  "equal",
  "notEqual",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
] as const;

function operand(stored: string | undefined): Operand {
  const number = Number(stored);
  return stored === undefined || stored.trim() === "" || Number.isNaN(number)
    ? typedFormula(stored ?? "0")
    : number;
}

function comparison(operator: string, first: string | undefined, second: string | undefined): Comparison {
  const single = SINGLE_OPERATORS.find((each) => each === operator);
  return single === undefined
    ? {
        operator: operator === "notBetween" ? "notBetween" : "between",
        from: operand(first),
        to: operand(second),
      }
    : { operator: single, value: operand(first) };
}

function validationRule(validation: XmlElement): ValidationRule | null {
  const first = child(validation, "formula1")?.text;
  const type = attribute(validation, "type");
  switch (type) {
    case "list": {
      const entries = /^"(.*)"$/s.exec(first ?? "")?.[1];
      return { kind: "list", source: entries === undefined ? typedFormula(first ?? "") : entries.split(",") };
    }
    case "custom":
      return { kind: "custom", formula: typedFormula(first ?? "") };
    case "whole":
    case "decimal":
    case "date":
    case "textLength": {
      const operator = attribute(validation, "operator") ?? "between";
      return { kind: type, when: comparison(operator, first, child(validation, "formula2")?.text) };
    }
    default:
      return null;
  }
}

function readValidation(validation: XmlElement): ValidationDescription[] {
  const rule = validationRule(validation);
  if (rule === null) {
    return [];
  }
  const message = (textName: string, titleName: string): { title?: string; text: string } | undefined => {
    const title = attribute(validation, titleName);
    const text = attribute(validation, textName);
    return title === undefined && text === undefined
      ? undefined
      : withoutUndefined({ title, text: text ?? "" });
  };
  const error = message("error", "errorTitle");
  const style = attribute(validation, "errorStyle");
  const level: ValidationError["level"] = style === "warning" || style === "information" ? style : undefined;
  return [
    withoutUndefined({
      range: attribute(validation, "sqref") ?? "",
      rule,
      allowBlank: flagAttribute(validation, "allowBlank") === true ? undefined : false,
      prompt: message("prompt", "promptTitle"),
      error: error === undefined ? undefined : withoutUndefined({ ...error, level }),
    }),
  ];
}

/** The data validations of a sheet; kinds that a description does not know are left out. */
export function readValidations(sheet: XmlElement): readonly ValidationDescription[] {
  return childrenOf(child(sheet, "dataValidations"), "dataValidation").flatMap(readValidation);
}

function readRule(rule: XmlElement, styles: StyleReader, theme: readonly string[]): ConditionalRule | null {
  const [first, second] = childrenOf(rule, "formula").map((formula) => formula.text);
  const style = styles.conditionalStyle(numberAttribute(rule, "dxfId"));
  switch (attribute(rule, "type")) {
    case "cellIs":
      return {
        kind: "cellValue",
        when: comparison(attribute(rule, "operator") ?? "equal", first, second),
        style,
      };
    case "expression":
      return { kind: "expression", formula: typedFormula(first ?? ""), style };
    case "dataBar": {
      const bar = child(rule, "dataBar");
      const color = readColor(child(bar, "color"), theme) ?? "#638EC6";
      const isFromZero = attribute(child(bar, "cfvo"), "type") === "num";
      return isFromZero ? { kind: "dataBar", color } : { kind: "dataBar", color, from: "minimum" };
    }
    default:
      return null;
  }
}

/** The conditional formats of a sheet; kinds that a description does not know are left out. */
export function readConditionalFormats(
  sheet: XmlElement,
  styles: StyleReader,
  theme: readonly string[],
): readonly ConditionalFormat[] {
  return childrenOf(sheet, "conditionalFormatting")
    .map((format) => ({
      range: attribute(format, "sqref") ?? "",
      rules: childrenOf(format, "cfRule").flatMap((element) => {
        const rule = readRule(element, styles, theme);
        const stops = flagAttribute(element, "stopIfTrue") === true;
        return rule === null ? [] : [stops ? { ...rule, stopIfTrue: true } : rule];
      }),
    }))
    .filter(({ rules }) => rules.length > 0);
}
