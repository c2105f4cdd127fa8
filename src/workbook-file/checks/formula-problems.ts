import { formulaCalls, type FormulaCall } from "../formula/formula-calls";
import { parameterIndices } from "../formula/formula-parameters";
import { syntaxProblem } from "../formula/formula-syntax";
import { formulaTokens, type FormulaToken } from "../formula/formula-tokens";
import { isVolatileFunction, storedFunctionName } from "../formula/function-names";
import { parseStructuredReference } from "../formula/structured-reference";
import type { NameProblem } from "./name-rules";
import type { WorkbookVocabulary } from "./workbook-vocabulary";

const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;

/** These calculate over arrays even in a plain formula. */
const ARRAY_FUNCTIONS = new Set(["SUMPRODUCT", "LOOKUP", "MMULT", "FREQUENCY"]);

/** Where a formula stands, which decides what it may use. */
export interface FormulaUse {
  readonly kind: "cell" | "column" | "name" | "validation" | "conditional format";
  /** The table around the cell. */
  readonly table: string | null;
  /** Stored in the dynamic form, which calculates over arrays. */
  readonly dynamic: boolean;
}

interface FormulaUnderCheck {
  readonly tokens: readonly FormulaToken[];
  readonly calls: readonly FormulaCall[];
  readonly parameters: ReadonlySet<number>;
  readonly use: FormulaUse;
  readonly vocabulary: WorkbookVocabulary;
}

function functionProblems({ tokens, parameters, vocabulary, use }: FormulaUnderCheck): NameProblem[] {
  return tokens.flatMap(({ kind, text }, index): NameProblem[] => {
    if (kind !== "function" || parameters.has(index)) {
      return [];
    }
    const name = text.toUpperCase();
    if (vocabulary.customFunctions.has(name)) {
      const isRule = use.kind === "validation" || use.kind === "conditional format";
      return isRule
        ? [{ problem: `a ${use.kind} cannot call ${text}`, mend: "calculate it in a cell and refer to that" }]
        : [];
    }
    if (/^_xl/i.test(text)) {
      const mend = `write ${text.replace(/^(_xl\w+\.)+|^_xldudf_/i, "")}; the prefix is added`;
      return [{ problem: `${text} is a stored name`, mend }];
    }
    if (isVolatileFunction(name)) {
      const mend = "leave it out, or ask for the value in an input cell";
      return [{ problem: `${text} is recalculated on every opening, and the figures with it`, mend }];
    }
    if (storedFunctionName(name) === null && !vocabulary.names.has(name)) {
      const mend = "use a function of Excel, one of the add-in's or a name of the workbook";
      return [{ problem: `there is no function ${text}`, mend }];
    }
    return [];
  });
}

function structuredReferenceProblems(text: string, { use, vocabulary }: FormulaUnderCheck): NameProblem[] {
  const { table, inside } = parseStructuredReference(text);
  if (use.kind === "validation" || use.kind === "conditional format") {
    return [
      { problem: `a ${use.kind} cannot use ${text}`, mend: "give the column a name and use that name" },
    ];
  }
  const name = table === "" ? use.table : table;
  const columns = vocabulary.tables.get((name ?? "").toUpperCase());
  if (columns === undefined) {
    const problem = name === null ? `${text} stands outside a table` : `there is no table ${name}`;
    return [{ problem, mend: "name a table of the workbook" }];
  }
  const parts = inside
    .replace(/^@/, "")
    .split(/[[\]]|(?<=\]),|(?<=\]):/)
    .map((part) => part.replaceAll(/'(.)/g, "$1"));
  const named = parts.filter((part) => part !== "" && part !== "," && part !== ":" && !part.startsWith("#"));
  return named
    .filter((column) => !columns.has(column.toUpperCase()))
    .map((column) => ({
      problem: `table ${name ?? ""} has no column ${column}`,
      mend: `use one of ${[...columns].join(", ")}`,
    }));
}

function operandProblems(check: FormulaUnderCheck): NameProblem[] {
  const { tokens, parameters, vocabulary, use } = check;
  return tokens.flatMap((token, index): NameProblem[] => {
    const { kind, text, sheet } = token;
    if (sheet !== undefined && !vocabulary.sheets.has(sheet.toUpperCase())) {
      return [{ problem: `there is no sheet ${sheet}`, mend: "name a sheet of the workbook" }];
    }
    switch (kind) {
      case "name": {
        const name = text.replace(/^.*!/u, "").toUpperCase();
        return parameters.has(index) || vocabulary.names.has(name) || vocabulary.tables.has(name)
          ? []
          : [{ problem: `there is no name ${text}`, mend: "define it, or write texts in quotation marks" }];
      }
      case "structured":
        return structuredReferenceProblems(text, check);
      case "text":
        return text.length - 2 > LONGEST_TEXT
          ? [
              {
                problem: `a text of ${text.length - 2} characters`,
                mend: `join texts of up to ${LONGEST_TEXT}`,
              },
            ]
          : [];
      case "error":
        return text.endsWith("#REF!")
          ? [{ problem: "the formula holds #REF!", mend: "refer to a cell that exists" }]
          : [];
      case "reference":
        return use.kind === "name" && sheet === undefined
          ? [{ problem: `${text} lacks its sheet`, mend: `write 'sheet'!${text}` }]
          : [];
      case "open-array":
        return use.kind === "validation" || use.kind === "conditional format"
          ? [{ problem: `a ${use.kind} cannot hold an array`, mend: "put the values in cells" }]
          : [];
      default:
        return [];
    }
  });
}

/** Excel has been seen to recalculate such calls on opening, which a reader without the add-in pays for. */
function customArgumentProblems({ tokens, calls, vocabulary }: FormulaUnderCheck): NameProblem[] {
  return calls
    .filter(({ name }) => vocabulary.customFunctions.has(name.toUpperCase()))
    .flatMap(({ name, span }) =>
      tokens
        .slice(span.start, span.end)
        .filter(({ kind, sheet }) => kind === "reference" && sheet !== undefined)
        .map(({ text }) => ({
          problem: `${name} takes ${text} from another sheet and would recalculate on opening`,
          mend: "repeat the value on this sheet, or refer to a table or a name",
        })),
    );
}

const JOINS_VALUES = /^(?:[-+*/^&=<>]|<>|<=|>=)$/;

/** In a plain formula Excel reads an operator on a range as "the cell in this row", not as an array. */
function arrayProblems({ tokens, calls, use }: FormulaUnderCheck): NameProblem[] {
  if (use.dynamic || (use.kind !== "cell" && use.kind !== "column")) {
    return [];
  }
  const solid = tokens
    .map((token, index) => ({ token, index }))
    .filter(({ token }) => token.kind !== "space");
  return solid.flatMap(({ token, index }, position): NameProblem[] => {
    const isRange = token.kind === "reference" && token.text.includes(":");
    const neighbours = [solid[position - 1]?.token, solid[position + 1]?.token];
    const isOperand = neighbours.some((near) => near?.kind === "operator" && JOINS_VALUES.test(near.text));
    const isInArrayCall = calls.some(
      ({ name, span }) => ARRAY_FUNCTIONS.has(name.toUpperCase()) && span.start < index && index < span.end,
    );
    return isRange && isOperand && !isInArrayCall
      ? [{ problem: `an operator on ${token.text}`, mend: "use SUMPRODUCT, or mark the cell as dynamic" }]
      : [];
  });
}

/** Everything that Excel would refuse in a formula as typed, or that would lose its figures. */
export function formulaProblems(
  typed: string,
  use: FormulaUse,
  vocabulary: WorkbookVocabulary,
): readonly NameProblem[] {
  if (!typed.startsWith("=")) {
    return [{ problem: `${typed} does not begin with "="`, mend: 'write formulas as typed, with their "="' }];
  }
  if (typed.length > LONGEST_FORMULA) {
    const mend = `keep to ${LONGEST_FORMULA} characters; split it over several cells`;
    return [{ problem: `the formula has ${typed.length} characters`, mend }];
  }
  const tokens = formulaTokens(typed.slice(1));
  const syntax = syntaxProblem(tokens);
  if (syntax !== null) {
    return [{ problem: `${typed} is no formula: ${syntax}`, mend: "correct the formula" }];
  }
  const check = {
    tokens,
    calls: formulaCalls(tokens),
    parameters: parameterIndices(tokens),
    use,
    vocabulary,
  };
  return [
    ...functionProblems(check),
    ...operandProblems(check),
    ...customArgumentProblems(check),
    ...arrayProblems(check),
  ];
}
