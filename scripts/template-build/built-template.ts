import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CustomFunctionLibrary } from "../../src/host/grid/headless";
import { loadedPolicy } from "../../src/policy/loaded-policy";
import type { BudgetTemplate } from "../../src/templates/budget-template";
import type { DeploymentChannel, WorkbookDescription } from "../../src/workbook-file/workbook-description";
import { calculateDescription } from "./calculate-description";

const MANIFEST = join(__dirname, "..", "..", "manifest.xml");

function manifestText(element: string): string {
  const text = new RegExp(`<${element}>([^<]+)</${element}>`).exec(readFileSync(MANIFEST, "utf8"))?.[1];
  if (text === undefined) throw new Error(`manifest.xml has no ${element}`);
  return text.trim();
}

/** A template's workbook as it is shipped: calculated, and bound to the add-in through a deployment channel. */
export async function builtTemplate(
  template: BudgetTemplate,
  library: CustomFunctionLibrary,
  channel: DeploymentChannel,
): Promise<WorkbookDescription> {
  const calculated = await calculateDescription(template.describe(loadedPolicy), library);
  return {
    ...calculated,
    webExtension: {
      addInId: manifestText("Id"),
      version: manifestText("Version"),
      instanceId: template.instanceId,
      channel,
      // A clerk who tries the add-in before it is rolled out has it sideloaded.
      ...(channel.kind === "central" ? { alternative: { kind: "sideload" } } : {}),
      autoOpen: true,
    },
  };
}
