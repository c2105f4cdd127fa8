import type { FormulaToken } from "./formula-tokens";

type Bracket = "group" | "call" | "array";

const CLOSED_BY: Readonly<Record<Bracket, string>> = { group: ")", call: ")", array: "}" };

/** Walks a formula from left to right, knowing only whether an operand or an operator is due. */
class SyntaxWalk {
  private readonly open: Bracket[] = [];
  private operandDue = true;
  /** After "(" or "," of a call an argument may be left out. */
  private mayBeEmpty = false;
  private functionPending = false;

  /** What is wrong with the token here, or null. */
  step({ kind, text }: FormulaToken): string | null {
    switch (kind) {
      case "space":
        return null;
      case "unknown":
        return `the character ${text} has no meaning here`;
      case "text":
      case "number":
      case "boolean":
      case "error":
      case "reference":
      case "structured":
      case "name":
        return this.operand(text);
      case "function":
        this.functionPending = true;
        return this.operandDue ? null : `an operator is missing before ${text}`;
      case "open":
        return this.openBracket();
      case "open-array":
        this.open.push("array");
        return this.operandDue ? null : "an operator is missing before {";
      case "close":
      case "close-array":
        return this.closeBracket(text);
      case "comma":
      case "row-separator":
        return this.separator(kind, text);
      case "operator":
        return this.operator(text);
      case "at":
        return this.operandDue ? null : "an operator is missing before @";
      case "percent":
      case "spill":
        return this.operandDue ? `${text} follows nothing` : null;
    }
  }

  end(): string | null {
    const bracket = this.open.at(-1);
    if (bracket !== undefined) {
      return `${CLOSED_BY[bracket]} is missing at the end`;
    }
    return this.operandDue ? "the formula breaks off" : null;
  }

  private operand(text: string): string | null {
    if (!this.operandDue) {
      return `an operator is missing before ${text}`;
    }
    this.operandDue = false;
    this.mayBeEmpty = false;
    return null;
  }

  private operator(text: string): string | null {
    const isSign = text === "-" || text === "+";
    if (this.operandDue && !isSign) {
      return `${text} lacks what stands before it`;
    }
    this.operandDue = true;
    this.mayBeEmpty = false;
    return null;
  }

  private openBracket(): string | null {
    // A call's result may be called again: LAMBDA(a,a+1)(2).
    const isCall = this.functionPending || !this.operandDue;
    this.functionPending = false;
    this.open.push(isCall ? "call" : "group");
    this.operandDue = true;
    this.mayBeEmpty = isCall;
    return null;
  }

  private closeBracket(text: string): string | null {
    const bracket = this.open.pop();
    if (bracket === undefined || CLOSED_BY[bracket] !== text) {
      return `${text} closes nothing`;
    }
    if (this.operandDue && !this.mayBeEmpty) {
      return `something is missing before ${text}`;
    }
    this.operandDue = false;
    this.mayBeEmpty = false;
    return null;
  }

  private separator(kind: "comma" | "row-separator", text: string): string | null {
    const bracket = this.open.at(-1);
    const isArgument = bracket === "call" && kind === "comma";
    if (!isArgument && bracket !== "array") {
      return `${text} stands outside a call (arguments are parted by commas)`;
    }
    if (this.operandDue && !this.mayBeEmpty) {
      return `something is missing before ${text}`;
    }
    this.operandDue = true;
    this.mayBeEmpty = isArgument;
    return null;
  }
}

/** Says why Excel would refuse the formula as written, or gives null. Knows nothing of what the names mean. */
export function syntaxProblem(tokens: readonly FormulaToken[]): string | null {
  const walk = new SyntaxWalk();
  for (const token of tokens) {
    const problem = walk.step(token);
    if (problem !== null) {
      return problem;
    }
  }
  return walk.end();
}
