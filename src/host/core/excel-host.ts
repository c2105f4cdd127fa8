import { AppState } from "./app-state";
import {
  CustomFunctionCalls,
  type FunctionCall,
  type FunctionDeclaration,
  type FunctionOutcome,
} from "./custom-function-calls";
import { CustomFunctionChannel } from "./custom-function-channel";
import { EventHub, EventType } from "./event-hub";
import { ExcelError } from "./excel-error";
import { membersOf, TransportErrorCode, type Fault, type Intercept } from "./fault";
import { HostWorkbook, type WorkbookHooks } from "./host-workbook";
import { serviceObject } from "./objects/services";
import { workbookObject } from "./objects/workbook";
import { QueryRun, type QueryContext } from "./query-run";
import { ObjectPathType, type EventEntry, type RequestBody, type ResponseBody } from "./rich-api";
import type { WorkbookModel } from "./workbook-model";

export interface HostOptions {
  /** Display language, "zh-CN" unless given. */
  readonly locale?: string;
  /** Requirement sets declared to the add-in, over `DEFAULT_REQUIREMENT_SETS`. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Optional features of the custom-functions runtime to grant. */
  readonly customFunctionFeatures?: readonly number[];
}

/** What Excel LTSC 2021 declares, and the internal sets office.js needs to use its present protocol. */
export const DEFAULT_REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.8",
  AddinCommands: "1.1",
  RichApiRuntime: "1.2",
};

/** Excel on the web takes no larger request and gives no larger answer, in characters of JSON. */
const MAX_PAYLOAD = 5 * 1024 * 1024;

/** The answer to one request: JSON of a ResponseBody, or a refusal of the transport. */
export type HostReply =
  { readonly kind: "answer"; readonly body: string } | { readonly kind: "refused"; readonly code: number };

/** An add-in at the other end of a transport. */
export interface HostClient {
  richApiEvents(entries: readonly EventEntry[]): void;
  documentSelectionChanged(): void;
}

/** A stand-in for Excel: answers office.js's requests over a workbook. Knows no transport. */
export class ExcelHost {
  /** Members of the Excel API that the add-in used and this host does not have, as "Class.Member". */
  readonly unknown = new Set<string>();
  readonly app = new AppState();
  readonly locale: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly customFunctions: CustomFunctionChannel;
  /** Asked before every request about the workbook (not those of office.js's own services): makes tests meet faults. */
  intercept: Intercept | null = null;
  private readonly calls: CustomFunctionCalls;
  private readonly clients = new Set<HostClient>();
  private readonly events: EventHub;
  private book: HostWorkbook;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(model: WorkbookModel, options: HostOptions = {}) {
    this.locale = options.locale ?? "zh-CN";
    this.requirementSets = { ...DEFAULT_REQUIREMENT_SETS, ...options.requirementSets };
    const deliver = (entries: readonly EventEntry[]) => this.deliver(entries);
    this.customFunctions = new CustomFunctionChannel(deliver, options.customFunctionFeatures ?? []);
    this.calls = new CustomFunctionCalls(this.customFunctions);
    this.events = new EventHub(deliver);
    this.book = new HostWorkbook(model, this.events);
    this.tellSelectionsOf(model);
  }

  /** The workbook that the add-in sees. */
  get workbook(): HostWorkbook {
    return this.book;
  }

  /** What happens to workbooks that the add-in hands over (`Excel.createWorkbook`, `insertWorksheetsFromBase64`). */
  get hooks(): WorkbookHooks {
    return this.book.hooks;
  }

  /**
   * Puts another workbook in the place of the present one, after the requests that wait have been answered, and lets
   * `prepare` fill in what the model does not keep. The add-in goes on; what it has tracked before is gone.
   */
  replaceWorkbook(open: () => WorkbookModel, prepare: (book: HostWorkbook) => void): Promise<void> {
    const replaced = this.queue.then(() => {
      const model = open();
      this.book = new HostWorkbook(model, this.events, this.book.hooks);
      this.tellSelectionsOf(model);
      prepare(this.book);
    });
    // A workbook that does not open leaves the present one in its place, and the next request its turn.
    this.queue = Promise.allSettled([replaced]);
    return replaced.then(() => {
      this.events.emit(EventType.WorkbookActivated, ["Workbook"], {});
      this.tellSelection();
    });
  }

  /** Joins an add-in to this workbook; gives the way to part. */
  connect(client: HostClient): () => void {
    this.clients.add(client);
    return () => this.clients.delete(client);
  }

  /** Makes the parameters of custom functions known: the `functions` of a functions.json. */
  declareFunctions(functions: readonly FunctionDeclaration[]): void {
    this.calls.declare(functions);
  }

  /** Calls custom functions as cells would, all in one message; outcomes come in the same order. */
  invoke(calls: readonly FunctionCall[]): Promise<FunctionOutcome[]> {
    return this.calls.invoke(calls);
  }

  /** Answers one request of `size` characters. Requests about the workbook run one at a time. */
  answer(body: RequestBody, size: number): Promise<HostReply> {
    if (isServiceRequest(body)) {
      const run = new QueryRun(body, this.context(null));
      run.advance();
      return Promise.resolve(answered(run.response()));
    }
    const fault = this.intercept?.({ body, members: membersOf(body) });
    if (fault?.kind === "silence") {
      return new Promise(() => undefined);
    }
    const reply = this.queue.then(() => this.answerInTurn(body, size, fault));
    this.queue = reply;
    return reply;
  }

  private async answerInTurn(body: RequestBody, size: number, fault: Fault | undefined): Promise<HostReply> {
    if (fault?.kind === "transport") {
      return { kind: "refused", code: fault.code };
    }
    if (size > MAX_PAYLOAD) {
      return { kind: "refused", code: TransportErrorCode.RequestPayloadSizeLimitExceeded };
    }
    if (fault?.kind === "delay") {
      await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
    }
    const run = new QueryRun(body, this.context(fault?.kind === "error" ? fault : null));
    const { model } = this.book;
    while (model.batch(() => run.advance()) === "calculate") {
      await model.settled();
    }
    const reply = answered(run.response());
    return reply.body.length > MAX_PAYLOAD
      ? { kind: "refused", code: TransportErrorCode.ResponsePayloadSizeLimitExceeded }
      : reply;
  }

  private context(fault: Extract<Fault, { kind: "error" }> | null): QueryContext {
    const { book } = this;
    return {
      workbook: workbookObject(book),
      service: (name) => serviceObject(name, this),
      reference: (id) => book.references.get(id),
      get dirty() {
        return book.model.dirty;
      },
      beforeMember: (member) => {
        if (fault !== null && (fault.member ?? member) === member) {
          throw new ExcelError(fault.code, fault.message);
        }
      },
      unknownMember: (member) => this.unknown.add(member),
    };
  }

  private tellSelectionsOf(model: WorkbookModel): void {
    model.onSelectionChanged(() => {
      if (model === this.book.model) this.tellSelection();
    });
  }

  private tellSelection(): void {
    for (const client of this.clients) {
      client.documentSelectionChanged();
    }
  }

  private deliver(entries: readonly EventEntry[]): void {
    for (const client of this.clients) {
      client.richApiEvents(entries);
    }
  }
}

function answered(response: ResponseBody): Extract<HostReply, { kind: "answer" }> {
  return { kind: "answer", body: JSON.stringify(response) };
}

/** Requests of office.js's own services must pass while a request about the workbook is under way, or both would wait for ever. */
function isServiceRequest(body: RequestBody): boolean {
  const paths = Object.values(body.ObjectPaths);
  const roots = paths.filter(({ ParentObjectPathId }) => (ParentObjectPathId ?? 0) === 0);
  return roots.length > 0 && roots.every((path) => path.ObjectPathType === ObjectPathType.NewService);
}
