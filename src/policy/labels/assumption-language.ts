/** What the columns of an assumptions table may be headed, in either language. */
export const ASSUMPTION_COLUMNS = {
  item: ["项目", "item"],
  where: ["对象", "where", "subject"],
  year: ["年度", "年份", "year"],
  value: ["数值", "value"],
  basis: ["依据", "basis", "source"],
} as const;

/** Words that an assumption may carry for the whole province; the same as leaving the cell empty. */
export const WHOLE_PROVINCE: readonly string[] = ["河南省", "河南", "全省", "henan"];
