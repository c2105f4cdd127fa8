import { Decimal } from "./decimal";

/**
 * A JavaScript number standing for a decimal of at most 15 significant digits, as a cell of Excel does:
 * `new Decimal(n)` is that decimal exactly.
 */
export type ExactNumber = number;

const SIGNIFICANT_DIGITS = 15;

/** Digits after the point that the whole-number kernels keep (ten-thousandths of a yuan). */
export const KERNEL_SCALE = 4;

const KERNEL_FACTOR = 10 ** KERNEL_SCALE;
const LEAST_OF_SIXTEEN_DIGITS = 10 ** SIGNIFICANT_DIGITS;

/** The number times 10,000 as an integer of at most 15 digits, or NaN when it has more decimals or is larger. */
export function toKernelInteger(number: ExactNumber): number {
  const scaled = Math.floor(number * KERNEL_FACTOR + 0.5);
  return scaled / KERNEL_FACTOR === number && Math.abs(scaled) < LEAST_OF_SIXTEEN_DIGITS ? scaled : NaN;
}

/**
 * Reads a finite number as Excel shows it, at 15 significant digits, so that 0.1+0.2 is 0.3
 * and the noise of binary arithmetic upstream decides no half-fen tie.
 */
export function toExactNumber(number: number): ExactNumber {
  if (!Number.isNaN(toKernelInteger(number))) return number === 0 ? 0 : number;
  return Number(number.toPrecision(SIGNIFICANT_DIGITS));
}

/** The number that reads back as exactly this decimal, or null when none does. */
export function fromDecimal(decimal: Decimal): ExactNumber | null {
  const number = decimal.isZero() ? 0 : decimal.toNumber();
  return Number.isFinite(number) && new Decimal(number).eq(decimal) ? number : null;
}
