import type { PolicySet } from "../policy/policy-set";
import type { WorkbookDescription } from "../workbook-file/workbook-description";

/** A text in both languages of the add-in. */
export interface BilingualText {
  readonly "zh-CN": string;
  readonly "en-US": string;
}

/** One of the budget workbooks that the add-in offers. */
export interface BudgetTemplate {
  readonly id: string;
  readonly fileName: string;
  readonly title: BilingualText;
  readonly description: BilingualText;
  /** A GUID of this file's own, by which the host tells its copy of the add-in from others. */
  readonly instanceId: string;
  /** The whole workbook but the results of its formulas. */
  readonly describe: (policy: PolicySet) => WorkbookDescription;
}
