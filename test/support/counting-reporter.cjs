"use strict";

const { reporters } = require("mocha");

/** Mocha's spec report, closed by the true counts alone on a line: `N passed, N failed`. */
module.exports = class CountingReporter extends reporters.Spec {
  epilogue() {
    super.epilogue();
    const { passes, failures, pending } = this.stats;
    const skipped = pending > 0 ? `, ${pending} skipped` : "";
    process.stdout.write(`\n${passes} passed, ${failures} failed${skipped}\n`);
  }
};
