import { LANGUAGES, type Language } from "../policy/compiled-policy";

/** What the page that Office opened knows of its surroundings. */
export interface OfficePage {
  readonly inExcel: boolean;
  /** Office's display language, as far as the pane speaks it. */
  readonly language: Language;
  /** True when Office shows itself dark; null when it does not say. */
  readonly isDark: boolean | null;
  /** Keeps what is stored apart from other pages of the same origin, where Office asks for that. */
  readonly storagePrefix: string;
}

/** Waits for office.js and reads what it says. Resolves outside Office too. */
export async function readOfficePage(): Promise<OfficePage> {
  const { host } = await Office.onReady();
  // Outside Office the context lacks what its typings promise.
  const context = Office.context as Partial<Office.Context>;
  return {
    inExcel: host === Office.HostType.Excel,
    language: languageOf(context.displayLanguage ?? navigator.language),
    isDark: darkness(bodyColor(context)),
    storagePrefix: context.partitionKey ?? "",
  };
}

/** Reading the theme throws in a host that does not know it, such as an Excel that is closing. */
function bodyColor(context: Partial<Office.Context>): string | undefined {
  try {
    return context.officeTheme?.bodyBackgroundColor;
  } catch {
    return undefined;
  }
}

/** English for English and for every language that the pane does not speak, except Chinese of any kind. */
export function languageOf(displayLanguage: string): Language {
  const exact = LANGUAGES.find((language) => language.toLowerCase() === displayLanguage.toLowerCase());
  return exact ?? (/^zh\b/i.test(displayLanguage) ? "zh-CN" : "en-US");
}

const HALF_BRIGHT = 128;

/** True for a dark colour written as #RRGGBB. */
export function darkness(color: string | undefined): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? "");
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < HALF_BRIGHT;
}
