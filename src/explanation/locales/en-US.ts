import type { Texts } from "./texts";

const nearestNames = (nearest: string): string => (nearest === "" ? "" : `; did you mean ${nearest}`);

export const enUS: Texts = {
  inputs: {
    city: "city",
    year: "year",
    fromYear: "from year",
    toYear: "to year",
    headcount: "headcount",
    level: "level",
    countyClass: "county class",
    basis: "basis",
    amount: "amount",
    category: "category",
    dischargeDate: "discharge date",
    income: "income",
    personClass: "person class",
    eligible: "eligible amount",
    deductible: "deductible",
    case: "case",
    months: "months",
    item: "item",
    where: "where",
    value: "value",
    function: "function",
    assumptions: "assumptions",
  },
  assumptionColumns: { item: "item", where: "where", year: "year", value: "value", basis: "basis" },
  steps: {
    premium: "Critical-illness premium",
    "premium-rounded": "Critical-illness premium (to the fen)",
    "central-base": "Base of the central share",
    "subsidy-central": "Central subsidy",
    "subsidy-local": "Local subsidy",
    "subsidy-province": "Provincial subsidy",
    "subsidy-city": "City subsidy",
    "subsidy-county": "County subsidy",
    change: "Change",
    deductible: "Critical-illness deductible",
    "above-deductible": "Amount above the deductible",
    "payment-base": "Amount that is paid on",
    payment: "Critical-illness payment",
    "payment-capped": "Payment after the cap",
    "payment-rounded": "Critical-illness payment (to the fen)",
    amount: "Amount",
    "amount-rounded": "Amount (to the fen)",
    "local-amount": "Local subsidy amount",
    "funding-total": "Total funding",
    "funding-per-head": "Funding per head",
  },
  columns: {
    unit: () => "Unit",
    kind: () => "Kind",
    tier: () => "Tier",
    standard: () => "Standard",
    source: () => "Source",
    "standard-of-year": ({ year }) => `Standard ${year}`,
    change: () => "Change",
    "plan-item": () => "Item",
    "per-head": () => "Per head",
    headcount: () => "Heads",
    amount: () => "Amount",
    id: () => "Id",
    name: () => "Name",
    year: () => "Year",
    subject: () => "Where",
    value: () => "Value",
    measure: () => "Unit",
    force: () => "Force",
    number: () => "Notice",
    clause: () => "Clause",
  },
  planItems: {
    contribution: "Personal contribution",
    subsidy: "Fiscal subsidy",
    central: "of which central",
    local: "of which local",
    total: "Total funding",
    premium: "Critical-illness premium",
  },
  tier: (position) => `Tier ${position}`,
  readings: {
    "place-takes-unit-figure": ({ place, unit }) =>
      `The annex lists 28 units only; ${place} takes the figure of ${unit}, an inference`,
    "standard-below-year-before": ({ unit, year, from, to }) =>
      `${unit}: the standard falls from ${from} to ${to} yuan in ${year} although the national notice asks not to lower the level; whether of the province or of each unit is not said; the provincial annex is applied`,
    "headcount-basis": () => "Which heads count is not stated",
    "excess-is-local": ({ standard, base, excess }) =>
      `The standard ${standard} exceeds the ${base} of nation and province; the centre pays on the latter, the ${excess} above it is local; an inference`,
    "below-the-notice": ({ standard, base }) =>
      `The standard ${standard} is below the ${base} of the notice; please check`,
    "contribution-notice-year": ({ year }) => `Notice year: the contribution of ${year}`,
    "contribution-cash-year": ({ year, noticeYear }) =>
      `Cash year: what is collected in ${year}, at the rate of ${noticeYear}; an inference`,
    "contribution-benefit-year": ({ year, noticeYear }) =>
      `Benefit year: the contribution for benefits in ${year} is collected the year before, at the rate of ${noticeYear}; an inference`,
    "scope-without-date": ({ from }) => `No discharge date given: the scope in force from ${from}`,
    "income-not-stated": () =>
      "Whose income of which year is not stated; the given one is taken, not rounded",
    "benefit-year-not-given": ({ year }) => `No year given: the notice of ${year}`,
    "no-cap-loaded": () => "No cap: the loaded notices state no amount",
    "cap-assumed": () => "The cap is assumed, for this amount alone; check the yearly total",
    "months-counting": ({ limit }) =>
      `"Within ${limit} months" is read as ${limit} or fewer; how to count is not stated`,
    "only-year-loaded": ({ year }) => `No year given: only ${year} is loaded`,
  },
  conditions: {
    "discharged-in-scope": ({ date, from }) => `Discharged on ${date}, on or after ${from}`,
    "gap-within-months": ({ months, limit }) => `A gap of ${months} months, not over ${limit}`,
  },
  yesNo: (holds) => (holds ? "yes" : "no"),
  expectations: {
    amount: "an amount of 0 or more (yuan)",
    headcount: "a whole number of 0 or more (heads)",
    months: "a number of months of 0 or more",
    ratio: "a ratio from 0 to 1, or a percentage",
    number: "a number of 0 or more",
  },
  explanation: {
    header: ["Step", "Formula", "Amount", "Source"],
    input: "Input",
    result: "Result",
    noResult: "No result",
    blank: "The arguments are blank, so the cell stays empty",
    reading: "Reading",
    note: "Note",
    passedOver: "Passed over",
    given: "given",
    assumed: (row, basis) => `Assumption (row ${row}${basis === "" ? ", no basis given" : `: ${basis}`})`,
    assumedInstead: (value, source) => `instead of ${value} (${source})`,
    constant: "Zero",
    rounding: (places) => `half up to ${places} decimals`,
    unstated: "No clause prescribes rounding; to the fen",
    derived: "derived from the words",
    largerOf: (one, other) => `the larger of ${one} and ${other}`,
    smallerOf: (one, other) => `the smaller of ${one} and ${other}`,
    table: (rows) => `${rows} rows`,
  },
  problems: {
    missingInput: (input) => `No ${input} is given; please add it`,
    unknownName: (input, given, nearest) => `The ${input} "${given}" is not known${nearestNames(nearest)}`,
    ambiguousName: (input, given, candidates) =>
      `The ${input} "${given}" may be ${candidates}; write the full name`,
    invalidNumber: (input, given, expected, limit) =>
      limit === null
        ? `The ${input} "${given}" should be ${expected}`
        : `The ${input} "${given}" is out of range, at most ${limit}`,
    invalidYear: (input, given) => `The ${input} "${given}" is no year; write 2021`,
    yearIsDate: (input, given, date) =>
      `The ${input} "${given}" is a date (${date}); give a year, such as YEAR(date)`,
    invalidDate: (input, given) => `The ${input} "${given}" is no date; use a date cell or write 2021-09-30`,
    invalidText: (input, given) => `The ${input} "${given}" should be a text`,
    notOneCell: (input, rows, columns) =>
      `The ${input} takes one cell, not ${rows} rows by ${columns} columns`,
    assumptionHeader: (missing) =>
      `The assumptions table lacks the columns ${missing}; its first row holds item, where, year, value, basis`,
    assumptionRow: (row, column, problem) =>
      `Assumptions, row ${row} (the header is row 1), "${column}": ${problem}`,
    assumptionConflict: (one, other, item) =>
      `Assumptions: rows ${one} and ${other} give different values for "${item}"; keep one of them`,
    sharesNotWhole: (year, sum) =>
      `The shares of province, city and county for ${year} come to ${sum}, not 1`,
    unknownFunction: (given, nearest) => `There is no function "${given}"${nearestNames(nearest)}`,
    tooManyArguments: (functionName, most) => `${functionName} takes at most ${most} arguments`,
    inexactResult: (value) =>
      `The result ${value} has more digits than a cell holds exactly; use fewer decimals`,
    notLoaded: (item, subject, year, loaded) =>
      `No notice sets ${item}${subject === "" ? "" : ` for ${subject}`} ${year}${loaded === "" ? "" : `; loaded: ${loaded}`}. Nothing is carried forward`,
    onlyFloor: (item, year, floor, source) =>
      `${item} ${year}: only the national floor of ${floor} is loaded (${source})`,
    delegated: (item, subject, leftTo, source) =>
      `${item}${subject === "" ? "" : ` for ${subject}`}: the loaded notices set no figure and leave it to ${leftTo} (${source})`,
    beforeScope: (date, from, source) =>
      `The discharge date ${date} is before ${from}: the earlier scope applies, which no loaded notice contains (${source})`,
    caseNotListed: (given, listed, source) =>
      `"${given}" is not among the exempt cases, and the notice does not settle it (${source}). Listed: ${listed}`,
    beyondMonths: (months, limit, source) =>
      `A gap of ${months} months is over ${limit}; the notice does not settle the waiting period (${source})`,
    mayAssume: ". You may give it in the assumptions table",
    noPartner: "The ranges differ in size; this cell has no matching argument",
  },
  citation: {
    clause: (clause) => `clause ${clause}`,
    annex: (annex) => annex.replace(/^附件/, "annex "),
    quote: (quotes) => `: “${quotes.join(" … ")}”`,
    separator: "; ",
  },
  list: (items) => items.join(", "),
  period: { year: (year) => String(year), from: (date) => `from ${date}` },
  percent: (percent) => `${percent}%`,
};
