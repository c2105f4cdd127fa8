import { contains, intersection, shiftColumns, shiftRows, subtract } from "./area";
import type { CellArea } from "./workbook-model";

interface Layer {
  readonly area: CellArea;
  readonly property: string;
  readonly value: unknown;
}

/** Properties of blocks of cells, such as formats: later settings lie over earlier ones, whole columns cost no more than a cell. */
export class AreaProperties {
  private layers: Layer[] = [];

  set(area: CellArea, property: string, value: unknown): void {
    this.layers = this.layers.filter((layer) => layer.property !== property || !contains(area, layer.area));
    this.layers.push({ area, property, value });
  }

  /** Takes the properties with this prefix (all of them when it is "") off a block. */
  clear(area: CellArea, prefix = ""): void {
    this.layers = this.layers.flatMap((layer) =>
      layer.property.startsWith(prefix)
        ? subtract(layer.area, area).map((rest) => ({ ...layer, area: rest }))
        : [layer],
    );
  }

  /** The value that the whole block has; undefined when its cells differ. */
  get(area: CellArea, property: string, whenUnset: unknown): unknown {
    const values = this.distinct(area, property, whenUnset);
    return values.length === 1 ? values[0] : undefined;
  }

  /** Every value that some cell of the block has. */
  distinct(area: CellArea, property: string, whenUnset: unknown): unknown[] {
    const found: unknown[] = [];
    const see = (value: unknown) => {
      if (!found.some((known) => JSON.stringify(known) === JSON.stringify(value))) {
        found.push(value);
      }
    };
    let rest: CellArea[] = [area];
    for (const layer of this.layers.filter((candidate) => candidate.property === property).reverse()) {
      if (rest.some((part) => intersection(part, layer.area) !== null)) {
        see(layer.value);
        rest = rest.flatMap((part) => subtract(part, layer.area));
      }
    }
    if (rest.length > 0) {
      see(whenUnset);
    }
    return found;
  }

  shiftRows(row: number, count: number): void {
    this.move((area) => shiftRows(area, row, count));
  }

  shiftColumns(column: number, count: number): void {
    this.move((area) => shiftColumns(area, column, count));
  }

  private move(shift: (area: CellArea) => CellArea | null): void {
    this.layers = this.layers.flatMap((layer) => {
      const area = shift(layer.area);
      return area === null ? [] : [{ ...layer, area }];
    });
  }
}
