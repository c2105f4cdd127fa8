/** Endings that are dropped for the short form of a place name, longest first. */
export const PLACE_SUFFIXES: readonly string[] = ["示范区", "自治县", "市", "县", "区"];

/** What may follow the name of a city for the part of it that is no county. */
export const CITY_PROPER: readonly string[] = ["本级", "直"];

export const PROVINCE_PREFIX = "河南省";

/** The romanised endings of place names, by the last character of the name; they may be left out or added. */
export const PINYIN_SUFFIXES: Readonly<Record<string, string>> = { 市: "shi", 县: "xian", 区: "qu" };
