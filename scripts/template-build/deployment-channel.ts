import type { DeploymentChannel } from "../../src/workbook-file/workbook-description";

/**
 * The channel that ADDIN_CHANNEL names: EXCatalog (the default, the Microsoft 365 admin centre), Registry (sideloaded),
 * FileSystem:\\server\share or SPCatalog:https://site. Throws for anything else.
 */
export function deploymentChannel(named: string | undefined): DeploymentChannel {
  const [, kind = "", place = ""] = /^([^:]*)(?::(.+))?$/.exec((named ?? "").trim()) ?? [];
  if ((kind === "" || kind === "EXCatalog") && place === "") return { kind: "central" };
  if (kind === "Registry" && place === "") return { kind: "sideload" };
  if (kind === "FileSystem" && place !== "") return { kind: "share", path: place };
  if (kind === "SPCatalog" && place !== "") return { kind: "sharepoint", url: place };
  throw new Error(
    `ADDIN_CHANNEL is "${named ?? ""}"; it may be EXCatalog, Registry, FileSystem:\\\\server\\share or SPCatalog:https://site`,
  );
}
