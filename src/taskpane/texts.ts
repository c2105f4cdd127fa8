import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../policy/compiled-policy";
import enUS from "./locales/en-US.json";
import zhCN from "./locales/zh-CN.json";

/** Starts the pane's own texts in a language. What a notice or a rule says comes from `Wording` instead. */
export async function startTexts(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { "zh-CN": { translation: zhCN }, "en-US": { translation: enUS } },
    // React escapes what it shows; escaping twice would show entities.
    interpolation: { escapeValue: false },
  });
  return i18next;
}
