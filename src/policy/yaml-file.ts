import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { PolicyFault } from "./policy-fault";

/** A YAML file that passed its schema, with the line of each path for later faults. */
export interface YamlFile<T> {
  readonly name: string;
  readonly content: T;
  readonly lineOf: (path: readonly PropertyKey[]) => number | null;
}

type Issue = z.core.$ZodIssue;

function mendOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "string"
        ? "Write figures and dates as text in quotes, and leave no key without its value."
        : `Give a value of type ${issue.expected}.`;
    case "unrecognized_keys":
      return "Remove the key or correct its spelling; the format stands in docs/entering-a-notice.md.";
    case "invalid_value":
      return `Take one of: ${issue.values.map(String).join(", ")}.`;
    case "too_small":
      return "Give at least one entry.";
    case "invalid_format":
      return "Correct the form of the text.";
    default:
      return "Correct it after the format in docs/entering-a-notice.md.";
  }
}

/** The innermost issues: a union is reported by the branch that came nearest. */
function leaves(
  issue: Issue,
  prefix: readonly PropertyKey[],
): readonly { issue: Issue; path: readonly PropertyKey[] }[] {
  const path = [...prefix, ...issue.path];
  if (issue.code !== "invalid_union") return [{ issue, path }];
  const nearest = [...issue.errors].sort((one, other) => one.length - other.length)[0];
  return nearest ? nearest.flatMap((inner) => leaves(inner, path)) : [{ issue, path }];
}

/** Reads a YAML text and checks it against its schema; null when it has faults, all of which are reported. */
export function readYamlFile<T>(
  name: string,
  text: string,
  schema: z.ZodType<T>,
  report: (fault: PolicyFault) => void,
): YamlFile<T> | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      report({
        file: name,
        path: "",
        line: error.linePos?.[0].line ?? null,
        fault: error.message.split("\n")[0] ?? error.code,
        mend: "Correct the YAML.",
      });
    }
    return null;
  }
  const lineOf = (path: readonly PropertyKey[]): number | null => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return lines.linePos(range[0]).line;
    }
    return null;
  };
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { name, content: parsed.data, lineOf };
  for (const { issue, path } of parsed.error.issues.flatMap((each) => leaves(each, []))) {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [undefined];
    for (const key of keys) {
      const where = key === undefined ? path : [...path, key];
      report({
        file: name,
        path: where.map(String).join("."),
        line: lineOf(where),
        fault: issue.message,
        mend: mendOf(issue),
      });
    }
  }
  return null;
}
