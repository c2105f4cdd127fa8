"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { parse } = require("acorn");

/**
 * Webpack loader for decimal.js. The library hangs every method on a prototype, where no bundler sees that a method
 * is never called; half of its weight is trigonometry and logarithms. This drops each method whose name occurs neither
 * in our sources nor in what is left of the library; the minifier then drops the functions that only they used.
 * Constants that only they used, such as a thousand digits of pi, go as well.
 *
 * Options: `sources`, the folders whose code may call methods; `refused`, functions of the library that nothing we
 * pass can reach, which then throw its "Invalid argument" error.
 */
module.exports = function dropUnusedMethods(source) {
  const { sources, refused } = this.getOptions();
  for (const folder of sources) this.addContextDependency(folder);
  return withoutUnusedMethods(source, memberNamesIn(sources), refused);
};

/** What JavaScript itself or the library's own set-up calls, by no name in a source. */
const ALWAYS_USED = ["constructor", "toString", "valueOf", "toJSON", "clone", "config"];

function withoutUnusedMethods(source, calledNames, refused) {
  const { body } = parse(source, { ecmaVersion: "latest", sourceType: "module" });
  const functions = new Map(body.filter(isFunction).map((node) => [node.id.name, node]));
  const variables = new Map(
    body
      .filter((node) => node.type === "VariableDeclaration")
      .flatMap(({ declarations }) => declarations.map((node) => [node.id.name, node])),
  );
  const refusals = refused.map((name) => required(functions.get(name), name));
  const clone = required(functions.get("clone"), "clone");
  const methods = [...body, ...clone.body.body].map(readMethod).filter((method) => method !== null);
  if (methods.length < 90) throw new Error("decimal.js is not written as this loader knows it.");

  const names = new Set([...calledNames, ...ALWAYS_USED]);
  const identifiers = new Set();
  const reached = new Set();
  const reach = (node) => {
    if (reached.has(node) || refusals.includes(node)) return;
    reached.add(node);
    walk(node, (inner) => {
      if (methods.some((method) => method.node === inner)) return false;
      if (isPlainMember(inner)) names.add(inner.property.name);
      if (inner.type === "Identifier" && !identifiers.has(inner.name)) {
        identifiers.add(inner.name);
        const named = functions.get(inner.name) ?? variables.get(inner.name);
        if (named) reach(named);
      }
      return true;
    });
  };
  const settings = body.filter((node) => variables.has(settingOf(node)));
  body.filter((node) => !isDeclaration(node) && !settings.includes(node)).forEach(reach);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const { node, names: own } of methods) {
      if (own.some((name) => names.has(name))) reach(node.expression);
    }
    settings.filter((node) => identifiers.has(settingOf(node))).forEach(reach);
  }

  const edits = [
    ...methods.filter(({ node }) => !reached.has(node.expression)).map(({ node }) => [node, ""]),
    ...[...variables.values()]
      .filter((node) => node.init && !reached.has(node))
      .map(({ init }) => [init, "0"]),
    ...settings.filter((node) => !reached.has(node)).map((node) => [node, ""]),
    ...refusals.map(({ body: block }) => [block, "{ throw Error(invalidArgument + arguments[1]); }"]),
  ];
  return edits
    .sort(([one], [other]) => other.start - one.start)
    .reduce((text, [{ start, end }, by]) => text.slice(0, start) + by + text.slice(end), source);
}

/** `P.sine = P.sin = function …` or, in clone, `Decimal.sin = sin`: the statement and the names it gives. */
function readMethod(node) {
  if (node.type !== "ExpressionStatement") return null;
  const names = [];
  let value = node.expression;
  while (value.type === "AssignmentExpression" && isPlainMember(value.left)) {
    if (!["P", "Decimal"].includes(value.left.object.name)) return null;
    names.push(value.left.property.name);
    value = value.right;
  }
  const isMethod = value.type === "FunctionExpression" || value.type === "Identifier";
  return isMethod && names.length > 0 && !names.includes("prototype") ? { node, names } : null;
}

function isFunction(node) {
  return node.type === "FunctionDeclaration";
}

function isDeclaration(node) {
  return isFunction(node) || node.type === "VariableDeclaration";
}

/** The variable that a statement sets, as in `PI = new Decimal(PI)`. */
function settingOf({ type, expression }) {
  const isAssignment = type === "ExpressionStatement" && expression.type === "AssignmentExpression";
  return isAssignment && expression.left.type === "Identifier" ? expression.left.name : null;
}

/** `value.name`, but not a member of Math or Number: their functions share names with the methods. */
function isPlainMember(node) {
  return node.type === "MemberExpression" && !node.computed && !/^(Math|Number)$/.test(node.object.name);
}

function walk(node, enter) {
  if (node === null || typeof node !== "object") return;
  if (typeof node.type === "string" && !enter(node)) return;
  for (const [key, child] of Object.entries(node)) {
    // A name behind a dot or before a colon is no identifier of the scope.
    if (!node.computed && (key === "property" || key === "key")) continue;
    walk(child, enter);
  }
}

/** Every name that stands behind a dot in the sources; a method by another name is not called. */
function memberNamesIn(folders) {
  const names = new Set();
  for (const folder of folders) {
    for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
      const text = fs.readFileSync(path.join(entry.parentPath, entry.name), "utf8");
      for (const [, name] of text.matchAll(/(?<!\b(?:Math|Number))\.(\w+)/g)) names.add(name);
    }
  }
  return names;
}

function required(value, name) {
  if (value === undefined) throw new Error(`decimal.js has no function "${name}".`);
  return value;
}

module.exports.withoutUnusedMethods = withoutUnusedMethods;
module.exports.memberNamesIn = memberNamesIn;
