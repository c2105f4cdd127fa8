/** Numbers from here on are a file's own formats. */
export const FIRST_CUSTOM_FORMAT = 164;

/**
 * The formats every Excel knows by number and shows alike in every locale; the others of the 49 change with the
 * reader's system and are therefore written out.
 */
export const BUILT_IN_NUMBER_FORMATS: readonly string[] = [
  "General",
  "0",
  "0.00",
  "#,##0",
  "#,##0.00",
  "",
  "",
  "",
  "",
  "0%",
  "0.00%",
  "0.00E+00",
  "# ?/?",
  "# ??/??",
].map((code, index) => (code === "" ? `reserved ${index}` : code));
