import { Button, Field, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { LANGUAGES } from "../../policy/compiled-policy";
import { noticeRecords } from "../../policy/notice-records";
import { usePane } from "../pane-context";
import { FunctionReference } from "../settings/function-reference";

const KEYS = ["f6", "tab", "arrows", "enter", "escape", "undo"] as const;
const LANGUAGE_NAMES = { "zh-CN": "中文", "en-US": "English" } as const;

/** Language, data version, and help. */
export default function SettingsView() {
  const { t } = useTranslation();
  const { settings, changeSettings } = usePane();
  return (
    <div className="view">
      <h1 className="view-title">{t("settings.title")}</h1>
      <Field label={t("settings.language")} hint={t("settings.languageHint")}>
        <Select
          value={settings.language ?? ""}
          onChange={(_event, { value }) =>
            changeSettings({ language: LANGUAGES.find((language) => language === value) ?? null })
          }
        >
          <option value="">{t("settings.followOffice")}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </Select>
      </Field>
      <PolicyData />
      <section className="help">
        <h2>{t("settings.keyboard")}</h2>
        <dl>
          {KEYS.map((key) => (
            <div key={key}>
              <dt>{t(`keys.${key}.key`)}</dt>
              <dd>{t(`keys.${key}.does`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="help">
        <h2>{t("settings.functions")}</h2>
        <FunctionReference />
      </section>
      <div className="actions">
        <Button onClick={() => changeSettings({ hasSeenTour: false })}>{t("settings.tour")}</Button>
      </div>
    </div>
  );
}

function PolicyData() {
  const { t } = useTranslation();
  const { desk, workbook, dispatch, inExcel } = usePane();
  const recalculate = async (): Promise<void> => {
    const outcome = await workbook.recalculate();
    dispatch({
      type: "report",
      report:
        outcome.status === "done"
          ? { kind: "done", text: t("settings.recalculated") }
          : { kind: "fault", fault: outcome.fault },
    });
  };
  return (
    <section className="help">
      <h2>{t("settings.data")}</h2>
      <p className="version">{String(desk.ask("POLICYVERSION", []).value)}</p>
      <ul>
        {noticeRecords.map(({ id, number, title }) => (
          <li key={id} lang="zh-CN">
            {number} <span className="hint">{title}</span>
          </li>
        ))}
      </ul>
      <p className="hint">{t("settings.recalculateHint")}</p>
      <div className="actions">
        <Button size="small" disabled={!inExcel} onClick={() => void recalculate()}>
          {t("settings.recalculate")}
        </Button>
      </div>
    </section>
  );
}
