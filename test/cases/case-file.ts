import { parseDocument } from "yaml";
import { z } from "zod";

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type Scalar = z.infer<typeof scalar>;

const text = z.string().min(1);
const names = z.union([z.array(scalar), z.record(text, scalar)]);

const assumption = z.strictObject({
  项目: text,
  对象: scalar.optional(),
  年度: scalar.optional(),
  数值: scalar,
  依据: scalar.optional(),
});

/** Which cell of a table is meant: the one row with all these texts, in the column so headed. */
const pick = z.strictObject({ 行: z.union([scalar, z.array(scalar).min(1)]), 列: text });

const refusal = z.strictObject({ 错误: z.enum(["#N/A", "#VALUE!"]), 提示: text });

const expectations = {
  参数: names.optional(),
  假定: z.array(assumption).min(1).optional(),
  取: pick.optional(),
  应得: scalar.optional(),
  /** Part of a text result that carries something else beside, such as a hash. */
  应含: text.optional(),
  算式: text.optional(),
  引用: z.array(text).min(1).optional(),
  说明: z.array(text).min(1).optional(),
  应报: refusal.optional(),
};

const singleCase = z.strictObject({ 名称: text, 函数: text, ...expectations });

/** Many cases of one kind: a line each, under columns named for parameters or for what is expected. */
const caseTable = z.strictObject({
  名称: text,
  函数: text,
  假定: z.array(assumption).min(1).optional(),
  引用: z.array(text).min(1).optional(),
  列: z.array(text).min(2),
  行: z.array(z.array(scalar)).min(1),
});

const caseFile = z.strictObject({
  规则: text,
  依据: text,
  算例: z.array(singleCase).min(1).optional(),
  算例表: z.array(caseTable).min(1).optional(),
});

export type PolicyCase = z.infer<typeof singleCase>;

/** One file of cases, its tables unfolded into single cases. */
export interface CaseFile {
  readonly name: string;
  readonly rule: string;
  readonly basis: string;
  readonly cases: readonly PolicyCase[];
}

const EXPECTED_COLUMNS = { 应得: "应得", 算式: "算式", 错误: "错误", 提示: "提示" } as const;

function isExpectation(column: string): column is keyof typeof EXPECTED_COLUMNS {
  return column in EXPECTED_COLUMNS;
}

function unfold(table: z.infer<typeof caseTable>): readonly PolicyCase[] {
  return table.行.map((cells, index) => {
    if (cells.length !== table.列.length) {
      throw new Error(`“${table.名称}”第${index + 1}行有${cells.length}格，应有${table.列.length}格`);
    }
    const line = new Map(table.列.map((column, position) => [column, cells[position] ?? null]));
    const parameters = [...line].filter(([column]) => !isExpectation(column));
    const said = (column: keyof typeof EXPECTED_COLUMNS): Scalar => line.get(column) ?? null;
    return singleCase.parse({
      名称: `${table.名称}：${parameters.map(([, value]) => String(value ?? "空")).join("、")}`,
      函数: table.函数,
      参数: Object.fromEntries(parameters),
      ...(table.假定 ? { 假定: table.假定 } : {}),
      ...(table.引用 ? { 引用: table.引用 } : {}),
      ...(said("应得") === null ? {} : { 应得: said("应得") }),
      ...(said("算式") === null ? {} : { 算式: said("算式") }),
      ...(said("错误") === null ? {} : { 应报: { 错误: said("错误"), 提示: said("提示") } }),
    });
  });
}

/** Reads a file of cases; throws with every fault of its form. */
export function readCaseFile(name: string, source: string): CaseFile {
  const document = parseDocument(source, { uniqueKeys: true });
  if (document.errors.length > 0) {
    throw new Error(`${name}：${document.errors.map(({ message }) => message).join("；")}`);
  }
  const parsed = caseFile.safeParse(document.toJS());
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new Error(`${name}：${faults.join("；")}`);
  }
  const { 规则, 依据, 算例, 算例表 } = parsed.data;
  const cases = [...(算例 ?? []), ...(算例表 ?? []).flatMap(unfold)];
  if (cases.length === 0) throw new Error(`${name}：没有算例`);
  for (const each of cases) {
    const expected = [each.应得, each.应含, each.应报].filter((part) => part !== undefined);
    if (expected.length !== 1) throw new Error(`${name}：“${each.名称}”应得、应含、应报须写其一`);
  }
  return { name, rule: 规则, basis: 依据, cases };
}
