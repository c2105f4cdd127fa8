import { FUNCTION_NAMES_LOOKUP, functionLookup, type BaseValueObject } from "@univerjs/engine-formula";
import { builtInFunction, type RegisteredFunction } from "./built-in-function";

const BuiltInSort = builtInFunction(functionLookup, FUNCTION_NAMES_LOOKUP.SORT);

/** The engine's SORT reorders the shared cache of its source range, so every later reader sees sorted cells. */
class SortOfCopy extends BuiltInSort {
  override calculate(array: BaseValueObject, ...rest: BaseValueObject[]) {
    const copy = array.isArray() ? array.mapValue((value) => value) : array;
    return super.calculate(copy, ...rest);
  }
}

export const correctedSort: RegisteredFunction = [SortOfCopy, FUNCTION_NAMES_LOOKUP.SORT];
