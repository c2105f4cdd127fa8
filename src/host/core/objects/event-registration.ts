import type { MethodBody } from "../object-type";
import type { HostWorkbook } from "../host-workbook";

/** The methods by which office.js registers for an event and gives it up: `_RegisterXEvent`, `_UnregisterXEvent`. */
export function eventMethods<Target>(
  bookOf: (target: Target) => HostWorkbook,
  targetIdOf: (target: Target) => string,
  eventTypes: Readonly<Record<string, number>>,
): Record<string, MethodBody<Target>> {
  return Object.fromEntries(
    Object.entries(eventTypes).flatMap(([name, type]): [string, MethodBody<Target>][] => [
      [`_Register${name}Event`, (target) => bookOf(target).events.register(type, targetIdOf(target))],
      [`_Unregister${name}Event`, (target) => bookOf(target).events.unregister(type, targetIdOf(target))],
    ]),
  );
}
