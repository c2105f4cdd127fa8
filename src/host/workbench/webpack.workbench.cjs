const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { NormalModuleReplacementPlugin } = require("webpack");

const ROOT = path.resolve(__dirname, "../../..");
const ABSENT = path.resolve(__dirname, "absent-module.cjs");

/** The grid's 80 hyphenation dictionaries: no text in a cell is hyphenated. */
const leaveOutDictionaries = new NormalModuleReplacementPlugin(
  /^\.\/[a-z][\w-]*-[\w-]{8}\.js$/,
  (resource) => {
    if (/engine-render/.test(resource.context)) resource.request = ABSENT;
  },
);

/** The webpack configuration of the workbench's page: one script and one style sheet, served locally only. */
module.exports = function workbenchConfiguration() {
  return {
    name: "workbench",
    mode: "development",
    devtool: false,
    context: ROOT,
    entry: { workbench: path.resolve(__dirname, "page/workbench.ts") },
    output: { path: path.resolve(ROOT, "dist/workbench"), filename: "[name].js" },
    resolve: { extensions: [".ts", ".js"], alias: { "opentype.js": ABSENT } },
    module: {
      rules: [
        { test: /\.ts$/, loader: "esbuild-loader", options: { target: "es2022" } },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
      ],
    },
    // One script: the locales that the grid loads on demand would else become dozens of files.
    optimization: { splitChunks: false, runtimeChunk: false },
    plugins: [
      leaveOutDictionaries,
      new HtmlWebpackPlugin({ template: path.resolve(__dirname, "page/index.html"), inject: false }),
      new MiniCssExtractPlugin({ filename: "[name].css" }),
    ],
    performance: { hints: false },
    cache: {
      type: "filesystem",
      cacheDirectory: path.resolve(ROOT, ".cache/webpack"),
      name: "workbench",
      buildDependencies: { config: [__filename] },
    },
    stats: "errors-warnings",
  };
};
