import type { ExcelHost, HostReply } from "../core/excel-host";
import { documentedMessage } from "../core/excel-error";
import { errorCodeOf } from "../core/fault";
import type { EventEntry, RequestBody } from "../core/rich-api";

/** Message types of the bridge. */
const MessageType = { Request: 1, Response: 2, Event: 3 } as const;

/** Numbers of the events that the add-in registers through `window.external`. */
const DocumentEvent = {
  SelectionChanged: 2,
  ActivationStatus: 32,
  RichApiMessage: 33,
  AppCommandInvoked: 39,
} as const;

const ANSWERED_EVENTS: ReadonlySet<number> = new Set(Object.values(DocumentEvent));

/** office.js's number for "this operation is not supported". */
const NOT_SUPPORTED = 5000;

/** Calls of `window.external.Execute` that need no answer but success. */
const DispatchId = { AppCommandCompleted: 94 } as const;

/** Office's colours in its white theme, as numbers 0xRRGGBB. */
const WHITE_THEME = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x262626,
};

/** The window (or Node's global) in which office.js is about to be loaded. */
export type BridgeScope = object;

export interface NativeBridge {
  /** Runs a function that the add-in has associated with a ribbon command. */
  invokeCommand(functionName: string, controlId: string): void;
  /** Calls of the older document API that the add-in made and this bridge refused, as dispatch ids. */
  readonly refused: readonly number[];
  /** Lets another host answer from now on: the add-in sees a fresh workbook. */
  serve(host: ExcelHost): void;
  dispose(): void;
}

type EventHandler = (eventId: number, payload: unknown) => void;
type StatusCallback = (status: number) => void;

/** The object through which office.js and the host exchange JSON texts; office.js fills in its own end. */
interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface RequestMessage {
  readonly id: number;
  readonly message: { readonly body?: RequestBody | string };
}

/**
 * Makes a window look like Excel on Windows to office.js, which must be loaded after it. Works on plain http and in Node.
 */
export function installNativeBridge(host: ExcelHost, scope: BridgeScope): NativeBridge {
  return new InstalledBridge(host, scope);
}

class InstalledBridge implements NativeBridge {
  readonly refused: number[] = [];
  private readonly handlers = new Map<number, EventHandler>();
  private readonly bridge: Bridge;
  private disconnect: () => void;

  constructor(
    private host: ExcelHost,
    scope: BridgeScope,
  ) {
    this.bridge = { onMessageFromHost: null, sendMessageToHost: (text) => void this.receive(text) };
    define(scope, "external", this.external());
    define(scope, "_richApiNativeBridge", this.bridge);
    this.disconnect = this.connect();
  }

  serve(host: ExcelHost): void {
    this.disconnect();
    this.host = host;
    this.disconnect = this.connect();
  }

  invokeCommand(functionName: string, controlId: string): void {
    const command = [`command-${controlId}`, functionName, JSON.stringify({ source: { id: controlId } })];
    this.handlers.get(DocumentEvent.AppCommandInvoked)?.(DocumentEvent.AppCommandInvoked, safeArray(command));
  }

  dispose(): void {
    this.disconnect();
  }

  private connect(): () => void {
    return this.host.connect({
      richApiEvents: (entries) => this.sendEvents(entries),
      documentSelectionChanged: () => this.sendSelectionChanged(),
    });
  }

  private async receive(text: string): Promise<void> {
    const { id, message } = JSON.parse(text) as RequestMessage;
    const body = typeof message.body === "string" ? (JSON.parse(message.body) as RequestBody) : message.body;
    const reply = await this.host.answer(body ?? { Actions: [], ObjectPaths: {} }, text.length);
    this.post(`{"id":${id},"type":${MessageType.Response},"message":${responseMessage(reply)}}`);
  }

  private post(text: string): void {
    this.bridge.onMessageFromHost?.(text);
  }

  private sendEvents(entries: readonly EventEntry[]): void {
    const rows = entries.map(({ category, type, targetId, message }) => [
      category,
      type,
      targetId,
      message,
      0,
    ]);
    this.post(JSON.stringify({ type: MessageType.Event, message: { entries: rows } }));
  }

  private sendSelectionChanged(): void {
    // Excel tells both: the workbook's event as a RichApi message, the document's through its handler.
    this.sendEvents([{ category: 65536, type: DocumentEvent.SelectionChanged, targetId: "", message: "{}" }]);
    this.handlers.get(DocumentEvent.SelectionChanged)?.(DocumentEvent.SelectionChanged, safeArray([]));
  }

  private external(): object {
    return {
      GetContext: () => appContext(() => this.host),
      GetHostInfo: () => `Excel$Win32$16.01$${this.host.locale}$bridge$$disableLogging$3`,
      GetLoggingAllowed: () => false,
      Execute: (id: number, _args: unknown, done: StatusCallback) => {
        const isAnswered = id === DispatchId.AppCommandCompleted;
        if (!isAnswered) {
          this.refused.push(id);
        }
        setTimeout(() => done(isAnswered ? 0 : NOT_SUPPORTED), 0);
      },
      RegisterEvent: (id: number, _target: string, handler: EventHandler, done: StatusCallback) => {
        const isAnswered = ANSWERED_EVENTS.has(id);
        if (isAnswered) {
          this.handlers.set(id, handler);
        } else {
          this.refused.push(id);
        }
        setTimeout(() => done(isAnswered ? 0 : NOT_SUPPORTED), 0);
      },
      UnregisterEvent: (id: number, _target: string, done: StatusCallback) => {
        this.handlers.delete(id);
        setTimeout(() => done(0), 0);
      },
    };
  }
}

/** What office.js asks of the application when it starts. */
function appContext(currentHost: () => ExcelHost): object {
  const host = currentHost();
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "bridge",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.locale,
    GetAppDataLocale: () => host.locale,
    GetDocUrl: () => host.workbook.model.name,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(host.requirementSets),
    GetHostFullVersion: () => "16.0.17000.0",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(WHITE_THEME),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, json] of currentHost().workbook.settings.serialized()) {
          keys.push(key);
          values.push(json);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        const { settings } = currentHost().workbook;
        settings.replace(keys.map((key, index) => [key, values[index] ?? "null"]));
      },
    }),
  };
}

function responseMessage(reply: HostReply): string {
  if (reply.kind === "answer") {
    return `{"statusCode":200,"headers":{},"body":${reply.body}}`;
  }
  const code = errorCodeOf(reply.code);
  const error = { code, message: documentedMessage(code) };
  return JSON.stringify({ statusCode: 400, headers: {}, body: { error } });
}

function define(scope: BridgeScope, name: string, value: unknown): void {
  Object.defineProperty(scope, name, { value, configurable: true, writable: true });
}

/** Excel on Windows hands over COM arrays, which office.js reads through toArray. */
function safeArray(values: readonly unknown[]): unknown[] & { toArray(): unknown[] } {
  const array = [...values];
  return Object.assign(array, { toArray: () => array });
}
