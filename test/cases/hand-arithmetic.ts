import DecimalJs from "decimal.js";

/** The reference decimals of the cases: their own clone, so that no setting is shared with what is tested. */
const Decimal = DecimalJs.clone({ precision: 50, rounding: DecimalJs.ROUND_HALF_UP });
type Decimal = InstanceType<typeof Decimal>;

const TOKEN = /\s*(\d+(?:\.\d+)?%?|[+×−()（）÷，,]|四舍五入|取大|取小)/uy;

function tokenize(text: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new Error(`算式“${text}”第${start + 1}个字符看不懂`);
    tokens.push(match[1] ?? "");
  }
  return tokens;
}

/**
 * Works out an arithmetic expression as a clerk writes it: + − × ÷, percentages, brackets,
 * 四舍五入(x) half up to the fen, 取大(x, y) and 取小(x, y).
 */
export function workOut(text: string): Decimal {
  const tokens = tokenize(text);
  let position = 0;
  const peek = (): string | undefined => tokens[position];
  const take = (...wanted: readonly string[]): string => {
    const token = tokens[position];
    if (token === undefined || !wanted.includes(token)) {
      throw new Error(`算式“${text}”此处应为${wanted.join("或")}，实为${token ?? "末尾"}`);
    }
    position += 1;
    return token;
  };

  const argument = (): Decimal => {
    take("(", "（");
    const value = sum();
    return value;
  };
  const pair = (choose: (one: Decimal, other: Decimal) => Decimal): Decimal => {
    const one = argument();
    take("，", ",");
    const other = sum();
    take(")", "）");
    return choose(one, other);
  };
  const atom = (): Decimal => {
    const token = peek();
    switch (token) {
      case "四舍五入": {
        position += 1;
        const value = argument();
        take(")", "）");
        return value.toDecimalPlaces(2);
      }
      case "取大":
        position += 1;
        return pair((one, other) => Decimal.max(one, other));
      case "取小":
        position += 1;
        return pair((one, other) => Decimal.min(one, other));
      case "(":
      case "（": {
        const value = argument();
        take(")", "）");
        return value;
      }
      default: {
        if (token === undefined || !/^\d/.test(token)) {
          throw new Error(`算式“${text}”此处应为数，实为${token ?? "末尾"}`);
        }
        position += 1;
        return token.endsWith("%") ? new Decimal(token.slice(0, -1)).div(100) : new Decimal(token);
      }
    }
  };
  const product = (): Decimal => {
    let value = atom();
    for (let next = peek(); next === "×" || next === "÷"; next = peek()) {
      take(next);
      value = next === "×" ? value.times(atom()) : value.div(atom());
    }
    return value;
  };
  const sum = (): Decimal => {
    let value = product();
    for (let next = peek(); next === "+" || next === "−"; next = peek()) {
      take(next);
      value = next === "+" ? value.plus(product()) : value.minus(product());
    }
    return value;
  };

  const value = sum();
  if (position < tokens.length) throw new Error(`算式“${text}”末尾多出“${tokens.slice(position).join("")}”`);
  return value;
}

/** An expected figure as an exact decimal. */
export function exactly(figure: string | number): Decimal {
  return new Decimal(String(figure));
}
