/** The items of the policy data that the rules read. */
export const ITEMS = {
  subsidy: "resident.government-subsidy",
  contribution: "resident.individual-contribution",
  centralShare: "resident.central-share",
  provincialShare: "resident.provincial-share",
  cityShare: "resident.city-share",
  countyShare: "resident.county-share",
  fundingStandard: "critical-illness.funding",
  eligibleScope: "critical-illness.eligible-scope",
  deductibleRatio: "critical-illness.deductible-ratio",
  deductible: "critical-illness.deductible",
  paymentRatio: "critical-illness.payment-ratio",
  cap: "critical-illness.cap",
  capRemoved: "critical-illness.cap-removed",
  tilt: "critical-illness.tilt",
  waitingExemption: "waiting-period.exemption",
  employeeGapMonths: "waiting-period.employee-gap-months",
} as const;
