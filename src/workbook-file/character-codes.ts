/** Excel reads `_xHHHH_` in the texts and formulas of a file as a character code; a literal one is itself escaped. */
export function escapeCharacterCodes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** Resolves the `_xHHHH_` character codes in a text or formula of a file. */
export function resolveCharacterCodes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
