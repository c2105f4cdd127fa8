import { ExcelError } from "./excel-error";
import type { HostObject } from "./host-object";

/** Objects that the add-in tracks between requests, by the ids the host has given them. */
export class ObjectReferences {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new WeakMap<object, string>();
  private count = 0;

  /** Tracks an object by its target and gives the id. */
  keep(target: object, object: HostObject): string {
    const id = this.ids.get(target) ?? `r${++this.count}`;
    this.ids.set(target, id);
    this.objects.set(id, object);
    return id;
  }

  /** The id under which a target is tracked, or null. */
  idOf(target: object): string | null {
    const id = this.ids.get(target);
    return id !== undefined && this.objects.has(id) ? id : null;
  }

  /** Throws InvalidReference when the id is not (or no longer) tracked. */
  get(id: string): HostObject {
    const object = this.objects.get(id);
    if (object === undefined) {
      throw new ExcelError("InvalidReference");
    }
    return object;
  }

  remove(id: string): void {
    this.objects.delete(id);
  }

  removeAll(): void {
    this.objects.clear();
  }

  get size(): number {
    return this.objects.size;
  }
}
