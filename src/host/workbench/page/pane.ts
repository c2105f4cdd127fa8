import type { ExcelHost } from "../../core/excel-host";
import { installNativeBridge, type NativeBridge } from "../../transport/native-bridge";
import { openXdmFrame } from "../../transport/xdm";

declare global {
  interface Window {
    /** Called by the pane's page before it loads office.js, when it is served for the native bridge. */
    installWorkbenchBridge?: (pane: Window) => NativeBridge;
  }
}

/** How the pane reaches the host: as in Excel on the web, or as in Excel on Windows. */
export type Seam = "xdm" | "bridge";

const PANE = "/taskpane.html";

/** office.js accepts a page of Excel on the web over https only. */
export function seamOf(protocol: string): Seam {
  return protocol === "https:" ? "xdm" : "bridge";
}

/** Opens the add-in's page in a frame, as a task pane of this host. */
export function openPane(host: ExcelHost, container: HTMLElement, seam: Seam): HTMLIFrameElement {
  const frame =
    seam === "xdm" ? openXdmFrame(host, container, PANE).frame : openBridgedFrame(host, container);
  frame.title = "加载项窗格";
  return frame;
}

function openBridgedFrame(host: ExcelHost, container: HTMLElement): HTMLIFrameElement {
  window.installWorkbenchBridge = (pane) => installNativeBridge(host, pane);
  const frame = document.createElement("iframe");
  frame.src = `${PANE}?seam=bridge`;
  container.appendChild(frame);
  return frame;
}
