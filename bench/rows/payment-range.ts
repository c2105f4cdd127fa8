import { type BuiltFunction, column } from "../built-functions";
import { compare } from "../measure";
import type { Row } from "../row";
import { lookUp, payments, ROWS, shares, wrongPayments } from "../workload";

/** The same as one range call of DBPAY: raw cells in, cells out. */
export function paymentRange(dbpay: BuiltFunction): Row {
  const eligible = column(payments.map((row) => row.eligible));
  const deductible = column(payments.map((row) => row.deductible));
  const classes = column(payments.map((row) => row.label));
  const years = column(payments.map((row) => row.year));
  const limit = (): readonly (readonly number[])[] => {
    const results = new Array<readonly number[]>(ROWS);
    for (let index = 0; index < ROWS; index += 1) {
      const above = (eligible[index]?.[0] as number) - (deductible[index]?.[0] as number);
      const share = lookUp(shares, classes[index]?.[0] as string, years[index]?.[0] as number);
      results[index] = [Math.round((above < 0 ? 0 : above) * share * 100) / 100];
    }
    return results;
  };
  const ours = (): readonly (readonly unknown[])[] => dbpay(eligible, deductible, classes, years, null);
  const timing = compare(limit, ours);
  const perCall = 1e6 / ROWS;
  return {
    work: "the same as one range call of DBPAY: the adapter, raw cells in, cells out",
    unit: "ns",
    ours: { name: "DBPAY", value: timing.subject * perCall, wrong: wrongPayments(ours().flat()) },
    limit: {
      name: "doubles over the same arrays",
      value: timing.limit * perCall,
      wrong: wrongPayments(limit().flat()),
    },
    measure: timing.ratio,
    bound: 8,
    peers: [],
  };
}
