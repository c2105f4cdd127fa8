import { LANGUAGES, type Language } from "../policy/compiled-policy";

declare global {
  /** Set by the page from Office's display language; the functions speak Chinese while it is unset. */
  var functionLanguage: string | undefined;
}

const DEFAULT_LANGUAGE: Language = "zh-CN";

/** The language of messages and texts that functions return. */
export function currentLanguage(): Language {
  const wanted = globalThis.functionLanguage;
  return LANGUAGES.find((language) => language === wanted) ?? DEFAULT_LANGUAGE;
}
