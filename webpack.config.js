"use strict";

const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const contentSecurityPolicy = require("./scripts/webpack/content-security-policy.cjs");
const workbenchConfiguration = require("./src/host/workbench/webpack.workbench.cjs");

const DIST = path.join(__dirname, "dist");
const DEVELOPMENT_ORIGIN = "https://localhost:3000";
const origin = httpsOrigin(process.env.ADDIN_ORIGIN ?? DEVELOPMENT_ORIGIN);

/** Excel loads add-ins over https only; anything else would make a manifest that cannot be installed. */
function httpsOrigin(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== "https:" || url.pathname !== "/" || url.search !== "") {
    throw new Error(
      `ADDIN_ORIGIN is "${address}"; it must be an https origin such as ${DEVELOPMENT_ORIGIN}.`,
    );
  }
  return url.origin;
}
/** Where taskpane.html finds office.js: beside it (workbench, air-gapped installs) or on one of Microsoft's hosts. */
const officeJs = process.env.OFFICE_JS_URL ?? "officejs/office.js";

const TARGET = "es2022";

/** decimal.js without the methods that nothing in these folders calls, and without hexadecimal texts. */
const leanDecimal = (...folders) => ({
  test: /[\\/]decimal\.js[\\/]decimal\.mjs$/,
  loader: path.join(__dirname, "scripts/webpack/drop-unused-methods.cjs"),
  options: {
    sources: ["engine", "policy", "rules", "explanation", ...folders].map((folder) =>
      path.join(__dirname, "src", folder),
    ),
    refused: ["parseOther"],
  },
});

const common = {
  mode: "production",
  context: __dirname,
  target: ["web", TARGET],
  devtool: false,
  performance: { hints: false },
  resolve: { extensions: [".tsx", ".ts", ".js", ".json"] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: TARGET, jsx: "automatic" } },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      { test: /\.(txt|md)$/, type: "asset/source" },
    ],
  },
  optimization: { minimizer: [new EsbuildPlugin({ target: TARGET, css: true, charset: "utf8" })] },
  cache: {
    type: "filesystem",
    cacheDirectory: path.join(__dirname, ".cache", "webpack"),
    buildDependencies: { config: [__filename] },
  },
};

/** The custom functions: one classic script that needs nothing but the global CustomFunctions. */
const functions = {
  ...common,
  name: "functions",
  entry: { functions: "./src/functions/associate.ts" },
  output: { path: DIST, filename: "[name].js" },
  module: { rules: [...common.module.rules, leanDecimal("functions")] },
  // Loaded with every workbook: worth the slower minifier, which makes it a tenth smaller.
  optimization: {
    minimizer: [
      new MinimizerPlugin({
        extractComments: false,
        terserOptions: {
          ecma: 2022,
          compress: { passes: 4, unsafe_arrows: true },
          format: { comments: /^!/ },
        },
      }),
    ],
  },
};

/** The pane and everything that is served beside it. */
const taskpane = {
  ...common,
  name: "taskpane",
  entry: { taskpane: "./src/taskpane/index.tsx" },
  output: { path: DIST, filename: "[name].js", chunkFilename: "taskpane-[name].js" },
  module: { rules: [...common.module.rules, leanDecimal("taskpane")] },
  plugins: [
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    new HtmlWebpackPlugin({
      filename: "taskpane.html",
      template: "./src/taskpane/taskpane.html",
      templateParameters: { officeJs, contentSecurityPolicy: contentSecurityPolicy(officeJs) },
      scriptLoading: "defer",
    }),
    new CopyPlugin({
      patterns: [
        {
          from: "manifest.xml",
          transform: (content) => content.toString("utf8").replaceAll(DEVELOPMENT_ORIGIN, origin),
        },
        { from: "assets/icon-*.png", to: "assets/[name][ext]" },
        { from: "src/functions/generated/*.json", to: "[name][ext]" },
      ],
    }),
  ],
};

module.exports = [functions, taskpane, workbenchConfiguration()];
