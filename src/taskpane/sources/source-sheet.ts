import type { Wording } from "../../explanation/wording";
import type { SheetContent } from "../excel/sheet-writer";
import type { WorkbookUsage } from "../formulas/workbook-usage";
import { splitLabel } from "../../explanation/explanation-rows";

/** The pane's own words on the sheet. */
export interface SourceSheetTexts {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly quote: string;
  readonly cells: string;
  readonly assumed: string;
  readonly unread: string;
}

const CELLS_SHOWN = 12;
const WIDTHS = [110, 80, 62, 58, 66, 50, 110, 74, 240, 120];

function cellList(cells: readonly string[]): string {
  const shown = cells.slice(0, CELLS_SHOWN).join(", ");
  return cells.length > CELLS_SHOWN ? `${shown} … (${cells.length})` : shown;
}

/** Every figure that a workbook uses, with its notice, clause and words, as a sheet to print. */
export function sourceSheet(usage: WorkbookUsage, wording: Wording, texts: SourceSheetTexts): SheetContent {
  const column = (id: string): string => wording.texts.columns[id]?.({}) ?? id;
  const headings = ["name", "subject", "year", "value", "measure", "force", "number", "clause"].map(column);
  const figures = usage.figures.map(({ figure, cells }) => {
    const { citation, value, unit } = figure;
    const quotes = [...citation.quotes, ...(citation.heading === undefined ? [] : [citation.heading])];
    const number = wording.policy.notice(citation.notice).number;
    return [
      wording.item(figure.item),
      wording.scope(figure.at),
      wording.period(figure),
      unit === "verdict"
        ? wording.verdict(value)
        : unit === "ratio"
          ? { ratio: Number(value) }
          : Number(value),
      unit === "ratio" || unit === "verdict" ? "" : wording.unit(unit),
      wording.force(figure.force),
      number,
      wording.source(citation).slice(number.length).trim(),
      quotes.join("……"),
      cellList(cells),
    ];
  });
  const assumed = usage.assumed.map(({ step, cells }) => [
    wording.item(splitLabel(step.label)[1]),
    wording.scope(step.scope),
    step.year === null ? "" : wording.texts.period.year(step.year),
    step.unit === "ratio" ? { ratio: step.value.toNumber() } : step.value.toNumber(),
    step.unit === "ratio" ? "" : wording.unit(step.unit),
    texts.assumed,
    "",
    "",
    wording.texts.explanation.assumed(step.row, step.basis),
    cellList(cells),
  ]);
  const unread =
    usage.unread.length === 0 ? [] : [["", "", "", "", "", "", "", "", texts.unread, cellList(usage.unread)]];
  return {
    name: texts.name,
    title: texts.title,
    note: texts.note,
    columns: [...headings, texts.quote, texts.cells].map((heading, index) => ({
      heading,
      width: WIDTHS[index] ?? 80,
    })),
    rows: [...figures, ...assumed, ...unread],
  };
}
