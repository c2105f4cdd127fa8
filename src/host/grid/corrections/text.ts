import {
  ArrayValueObject,
  type BaseValueObject,
  FUNCTION_NAMES_TEXT,
  functionText,
  StringValueObject,
} from "@univerjs/engine-formula";
import { builtInFunction, type RegisteredFunction } from "./built-in-function";
import { chineseNumeral } from "./chinese-numeral";

const BuiltInText = builtInFunction(functionText, FUNCTION_NAMES_TEXT.TEXT);
const CHINESE_NUMERAL_FORMAT = /^\[DBNum([12])\](?:\[\$-804\])?(?:General|G\/通用格式|0)?$/i;

function single(value: BaseValueObject): BaseValueObject | null {
  if (!(value instanceof ArrayValueObject)) return value;
  return value.getRowCount() === 1 && value.getColumnCount() === 1 ? (value.get(0, 0) ?? null) : null;
}

/** The engine's TEXT does not know [DBNum1] and [DBNum2], which Chinese budgets use for capitalised amounts. */
class TextWithChineseNumerals extends BuiltInText {
  override calculate(value: BaseValueObject, format: BaseValueObject) {
    const style = CHINESE_NUMERAL_FORMAT.exec(String(single(format)?.getValue() ?? ""))?.[1];
    const number = single(value);
    if (style === undefined || number === null || !number.isNumber()) return super.calculate(value, format);
    const numeral = chineseNumeral(Number(number.getValue()), style === "1" ? "ordinary" : "capital");
    return StringValueObject.create(numeral);
  }
}

export const correctedText: RegisteredFunction = [TextWithChineseNumerals, FUNCTION_NAMES_TEXT.TEXT];
