import {
  ArrayValueObject,
  type BaseValueObject,
  FUNCTION_NAMES_DATE,
  functionDate,
  NumberValueObject,
} from "@univerjs/engine-formula";
import { builtInFunction, type RegisteredFunction } from "./built-in-function";

const BuiltInEdate = builtInFunction(functionDate, FUNCTION_NAMES_DATE.EDATE);
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const MILLISECONDS_A_DAY = 86_400_000;

function dayOfMonth(serial: number): number {
  return new Date(SERIAL_EPOCH + Math.floor(serial) * MILLISECONDS_A_DAY).getUTCDate();
}

function elementAt(value: BaseValueObject, row: number, column: number): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return value;
  const element = value.get(value.getRowCount() === 1 ? 0 : row, value.getColumnCount() === 1 ? 0 : column);
  return element ?? NumberValueObject.create(0);
}

/** The engine's EDATE runs over the end of a short month: one month after 31 January is 2 March, not 29 February. */
class EdateWithinMonth extends BuiltInEdate {
  override calculate(start: BaseValueObject, months: BaseValueObject) {
    const result = super.calculate(start, months);
    if (!(result instanceof ArrayValueObject)) return result;
    return result.mapValue((value, row, column) => {
      if (!value.isNumber()) return value;
      const serial = Number(value.getValue());
      const startDay = dayOfMonth(Number(elementAt(start, row, column).getValue()));
      const overrun = dayOfMonth(serial) < startDay ? dayOfMonth(serial) : 0;
      return NumberValueObject.create(serial - overrun, "yyyy/mm/dd");
    });
  }
}

export const correctedEdate: RegisteredFunction = [EdateWithinMonth, FUNCTION_NAMES_DATE.EDATE];
