import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The folders in the direction imports may run: each may import itself and what stands before it. */
const PURE_FOLDERS = ["engine", "policy", "rules", "explanation"];
const FACES = ["functions", "taskpane", "templates", "workbook-file", "host"];
const MAY_IMPORT = {
  engine: [],
  policy: ["engine"],
  rules: ["engine", "policy"],
  explanation: ["engine", "policy", "rules"],
  functions: PURE_FOLDERS,
  taskpane: PURE_FOLDERS,
  "workbook-file": [],
  templates: [...PURE_FOLDERS, "workbook-file"],
  host: ["workbook-file"],
};

const importDirection = Object.entries(MAY_IMPORT).map(([folder, allowed]) => {
  const forbidden = [...PURE_FOLDERS, ...FACES].filter(
    (other) => other !== folder && !allowed.includes(other),
  );
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: forbidden.map((other) => ({
            regex: `^(\\.\\./)+${other}(/|$)`,
            message: `${folder} may import only ${allowed.join(", ") || "itself"} (docs/architecture.md)`,
          })),
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "**/generated/", "bench/peers/", ".cache/"] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: ["./tsconfig.json"], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "no-console": "error",
      eqeqeq: "error",
      "prefer-const": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  ...importDirection,
  {
    files: ["src/{engine,policy,rules,explanation,functions}/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "Date", "parseFloat", "window", "document", "process"],
      "no-restricted-properties": [
        "error",
        { property: "toFixed", message: "Round with a rounding step; toFixed gets half-fen ties wrong." },
        { object: "Math", property: "round", message: "Round with a rounding step." },
      ],
    },
  },
  {
    // CustomFunctions.Error is what Excel expects to be thrown; its typings do not extend Error.
    files: ["src/functions/call-function.ts"],
    rules: { "@typescript-eslint/only-throw-error": "off" },
  },
  {
    // The metadata generator knows only `any` for a cell of any type.
    files: ["src/functions/functions.ts"],
    rules: {
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ["scripts/**", "bench/**", "src/host/workbench/server/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unused-expressions": "off",
      "@typescript-eslint/no-floating-promises": "error",
    },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        module: "writable",
        require: "readonly",
        process: "readonly",
        __dirname: "readonly",
        __filename: "readonly",
        console: "readonly",
        URL: "readonly",
      },
    },
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      "@typescript-eslint/no-require-imports": "off",
      "no-console": "off",
    },
  },
);
