/** A number as files hold it; -0 is 0. */
export function storedNumber(value: number): string {
  return String(value === 0 ? 0 : value);
}
