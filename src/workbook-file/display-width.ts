const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

/** The width of a text in digits of its font: a Chinese character counts two. Of several lines, the widest. */
export function displayWidth(text: string): number {
  const widths = text.split("\n").map((line) => {
    let width = 0;
    for (const character of line) {
      width += WIDE.test(character) ? 2 : 1;
    }
    return width;
  });
  return Math.max(...widths);
}
