import { collection } from "../collection";
import { namespaceOf, replaceXml, type CustomXmlPart, type CustomXmlParts } from "../custom-xml-parts";
import { ExcelError } from "../excel-error";
import type { HostObject } from "../host-object";
import { defineType, NULL_OBJECT, property, type ObjectMaker } from "../object-type";

interface PartTarget {
  readonly parts: CustomXmlParts;
  readonly part: CustomXmlPart;
}

interface ScopedParts {
  readonly parts: CustomXmlParts;
  readonly namespaceUri: string;
}

const customXmlPart: ObjectMaker<PartTarget> = defineType<PartTarget>("CustomXmlPart", {
  identity: ({ part }) => ({ Id: part.id }),
  scalars: {
    Id: property(({ part }) => part.id),
    NamespaceUri: property(({ part }) => namespaceOf(part)),
  },
  methods: {
    Delete: ({ parts, part }) => parts.delete(part),
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, args) => replaceXml(part, args.text(0)),
  },
});

const scoped = collection<ScopedParts, PartTarget>({
  list: ({ parts, namespaceUri }) =>
    parts
      .all()
      .filter((part) => namespaceOf(part) === namespaceUri)
      .map((part) => ({ parts, part })),
  wrap: customXmlPart,
  keys: ({ part }) => [part.id],
});

const customXmlPartScopedCollection: ObjectMaker<ScopedParts> = defineType<ScopedParts>(
  "CustomXmlPartScopedCollection",
  {
    items: scoped.items,
    item: scoped.item,
    methods: {
      ...scoped.methods,
      GetOnlyItem: (target) => {
        const only = onlyItem(target);
        if (only.isNull) {
          throw new ExcelError("GeneralException");
        }
        return only;
      },
      GetOnlyItemOrNullObject: onlyItem,
    },
  },
);

const all = collection<CustomXmlParts, PartTarget>({
  list: (parts) => parts.all().map((part) => ({ parts, part })),
  wrap: customXmlPart,
  keys: ({ part }) => [part.id],
});

/** Excel.CustomXmlPartCollection. */
export const customXmlPartCollection: ObjectMaker<CustomXmlParts> = defineType<CustomXmlParts>(
  "CustomXmlPartCollection",
  {
    items: all.items,
    item: all.item,
    methods: {
      ...all.methods,
      Add: (parts, args) => customXmlPart({ parts, part: parts.add(args.text(0)) }),
      GetByNamespace: (parts, args) => customXmlPartScopedCollection({ parts, namespaceUri: args.text(0) }),
    },
  },
);

function onlyItem(target: ScopedParts): HostObject {
  const items = scoped.items(target);
  return items.length === 1 ? (items[0] ?? NULL_OBJECT) : NULL_OBJECT;
}
