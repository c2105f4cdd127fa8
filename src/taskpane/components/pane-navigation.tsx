import {
  BookOpenRegular,
  CalculatorRegular,
  DocumentTableRegular,
  EditSettingsRegular,
  SearchRegular,
  SettingsRegular,
} from "@fluentui/react-icons";
import { useRef, type KeyboardEvent, type ReactElement } from "react";
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

/** Where a key leads from a tab; null for a key that leads nowhere. */
function nextTab(key: string, position: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (position + 1) % VIEWS.length;
    case "ArrowLeft":
      return (position + VIEWS.length - 1) % VIEWS.length;
    case "Home":
      return 0;
    case "End":
      return VIEWS.length - 1;
    default:
      return null;
  }
}

/** The tabs of the pane: one stop of the Tab key, arrow keys go from one to the next. */
export function PaneNavigation() {
  const { t } = useTranslation();
  const { state, dispatch } = usePane();
  const tabs = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, position: number): void => {
    const next = nextTab(event.key, position);
    if (next === null) return;
    event.preventDefault();
    tabs.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <nav aria-label={t("app.navigation")}>
      <div ref={tabs} role="tablist" aria-label={t("app.navigation")} className="navigation">
        {VIEWS.map((view, position) => (
          <button
            key={view}
            type="button"
            role="tab"
            id={`tab-${view}`}
            aria-selected={view === state.view}
            aria-controls="view"
            tabIndex={view === state.view ? 0 : -1}
            className="navigation-tab"
            onClick={() => dispatch({ type: "show", view })}
            onKeyDown={(event) => onKeyDown(event, position)}
          >
            {ICONS[view]}
            <span>{t(`views.${view}`)}</span>
          </button>
        ))}
      </div>
    </nav>
  );
}
