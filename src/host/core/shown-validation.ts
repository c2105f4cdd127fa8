import type { CellRange } from "./cell-range";
import { asRecord, asText } from "./values";

export const NO_ALERT = { message: "", showAlert: true, style: "Stop", title: "" };
export const NO_PROMPT = { message: "", showPrompt: true, title: "" };

/** Has the grid hold what a user types against the rule that the host keeps for these cells. */
export function showValidation({ area, sheet, state }: CellRange): void {
  const read = (name: string, whenUnset: unknown): unknown =>
    state.validations.get(area, name, whenUnset) ?? whenUnset;
  const rule = asRecord(read("Rule", {}));
  if (Object.keys(rule).length === 0) {
    sheet.validate?.(area, null);
    return;
  }
  const error = asRecord(read("ErrorAlert", NO_ALERT));
  const prompt = asRecord(read("Prompt", NO_PROMPT));
  sheet.validate?.(area, {
    rule,
    ignoreBlanks: read("IgnoreBlanks", true) === true,
    error: {
      title: asText(error["title"]),
      message: asText(error["message"]),
      style: error["showAlert"] === false ? "Information" : asText(error["style"]),
    },
    prompt: { title: asText(prompt["title"]), message: asText(prompt["message"]) },
  });
}
