import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { TaskProgress } from "../components/task-progress";
import type { FoundTable } from "../excel/assumption-tables";
import { ScannedWorkbook } from "../formulas/scanned-workbook";
import { usePane } from "../pane-context";
import { useLongTask } from "../use-long-task";
import { assumptionUsers } from "./assumption-users";
import { checkAssumptions } from "./check-assumptions";

/** One assumptions table: each row checked as it is typed, and the formulas that use it. */
export function TableCheck({ table }: { readonly table: FoundTable }) {
  const { t } = useTranslation();
  const { workbook, desk } = usePane();
  const [current, setCurrent] = useState(table);
  const { id } = table;
  const read = useCallback(async () => {
    const now = await workbook.readTable(id);
    if (now.status === "done") setCurrent(now.value);
  }, [workbook, id]);
  useEffect(() => {
    const watching = workbook.watchTable(id, () => void read());
    return () => {
      void watching.then((outcome) => (outcome.status === "done" ? outcome.value() : undefined));
    };
  }, [workbook, id, read]);
  const checked = checkAssumptions(current.values, desk.wording);
  const faults = checked.rows.filter(({ message }) => message !== null).length;
  return (
    <section className="card" aria-label={table.name}>
      <div className="card-head">
        <h2>{table.name}</h2>
        <Button size="small" onClick={() => void workbook.show(current)}>
          {current.shown}
        </Button>
      </div>
      <p aria-live="polite" className={faults > 0 || checked.message !== null ? "problem" : "hint"}>
        {checked.message ??
          (checked.rows.length === 0
            ? t("assumptions.noRows")
            : t("assumptions.checked", { count: checked.rows.length, faults }))}
      </p>
      <ol className="checked-rows">
        {checked.rows.map(({ row, cells, message }) => (
          <li key={row} className={message === null ? "sound" : "faulty"}>
            <span className="row-number">{t("assumptions.row", { row })}</span>
            <span>{cells.filter((cell) => cell !== "").join(" · ")}</span>
            {message === null ? (
              <span className="verdict">{t("assumptions.sound")}</span>
            ) : (
              <span className="problem">{message}</span>
            )}
          </li>
        ))}
      </ol>
      <TableUsers table={current} />
    </section>
  );
}

function TableUsers({ table }: { readonly table: FoundTable }) {
  const { t } = useTranslation();
  const { workbook, dispatch } = usePane();
  const task = useLongTask();
  const [users, setUsers] = useState<readonly string[] | null>(null);
  const sheet = table.shown
    .slice(0, table.shown.lastIndexOf("!"))
    .replace(/^'|'$/g, "")
    .replaceAll("''", "'");
  const find = async (signal: AbortSignal, onProgress: (share: number) => void): Promise<void> => {
    const scanned = await ScannedWorkbook.read(workbook, { signal, onProgress });
    if (scanned.status === "failed") {
      dispatch({ type: "report", report: { kind: "fault", fault: scanned.fault } });
      return;
    }
    setUsers(assumptionUsers(scanned.value, sheet, table.address));
  };
  if (task.progress !== null) {
    return <TaskProgress label={t("assumptions.finding")} share={task.progress} onCancel={task.cancel} />;
  }
  return (
    <>
      <div className="actions">
        <Button size="small" onClick={() => task.start(find)}>
          {t("assumptions.find")}
        </Button>
      </div>
      {users === null ? null : (
        <p aria-live="polite" className="hint">
          {users.length === 0
            ? t("assumptions.noUsers", { argument: `${table.name}[#All]` })
            : t("assumptions.users", { count: users.length, cells: users.join(", ") })}
        </p>
      )}
    </>
  );
}
