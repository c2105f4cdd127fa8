import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { usePane } from "../pane-context";
import type { Report } from "../pane-state";
import { useFaultText } from "../use-fault-text";
import { useInsert } from "../use-insert";

/** Tells what came of the last thing done in the workbook, and asks before anything is replaced. */
export function ReportLine() {
  const { state, dispatch } = usePane();
  const { report } = state;
  const close = () => dispatch({ type: "report", report: null });
  return (
    <div className="report" aria-live="polite">
      {report === null ? null : report.kind === "occupied" ? (
        <OverwriteQuestion report={report} onClose={close} />
      ) : (
        <PlainReport report={report} onClose={close} />
      )}
    </div>
  );
}

function PlainReport({
  report,
  onClose,
}: {
  readonly report: Exclude<Report, { kind: "occupied" }>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const text =
    report.kind === "fault"
      ? faultText(report.fault)
      : report.kind === "inserted"
        ? t("report.inserted", { address: report.target.shown })
        : report.text;
  return (
    <MessageBar intent={report.kind === "fault" ? "error" : "success"} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onClose}>
          {t("action.close")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function OverwriteQuestion({
  report: { entry, occupied },
  onClose,
}: {
  readonly report: Extract<Report, { kind: "occupied" }>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const insert = useInsert();
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const asker = document.activeElement;
    question.current?.querySelector("button")?.focus();
    return () => {
      if (asker instanceof HTMLElement && asker.isConnected) asker.focus();
    };
  }, []);
  return (
    <div
      ref={question}
      role="group"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // Excel on the web takes the key for a wish to leave the pane, and moves the focus.
        event.stopPropagation();
        onClose();
      }}
    >
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {t("report.occupied", { address: occupied.target.shown, count: occupied.filled })}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" appearance="primary" onClick={() => void insert(entry, occupied.target)}>
            {t("action.overwrite")}
          </Button>
          <Button size="small" onClick={onClose}>
            {t("action.cancel")}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
