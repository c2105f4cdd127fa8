import type { CellRange } from "../cell-range";
import { ExcelError } from "../excel-error";
import { defineType, property, type Scalar, type ObjectMaker } from "../object-type";
import { asBoolean, asRecord, asText, isRecord } from "../values";
import { NO_ALERT, NO_PROMPT, showValidation } from "../shown-validation";

/** The kinds of rule, by the name under which a rule object holds them. */
const RULE_TYPES: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

function validation(name: string, whenUnset: unknown, check: (value: unknown) => unknown): Scalar<CellRange> {
  return property(
    (range) => range.state.validations.get(range.area, name, whenUnset) ?? null,
    (range, value) => {
      range.assertContentsEditable();
      range.state.validations.set(range.area, name, check(value));
      showValidation(range);
    },
  );
}

/** Excel.DataValidation. Rules are kept and given back; what an add-in writes is not held against them, as in Excel. */
export const dataValidationObject: ObjectMaker<CellRange> = defineType<CellRange>("DataValidation", {
  scalars: {
    ErrorAlert: validation("ErrorAlert", NO_ALERT, (value) => ({ ...NO_ALERT, ...asRecord(value) })),
    IgnoreBlanks: validation("IgnoreBlanks", true, asBoolean),
    Prompt: validation("Prompt", NO_PROMPT, (value) => ({ ...NO_PROMPT, ...asRecord(value) })),
    Rule: validation("Rule", {}, asRule),
    Type: property(ruleType),
  },
  methods: {
    Clear: (range) => {
      range.assertContentsEditable();
      range.state.validations.clear(range.area);
      showValidation(range);
    },
  },
});

function asRule(value: unknown): unknown {
  const entries = Object.entries(asRecord(value)).filter(([, rule]) => rule !== undefined && rule !== null);
  const [kind = "", rule] = entries[0] ?? [];
  if (entries.length !== 1 || RULE_TYPES[kind] === undefined || !isRecord(rule)) {
    throw new ExcelError("InvalidArgument");
  }
  if (kind === "list") {
    asBoolean(rule["inCellDropDown"]);
    const source = rule["source"];
    if (isRecord(source)) {
      throw new ExcelError(
        "InvalidArgument",
        "A list rule's source must be a text here; a Range is not implemented.",
      );
    }
    asText(source);
  } else if (kind === "custom") {
    asText(rule["formula"]);
  } else if (rule["formula1"] === undefined || typeof rule["operator"] !== "string") {
    throw new ExcelError("InvalidArgument");
  }
  return { [kind]: rule };
}

function ruleType(range: CellRange): string {
  const rules = range.state.validations.distinct(range.area, "Rule", {});
  if (rules.length > 1) {
    return rules.some((rule) => isRecord(rule) && Object.keys(rule).length === 0)
      ? "Inconsistent"
      : "MixedCriteria";
  }
  const kind = isRecord(rules[0]) ? Object.keys(rules[0])[0] : undefined;
  return kind === undefined ? "None" : (RULE_TYPES[kind] ?? "None");
}
