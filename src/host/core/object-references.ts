import { ExcelError } from "./excel-error";
import type { HostObject } from "./host-object";
import type { CellArea } from "./workbook-model";

/** A range of cells that is tracked. */
interface TrackedRange {
  readonly sheetId: string;
  readonly area: CellArea;
  /** Lets the range go where its cells have gone. */
  moveTo(area: CellArea): void;
}

/** Objects that the add-in tracks between requests, by the ids the host has given them. */
export class ObjectReferences {
  private readonly objects = new Map<string, HostObject>();
  private readonly targets = new Map<string, object>();
  private readonly ids = new WeakMap<object, string>();
  private count = 0;

  /** Tracks an object by its target and gives the id. */
  keep(target: object, object: HostObject): string {
    const id = this.ids.get(target) ?? `r${++this.count}`;
    this.ids.set(target, id);
    this.objects.set(id, object);
    this.targets.set(id, target);
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

  /** Moves the tracked ranges of a sheet with their cells; a range whose cells are gone is tracked no more. */
  moveRanges(sheetId: string, move: (area: CellArea) => CellArea | null): void {
    for (const [id, target] of [...this.targets]) {
      if (!isRange(target) || target.sheetId !== sheetId) {
        continue;
      }
      const area = move(target.area);
      if (area === null) {
        this.remove(id);
      } else {
        target.moveTo(area);
      }
    }
  }

  remove(id: string): void {
    this.objects.delete(id);
    this.targets.delete(id);
  }

  removeAll(): void {
    this.objects.clear();
    this.targets.clear();
  }

  get size(): number {
    return this.objects.size;
  }
}

function isRange(target: object): target is TrackedRange {
  return "moveTo" in target;
}
