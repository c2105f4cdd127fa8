import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TaskProgress } from "../components/task-progress";
import type { SheetContent, SheetOutcome } from "../excel/sheet-writer";
import { ScannedWorkbook } from "../formulas/scanned-workbook";
import { UsageReader } from "../formulas/workbook-usage";
import { usePane } from "../pane-context";
import { useLongTask } from "../use-long-task";
import { sourceSheet } from "./source-sheet";

/** Reading takes most of the time, writing the rest. */
const READING = 0.8;

/** Writes a sheet of every figure that the workbook uses, after asking where there is one already. */
export function SourceTableButton() {
  const { t } = useTranslation();
  const { workbook, desk, dispatch, inExcel } = usePane();
  const task = useLongTask();
  const [waiting, setWaiting] = useState<SheetContent | null>(null);
  const texts = {
    name: t("sourceSheet.name"),
    title: t("sourceSheet.title"),
    quote: t("sourceSheet.quote"),
    cells: t("sourceSheet.cells"),
    assumed: t("sourceSheet.assumed"),
    unread: t("sourceSheet.unread"),
  };

  const report = (outcome: SheetOutcome, content: SheetContent): void => {
    switch (outcome.status) {
      case "done":
        dispatch({
          type: "report",
          report: {
            kind: "done",
            text: t("sourceSheet.written", { sheet: outcome.name, count: content.rows.length }),
          },
        });
        return;
      case "exists":
        setWaiting(content);
        return;
      case "failed":
        dispatch({ type: "report", report: { kind: "fault", fault: outcome.fault } });
    }
  };
  const write = async (
    content: SheetContent,
    replace: boolean,
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ): Promise<void> => {
    setWaiting(null);
    report(await workbook.writeSheet(content, { replace, signal, onProgress }), content);
  };
  const make = async (signal: AbortSignal, onProgress: (share: number) => void): Promise<void> => {
    dispatch({ type: "report", report: null });
    const scanned = await ScannedWorkbook.read(workbook, {
      signal,
      onProgress: (share) => onProgress(share * READING),
    });
    if (scanned.status === "failed") {
      dispatch({ type: "report", report: { kind: "fault", fault: scanned.fault } });
      return;
    }
    const usage = new UsageReader(scanned.value, desk.policy).read();
    if (usage.calls === 0) {
      dispatch({ type: "report", report: { kind: "done", text: t("sourceSheet.nothing") } });
      return;
    }
    const version = String(desk.ask("POLICYVERSION", []).value);
    const note = t("sourceSheet.note", { calls: usage.calls, version });
    const content = sourceSheet(usage, desk.wording, { ...texts, note });
    await write(content, false, signal, (share) => onProgress(READING + share * (1 - READING)));
  };
  return (
    <section className="source-table" aria-label={texts.name}>
      {task.progress !== null ? (
        <TaskProgress label={t("sourceSheet.working")} share={task.progress} onCancel={task.cancel} />
      ) : waiting !== null ? (
        <>
          <p role="alert">{t("sourceSheet.exists", { sheet: waiting.name })}</p>
          <div className="actions">
            <Button
              size="small"
              appearance="primary"
              onClick={() => task.start((signal, onProgress) => write(waiting, true, signal, onProgress))}
            >
              {t("action.replaceSheet")}
            </Button>
            <Button size="small" onClick={() => setWaiting(null)}>
              {t("action.cancel")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Button size="small" disabled={!inExcel} onClick={() => task.start(make)}>
            {t("sourceSheet.make")}
          </Button>
          <p className="hint">{t("sourceSheet.hint")}</p>
        </>
      )}
    </section>
  );
}
