import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { ASSUMPTION_COLUMNS } from "../../policy/labels/assumption-language";
import { nameKey } from "../../policy/name-index";
import { newAssumptionsTable } from "../assumptions/new-assumptions-table";
import { TableCheck } from "../assumptions/table-check";
import { usePane } from "../pane-context";
import { useLoaded } from "../use-loaded";
import { useFaultText } from "../use-fault-text";

const COLUMNS = Object.values(ASSUMPTION_COLUMNS);

/** The workbook's assumptions tables: makes one, and checks those that there are. */
export default function AssumptionsView() {
  const { t } = useTranslation();
  const { workbook, desk, dispatch, inExcel } = usePane();
  const [made, setMade] = useState(0);
  const make = async (): Promise<void> => {
    const outcome = await workbook.createTable(
      newAssumptionsTable(desk, {
        sheetName: t("assumptions.sheet"),
        title: t("assumptions.sheetTitle"),
        note: t("assumptions.sheetNote"),
        itemList: t("assumptions.itemList"),
        subjectList: t("assumptions.subjectList"),
        warningTitle: t("assumptions.warningTitle"),
        warning: t("assumptions.warning"),
      }),
    );
    if (outcome.status === "failed") {
      dispatch({ type: "report", report: { kind: "fault", fault: outcome.fault } });
      return;
    }
    const text = t("assumptions.made", { address: outcome.value.shown });
    dispatch({ type: "report", report: { kind: "done", text } });
    setMade((former) => former + 1);
  };
  return (
    <div className="view">
      <h1 className="view-title">{t("assumptions.title")}</h1>
      <p>{t("assumptions.what")}</p>
      <div className="actions">
        <Button appearance="primary" disabled={!inExcel} onClick={() => void make()}>
          {t("assumptions.make")}
        </Button>
        <Button disabled={!inExcel} onClick={() => setMade((former) => former + 1)}>
          {t("assumptions.refresh")}
        </Button>
      </div>
      {inExcel ? <FoundTables key={made} /> : null}
    </div>
  );
}

function FoundTables() {
  const { t } = useTranslation();
  const { workbook } = usePane();
  const faultText = useFaultText();
  const found = useLoaded(useCallback(() => workbook.findTables(COLUMNS, nameKey), [workbook]));
  if (found.status !== "loaded") return null;
  if (found.value.status === "failed") return <p className="problem">{faultText(found.value.fault)}</p>;
  const tables = found.value.value;
  if (tables.length === 0) return <p className="hint">{t("assumptions.none")}</p>;
  return (
    <>
      {tables.map((table) => (
        <TableCheck key={table.id} table={table} />
      ))}
    </>
  );
}
