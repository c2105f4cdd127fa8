import {
  type BaseValueObject,
  FUNCTION_NAMES_TEXT,
  functionText,
  StringValueObject,
} from "@univerjs/engine-formula";
import { builtInFunction, type RegisteredFunction } from "./built-in-function";

const BuiltInConcat = builtInFunction(functionText, FUNCTION_NAMES_TEXT.CONCAT);

/** The engine's CONCAT writes a truth value as "true"; Excel writes "TRUE". */
class ConcatWithCapitalTruth extends BuiltInConcat {
  override calculate(...values: BaseValueObject[]) {
    const texts = values.map((value) =>
      value.isBoolean() ? StringValueObject.create(value.getValue() ? "TRUE" : "FALSE") : value,
    );
    return super.calculate(...texts);
  }
}

export const correctedConcat: RegisteredFunction = [ConcatWithCapitalTruth, FUNCTION_NAMES_TEXT.CONCAT];
