import { collection } from "../collection";
import { defineType, property, type ObjectMaker } from "../object-type";
import type { DocumentSettings } from "../document-settings";

interface SettingTarget {
  readonly settings: DocumentSettings;
  readonly key: string;
}

const setting: ObjectMaker<SettingTarget> = defineType<SettingTarget>("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: property(({ key }) => key),
    Value: property(
      ({ settings, key }) => settings.get(key),
      ({ settings, key }, value) => settings.set(key, value),
    ),
  },
  methods: { Delete: ({ settings, key }) => settings.delete(key) },
});

const all = collection<DocumentSettings, SettingTarget>({
  list: (settings) => settings.keys().map((key) => ({ settings, key })),
  wrap: setting,
  keys: ({ key }) => [key],
});

/** Excel.SettingCollection. */
export const settingCollection: ObjectMaker<DocumentSettings> = defineType<DocumentSettings>(
  "SettingCollection",
  {
    items: all.items,
    item: all.item,
    methods: {
      ...all.methods,
      Add: (settings, args) => {
        settings.set(args.text(0), args.at(1));
        return setting({ settings, key: args.text(0) });
      },
    },
  },
);
