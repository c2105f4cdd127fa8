import type { FunctionId } from "../../rules/function-definition";
import { FUNCTIONS } from "../../rules/function-registry";
import { parseArea, type CellArea } from "../formulas/cell-area";
import { formulaCalls, type ArgumentSyntax, type CallSyntax } from "../formulas/formula-calls";
import { cellName, type FormulaCell, type ScannedWorkbook } from "../formulas/scanned-workbook";

function overlap(one: CellArea, other: CellArea): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** The cells whose formulas take their assumptions from the given cells of a sheet. */
export function assumptionUsers(
  workbook: ScannedWorkbook,
  sheet: string,
  address: string,
): readonly string[] {
  const area = parseArea(address);
  if (area === null) return [];
  const pointsHere = (argument: ArgumentSyntax | undefined, cell: FormulaCell): boolean => {
    const named = argument?.kind === "name" ? workbook.area(argument.name) : undefined;
    const at =
      argument?.kind === "reference" ? { sheet: argument.sheet ?? cell.sheet, area: argument.area } : named;
    return at !== undefined && at.sheet.toLowerCase() === sheet.toLowerCase() && overlap(at.area, area);
  };
  const uses = ({ id, args }: CallSyntax, cell: FormulaCell): boolean => {
    const definition = FUNCTIONS.get(id as FunctionId);
    return definition?.takesAssumptions === true && pointsHere(args[definition.inputs.length], cell);
  };
  return workbook.formulas
    .filter((cell) =>
      formulaCalls(cell.formula, (id) => FUNCTIONS.has(id as FunctionId)).some((call) => uses(call, cell)),
    )
    .map(cellName);
}
