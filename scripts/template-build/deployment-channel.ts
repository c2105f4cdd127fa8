import type { DeploymentChannel } from "../../src/workbook-file/workbook-description";

/**
 * The channel that ADDIN_CHANNEL names: EXCatalog (the default, the Microsoft 365 admin centre), Registry (sideloaded),
 * FileSystem:\\server\share or SPCatalog:https://site. Throws for anything else.
 */
export function deploymentChannel(named: string | undefined): DeploymentChannel {
  const given = (named ?? "").trim();
  const colon = given.indexOf(":");
  const kind = colon < 0 ? given : given.slice(0, colon);
  const place = colon < 0 ? "" : given.slice(colon + 1);
  if (given === "" || given === "EXCatalog") return { kind: "central" };
  if (given === "Registry") return { kind: "sideload" };
  if (kind === "FileSystem" && place !== "") return { kind: "share", path: place };
  if (kind === "SPCatalog" && place !== "") return { kind: "sharepoint", url: place };
  throw new Error(
    `ADDIN_CHANNEL is "${named ?? ""}"; it may be EXCatalog, Registry, FileSystem:\\\\server\\share or SPCatalog:https://site`,
  );
}
