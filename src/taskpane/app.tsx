import { FluentProvider } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useReducer, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../policy/compiled-policy";
import { ITEMS } from "../rules/item-ids";
import { ErrorBoundary } from "./components/error-boundary";
import { PaneNavigation } from "./components/pane-navigation";
import { ReportLine } from "./components/report-line";
import { Tour } from "./components/tour";
import type { OfficePage } from "./office-page";
import { PaneContext, usePane, type Pane } from "./pane-context";
import { initialState, paneReducer, type ViewId } from "./pane-state";
import { PlaceSearch } from "./place-search";
import { PolicyDesk } from "./policy-desk";
import type { Settings, SettingsStore } from "./settings";
import { appearanceOf, themeOf, watchSystemColors } from "./theme";
import { useSelection } from "./use-selection";
import { LookUpView } from "./views/look-up-view";
import type { Workbook } from "./workbook";

const LAZY_VIEWS = {
  calculate: lazy(() => import("./views/calculate-view")),
  sources: lazy(() => import("./views/sources-view")),
  assumptions: lazy(() => import("./views/assumptions-view")),
  templates: lazy(() => import("./views/templates-view")),
  settings: lazy(() => import("./views/settings-view")),
} satisfies Partial<Record<ViewId, unknown>>;

export interface AppProps {
  readonly page: OfficePage;
  readonly workbook: Workbook;
  readonly settingsStore: SettingsStore;
  /** Called when the language has changed, before the pane is drawn in it. */
  readonly onLanguage: (language: Language) => void;
}

/** The task pane. */
export function App({ page, workbook, settingsStore, onLanguage }: AppProps) {
  const [settings, setSettings] = useState(() => settingsStore.read());
  const language = settings.language ?? page.language;
  const desk = useMemo(() => new PolicyDesk(language), [language]);
  const places = useMemo(() => new PlaceSearch(desk.policy.units), [desk.policy]);
  const [state, dispatch] = useReducer(paneReducer, desk, (atStart) =>
    initialState(String(atStart.yearsOf(ITEMS.fundingStandard).at(-1) ?? "")),
  );
  useSelection(workbook, page.inExcel, dispatch);
  const pane = useMemo<Pane>(
    () => ({
      state,
      dispatch,
      desk,
      places,
      workbook,
      inExcel: page.inExcel,
      settings,
      changeSettings: (change: Partial<Settings>) => {
        const next = { ...settings, ...change };
        settingsStore.write(next);
        onLanguage(next.language ?? page.language);
        setSettings(next);
      },
    }),
    [state, desk, places, workbook, page, settings, settingsStore, onLanguage],
  );
  return (
    <FluentProvider theme={useTheme(page.isDark)} className="pane">
      <PaneContext.Provider value={pane}>
        <Shell />
      </PaneContext.Provider>
    </FluentProvider>
  );
}

function useTheme(officeIsDark: boolean | null) {
  const [appearance, setAppearance] = useState(() => appearanceOf(officeIsDark));
  useEffect(() => watchSystemColors(() => setAppearance(appearanceOf(officeIsDark))), [officeIsDark]);
  return useMemo(() => themeOf(appearance), [appearance]);
}

function Shell() {
  const { settings } = usePane();
  return (
    <>
      <PaneNavigation />
      {settings.hasSeenTour ? null : <Tour />}
      <ViewPanel />
      <ReportLine />
    </>
  );
}

function ViewPanel() {
  const { t } = useTranslation();
  const { state, inExcel } = usePane();
  const View = state.view === "look-up" ? LookUpView : LAZY_VIEWS[state.view];
  return (
    <main className="view-area">
      <div id="view" role="tabpanel" aria-labelledby={`tab-${state.view}`} tabIndex={-1}>
        {inExcel ? null : <p className="outside">{t("app.outsideExcel")}</p>}
        <ErrorBoundary key={state.view} message={t("app.viewFailed")} retry={t("action.retry")}>
          <Suspense fallback={<p className="hint">{t("app.loading")}</p>}>
            <View />
          </Suspense>
        </ErrorBoundary>
      </div>
    </main>
  );
}
