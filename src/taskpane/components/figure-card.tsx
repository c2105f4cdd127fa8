import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { isNotSettled } from "../../engine/problem";
import { answerText, sourceNote, unitText } from "../answer-text";
import { formulaText, valueArgument } from "../formula-text";
import { usePane } from "../pane-context";
import type { Answer } from "../policy-desk";
import { useInsert } from "../use-insert";
import { CitationList } from "./citation-list";
import { StepTable } from "./step-table";

interface FigureCardProps {
  readonly label: string;
  readonly answer: Answer;
  /** A word beside the label, such as the tier. */
  readonly aside?: string;
  /** Words to mark in the source besides the quotes. */
  readonly also?: readonly string[];
  /** Keeps the clause folded away. */
  readonly isCompact?: boolean;
}

/** One figure with its value, clause and steps, and the ways to put it into the sheet. */
export function FigureCard({ label, answer, aside, also = [], isCompact = false }: FigureCardProps) {
  const { t } = useTranslation();
  const { desk } = usePane();
  const insert = useInsert();
  const headingId = useId();
  const { wording } = desk;
  const notSettled = answer.problem !== null && isNotSettled(answer.problem);
  const formula = formulaText(answer.id, answer.raws.map(valueArgument));
  const clauses = <CitationList cited={answer.cited} also={also} />;
  return (
    <section className={isCompact ? "card compact" : "card"} aria-labelledby={headingId}>
      <div className="card-head">
        <h2 id={headingId}>
          {label}
          {aside === undefined || aside === "" ? null : <span className="aside">{aside}</span>}
        </h2>
        <p className={answer.problem === null ? "value" : "value none"}>
          <strong>{answerText(answer, wording, notSettled)}</strong>
          <span className="unit">{unitText(answer.unit, wording)}</span>
        </p>
      </div>
      {answer.message === null ? null : <p className="problem">{answer.message}</p>}
      {isCompact ? null : clauses}
      <div className="actions">
        <Button
          size="small"
          appearance={isCompact ? "secondary" : "primary"}
          title={formula}
          aria-describedby={headingId}
          onClick={() => void insert({ kind: "formula", formula })}
        >
          {t("action.insertFormula")}
        </Button>
        {answer.value === null ? null : (
          <Button
            size="small"
            aria-describedby={headingId}
            onClick={() =>
              void insert({
                kind: "value",
                value: answer.value ?? "",
                source: `${formula}\n${sourceNote(answer.cited, wording)}`,
              })
            }
          >
            {t("action.insertValue")}
          </Button>
        )}
      </div>
      <details>
        <summary>{isCompact ? t("lookUp.clauseAndSteps") : t("lookUp.steps")}</summary>
        {isCompact ? clauses : null}
        <StepTable rows={answer.steps} />
      </details>
    </section>
  );
}
