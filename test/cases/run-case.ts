import { zhCN } from "../../src/explanation/locales/zh-CN";
import { functionDefinition, FUNCTIONS } from "../../src/rules/function-registry";
import type { FunctionId } from "../../src/rules/function-definition";
import type { PolicyCase, Scalar } from "./case-file";
import { isCaseError, type CaseCall, type CaseCell, type CaseResult, type CaseSubject } from "./case-subject";
import { exactly, workOut } from "./hand-arithmetic";

const ASSUMPTION_HEADER = ["项目", "对象", "年度", "数值", "依据"] as const;

function isFunctionId(name: string): name is FunctionId {
  return (FUNCTIONS as ReadonlyMap<string, unknown>).has(name);
}

/** The function that a case is about; EXPLAIN is asked with the name of another function. */
function readCall(each: PolicyCase): CaseCall & { readonly explains: boolean } {
  const explains = each.函数 === "EXPLAIN";
  const given = each.参数 ?? [];
  if (explains && !Array.isArray(given)) throw new Error("EXPLAIN的参数须依次列出");
  const [first, ...others] = Array.isArray(given) ? given : [];
  const name = explains ? String(first) : each.函数;
  if (!isFunctionId(name)) throw new Error(`没有函数“${name}”`);
  const assumptions = each.假定
    ? [
        [...ASSUMPTION_HEADER],
        ...each.假定.map((row) => ASSUMPTION_HEADER.map((column) => row[column] ?? null)),
      ]
    : null;
  return {
    explains,
    id: name,
    inputs: explains ? others : Array.isArray(given) ? given : orderedInputs(name, given),
    assumptions,
  };
}

function orderedInputs(id: FunctionId, named: Readonly<Record<string, Scalar>>): readonly Scalar[] {
  const known = functionDefinition(id).inputs.map(({ name }) => zhCN.inputs[name] ?? name);
  const unknown = Object.keys(named).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`${id}没有参数“${unknown}”；参数有：${known.join("、")}`);
  return known.map((name) => named[name] ?? null);
}

function pickCell(
  rows: readonly (readonly CaseCell[])[],
  { 行, 列 }: NonNullable<PolicyCase["取"]>,
): CaseCell {
  const [header = [], ...body] = rows;
  if (列 === "行数") return body.length;
  const column = header.indexOf(列);
  if (column < 0) throw new Error(`表中没有列“${列}”；有：${header.map(shown).join("、")}`);
  const wanted = Array.isArray(行) ? 行 : [行];
  const found = body.filter((row) => wanted.every((cell) => row.includes(cell ?? "")));
  if (found.length !== 1) throw new Error(`表中有${found.length}行写有“${wanted.join("、")}”，应只有一行`);
  return found[0]?.[column] ?? "";
}

function shown(result: CaseResult): string {
  if (Array.isArray(result)) return `${result.length}行的表`;
  if (typeof result !== "object") return String(result);
  return isCaseError(result) ? `${result.code}“${result.message}”` : "";
}

function sourcesOf(rows: readonly (readonly CaseCell[])[]): ReadonlySet<string> {
  return new Set(rows.map((row) => shown(row[3] ?? "").split("：“")[0] ?? ""));
}

function valueFaults(each: PolicyCase, expected: Scalar, result: CaseResult): readonly string[] {
  const wrong = `应得${String(expected)}，实得${shown(result)}`;
  if (typeof result === "number") {
    const isFigure =
      typeof expected === "number" || (typeof expected === "string" && /^-?\d+(\.\d+)?$/.test(expected));
    if (!isFigure) return [wrong];
    const figure = exactly(expected);
    const byHand = each.算式 === undefined ? figure : workOut(each.算式);
    return [
      ...(byHand.eq(figure)
        ? []
        : [`算式${each.算式 ?? ""}得${byHand.toString()}，与应得${figure.toString()}不符`]),
      ...(exactly(result).eq(figure) ? [] : [wrong]),
    ];
  }
  return result === expected ? [] : [wrong];
}

function resultFaults(each: PolicyCase, result: CaseResult): readonly string[] {
  const { 应得, 应含, 应报 } = each;
  if (应得 !== undefined) return valueFaults(each, 应得, result);
  if (应含 !== undefined) {
    return typeof result === "string" && result.includes(应含) ? [] : [`应含“${应含}”，实得${shown(result)}`];
  }
  return 应报 === undefined ? [] : refusalFaults(应报, result);
}

function refusalFaults(应报: NonNullable<PolicyCase["应报"]>, result: CaseResult): readonly string[] {
  if (!isCaseError(result)) return [`应报${应报.错误}，实得${shown(result)}`];
  return [
    ...(result.code === 应报.错误 ? [] : [`应报${应报.错误}，实报${shown(result)}`]),
    ...(result.message.includes(应报.提示) ? [] : [`提示中应有“${应报.提示}”，实为“${result.message}”`]),
  ];
}

/** Puts a case to the subject; gives all that is not as the case says, none where everything is. */
export function faultsOfCase(each: PolicyCase, subject: CaseSubject): readonly string[] {
  try {
    const { explains, ...call } = readCall(each);
    const header: readonly CaseCell[] = zhCN.explanation.header;
    const whole = explains ? [header, ...subject.explanation(call)] : subject.result(call);
    const result =
      each.取 && Array.isArray(whole) ? pickCell(whole as readonly (readonly CaseCell[])[], each.取) : whole;
    const faults = [...resultFaults(each, result)];
    if (each.引用 || each.说明) {
      const rows = subject.explanation(call);
      const sources = sourcesOf(rows);
      const words = rows.map((row) => row.map(shown).join("｜")).join("\n");
      for (const source of each.引用 ?? []) {
        if (!sources.has(source)) faults.push(`EXPLAIN没有引用${source}；引用了：${[...sources].join("、")}`);
      }
      for (const phrase of each.说明 ?? []) {
        if (!words.includes(phrase)) faults.push(`EXPLAIN没有写“${phrase}”，全文：\n${words}`);
      }
    }
    return faults;
  } catch (thrown) {
    return [thrown instanceof Error ? thrown.message : String(thrown)];
  }
}
