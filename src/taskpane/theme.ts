import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

export type Appearance = "light" | "dark" | "high-contrast";

const GREEN: BrandVariants = {
  10: "#021106",
  20: "#05200f",
  30: "#083018",
  40: "#0b3f20",
  50: "#0d4f29",
  60: "#0e5a2f",
  70: "#0f6636",
  80: "#0f6c3a",
  90: "#1c7d48",
  100: "#2f8f59",
  110: "#45a06c",
  120: "#5db080",
  130: "#79c096",
  140: "#97cfad",
  150: "#b8dfc7",
  160: "#daefe1",
};

const dark = createDarkTheme(GREEN);

const THEMES: Readonly<Record<Appearance, Theme>> = {
  light: createLightTheme(GREEN),
  // The ramp's own middle is too dark for text on a dark ground.
  dark: {
    ...dark,
    colorBrandForeground1: GREEN[120],
    colorBrandForeground2: GREEN[130],
    colorBrandForegroundLink: GREEN[130],
    colorBrandForegroundLinkHover: GREEN[140],
    colorCompoundBrandForeground1: GREEN[130],
  },
  "high-contrast": teamsHighContrastTheme,
};

const CHINESE_FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/** The Fluent theme of an appearance, in fonts that have Chinese. */
export function themeOf(appearance: Appearance): Theme {
  return { ...THEMES[appearance], fontFamilyBase: CHINESE_FONTS };
}

const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** High contrast where the system asks for it; else as Office shows itself, or as the system prefers. */
export function appearanceOf(officeIsDark: boolean | null): Appearance {
  if (matchMedia(FORCED).matches) return "high-contrast";
  return (officeIsDark ?? matchMedia(DARK).matches) ? "dark" : "light";
}

/** Calls back when the system's colours change; gives the way to stop. */
export function watchSystemColors(onChange: () => void): () => void {
  const queries = [FORCED, DARK].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", onChange);
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
  };
}
