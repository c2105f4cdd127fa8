import type { WorkbookDescription } from "../workbook-description";
import type { FaultReport } from "./fault-report";

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Faults of the document properties and of the add-in's reference. */
export function reportDocumentFaults(workbook: WorkbookDescription, report: FaultReport): void {
  const { properties, webExtension, customFunctions } = workbook;
  const fault = (place: string, problem: string, mend: string): void => {
    report.add({ sheet: null, place }, problem, mend);
  };
  const { created } = properties;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(created) || Number.isNaN(Date.parse(created))) {
    fault("properties.created", `${created} is no moment`, "write it like 2026-01-01T00:00:00Z");
  }
  for (const id of customFunctions ?? []) {
    if (!/^[A-Za-z][A-Za-z0-9._]*$/.test(id)) {
      fault("customFunctions", `${id} is no id of a function`, "use the id in the add-in's metadata");
    }
  }
  if (webExtension === undefined) {
    return;
  }
  const ids = { addInId: webExtension.addInId, instanceId: webExtension.instanceId };
  for (const [key, id] of Object.entries(ids)) {
    if (!GUID.test(id)) {
      fault(`webExtension.${key}`, `${id} is no GUID`, "write it without braces");
    }
  }
  if (!/^\d+(?:\.\d+){1,3}$/.test(webExtension.version)) {
    fault("webExtension.version", `${webExtension.version} is no version`, "copy it from the manifest");
  }
}
