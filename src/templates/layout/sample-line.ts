/** A line below a title that says, while it is so, that the figures are made up. */
export function sampleLine(sampleSetting: string, more = ""): string {
  const rest = more === "" ? '""' : more;
  return `IF(${sampleSetting}="示例","【示例数据，请换成本地数据】","")&${rest}`;
}
