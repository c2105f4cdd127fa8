import { rangesMeet, type CellRange } from "../cell-range";
import type { Comparison, ValidationDescription } from "../workbook-description";
import type { FormulaUse } from "./formula-problems";
import type { SheetCheck } from "./sheet-check";
import { isColor, reportStyleFaults } from "./style-faults";

const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const LONGEST_LIST = 255;

const VALIDATION: FormulaUse = { kind: "validation", table: null, dynamic: false };
const CONDITIONAL_FORMAT: FormulaUse = { kind: "conditional format", table: null, dynamic: false };

function checkComparison(place: string, when: Comparison, use: FormulaUse, check: SheetCheck): void {
  for (const operand of "value" in when ? [when.value] : [when.from, when.to]) {
    if (typeof operand === "string") {
      check.formula(place, operand, use);
    } else if (!Number.isFinite(operand)) {
      check.fault(place, `a ${use.kind} compares with ${operand}`, "compare with a number");
    }
  }
}

function checkMessages({ range, prompt, error }: ValidationDescription, check: SheetCheck): void {
  for (const [what, message] of Object.entries({ prompt, error })) {
    const title = message?.title?.length ?? 0;
    const text = message?.text.length ?? 0;
    if (title > LONGEST_TITLE) {
      check.fault(range, `the title of the ${what} has ${title} characters`, `keep to ${LONGEST_TITLE}`);
    }
    if (text > LONGEST_MESSAGE) {
      check.fault(range, `the text of the ${what} has ${text} characters`, `keep to ${LONGEST_MESSAGE}`);
    }
  }
}

function checkListEntries(range: string, entries: readonly string[], check: SheetCheck): void {
  const length = entries.join(",").length;
  if (entries.length === 0) {
    check.fault(range, "the list is empty", "give it an entry");
  }
  if (length > LONGEST_LIST) {
    const mend = "put the entries in cells, name the range and use that name";
    check.fault(range, `the list has ${length} characters, more than ${LONGEST_LIST}`, mend);
  }
  for (const entry of entries) {
    if (/[,"]/.test(entry) || entry.trim() !== entry || entry === "") {
      const mend = "put the entries in cells and use their range";
      check.fault(range, `the entry "${entry}" cannot stand in a list written out`, mend);
    }
  }
}

function checkRule({ range, rule }: ValidationDescription, check: SheetCheck): void {
  switch (rule.kind) {
    case "list":
      if (typeof rule.source === "string") {
        check.formula(range, rule.source, VALIDATION);
      } else {
        checkListEntries(range, rule.source, check);
      }
      return;
    case "custom":
      check.formula(range, rule.formula, VALIDATION);
      return;
    default:
      checkComparison(range, rule.when, VALIDATION, check);
  }
}

/** Faults of the data validations of one sheet. */
export function reportValidationFaults(check: SheetCheck): void {
  const covered: CellRange[] = [];
  for (const validation of check.sheet.validations ?? []) {
    const ranges = check.ranges(validation.range, "validation");
    if (ranges.some((range) => covered.some((other) => rangesMeet(range, other)))) {
      check.fault(validation.range, "two validations cover the same cell", "leave one to each cell");
    }
    covered.push(...ranges);
    checkMessages(validation, check);
    checkRule(validation, check);
  }
}

/** Faults of the conditional formats of one sheet. */
export function reportConditionalFormatFaults(check: SheetCheck): void {
  for (const { range, rules } of check.sheet.conditionalFormats ?? []) {
    check.ranges(range, "conditional format");
    if (rules.length === 0) {
      check.fault(range, "the conditional format has no rule", "give it one, or leave it out");
    }
    for (const rule of rules) {
      switch (rule.kind) {
        case "cellValue":
          checkComparison(range, rule.when, CONDITIONAL_FORMAT, check);
          reportStyleFaults(range, rule.style, check);
          break;
        case "expression":
          check.formula(range, rule.formula, CONDITIONAL_FORMAT);
          reportStyleFaults(range, rule.style, check);
          break;
        case "dataBar":
          if (!isColor(rule.color)) {
            check.fault(range, `${rule.color} is no colour`, 'write it like "#2F5597"');
          }
      }
    }
  }
}
