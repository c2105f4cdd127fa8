import DecimalJs from "decimal.js";

/**
 * The one decimal type of the project: exact to 60 significant digits, half up (away from zero on a tie).
 * Rounding to the fen is never left to it; a formula rounds in a step of its own.
 */
export const Decimal = DecimalJs.clone({
  precision: 60,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 30,
});

export type Decimal = InstanceType<typeof Decimal>;
