import type { Computation } from "../engine/computation";
import type { Problem } from "../engine/problem";
import type { Source } from "../rules/rule-context";
import type { Table, TableCell } from "../rules/tables/table";
import { splitLabel } from "./explanation-rows";
import type { Wording } from "./wording";

/** A cell of a table in words, or the problem that stands in its place. */
export type TableValue = string | number | boolean | { readonly problem: Problem };

function labelText(
  label: string,
  parameters: Readonly<Record<string, string | number>>,
  wording: Wording,
): string {
  const [kind, id] = splitLabel(label);
  const { texts } = wording;
  switch (kind) {
    case "column":
      return texts.columns[id]?.(parameters) ?? id;
    case "plan":
      return texts.planItems[id] ?? id;
    case "item":
      return wording.item(id);
    case "kind":
      return wording.kind(id);
    case "unit":
      return wording.unit(id as Parameters<Wording["unit"]>[0]);
    case "force":
      return wording.force(id as Parameters<Wording["force"]>[0]);
    default:
      return id === "tier" ? texts.tier(Number(parameters["tier"])) : label;
  }
}

/** The cell of a computation: its value, 0 where the rule does not apply, or its first problem. */
export function computationValue(computation: Computation, wording: Wording): TableValue {
  switch (computation.status) {
    case "computed":
      return wording.cell(computation.value, computation.unit);
    case "not-applicable":
      return 0;
    case "undetermined":
      return { problem: computation.problems[0] };
  }
}

function sourceText(source: Source, wording: Wording): string {
  return source.kind === "figure"
    ? wording.source(source.figure.citation)
    : wording.texts.explanation.assumed(source.row.row, source.row.basis);
}

function cellValue(cell: TableCell, wording: Wording): TableValue {
  switch (cell.kind) {
    case "label":
      return labelText(cell.label, cell.parameters ?? {}, wording);
    case "unit":
      return wording.unitName(cell.unit);
    case "result":
      return computationValue(cell.computation, wording);
    case "sources":
      return [...new Set(cell.sources.map((source) => sourceText(source, wording)))].join(
        wording.texts.citation.separator,
      );
    case "citation":
      return cell.part === "number"
        ? wording.policy.notice(cell.citation.notice).number
        : wording.place(cell.citation, cell.citation.clause);
    case "subject":
      return wording.scope(cell.figure.at);
    case "period":
      return wording.period(cell.figure);
    case "text":
      return cell.text;
    case "number":
      return cell.number;
  }
}

/** A table with its header as rows of cell values. */
export function tableValues({ header, rows }: Table, wording: Wording): readonly (readonly TableValue[])[] {
  return [header, ...rows].map((row) => row.map((cell) => cellValue(cell, wording)));
}
