import { cpus } from "node:os";
import { builtFunction, loadBuiltFunctions } from "./built-functions";
import { lastResults } from "./measure";
import { arePeersInstalled } from "./peer-rows/peer";
import { measurePeers } from "./peer-rows/peers";
import { type Contender, holds, isRow, type Result } from "./row";
import { browserRows } from "./rows/browser-rows";
import { coldStart } from "./rows/cold-start";
import { growth } from "./rows/growth";
import { paymentRange } from "./rows/payment-range";
import { paymentRule, PAYMENT_WORK } from "./rows/payment-rule";
import { sizes } from "./rows/sizes";
import { standardRange } from "./rows/standard-range";
import { standardRule, STANDARD_WORK } from "./rows/standard-rule";
import { formatTable } from "./table";

/** Measures every row in this process and prints one table; with --check, fails when a row is worse than its bound. */
async function main(): Promise<void> {
  const functions = loadBuiltFunctions();
  const dbpay = builtFunction(functions, "DBPAY");
  const ours: readonly Result[] = [
    standardRule(),
    standardRange(builtFunction(functions, "DBFUND")),
    paymentRule(),
    paymentRange(dbpay),
    ...(await browserRows()),
    coldStart(),
    ...sizes(),
    growth(dbpay),
  ];
  // Last, for what they leave in the heap and in the compiler's feedback weighs on whatever comes after them.
  const peers = await measurePeers();
  const results = ours.map((result) =>
    result.work === STANDARD_WORK
      ? withPeers(result, peers.standards)
      : result.work === PAYMENT_WORK
        ? withPeers(result, peers.payments)
        : result,
  );
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

function withPeers(result: Result, peers: readonly Contender[]): Result {
  return isRow(result) ? { ...result, peers: [...result.peers, ...peers] } : result;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
