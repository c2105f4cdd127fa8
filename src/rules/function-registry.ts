import { criticalIllnessDeductible } from "./critical-illness-deductible";
import { criticalIllnessPayment } from "./critical-illness-payment";
import { eligibleExpense } from "./eligible-expense";
import {
  elementFunction,
  tableFunction,
  type FunctionDefinition,
  type FunctionId,
} from "./function-definition";
import { fundingPremium } from "./funding-premium";
import { fundingStandard } from "./funding-standard";
import { governmentSubsidy } from "./government-subsidy";
import { individualContribution } from "./individual-contribution";
import { dateInput } from "./inputs/date-input";
import { optional } from "./inputs/input";
import { choiceInput, itemInput, memberInput, placeInput, textInput } from "./inputs/name-input";
import { amountInput, headcountInput, monthsInput } from "./inputs/number-input";
import { yearInput } from "./inputs/year-input";
import { policySource, policyValue } from "./policy-figure";
import { policyVersion } from "./policy-version";
import { fundingComparison } from "./tables/funding-comparison";
import { fundingPlan } from "./tables/funding-plan";
import { fundingTable } from "./tables/funding-table";
import { policyList } from "./tables/policy-list";
import { waitingExemption } from "./waiting-exemption";

const city = placeInput("city");
const year = yearInput("year");
const headcount = headcountInput("headcount");
const countyClass = memberInput("countyClass", "county-class");
const personClass = optional(memberInput("personClass", "person-class"));
const level = optional(choiceInput("level", "subsidy-level"));
const basis = optional(choiceInput("basis", "contribution-basis"));
const item = itemInput("item");
const where = optional(textInput("where"));

const DEFINITIONS: readonly FunctionDefinition[] = [
  elementFunction("DBFUND", [city, year], true, fundingStandard),
  elementFunction("DBPREMIUM", [city, year, headcount], true, fundingPremium),
  tableFunction("DBTABLE", [year], true, fundingTable),
  tableFunction("DBCOMPARE", [yearInput("fromYear"), yearInput("toYear")], true, fundingComparison),
  elementFunction("SUBSIDY", [year, level, optional(countyClass)], true, governmentSubsidy),
  elementFunction("CONTRIBUTION", [year, basis], true, individualContribution),
  tableFunction("FUNDPLAN", [city, year, headcount, countyClass], true, fundingPlan),
  elementFunction(
    "ELIGIBLE",
    [
      amountInput("amount"),
      memberInput("category", "expense-category"),
      optional(dateInput("dischargeDate")),
    ],
    true,
    eligibleExpense,
  ),
  elementFunction(
    "DBDEDUCTIBLE",
    [amountInput("income"), personClass, optional(year)],
    false,
    criticalIllnessDeductible,
  ),
  elementFunction(
    "DBPAY",
    [amountInput("eligible"), { ...amountInput("deductible"), assumable: true }, personClass, optional(year)],
    true,
    criticalIllnessPayment,
  ),
  elementFunction("WAITFREE", [textInput("case"), optional(monthsInput("months"))], false, waitingExemption),
  elementFunction("POLICYVALUE", [item, optional(year), where], true, policyValue),
  elementFunction("POLICYSOURCE", [item, optional(year), where], false, policySource),
  tableFunction("POLICYLIST", [optional(year)], false, policyList),
  elementFunction("POLICYVERSION", [], false, policyVersion),
];

/** Every function of the add-in but EXPLAIN, which explains these. */
export const FUNCTIONS: ReadonlyMap<FunctionId, FunctionDefinition> = new Map(
  DEFINITIONS.map((definition) => [definition.id, definition]),
);

/** The definition of a function, by an id known to exist. */
export function functionDefinition(id: FunctionId): FunctionDefinition {
  const definition = FUNCTIONS.get(id);
  if (!definition) throw new Error(`There is no function ${id}.`);
  return definition;
}
