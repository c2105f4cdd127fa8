/** How the notices write numbers and soften them; needed to find a figure in its quote. */
export const PERCENT_PREFIX = "百分之";
export const PERCENTAGE_POINTS = "个百分点";
export const HALF = "一半";
export const TWO_OF = "两";
export const CHINESE_DIGITS: readonly string[] = [
  "〇",
  "一",
  "二",
  "三",
  "四",
  "五",
  "六",
  "七",
  "八",
  "九",
  "十",
];

export const SOFT_WORDS = {
  "at-least": "不低于",
  "in-principle": "原则上",
  about: "左右",
  target: "达到",
} as const;
