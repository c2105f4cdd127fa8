module.exports = {
  require: ["tsx/cjs"],
  reporter: "test/support/counting-reporter.cjs",
  spec: ["test/**/*.test.ts"],
  timeout: 20000,
};
