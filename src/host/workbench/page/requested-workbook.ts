import type { WorkbookDescription } from "../../../workbook-file/workbook-description";
import { readWorkbook } from "../../../workbook-file/reader/read-workbook";

/**
 * The workbook that the page's address asks for, as in `/workbench/?open=/templates/annual-funding-plan.xlsx`, or null.
 * Throws for an address outside this server.
 */
export function requestedWorkbook({ search, origin }: Pick<Location, "search" | "origin">): URL | null {
  const path = new URLSearchParams(search).get("open");
  if (path === null) return null;
  const url = new URL(path, origin);
  if (url.origin !== origin) throw new Error(`工作台只打开本机的文件，不打开 ${url.href}`);
  return url;
}

/** Fetches and reads a workbook. Rejects when there is none at the address. */
export async function fetchWorkbook(url: URL): Promise<WorkbookDescription> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${response.statusText}`);
  const fileName = decodeURIComponent(url.pathname.split("/").at(-1) ?? "");
  return readWorkbook(new Uint8Array(await response.arrayBuffer()), fileName);
}
