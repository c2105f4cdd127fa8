import { Tab, TabList } from "@fluentui/react-components";
import {
  BookOpenRegular,
  CalculatorRegular,
  DocumentTableRegular,
  EditSettingsRegular,
  SearchRegular,
  SettingsRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { usePane } from "../pane-context";
import { VIEWS, type ViewId } from "../pane-state";

const ICONS: Readonly<Record<ViewId, ReactElement>> = {
  "look-up": <SearchRegular />,
  calculate: <CalculatorRegular />,
  sources: <BookOpenRegular />,
  assumptions: <EditSettingsRegular />,
  templates: <DocumentTableRegular />,
  settings: <SettingsRegular />,
};

/** The tabs of the pane; arrow keys go from one to the next. */
export function PaneNavigation() {
  const { t } = useTranslation();
  const { state, dispatch } = usePane();
  return (
    <TabList
      className="navigation"
      selectedValue={state.view}
      onTabSelect={(_event, { value }) => dispatch({ type: "show", view: value as ViewId })}
      aria-label={t("app.navigation")}
    >
      {VIEWS.map((view) => (
        <Tab
          key={view}
          id={`tab-${view}`}
          value={view}
          icon={ICONS[view]}
          aria-controls="view"
          className="navigation-tab"
        >
          {t(`views.${view}`)}
        </Tab>
      ))}
    </TabList>
  );
}
