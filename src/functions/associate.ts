import * as functions from "./functions";

for (const [id, run] of Object.entries(functions)) {
  CustomFunctions.associate(id, run as (...args: unknown[]) => unknown);
}
