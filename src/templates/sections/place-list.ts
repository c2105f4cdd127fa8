import type { PolicySet } from "../../policy/policy-set";
import type { NameDescription, SheetDescription } from "../../workbook-file/workbook-description";
import { SheetDraft } from "../layout/sheet-draft";
import { STYLES } from "../layout/styles";

const SHEET = "清单";
const FIRST_ROW = 2;
/** What stands for the kind of a place that the list does not hold. */
export const UNLISTED = "名单外";

const COUNTY_KIND = "县（市、区）";

/** The places that a workbook offers for choice, with the formulas that look them up. */
export interface PlaceList {
  readonly sheet: SheetDescription;
  readonly names: readonly NameDescription[];
  /** What a row may be: the kinds of the 28 units, and the counties below them. */
  readonly kinds: readonly string[];
  /** The kind of the place in a cell. */
  readonly kindOf: (cell: string) => string;
  /** The unit whose figures the place in a cell takes. */
  readonly unitOf: (cell: string) => string;
}

interface ListedPlace {
  readonly name: string;
  readonly kind: string;
  readonly unit: string;
}

function listedPlaces(policy: PolicySet): readonly ListedPlace[] {
  const { kinds } = policy.labels["zh-CN"];
  const units = policy.units.map(({ name, kind }) => ({
    name,
    kind: kinds[kind]?.label ?? kind,
    unit: name,
  }));
  const inner = policy.units.flatMap(({ name: unit, places }) =>
    places.map(({ name }) => ({ name, kind: COUNTY_KIND, unit })),
  );
  const taken = new Set(units.map(({ name }) => name));
  return [...units, ...inner.filter(({ name }) => !taken.has(name))];
}

/** The 28 units and every county, district and zone below them, on a sheet that is hidden but not locked away. */
export function placeList(policy: PolicySet): PlaceList {
  const places = listedPlaces(policy);
  const lastRow = FIRST_ROW + places.length - 1;
  const draft = new SheetDraft(SHEET)
    .put("A1", "单位", STYLES.head)
    .put("B1", "类别", STYLES.head)
    .put("C1", "所属统筹区", STYLES.head)
    .width("A:C", 26);
  places.forEach(({ name, kind, unit }, index) => {
    const row = FIRST_ROW + index;
    draft
      .put(`A${row}`, name, STYLES.text)
      .put(`B${row}`, kind, STYLES.text)
      .put(`C${row}`, unit, STYLES.text);
  });
  const column = (letter: string): string => draft.at(`${letter}${FIRST_ROW}:${letter}${lastRow}`);
  const lookUp = (cell: string, letter: string): string =>
    `IFERROR(INDEX(${column(letter)},MATCH(${cell},${column("A")},0)),"${UNLISTED}")`;
  return {
    sheet: draft.describe({
      hidden: true,
      frozen: { rows: 1 },
      print: { titleRows: "1:1", orientation: "portrait" },
    }),
    names: [{ name: "单位清单", formula: `=${column("A")}` }],
    kinds: [...new Set(places.map(({ kind }) => kind))],
    kindOf: (cell) => lookUp(cell, "B"),
    unitOf: (cell) => lookUp(cell, "C"),
  };
}
