import type { Figure } from "../../engine/figure";
import type { AssumedStep, Step } from "../../engine/step";
import type { PolicySet } from "../../policy/policy-set";
import { Assumptions } from "../../rules/assumptions";
import { BLANK, FunctionCall, type CallResult } from "../../rules/function-call";
import type { FunctionDefinition, FunctionId } from "../../rules/function-definition";
import { FUNCTIONS } from "../../rules/function-registry";
import { Refusal, type RawValue } from "../../rules/inputs/input";
import { RuleContext } from "../../rules/rule-context";
import { citedFigures, explanationOf } from "../cited-figures";
import { formulaCalls, type ArgumentSyntax, type CallSyntax } from "./formula-calls";
import { cellName, type FormulaCell, type ScannedWorkbook } from "./scanned-workbook";

type AssumedFigure = Pick<AssumedStep, "label" | "value" | "unit" | "row" | "basis" | "scope" | "year">;

/** What the workbook's formulas rest on, and where. */
export interface WorkbookUsage {
  readonly figures: readonly { readonly figure: Figure; readonly cells: readonly string[] }[];
  readonly assumed: readonly { readonly step: AssumedFigure; readonly cells: readonly string[] }[];
  /** Cells with a call whose arguments are reckoned inside the formula, so that they cannot be read from it. */
  readonly unread: readonly string[];
  /** Cells that take their assumptions from this sheet, by the sheet's name. */
  readonly calls: number;
}

const EXPLAIN = "EXPLAIN";
/** Elements of one call over ranges that are looked at. */
const MOST_ELEMENTS = 20_000;

type Grid = readonly (readonly RawValue[])[];

/** Reads from the formulas of a workbook which figures they use. */
export class UsageReader {
  private readonly figures = new Map<string, { figure: Figure; cells: Set<string> }>();
  private readonly assumed = new Map<string, { step: AssumedFigure; cells: Set<string> }>();
  private readonly unread = new Set<string>();
  private calls = 0;

  constructor(
    private readonly workbook: ScannedWorkbook,
    private readonly policy: PolicySet,
  ) {}

  read(): WorkbookUsage {
    for (const cell of this.workbook.formulas) this.readCell(cell);
    const listed = <T extends { cells: Set<string> }>(entries: Map<string, T>) =>
      [...entries.values()].map((entry) => ({ ...entry, cells: [...entry.cells] }));
    return {
      figures: listed(this.figures),
      assumed: listed(this.assumed),
      unread: [...this.unread],
      calls: this.calls,
    };
  }

  private readCell(cell: FormulaCell): void {
    for (const call of formulaCalls(cell.formula, isOurs)) {
      this.calls += 1;
      if (!this.readCall(call, cell)) this.unread.add(cellName(cell));
    }
  }

  /** False when an argument cannot be read. */
  private readCall(call: CallSyntax, cell: FormulaCell): boolean {
    if (call.id === EXPLAIN) {
      const [name, ...args] = call.args;
      if (name?.kind !== "literal") return false;
      const id = String(name.value).toUpperCase();
      return !isOurs(id) || id === EXPLAIN || this.readCall({ id, args }, cell);
    }
    const definition = FUNCTIONS.get(call.id as FunctionId);
    if (definition === undefined) return true;
    const grids = definition.inputs.map((_input, index) => this.grid(call.args[index], cell));
    const assumptions = this.assumptions(call.args[definition.inputs.length], cell);
    if (assumptions === null || !grids.every((grid) => grid !== null)) return false;
    for (const result of results(definition, grids, new RuleContext(this.policy, assumptions))) {
      this.note(result, cellName(cell));
    }
    return true;
  }

  private grid(argument: ArgumentSyntax | undefined, { sheet }: FormulaCell): Grid | null {
    if (argument === undefined) return [[null]];
    switch (argument.kind) {
      case "literal":
        return [[argument.value]];
      case "reference":
        return this.workbook.values(argument.sheet ?? sheet, argument.area);
      case "name": {
        const named = this.workbook.area(argument.name);
        return named === undefined ? null : this.workbook.values(named.sheet, named.area);
      }
      case "call":
      case "expression":
        return null;
    }
  }

  private assumptions(argument: ArgumentSyntax | undefined, cell: FormulaCell): Assumptions | null {
    if (argument === undefined || (argument.kind === "literal" && argument.value === null)) {
      return Assumptions.NONE;
    }
    const grid = this.grid(argument, cell);
    if (grid === null) return null;
    const read = Assumptions.read(grid, this.policy);
    return read instanceof Refusal ? Assumptions.NONE : read;
  }

  private note(result: CallResult, cell: string): void {
    for (const { figure } of citedFigures(result)) {
      if (figure === null) continue;
      const key = JSON.stringify([figure.item, figure.at, figure.valid, figure.citation]);
      const known = this.figures.get(key);
      if (known) known.cells.add(cell);
      else this.figures.set(key, { figure, cells: new Set([cell]) });
    }
    for (const step of assumedSteps(result)) {
      const key = JSON.stringify([step.label, step.value, step.row, step.basis, step.scope, step.year]);
      const known = this.assumed.get(key);
      if (known) known.cells.add(cell);
      else this.assumed.set(key, { step, cells: new Set([cell]) });
    }
  }
}

function isOurs(id: string): boolean {
  return id === EXPLAIN || FUNCTIONS.has(id as FunctionId);
}

/** The results of a call, one for each element where its arguments are ranges. */
function results(
  definition: FunctionDefinition,
  grids: readonly Grid[],
  context: RuleContext,
): readonly CallResult[] {
  const call = new FunctionCall(definition, context);
  const rows = Math.max(1, ...grids.map((grid) => grid.length));
  const columns = Math.max(1, ...grids.map((grid) => grid[0]?.length ?? 0));
  const count = definition.kind === "table" ? 1 : Math.min(rows * columns, MOST_ELEMENTS);
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const column = index % columns;
    return call.run(
      grids.map((grid) => grid[grid.length === 1 ? 0 : row]?.[grid[0]?.length === 1 ? 0 : column] ?? null),
    );
  });
}

function assumedIn(step: Step): readonly AssumedFigure[] {
  switch (step.kind) {
    case "assumed":
      return [step];
    case "operation":
      return step.operands.flatMap(assumedIn);
    case "rounding":
      return assumedIn(step.operand);
    default:
      return [];
  }
}

function assumedSteps(result: CallResult): readonly AssumedFigure[] {
  if (result === BLANK || result.status === "undetermined") return [];
  return explanationOf(result).steps.flatMap(assumedIn);
}
