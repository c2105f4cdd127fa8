import { collection } from "../collection";
import { defineType, property, type ObjectMaker } from "../object-type";
import { asText } from "../values";
import type { SheetTarget } from "./worksheet";

interface PropertyTarget {
  readonly owner: SheetTarget;
  readonly key: string;
}

const worksheetCustomProperty: ObjectMaker<PropertyTarget> = defineType<PropertyTarget>(
  "WorksheetCustomProperty",
  {
    identity: ({ key }) => ({ _Id: key }),
    scalars: {
      Key: property(({ key }) => key),
      Value: property(
        ({ owner, key }) => properties(owner).get(key) ?? "",
        ({ owner, key }, value) => properties(owner).set(key, asText(value)),
      ),
    },
    methods: {
      Delete: ({ owner, key }) => {
        properties(owner).delete(key);
      },
    },
  },
);

const all = collection<SheetTarget, PropertyTarget>({
  list: (owner) => [...properties(owner).keys()].map((key) => ({ owner, key })),
  wrap: worksheetCustomProperty,
  keys: ({ key }) => [key],
});

/** Excel.WorksheetCustomPropertyCollection. */
export const worksheetCustomPropertyCollection: ObjectMaker<SheetTarget> = defineType<SheetTarget>(
  "WorksheetCustomPropertyCollection",
  {
    ...all,
    methods: {
      ...all.methods,
      Add: (owner, args) => {
        properties(owner).set(args.text(0), args.text(1));
        return worksheetCustomProperty({ owner, key: args.text(0) });
      },
    },
  },
);

function properties({ book, sheetId }: SheetTarget): Map<string, string> {
  return book.sheetState(sheetId).customProperties;
}
