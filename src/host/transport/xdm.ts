import type { ExcelHost, HostReply } from "../core/excel-host";
import type { EventEntry, RequestBody } from "../core/rich-api";
import { isRecord } from "../core/values";

const MessageType = { Request: 0, Response: 1 } as const;
const ActionType = { Invoke: 0, RegisterEvent: 1, UnregisterEvent: 2 } as const;
const ResponseType = { Answer: 0, Event: 1 } as const;

/** Methods of the document API that this seam answers. */
const DispatchId = {
  SettingsRefresh: 75,
  SettingsSave: 76,
  RichApiRequest: 93,
  AppCommandCompleted: 94,
} as const;

/** office.js's number for "this operation is not supported". */
const NOT_SUPPORTED = 5000;

/** Where a RichApi request stands in the array that the add-in sends. */
const REQUEST_BODY_INDEX = 4;

/** Events that this seam can send. */
const ANSWERED_EVENTS: ReadonlySet<string> = new Set([
  "appCommandInvoked",
  "documentSelectionChanged",
  "richApiMessage",
]);

const EXCEL_ON_THE_WEB = 16;

interface XdmRequest {
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** The parent page's end of the protocol by which Excel on the web speaks to an add-in's frame. */
export interface XdmSeam {
  readonly frame: HTMLIFrameElement;
  /** Runs a function that the add-in has associated with a ribbon command. */
  invokeCommand(functionName: string, controlId: string): void;
  /** Calls (by dispatch id) and events of the older document API that the add-in asked for and this seam refused. */
  readonly refused: readonly (number | string)[];
  dispose(): void;
}

/**
 * Puts the add-in's page into a frame below `container` and makes it believe it is in Excel on the web.
 * office.js demands that this page is on https and on the same host name as the add-in.
 */
export function openXdmFrame(host: ExcelHost, container: HTMLElement, url: string): XdmSeam {
  return new OpenFrame(host, container, url);
}

class OpenFrame implements XdmSeam {
  readonly frame: HTMLIFrameElement;
  readonly refused: (number | string)[] = [];
  private readonly instanceId = `workbench-${crypto.randomUUID()}`;
  private readonly conversationId = `conversation-${crypto.randomUUID()}`;
  private readonly origin: string;
  private readonly window: Window;
  private readonly events = new Set<string>();
  private readonly disconnect: () => void;
  private readonly onMessage = (event: MessageEvent) => this.receive(event);

  constructor(
    private readonly host: ExcelHost,
    container: HTMLElement,
    url: string,
  ) {
    const { ownerDocument } = container;
    this.window = ownerDocument.defaultView ?? window;
    this.origin = new URL(url, this.window.location.href).origin;
    this.window.addEventListener("message", this.onMessage);
    this.disconnect = host.connect({
      richApiEvents: (entries) => this.sendEvents(entries),
      documentSelectionChanged: () => this.postEvent("documentSelectionChanged", {}),
    });
    this.frame = ownerDocument.createElement("iframe");
    // Chromium ignores a name that is set after the frame was inserted.
    this.frame.name = this.frameName();
    this.frame.src = url;
    container.appendChild(this.frame);
  }

  invokeCommand(functionName: string, controlId: string): void {
    const source = JSON.stringify({ source: { id: controlId } });
    this.postEvent("appCommandInvoked", { 0: `command-${controlId}`, 1: functionName, 2: source });
  }

  dispose(): void {
    this.disconnect();
    this.window.removeEventListener("message", this.onMessage);
    this.frame.remove();
  }

  private frameName(): string {
    return JSON.stringify({
      baseFrameName: this.instanceId,
      hostInfo: `Excel$Web$16.00$${this.host.locale}$${this.instanceId}$$disableLogging$3`,
      xdmInfo: `${this.conversationId}|${this.instanceId}|${this.window.location.origin}`,
      serializerVersion: "1",
      flights: "[]",
    });
  }

  private receive(event: MessageEvent): void {
    if (event.source !== this.frame.contentWindow || event.origin !== this.origin) {
      return;
    }
    const request = readRequest(event.data);
    if (request === null || request._conversationId !== this.conversationId) {
      return;
    }
    switch (request._actionType) {
      case ActionType.RegisterEvent:
        return this.reply(request, { Error: this.register(request._actionName) });
      case ActionType.UnregisterEvent:
        this.events.delete(request._actionName);
        return this.reply(request, { Error: 0 });
      default:
        return this.invoke(request);
    }
  }

  private register(event: string): number {
    if (!ANSWERED_EVENTS.has(event)) {
      this.refused.push(event);
      return NOT_SUPPORTED;
    }
    this.events.add(event);
    return 0;
  }

  private invoke(request: XdmRequest): void {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.reply(request, this.appContext());
      case "ContextActivationManager_notifyHost":
        return this.reply(request, null);
      case "executeMethod":
        void this.execute(request);
        return;
      default:
        // Focus, tracing and the like: office.js expects an answer and makes no use of it.
        return this.reply(request, null);
    }
  }

  private async execute(request: XdmRequest): Promise<void> {
    const data = isRecord(request._data) ? request._data : {};
    const method = isRecord(data["DdaMethod"]) ? data["DdaMethod"] : {};
    const dispatchId = Number(method["DispatchId"]);
    switch (dispatchId) {
      case DispatchId.RichApiRequest:
        return this.reply(request, await this.answerRichApi(data["ArrayData"]));
      case DispatchId.SettingsSave:
        this.host.workbook.settings.replace(readSettings(data["DdaSettingsMethod"] ?? data));
        return this.reply(request, { Version: 1, Error: 0 });
      case DispatchId.SettingsRefresh: {
        const settings = this.host.workbook.settings.serialized();
        const Settings = settings.map(([Name, Value]) => ({ Name, Value }));
        return this.reply(request, { Version: 1, Error: 0, Properties: { Settings } });
      }
      case DispatchId.AppCommandCompleted:
        return this.reply(request, { Version: 1, Error: 0 });
      default:
        this.refused.push(dispatchId);
        return this.reply(request, { Version: 1, Error: NOT_SUPPORTED });
    }
  }

  private async answerRichApi(data: unknown): Promise<unknown> {
    const text: unknown = Array.isArray(data) ? data[REQUEST_BODY_INDEX] : null;
    if (typeof text !== "string") {
      return { Version: 1, Error: NOT_SUPPORTED };
    }
    return ddaReply(await this.host.answer(JSON.parse(text) as RequestBody, text.length));
  }

  private appContext(): object {
    const { workbook, locale, requirementSets } = this.host;
    return {
      _id: this.instanceId,
      _appName: EXCEL_ON_THE_WEB,
      _appVersion: "16.00",
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: `${this.window.location.origin}/${encodeURIComponent(workbook.model.name)}`,
      _clientMode: 1,
      _settings: workbook.settings.serialized(),
      _reason: 1,
      _osfControlType: 1,
      _eToken: "",
      _correlationId: this.instanceId,
      _appInstanceId: this.instanceId,
      _appMinorVersion: 0,
      _requirementMatrix: JSON.stringify(requirementSets),
      _hostFullVersion: "16.0.17000.0",
      _initialDisplayMode: 2,
      _appDomains: [this.origin],
    };
  }

  private sendEvents(entries: readonly EventEntry[]): void {
    const rows = entries.map(({ category, type, targetId, message }) => [
      category,
      type,
      targetId,
      message,
      0,
      false,
    ]);
    this.postEvent("richApiMessage", { ArrayData: rows });
  }

  private reply(request: XdmRequest, data: unknown): void {
    this.post({
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _responseType: ResponseType.Answer,
      _data: data,
    });
  }

  private postEvent(name: string, data: unknown): void {
    if (!this.events.has(name)) {
      return;
    }
    this.post({
      _actionName: name,
      _conversationId: this.conversationId,
      _correlationId: 0,
      _responseType: ResponseType.Event,
      _data: data,
    });
  }

  private post(message: Readonly<Record<string, unknown>>): void {
    const envelope = {
      ...message,
      _messageType: MessageType.Response,
      _errorCode: 0,
      _origin: this.window.location.origin,
      _serializerVersion: 1,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(envelope), this.origin);
  }
}

function ddaReply(reply: HostReply): unknown {
  return reply.kind === "refused"
    ? { Version: 1, Error: reply.code }
    : { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], reply.body] };
}

function readSettings(data: unknown): [string, string][] {
  const properties = isRecord(data) && Array.isArray(data["Properties"]) ? data["Properties"] : [];
  return properties.filter(
    (pair): pair is [string, string] =>
      Array.isArray(pair) && typeof pair[0] === "string" && typeof pair[1] === "string",
  );
}

/** Other scripts post messages too: what is not a request of office.js gives null. */
function readRequest(data: unknown): XdmRequest | null {
  if (typeof data !== "string" || !data.startsWith("{")) {
    return null;
  }
  const message = parseJson(data);
  return isRecord(message) && message["_messageType"] === MessageType.Request
    ? (message as unknown as XdmRequest)
    : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
