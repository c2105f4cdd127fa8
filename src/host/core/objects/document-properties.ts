import { collection } from "../collection";
import { ExcelError } from "../excel-error";
import type { HostWorkbook } from "../host-workbook";
import { defineType, property, type Scalar, type ObjectMaker } from "../object-type";
import { asText } from "../values";

interface CustomPropertyTarget {
  readonly book: HostWorkbook;
  readonly key: string;
}

const customProperty: ObjectMaker<CustomPropertyTarget> = defineType<CustomPropertyTarget>("CustomProperty", {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: property(({ key }) => key),
    Type: property(({ book, key }) => typeName(book.customProperties.get(key))),
    Value: property(
      ({ book, key }) => book.customProperties.get(key) ?? null,
      ({ book, key }, value) => book.customProperties.set(key, asPropertyValue(value)),
    ),
  },
  methods: {
    Delete: ({ book, key }) => {
      book.customProperties.delete(key);
    },
  },
});

const custom = collection<HostWorkbook, CustomPropertyTarget>({
  list: (book) => [...book.customProperties.keys()].map((key) => ({ book, key })),
  wrap: customProperty,
  keys: ({ key }) => [key],
});

const customPropertyCollection: ObjectMaker<HostWorkbook> = defineType<HostWorkbook>(
  "CustomPropertyCollection",
  {
    items: custom.items,
    item: custom.item,
    methods: {
      ...custom.methods,
      Add: (book, args) => {
        book.customProperties.set(args.text(0), asPropertyValue(args.at(1)));
        return customProperty({ book, key: args.text(0) });
      },
      DeleteAll: (book) => book.customProperties.clear(),
    },
  },
);

function text(name: string): Scalar<HostWorkbook> {
  return property(
    (book) => book.properties.get(name) ?? "",
    (book, value) => book.properties.set(name, asText(value)),
  );
}

/** Excel.DocumentProperties. */
export const documentPropertiesObject: ObjectMaker<HostWorkbook> = defineType<HostWorkbook>(
  "DocumentProperties",
  {
    scalars: {
      Author: text("Author"),
      Category: text("Category"),
      Comments: text("Comments"),
      Company: text("Company"),
      Keywords: text("Keywords"),
      Manager: text("Manager"),
      Subject: text("Subject"),
      Title: text("Title"),
    },
    navigations: { Custom: customPropertyCollection },
  },
);

function asPropertyValue(value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  throw new ExcelError("InvalidArgument");
}

function typeName(value: unknown): string {
  return typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String";
}
