import { parseRange, rangeHolds, type CellRange } from "../cell-range";
import type { CellAddress } from "../cell-address";
import { formulaTokens } from "../formula/formula-tokens";
import { storedCustomFunctionName, storedFormula } from "../formula/stored-formula";
import type { SheetDescription, WorkbookDescription } from "../workbook-description";

/** Writes the formulas of one workbook as files hold them, and notes what they use. */
export class FormulaWriter {
  private readonly customFunctions: readonly string[];
  private readonly lambdaNames: ReadonlySet<string>;
  private readonly usedCustomFunctions = new Set<string>();

  constructor(workbook: WorkbookDescription) {
    this.customFunctions = workbook.customFunctions ?? [];
    const lambdas = (workbook.names ?? []).filter(({ formula }) => /^=\s*LAMBDA\s*\(/i.test(formula));
    this.lambdaNames = new Set(lambdas.map(({ name }) => name.toUpperCase()));
  }

  /** The functions of the add-in that were written so far, under their stored names, sorted. */
  get writtenCustomFunctions(): readonly string[] {
    return [...this.usedCustomFunctions].sort();
  }

  /** A formula outside a cell, or in one where `table` and `dynamic` say how it stands there. */
  write(typed: string, { table = null, dynamic = false }: FormulaPlace = {}): string {
    for (const token of formulaTokens(typed.slice(1))) {
      const isCustom = this.customFunctions.some((id) => id.toUpperCase() === token.text.toUpperCase());
      if (token.kind === "function" && isCustom) {
        this.usedCustomFunctions.add(storedCustomFunctionName(token.text));
      }
    }
    return storedFormula(typed, { customFunctions: this.customFunctions, table, dynamic });
  }

  /** True where the formula calls a name that holds a LAMBDA, which Excel allows in the dynamic form only. */
  callsLambda(typed: string): boolean {
    return formulaTokens(typed.slice(1)).some(
      ({ kind, text }) =>
        kind === "function" && (this.lambdaNames.has(text.toUpperCase()) || text.toUpperCase() === "LAMBDA"),
    );
  }
}

export interface FormulaPlace {
  /** The table around the cell. */
  readonly table?: string | null;
  readonly dynamic?: boolean;
}

/** Finds the table around a cell of the sheet. */
export function tableFinder(sheet: SheetDescription): (place: CellAddress) => string | null {
  const areas = (sheet.tables ?? []).flatMap(({ name, range }): [string, CellRange][] => {
    const parsed = parseRange(range);
    return parsed === null ? [] : [[name, parsed]];
  });
  return (place) => areas.find(([, range]) => rangeHolds(range, place))?.[0] ?? null;
}
