import {
  ArrayValueObject,
  type BaseValueObject,
  FUNCTION_NAMES_TEXT,
  functionText,
  NumberValueObject,
} from "@univerjs/engine-formula";
import { builtInFunction, type RegisteredFunction } from "./built-in-function";

const BuiltInSearch = builtInFunction(functionText, FUNCTION_NAMES_TEXT.SEARCH);
const WILDCARD = /[*?~]/;

function single(value: BaseValueObject | undefined): BaseValueObject | null {
  if (value === undefined || value.isError()) return null;
  if (!(value instanceof ArrayValueObject)) return value;
  if (value.getRowCount() !== 1 || value.getColumnCount() !== 1) return null;
  const cell = value.get(0, 0);
  return cell === null || cell === undefined || cell.isError() ? null : cell;
}

/** "?" is any one character and "*" any number of them; "~" takes their meaning away. */
function wildcardPattern(text: string): RegExp {
  const source = text.replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}/]/gsu, (sign, literal?: string) => {
    if (literal !== undefined) return `\\${literal}`.replace("\\~", "~");
    if (sign === "*") return "[^]*?";
    return sign === "?" ? "[^]" : `\\${sign}`;
  });
  return new RegExp(source, "i");
}

/** The engine's SEARCH takes wildcards for ordinary characters. */
class SearchWithWildcards extends BuiltInSearch {
  override calculate(find: BaseValueObject, within: BaseValueObject, start?: BaseValueObject) {
    const pattern = single(find)?.getValue();
    const text = single(within)?.getValue();
    const first = start === undefined ? 1 : Number(single(start)?.getValue() ?? Number.NaN);
    const isOrdinary = typeof pattern !== "string" || !WILDCARD.test(pattern);
    if (isOrdinary || text === undefined || text === null || !(first >= 1)) {
      return start === undefined ? super.calculate(find, within) : super.calculate(find, within, start);
    }
    const from = Math.trunc(first) - 1;
    const place = String(text).slice(from).search(wildcardPattern(pattern));
    // The engine's own answer for a text that is not there.
    if (place < 0) return super.calculate(find, within);
    return NumberValueObject.create(place + from + 1);
  }
}

export const correctedSearch: RegisteredFunction = [SearchWithWildcards, FUNCTION_NAMES_TEXT.SEARCH];
