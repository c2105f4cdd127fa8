/** What may follow the digits of a year, longest first. */
export const YEAR_SUFFIXES: readonly string[] = ["年度", "年"];

/** A day as it is written in Chinese. */
export const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/;
