import { BooleanNumber, type IRange, type IStyleBase } from "@univerjs/core";
import {
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { parseRange } from "../../workbook-file/cell-range";
import { formatAddress } from "../../workbook-file/cell-address";
import type {
  Comparison,
  ConditionalFormat,
  ConditionalRule,
  ConditionalStyle,
  Operand,
} from "../../workbook-file/workbook-description";
import { gridRange } from "./sheet-data";

type RuleConfig = IConditionFormattingRule["rule"];

const SIGNS = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
} as const;

/** A file's conditional format as the grid's own rules, in the order in which they are tried. */
export function conditionalFormatRules({ range, rules }: ConditionalFormat): IConditionFormattingRule[] {
  const areas = range.split(" ").flatMap((part) => parseRange(part) ?? []);
  const [first] = areas;
  if (first === undefined) return [];
  const corner = formatAddress({ row: first.top, column: first.left });
  const ranges: IRange[] = areas.map(gridRange);
  return rules.map((rule) => ({
    cfId: crypto.randomUUID(),
    ranges,
    stopIfTrue: rule.stopIfTrue === true,
    rule: ruleConfig(rule, corner),
  }));
}

function ruleConfig(rule: ConditionalRule, corner: string): RuleConfig {
  switch (rule.kind) {
    case "cellValue":
      return highlight(comparisonFormula(rule.when, corner), rule.style);
    case "expression":
      return highlight(rule.formula, rule.style);
    case "dataBar":
      return {
        type: CFRuleType.dataBar,
        isShowValue: true,
        config: {
          min: rule.from === "minimum" ? { type: CFValueType.min } : { type: CFValueType.num, value: 0 },
          max: { type: CFValueType.max },
          isGradient: false,
          positiveColor: rule.color,
          nativeColor: rule.color,
        },
      };
  }
}

function highlight(formula: string, style: ConditionalStyle): RuleConfig {
  return {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value: formula,
    style: highlightStyle(style),
  };
}

function highlightStyle({ fill, font = {} }: ConditionalStyle): IStyleBase {
  const style: IStyleBase = {};
  if (fill !== undefined) style.bg = { rgb: fill };
  if (font.color !== undefined) style.cl = { rgb: font.color };
  if (font.bold !== undefined) style.bl = font.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (font.italic !== undefined) style.it = font.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  return style;
}

/** The grid compares with numbers only, a file with any formula: so every comparison becomes a formula. */
function comparisonFormula(when: Comparison, corner: string): string {
  if ("from" in when) {
    const isInside = `AND(${corner}>=${term(when.from)},${corner}<=${term(when.to)})`;
    return when.operator === "between" ? `=${isInside}` : `=NOT(${isInside})`;
  }
  return `=${corner}${SIGNS[when.operator]}${term(when.value)}`;
}

function term(operand: Operand): string {
  return typeof operand === "number" ? String(operand) : `(${operand.replace(/^=/, "")})`;
}
