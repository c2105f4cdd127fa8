import { cpus } from "node:os";
import { builtFunction, loadBuiltFunctions } from "./built-functions";
import { lastResults } from "./measure";
import { arePeersInstalled } from "./peer-rows/peer";
import { measurePeers } from "./peer-rows/peers";
import { type Contender, holds, isRow, type Result, type Row } from "./row";
import { browserRows } from "./rows/browser-rows";
import { coldStart } from "./rows/cold-start";
import { growth } from "./rows/growth";
import { paymentRange } from "./rows/payment-range";
import { paymentRule } from "./rows/payment-rule";
import { sizes } from "./rows/sizes";
import { standardRange } from "./rows/standard-range";
import { standardRule } from "./rows/standard-rule";
import { formatTable } from "./table";

/** Measures every row in this process and prints one table; with --check, fails when a row is worse than its bound. */
async function main(): Promise<void> {
  const functions = loadBuiltFunctions();
  const dbpay = builtFunction(functions, "DBPAY");
  const standard = standardRule();
  const payment = paymentRule();
  const others: readonly Result[] = [
    standardRange(builtFunction(functions, "DBFUND")),
    paymentRange(dbpay),
    coldStart(),
    ...sizes(),
    growth(dbpay),
    ...(await browserRows()),
  ];
  // Last, for what they leave in the heap and in the compiler's feedback weighs on whatever comes after them.
  const peers = await measurePeers();
  const results: readonly Result[] = [
    withPeers(standard, peers.standards),
    withPeers(payment, peers.payments),
    ...others,
  ];
  if (lastResults() === undefined) throw new Error("Nothing was measured.");
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${new Date().toISOString()}\n`,
  );
  console.log(formatTable(results));
  if (!arePeersInstalled()) {
    console.log(
      "\nThe other engines are not installed: limits and bounds alone (npm run bench:peers installs them).",
    );
  }
  const failed = results.filter(isRow).filter((row) => !holds(row));
  if (failed.length > 0)
    console.log(`\nWorse than their bounds: ${failed.map(({ work }) => work).join("; ")}`);
  if (process.argv.includes("--check") && failed.length > 0) process.exitCode = 1;
}

function withPeers(row: Row, peers: readonly Contender[]): Row {
  return { ...row, peers: [...row.peers, ...peers] };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
