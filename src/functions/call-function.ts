import type { Problem } from "../engine/problem";
import { explainCall } from "../explanation/explain-call";
import { computationValue, tableValues, type TableValue } from "../explanation/table-values";
import { Wording } from "../explanation/wording";
import type { Language } from "../policy/compiled-policy";
import { NameIndex } from "../policy/name-index";
import { loadedPolicy } from "../policy/loaded-policy";
import { Assumptions } from "../rules/assumptions";
import { BLANK, FunctionCall, type CallResult } from "../rules/function-call";
import type { FunctionDefinition, FunctionId } from "../rules/function-definition";
import { functionDefinition, FUNCTIONS } from "../rules/function-registry";
import { Refusal, type RawValue } from "../rules/inputs/input";
import { RuleContext } from "../rules/rule-context";
import { cellError } from "./cell-error";
import { isError, isRange, readCell, toGrid, type Argument, type Cell, type Grid } from "./grid";
import { currentLanguage } from "./language";

/** What goes back to Excel in one cell. */
export type CellResult = string | number | boolean | CustomFunctions.Error;

const EMPTY = "";
const ONE_BLANK: Grid = { rows: 1, columns: 1, cells: [[null]] };

const wordings = new Map<Language, Wording>();

function currentWording(): Wording {
  const language = currentLanguage();
  let wording = wordings.get(language);
  if (!wording) wordings.set(language, (wording = new Wording(loadedPolicy, language)));
  return wording;
}

function refuse(problem: Problem, canAssume = true): never {
  throw cellError(problem, currentWording(), canAssume);
}

const WITHOUT_ASSUMPTIONS = new RuleContext(loadedPolicy, Assumptions.NONE);
const CONTEXT_LIMIT = 16;
const contexts = new Map<string, RuleContext>();

/** An error inside the assumptions is read as its text, so that its row is refused by name. */
function plainCell(given: Cell): RawValue {
  const cell = readCell(given);
  return isError(cell) ? String(cell.code) : cell;
}

function isBlankGrid({ cells }: Grid): boolean {
  return cells.every((row) =>
    row.every((cell) => cell === null || cell === undefined || cell === "" || cell === 0),
  );
}

/** The context for an assumptions range; one that was read before is not read again. */
function contextFor(assumptions: Grid | null): RuleContext {
  if (assumptions === null || isBlankGrid(assumptions)) return WITHOUT_ASSUMPTIONS;
  const range = assumptions.cells.map((row) => row.map(plainCell));
  const key = JSON.stringify(range);
  const known = contexts.get(key);
  if (known) return known;
  const read = Assumptions.read(range, loadedPolicy);
  if (read instanceof Refusal) return refuse(read.problem);
  const context = read.isEmpty ? WITHOUT_ASSUMPTIONS : new RuleContext(loadedPolicy, read);
  if (contexts.size >= CONTEXT_LIMIT) contexts.clear();
  contexts.set(key, context);
  return context;
}

const calls = new WeakMap<RuleContext, Map<FunctionId, FunctionCall>>();

function callOf(definition: FunctionDefinition, context: RuleContext): FunctionCall {
  let byId = calls.get(context);
  if (!byId) calls.set(context, (byId = new Map<FunctionId, FunctionCall>()));
  let call = byId.get(definition.id);
  if (!call) byId.set(definition.id, (call = new FunctionCall(definition, context)));
  return call;
}

/** The arguments of a call, split into the function's inputs and its assumptions. */
interface ReadArguments {
  readonly inputs: readonly Grid[];
  readonly context: RuleContext;
}

function readArguments(definition: FunctionDefinition, args: readonly Argument[]): ReadArguments {
  const count = definition.inputs.length;
  const most = count + (definition.takesAssumptions ? 1 : 0);
  if (args.length > most) refuse({ code: "too-many-arguments", function: definition.id, most });
  return {
    inputs: definition.inputs.map((_input, index) => toGrid(args[index]) ?? ONE_BLANK),
    context: contextFor(toGrid(args[count])),
  };
}

function single(grid: Grid, input: string): Cell {
  if (grid.rows !== 1 || grid.columns !== 1) {
    refuse({ code: "not-one-cell", input, rows: grid.rows, columns: grid.columns });
  }
  return readCell(grid.cells[0]?.[0]);
}

/** The raw values of arguments that must be single cells; an error in one of them is the result. */
function singleValues(definition: FunctionDefinition, grids: readonly Grid[]): readonly RawValue[] {
  return definition.inputs.map((input, index) => {
    const cell = single(grids[index] ?? ONE_BLANK, input.name);
    if (isError(cell)) throw cell;
    return cell;
  });
}

function toCellResult(value: TableValue, wording: Wording): CellResult {
  return typeof value === "object" ? cellError(value.problem, wording) : value;
}

const NO_PARTNER: Problem = { code: "no-partner" };

/** An argument of many cells, and which of the function's inputs it is. */
interface Operand {
  readonly grid: Grid;
  readonly index: number;
}

/** Computes one function element by element, ranges combining as in Excel's own arithmetic. */
class ElementwiseCall {
  private readonly call: FunctionCall;
  private readonly wording = currentWording();
  private readonly canAssume: boolean;
  private readonly errors = new Map<Problem, CustomFunctions.Error>();
  /** The raw values of the cell in hand; those of single cells stand from the start. */
  private readonly raws: RawValue[];
  private readonly ranges: readonly Operand[];

  constructor(
    definition: FunctionDefinition,
    context: RuleContext,
    private readonly grids: readonly Grid[],
  ) {
    this.call = callOf(definition, context);
    this.canAssume = definition.takesAssumptions;
    this.raws = grids.map(() => null);
    this.ranges = grids.flatMap((grid, index) => {
      const only = grid.rows === 1 && grid.columns === 1 ? readCell(grid.cells[0]?.[0]) : undefined;
      if (only === undefined || isError(only)) return [{ grid, index }];
      this.raws[index] = only;
      return [];
    });
  }

  rows(): CellResult[][] {
    const rows = Math.max(1, ...this.grids.map((grid) => grid.rows));
    const columns = Math.max(1, ...this.grids.map((grid) => grid.columns));
    const results = new Array<CellResult[]>(rows);
    for (let row = 0; row < rows; row += 1) {
      // The literal holds one cell; pushing to an empty array would reserve room for 17 in every row of a column.
      const line = [this.cell(row, 0)];
      for (let column = 1; column < columns; column += 1) line.push(this.cell(row, column));
      results[row] = line;
    }
    return results;
  }

  private cell(row: number, column: number): CellResult {
    const { ranges, raws } = this;
    for (const { grid, index } of ranges) {
      const line = grid.cells[grid.rows === 1 ? 0 : row];
      const position = grid.columns === 1 ? 0 : column;
      if (line === undefined || position >= grid.columns) return this.error(NO_PARTNER);
      const cell = readCell(line[position]);
      if (isError(cell)) return cell;
      raws[index] = cell;
    }
    const value = this.call.amountOrResult(raws);
    return typeof value === "number" ? value : this.result(value);
  }

  private result(result: CallResult): CellResult {
    if (result === BLANK) return EMPTY;
    if (result.status === "table") throw new Error("A table cannot stand in one cell.");
    if (result.status === "computed" && typeof result.value === "number") return result.value;
    const value = computationValue(result, this.wording);
    return typeof value === "object" ? this.error(value.problem) : value;
  }

  private error(problem: Problem): CustomFunctions.Error {
    let error = this.errors.get(problem);
    if (!error) this.errors.set(problem, (error = cellError(problem, this.wording, this.canAssume)));
    return error;
  }
}

function callElement(definition: FunctionDefinition, args: readonly Argument[]): CellResult | CellResult[][] {
  const { inputs, context } = readArguments(definition, args);
  const results = new ElementwiseCall(definition, context, inputs).rows();
  const only = results.length === 1 && results[0]?.length === 1 ? results[0][0] : undefined;
  // A single error is thrown: inside an array, some versions of Excel turn the message into a plain #VALUE!.
  if (only !== undefined && typeof only === "object") throw only;
  const answersInKind = args.slice(0, definition.inputs.length).some(isRange);
  return only !== undefined && !answersInKind ? only : results;
}

function callTable(definition: FunctionDefinition, args: readonly Argument[]): CellResult[][] {
  const { inputs, context } = readArguments(definition, args);
  const result = callOf(definition, context).run(singleValues(definition, inputs));
  if (result === BLANK) return [[EMPTY]];
  if (result.status === "undetermined") return refuse(result.problems[0], definition.takesAssumptions);
  if (result.status !== "table") throw new Error(`${definition.id} gave no table.`);
  const wording = currentWording();
  return tableValues(result, wording).map((row) => row.map((value) => toCellResult(value, wording)));
}

/** Runs a function on the arguments that Excel hands over. */
export function callFunction(id: FunctionId, args: readonly Argument[]): CellResult | CellResult[][] {
  const definition = functionDefinition(id);
  return definition.kind === "element" ? callElement(definition, args) : callTable(definition, args);
}

const FUNCTION_NAMES = new NameIndex<FunctionId>();
for (const id of FUNCTIONS.keys()) FUNCTION_NAMES.add(id, id);

/** Runs a function on single cells and gives the steps of its result, or the reason for its having none. */
export function explainFunction(name: Argument, args: readonly Argument[]): CellResult[][] {
  const nameCell = single(toGrid(name) ?? ONE_BLANK, "function");
  if (isError(nameCell)) throw nameCell;
  if (nameCell === null || nameCell === undefined || nameCell === "" || nameCell === 0) return [[EMPTY]];
  const given = String(nameCell).trim();
  const asked = given.replace(/^=/, "").replace(/\(.*$/, "");
  const match = FUNCTION_NAMES.find(asked);
  // Arguments inside the text would go unread: a name alone, or with empty brackets, is taken.
  const isNameAlone = /^=?[^(]*(\(\s*\)?)?$/.test(given);
  if (match.kind !== "found" || !isNameAlone) {
    const nearest = match.kind === "found" ? [match.value] : match.kind === "unknown" ? match.nearest : [];
    return refuse({ code: "unknown-function", given, nearest });
  }
  const definition = functionDefinition(match.value);
  const { inputs, context } = readArguments(definition, trimOmitted(args));
  const rows = explainCall(definition, singleValues(definition, inputs), context, currentWording());
  return rows.map((row) => [...row]);
}

/** Without the arguments that were left out at the end. */
function trimOmitted(args: readonly Argument[]): readonly Argument[] {
  let length = args.length;
  while (length > 0 && (args[length - 1] === null || args[length - 1] === undefined)) length -= 1;
  return args.slice(0, length);
}
