import type { Language } from "../../policy/compiled-policy";
import { ASSUMPTION_COLUMNS } from "../../policy/labels/assumption-language";
import type { NewTable } from "../excel/assumption-tables";
import type { PolicyDesk } from "../policy-desk";

/** The pane's own words on the sheet of a new table. */
export interface TableTexts {
  readonly sheetName: string;
  readonly title: string;
  readonly note: string;
  readonly itemList: string;
  readonly subjectList: string;
  readonly warningTitle: string;
  readonly warning: string;
}

const YEARS = [1949, 2199] as const;
const COLUMNS = Object.values(ASSUMPTION_COLUMNS);

function headerIn(language: Language): readonly string[] {
  return COLUMNS.map(([chinese, english]) => (language === "zh-CN" ? chinese : english));
}

/** An empty assumptions table, with the names that its columns may hold. */
export function newAssumptionsTable(desk: PolicyDesk, texts: TableTexts): NewTable {
  const labels = desk.policy.labels[desk.language];
  const members = Object.values(labels.dimensions).flatMap((dimension) =>
    Object.values(dimension?.members ?? {}).map(({ label }) => label),
  );
  const subjects = [...members, ...desk.policy.units.map((unit) => desk.wording.unitName(unit))];
  const keys = Object.keys(ASSUMPTION_COLUMNS);
  return {
    sheetName: texts.sheetName,
    tableName: texts.sheetName,
    title: texts.title,
    note: texts.note,
    header: headerIn(desk.language),
    lists: [
      { heading: texts.itemList, entries: Object.values(labels.items).map(({ label }) => label) },
      { heading: texts.subjectList, entries: subjects },
    ],
    choices: { [keys.indexOf("item")]: 0, [keys.indexOf("where")]: 1 },
    warning: { title: texts.warningTitle, message: texts.warning },
    yearColumn: keys.indexOf("year"),
    years: YEARS,
  };
}
