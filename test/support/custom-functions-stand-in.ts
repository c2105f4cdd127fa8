/** What the functions throw; the real class of Microsoft's runtime has the same two members. */
class StandInError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const STAND_IN = {
  Error: StandInError,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  associate: () => undefined,
};

/**
 * Puts the little of the custom-functions runtime that functions need into this realm, unless Microsoft's own
 * is there already; gives a way to undo it.
 */
export function installCustomFunctions(): () => void {
  if ("CustomFunctions" in globalThis) return () => undefined;
  Object.defineProperty(globalThis, "CustomFunctions", {
    value: STAND_IN,
    configurable: true,
    writable: true,
  });
  return () => void Reflect.deleteProperty(globalThis, "CustomFunctions");
}

/** True for an error value as the functions return or throw it. */
export function isCellError(value: unknown): value is { readonly code: string; readonly message: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "message" in value &&
    "code" in value &&
    typeof value.code === "string" &&
    value.code.startsWith("#")
  );
}
