import {
  ArrayValueObject,
  type BaseValueObject,
  type compareToken,
  functionMeta,
} from "@univerjs/engine-formula";
import { builtInFunction, type RegisteredFunction } from "./built-in-function";

const COMPARE = "COMPARE";
const BuiltInCompare = builtInFunction(functionMeta, COMPARE);

/**
 * The engine compares a range with a text by way of an index that files the number 2023 and the text "2023" together,
 * so that A1="2023" is TRUE for a number. Compared cell by cell the two differ, as in Excel.
 */
class CompareByCell extends BuiltInCompare {
  private operator: compareToken = "=" as compareToken;

  setCompareType(operator: compareToken): void {
    this.operator = operator;
  }

  override calculate(left: BaseValueObject, right: BaseValueObject): BaseValueObject {
    const { operator } = this;
    if (left.isError()) return left;
    if (right.isError()) return right;
    if (left instanceof ArrayValueObject && right.isString()) {
      return left.mapValue((element) => (element.isError() ? element : element.compare(right, operator)));
    }
    if (left.isString() && right instanceof ArrayValueObject) {
      return right.mapValue((element) => (element.isError() ? element : left.compare(element, operator)));
    }
    return left.compare(right, operator);
  }
}

export const correctedCompare: RegisteredFunction = [CompareByCell, COMPARE];
