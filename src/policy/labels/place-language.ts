/** Endings that are dropped for the short form of a place name, longest first. */
export const PLACE_SUFFIXES: readonly string[] = ["示范区", "自治县", "市", "县", "区"];

export const PROVINCE_PREFIX = "河南省";

/** Endings of a romanised name that may be left out or added. */
export const PINYIN_SUFFIXES: readonly string[] = ["shi", "xian", "qu"];
