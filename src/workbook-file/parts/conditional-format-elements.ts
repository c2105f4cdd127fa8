import type { ConditionalFormat, ConditionalRule } from "../workbook-description";
import type { CellPools } from "./cell-element";
import { comparisonOperands } from "./comparison-operands";
import { storedColor } from "./styles-part";
import { element, textElement } from "./xml";

interface RulePlace {
  readonly priority: number;
  readonly stopIfTrue: boolean | undefined;
}

function ruleElement(rule: ConditionalRule, place: RulePlace, { styles, formulas }: CellPools): string {
  switch (rule.kind) {
    case "cellValue": {
      const operands = comparisonOperands(rule.when, (typed) => formulas.write(typed));
      const dxfId = styles.conditionalFormat(rule.style);
      return element(
        "cfRule",
        { type: "cellIs", dxfId, ...place, operator: rule.when.operator },
        ...operands.map((operand) => textElement("formula", operand)),
      );
    }
    case "expression":
      return element(
        "cfRule",
        { type: "expression", dxfId: styles.conditionalFormat(rule.style), ...place },
        textElement("formula", formulas.write(rule.formula)),
      );
    case "dataBar": {
      const least =
        rule.from === "minimum" ? element("cfvo", { type: "min" }) : element("cfvo", { type: "num", val: 0 });
      const color = element("color", { rgb: storedColor(rule.color) });
      const bar = element("dataBar", {}, least, element("cfvo", { type: "max" }), color);
      return element("cfRule", { type: "dataBar", ...place }, bar);
    }
  }
}

/** The conditional formats of a sheet, in their order of precedence. */
export function conditionalFormatElements(
  formats: readonly ConditionalFormat[],
  pools: CellPools,
): readonly string[] {
  let priority = 0;
  return formats.map(({ range, rules }) => {
    const written = rules.map((rule) => {
      priority += 1;
      return ruleElement(rule, { priority, stopIfTrue: rule.stopIfTrue === true || undefined }, pools);
    });
    return element("conditionalFormatting", { sqref: range }, ...written);
  });
}
