import { createRoot } from "react-dom/client";
import type { Language } from "../policy/compiled-policy";
import { App } from "./app";
import { readOfficePage } from "./office-page";
import "./pane.css";
import { localStorageOrNull, SettingsStore } from "./settings";
import { startTexts } from "./texts";
import { Workbook } from "./workbook";

async function startPane(root: HTMLElement): Promise<void> {
  const page = await readOfficePage();
  const settingsStore = new SettingsStore(page.storagePrefix, localStorageOrNull());
  const language = settingsStore.read().language ?? page.language;
  const texts = await startTexts(language);
  const speak = (next: Language): void => {
    // The worksheet functions read the language of their messages from here.
    Object.assign(globalThis, { functionLanguage: next });
    document.documentElement.lang = next;
    document.title = texts.t("app.title", { lng: next });
    void texts.changeLanguage(next);
  };
  speak(language);
  createRoot(root).render(
    <App page={page} workbook={new Workbook()} settingsStore={settingsStore} onLanguage={speak} />,
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element for the pane.");
startPane(root).catch(async (error: unknown) => {
  const { notifyOfFailure } = await import("./office-helpers");
  notifyOfFailure(error instanceof Error ? error.message : String(error));
});
