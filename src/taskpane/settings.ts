import { LANGUAGES, type Language } from "../policy/compiled-policy";

/** What the user has set in the pane on this machine. */
export interface Settings {
  /** null follows Office. */
  readonly language: Language | null;
  readonly hasSeenTour: boolean;
}

const KEY = "pane-settings";
const NOTHING_SET: Settings = { language: null, hasSeenTour: false };

/** Keeps the settings in the page's local storage; where that is shut, for as long as the pane is open. */
export class SettingsStore {
  private readonly key: string;

  constructor(
    prefix: string,
    private storage: Pick<Storage, "getItem" | "setItem"> | null,
  ) {
    this.key = `${prefix}${KEY}`;
  }

  read(): Settings {
    const stored = this.storage?.getItem(this.key) ?? null;
    return stored === null ? NOTHING_SET : parseSettings(stored);
  }

  write(settings: Settings): void {
    try {
      this.storage?.setItem(this.key, JSON.stringify(settings));
    } catch {
      // A storage that is full or shut keeps nothing: the settings then last as long as the pane.
      this.storage = null;
    }
  }
}

/** What of a stored text is a setting; what is not counts as not set. */
function parseSettings(stored: string): Settings {
  let read: unknown;
  try {
    read = JSON.parse(stored);
  } catch {
    return NOTHING_SET;
  }
  if (typeof read !== "object" || read === null) return NOTHING_SET;
  const { language, hasSeenTour } = read as Partial<Record<keyof Settings, unknown>>;
  return {
    language: LANGUAGES.find((known) => known === language) ?? null,
    hasSeenTour: hasSeenTour === true,
  };
}

/** The page's local storage, or null where the browser or a policy forbids it. */
export function localStorageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
