import { spawnSync } from "node:child_process";

/** How often each property is tried at night; in every other run a few hundred times are enough. */
const RUNS = "100000";
const PROPERTIES = "test/functions/properties.test.ts";

const arguments_ = ["--no-config", "--require", "tsx/cjs", "--timeout", "0", PROPERTIES];
const { status } = spawnSync(process.execPath, [require.resolve("mocha/bin/mocha.js"), ...arguments_], {
  stdio: "inherit",
  env: { ...process.env, PROPERTY_RUNS: RUNS },
});
process.exitCode = status ?? 1;
