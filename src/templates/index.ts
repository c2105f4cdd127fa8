import { ANNUAL_FUNDING_PLAN } from "./annual-funding-plan/annual-funding-plan";
import { CRITICAL_ILLNESS_COMPARISON } from "./critical-illness-comparison/critical-illness-comparison";
import { ELIGIBLE_EXPENSE } from "./eligible-expense/eligible-expense";
import { FUND_BUDGET } from "./fund-budget/fund-budget";
import { SUBSIDY_SETTLEMENT } from "./subsidy-settlement/subsidy-settlement";
import type { BudgetTemplate } from "./budget-template";

/** The budget workbooks, in the order in which the pane shows them. */
export const TEMPLATES: readonly BudgetTemplate[] = [
  ANNUAL_FUNDING_PLAN,
  CRITICAL_ILLNESS_COMPARISON,
  SUBSIDY_SETTLEMENT,
  FUND_BUDGET,
  ELIGIBLE_EXPENSE,
];
