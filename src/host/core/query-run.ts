import { Arguments } from "./arguments";
import { ExcelError, UnknownMemberError } from "./excel-error";
import type { HostObject } from "./host-object";
import { NULL_OBJECT } from "./object-type";
import {
  ActionType,
  ObjectPathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPath,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from "./rich-api";
import { isRecord } from "./values";

/** What a request may reach from outside its own object paths. */
export interface QueryContext {
  readonly workbook: HostObject;
  service(name: string): HostObject;
  reference(id: string): HostObject;
  /** True while values still have to be calculated, so that reading them must wait. */
  readonly dirty: boolean;
  /** Called with the wire name of every member before it is used; may throw to make it fail. */
  beforeMember(member: string): void;
  unknownMember(member: string): void;
}

/** Thrown inside a run where a calculated value is read too early; never leaves this file. */
class CalculationPending extends Error {}

/** One ProcessQuery request under way. It can stop before a read that has to wait, and go on later over the same objects. */
export class QueryRun {
  private readonly objects = new Map<number, HostObject>();
  private readonly results: ActionResult[] = [];
  private readonly traceIds: number[] = [];
  private next = 0;
  private waited = -1;
  /** "Class.member" that was used last, which Excel tells with an error. */
  private location = "";
  private failure: ResponseBody["Error"];

  constructor(
    private readonly body: RequestBody,
    private readonly context: QueryContext,
  ) {}

  /** Runs up to the end ("done") or to the first read that must wait for the calculation ("calculate"). */
  advance(): "done" | "calculate" {
    for (; this.next < this.body.Actions.length; this.next++) {
      const action = this.body.Actions[this.next];
      if (action === undefined) {
        break;
      }
      this.location = "";
      try {
        this.results.push({ ActionId: action.Id, Value: this.perform(action) });
      } catch (error) {
        if (error instanceof CalculationPending) {
          this.waited = this.next;
          return "calculate";
        }
        this.fail(error);
        return "done";
      }
    }
    return "done";
  }

  response(): ResponseBody {
    const done = { Results: this.results, TraceIds: this.traceIds };
    return this.failure === undefined ? done : { Error: this.failure, ...done };
  }

  private fail(error: unknown): void {
    if (error instanceof UnknownMemberError) {
      this.context.unknownMember(error.member);
    }
    const refusal =
      error instanceof ExcelError
        ? error
        : new ExcelError("GeneralException", error instanceof Error ? error.message : String(error));
    this.failure = {
      Code: refusal.code,
      Message: refusal.message,
      ActionIndex: this.next,
      Location: this.location,
    };
  }

  private perform(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) {
      // The client registers an event handler only when its trace has both an id here and a result.
      this.traceIds.push(action.Id);
      return null;
    }
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object.isNull ? null : object.identity();
      case ActionType.Query:
        return object.isNull ? null : this.query(object, action.QueryInfo ?? {});
      case ActionType.QueryAsJson:
        return object.isNull ? null : camelCased(this.query(object, action.QueryInfo ?? {}));
      case ActionType.Method:
        return object.isNull ? { _IsNull: true } : this.invoke(object, action);
      case ActionType.SetProperty:
        this.set(object, memberName(action), this.arguments(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Update:
        this.update(object, action.ObjectState ?? {});
        return null;
      case ActionType.EnsureUnchanged:
        return null;
      default:
        throw new ExcelError("NotImplemented", `Action type ${action.ActionType} is not implemented.`);
    }
  }

  private object(id: number): HostObject {
    const known = this.objects.get(id);
    if (known !== undefined) {
      return known;
    }
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) {
      throw new ExcelError("InvalidRequest", `The request names no object path ${id}.`);
    }
    const object = this.resolve(path);
    this.objects.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): HostObject {
    switch (path.ObjectPathType) {
      case ObjectPathType.GlobalRoot:
        return this.context.workbook;
      case ObjectPathType.NewService:
        return this.context.service(path.Name ?? "");
      case ObjectPathType.ReferenceId:
        return this.context.reference(path.Name ?? "");
      case ObjectPathType.NullObject:
        return NULL_OBJECT;
      default:
        break;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent.isNull) {
      return NULL_OBJECT;
    }
    switch (path.ObjectPathType) {
      case ObjectPathType.Property: {
        const name = memberName(path);
        this.enter(parent, name);
        return parent.navigate(name);
      }
      case ObjectPathType.Indexer:
        this.enter(parent, "GetItem");
        return parent.item(this.arguments(path.ArgumentInfo)[0]);
      case ObjectPathType.Method: {
        const result = this.call(parent, memberName(path), this.arguments(path.ArgumentInfo));
        if (!isHostObject(result)) {
          throw new ExcelError("GeneralException", `${parent.typeName}.${memberName(path)} gives no object.`);
        }
        return result;
      }
      default:
        throw new ExcelError("NotImplemented", `Object path type ${path.ObjectPathType} is not implemented.`);
    }
  }

  private arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const withObjects = (value: unknown, pathId: unknown): unknown => {
      if (Array.isArray(pathId)) {
        const values: readonly unknown[] = Array.isArray(value) ? value : [];
        return values.map((element, index) => withObjects(element, pathId[index]));
      }
      return typeof pathId === "number" && pathId !== 0 ? this.object(pathId) : value;
    };
    return (info?.Arguments ?? []).map((value, index) =>
      withObjects(value, info?.ReferencedObjectPathIds?.[index]),
    );
  }

  private invoke(object: HostObject, action: Action): unknown {
    const result = this.call(object, memberName(action), this.arguments(action.ArgumentInfo));
    if (isHostObject(result)) {
      return result.isNull ? { _IsNull: true } : result.identity();
    }
    return result ?? null;
  }

  private call(object: HostObject, member: string, args: readonly unknown[]): unknown {
    this.enter(object, member);
    this.waitForCalculation(object, member);
    return object.call(member, new Arguments(args));
  }

  private set(object: HostObject, member: string, value: unknown): void {
    if (object.isNull) {
      return;
    }
    this.enter(object, member);
    object.write(member, value);
  }

  private update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      const member = wireName(name);
      if (object.kindOf(member) === "navigation" && isRecord(value)) {
        this.update(object.navigate(member), value);
      } else {
        this.set(object, member, value);
      }
    }
  }

  private query(object: HostObject, info: QueryInfo): unknown {
    const items = object.items();
    const selected = [...(info.Select ?? []), ...(info.Expand ?? [])];
    return items === null
      ? this.queryOne(object, selected)
      : this.queryCollection(object, items, { ...info, Select: selected });
  }

  private queryCollection(object: HostObject, items: readonly HostObject[], info: QueryInfo): unknown {
    const ofItems: string[] = [];
    const own: Record<string, unknown> = {};
    for (const selected of info.Select ?? []) {
      const [head = "", ...rest] = selected.split("/");
      if (head.toLowerCase() === "items") {
        ofItems.push(rest.length === 0 ? "$all" : rest.join("/"));
      } else if (object.kindOf(wireName(head)) === "scalar") {
        own[wireName(head)] = this.read(object, wireName(head));
      } else {
        ofItems.push(selected);
      }
    }
    if (ofItems.length === 0 && Object.keys(own).length > 0) {
      return own;
    }
    const skip = info.Skip ?? 0;
    const page = items.slice(skip, info.Top === undefined ? items.length : skip + info.Top);
    return { ...own, _Items: page.map((item) => this.queryOne(item, ofItems)) };
  }

  private queryOne(object: HostObject, selected: readonly string[]): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    const deeper = new Map<string, string[]>();
    if (selected.length === 0 || selected.includes("$all")) {
      for (const name of object.scalarNames) {
        values[name] = this.read(object, name);
      }
    }
    for (const path of selected.filter((name) => name !== "$all" && name !== "$none")) {
      const [head = "", ...rest] = path.split("/");
      const member = wireName(head);
      if (object.kindOf(member) === "navigation") {
        const below = deeper.get(member) ?? [];
        deeper.set(member, rest.length === 0 ? below : [...below, rest.join("/")]);
      } else {
        values[member] = this.read(object, member);
      }
    }
    for (const [member, below] of deeper) {
      this.enter(object, member);
      const child = object.navigate(member);
      values[member] = child.isNull ? null : this.query(child, { Select: below });
    }
    return { ...this.itemIdentity(object), ...values };
  }

  private itemIdentity(object: HostObject): Readonly<Record<string, unknown>> {
    const { Id, ...rest } = object.identity();
    return Id === undefined ? rest : { _Id: Id, ...rest };
  }

  private read(object: HostObject, member: string): unknown {
    this.enter(object, member);
    this.waitForCalculation(object, member);
    return object.read(member);
  }

  private enter(object: HostObject, member: string): void {
    this.location = `${object.typeName}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
    this.context.beforeMember(member);
  }

  private waitForCalculation(object: HostObject, member: string): void {
    const alreadyWaited = this.waited === this.next;
    if (this.context.dirty && !alreadyWaited && object.isCalculated(member)) {
      throw new CalculationPending();
    }
  }
}

function isHostObject(value: unknown): value is HostObject {
  return isRecord(value) && typeof value["typeName"] === "string" && "isNull" in value;
}

function memberName(named: { readonly Name?: string }): string {
  return named.Name ?? "";
}

/** The add-in writes `numberFormat`; the protocol says `NumberFormat`. */
function wireName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(camelCased);
  }
  if (!isRecord(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [
      name === "_Items" ? "items" : name.charAt(0).toLowerCase() + name.slice(1),
      camelCased(child),
    ]),
  );
}
