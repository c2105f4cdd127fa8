import { NumberValueObject, StringValueObject, ValueObjectFactory } from "@univerjs/engine-formula";

const QUOTED = /^"([\s\S]*)"$/;
const DECIMAL_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

let installed = false;

/**
 * Makes the engine read literals as Excel does. Out of the box 0.50 and 1.0 are texts, so IF(0.6>0.50,…) takes the
 * wrong branch and SUMIF(…,">0.50") is 0, while the texts "1e3" and "2024-05" become numbers.
 */
export function installLiteralCorrection(): void {
  if (installed) return;
  installed = true;
  const original = ValueObjectFactory.create.bind(ValueObjectFactory);
  ValueObjectFactory.create = (raw, isIgnoreNumberPattern) => {
    if (typeof raw === "string") {
      const token = raw.trim();
      const text = token.length > 1 ? QUOTED.exec(token)?.[1] : undefined;
      if (text !== undefined) return StringValueObject.create(text.replace(/""/g, '"'));
      if (DECIMAL_NUMBER.test(token)) return NumberValueObject.create(Number(token));
    }
    return original(raw, isIgnoreNumberPattern);
  };
}
