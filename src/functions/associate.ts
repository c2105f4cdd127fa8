import {
  CONTRIBUTION,
  DBCOMPARE,
  DBDEDUCTIBLE,
  DBFUND,
  DBPAY,
  DBPREMIUM,
  DBTABLE,
  ELIGIBLE,
  EXPLAIN,
  FUNDPLAN,
  POLICYLIST,
  POLICYSOURCE,
  POLICYVALUE,
  POLICYVERSION,
  SUBSIDY,
  WAITFREE,
} from "./functions";

// Named one by one: a namespace object would carry a getter for each into the bundle.
const FUNCTIONS = {
  DBFUND,
  DBPREMIUM,
  DBTABLE,
  DBCOMPARE,
  SUBSIDY,
  CONTRIBUTION,
  FUNDPLAN,
  ELIGIBLE,
  DBDEDUCTIBLE,
  DBPAY,
  WAITFREE,
  POLICYVALUE,
  POLICYSOURCE,
  POLICYLIST,
  POLICYVERSION,
  EXPLAIN,
};

for (const [id, run] of Object.entries(FUNCTIONS)) {
  CustomFunctions.associate(id, run as (...args: unknown[]) => unknown);
}
