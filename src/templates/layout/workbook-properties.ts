import type { DocumentProperties } from "../../workbook-file/workbook-description";

/** The properties of a template's file; the moment is fixed, since the bytes may not depend on the clock. */
export function templateProperties(title: string): DocumentProperties {
  return {
    title,
    creator: "河南医保基金预算",
    created: "2026-01-01T00:00:00Z",
    description: "数值由加载项的函数取自文件；示例数据请换成本地数据。",
  };
}
