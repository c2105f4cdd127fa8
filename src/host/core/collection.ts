import { ExcelError } from "./excel-error";
import type { HostObject } from "./host-object";
import { NULL_OBJECT, property, type ObjectShape } from "./object-type";
import { asInteger } from "./values";

interface CollectionOptions<Owner, Item> {
  readonly list: (owner: Owner) => readonly Item[];
  readonly wrap: (item: Item) => HostObject;
  /** The names and ids that find an item; letter case does not matter. */
  readonly keys: (item: Item) => readonly string[];
}

type CollectionShape<Owner> = Required<Pick<ObjectShape<Owner>, "scalars" | "methods" | "items" | "item">>;

/** What every collection of the Excel API has: items, count, and look-up by key, index or null object. */
export function collection<Owner, Item>(options: CollectionOptions<Owner, Item>): CollectionShape<Owner> {
  const find = (owner: Owner, key: unknown): HostObject | null => {
    const wanted = String(key).toLowerCase();
    const found = options
      .list(owner)
      .find((item) => options.keys(item).some((k) => k.toLowerCase() === wanted));
    return found === undefined ? null : options.wrap(found);
  };
  const get = (owner: Owner, key: unknown): HostObject => {
    const found = find(owner, key);
    if (found === null) {
      throw new ExcelError("ItemNotFound");
    }
    return found;
  };
  return {
    scalars: { Count: property((owner) => options.list(owner).length) },
    items: (owner) => options.list(owner).map(options.wrap),
    item: get,
    methods: {
      GetCount: (owner) => options.list(owner).length,
      GetItem: (owner, args) => get(owner, args.at(0)),
      GetItemOrNullObject: (owner, args) => find(owner, args.at(0)) ?? NULL_OBJECT,
      GetItemAt: (owner, args) => options.wrap(itemAt(options.list(owner), args.at(0))),
    },
  };
}

/** The item at a zero-based index. Throws InvalidArgument, as Excel does, when there is none. */
export function itemAt<Item>(list: readonly Item[], index: unknown): Item {
  const item = list[asInteger(index)];
  if (item === undefined) {
    throw new ExcelError("InvalidArgument");
  }
  return item;
}
