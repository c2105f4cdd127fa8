import { useTranslation } from "react-i18next";
import { isNotSettled, type Problem } from "../../engine/problem";
import type { TableValue } from "../../explanation/table-values";
import { problemMessage } from "../../explanation/problem-message";
import { answerText, grouped, unitText } from "../answer-text";
import { CitationList } from "../components/citation-list";
import { StepTable } from "../components/step-table";
import { usePane } from "../pane-context";
import type { Answer } from "../policy-desk";

/** The result of a call with its steps and clauses, as it stands while the form is being filled in. */
export function AnswerPanel({ answer, isPlaced }: { readonly answer: Answer; readonly isPlaced: boolean }) {
  const { t } = useTranslation();
  const { wording } = usePane().desk;
  if (answer.isBlank) return <p className="hint">{t("calculate.fill")}</p>;
  const notSettled = answer.problem !== null && isNotSettled(answer.problem);
  return (
    <section className="card" aria-label={t("calculate.result")}>
      <div className="card-head" aria-live="polite">
        <h2>{t("calculate.result")}</h2>
        {answer.table === null ? (
          <p className={answer.problem === null ? "value" : "value none"}>
            <strong>{answerText(answer, wording, notSettled)}</strong>
            <span className="unit">{unitText(answer.unit, wording)}</span>
          </p>
        ) : null}
      </div>
      {answer.message === null || isPlaced ? null : <p className="problem">{answer.message}</p>}
      {answer.table === null ? <StepTable rows={answer.steps} /> : <TablePreview table={answer.table} />}
      {answer.table === null ? <CitationList cited={answer.cited} /> : null}
    </section>
  );
}

const PREVIEW_ROWS = 8;

function TablePreview({ table }: { readonly table: readonly (readonly TableValue[])[] }) {
  const { t } = useTranslation();
  const { wording } = usePane().desk;
  const [header = [], ...rows] = table;
  const shown = (value: TableValue): string =>
    typeof value === "object"
      ? problemCode(value.problem)
      : typeof value === "number"
        ? grouped(String(value))
        : String(value);
  const title = (value: TableValue): string | undefined =>
    typeof value === "object" ? problemMessage(value.problem, wording) : undefined;
  return (
    <>
      <p className="hint">
        {t("calculate.spills", { rows: table.length, columns: header.length })}
        {rows.length > PREVIEW_ROWS ? t("calculate.tableShown", { count: PREVIEW_ROWS }) : ""}
      </p>
      <div className="preview" tabIndex={0} role="region" aria-label={t("calculate.result")}>
        <table className="steps">
          <thead>
            <tr>
              {header.map((cell, index) => (
                <th key={index} scope="col">
                  {shown(cell)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, PREVIEW_ROWS).map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column} title={title(cell)} className={typeof cell === "number" ? "number" : ""}>
                    {shown(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function problemCode(problem: Problem): string {
  return isNotSettled(problem) ? "#N/A" : "#VALUE!";
}
