import { callFunction, explainFunction } from "./call-function";

// The metadata generator reads these declarations: their JSDoc and parameter names are what users see in Chinese.
// Every parameter is a range of any cells, so that each function takes a cell, a range or an array.
// A repeating parameter (EXPLAIN) is one argument to the runtime: the list of the ranges given.
// metadata.en-US.json holds the same in English.

/**
 * 大病保险人均筹资标准，元/人·年。
 * @customfunction DBFUND
 * @param 统筹区 省辖市、济源示范区、省直管县（市），或其下的县、区；可用简称、拼音、行政区划代码
 * @param 年度 通知年度，如2021
 * @param [假定参数] 含表头“项目、对象、年度、数值、依据”的区域
 */
export function DBFUND(统筹区: any[][], 年度: any[][], 假定参数?: any[][]): any[][] {
  return callFunction("DBFUND", [统筹区, 年度, 假定参数]) as any[][];
}

/**
 * 大病保险保费，元：人均筹资标准×参保人数。
 * @customfunction DBPREMIUM
 * @param 统筹区 省辖市、济源示范区、省直管县（市），或其下的县、区
 * @param 年度 通知年度，如2021
 * @param 参保人数 0或以上的整数
 * @param [假定参数] 含表头“项目、对象、年度、数值、依据”的区域
 */
export function DBPREMIUM(统筹区: any[][], 年度: any[][], 参保人数: any[][], 假定参数?: any[][]): any[][] {
  return callFunction("DBPREMIUM", [统筹区, 年度, 参保人数, 假定参数]) as any[][];
}

/**
 * 全部28个统筹区某一年度的大病保险筹资标准，含类别、档次和依据。
 * @customfunction DBTABLE
 * @param 年度 通知年度，如2021
 * @param [假定参数] 含表头“项目、对象、年度、数值、依据”的区域
 */
export function DBTABLE(年度: any[][], 假定参数?: any[][]): any[][] {
  return callFunction("DBTABLE", [年度, 假定参数]) as any[][];
}

/**
 * 全部28个统筹区两个年度的大病保险筹资标准及增减。
 * @customfunction DBCOMPARE
 * @param 起始年度 如2020
 * @param 比较年度 如2021
 * @param [假定参数] 含表头“项目、对象、年度、数值、依据”的区域
 */
export function DBCOMPARE(起始年度: any[][], 比较年度: any[][], 假定参数?: any[][]): any[][] {
  return callFunction("DBCOMPARE", [起始年度, 比较年度, 假定参数]) as any[][];
}

/**
 * 人均财政补助标准，元/人·年：合计，或由中央、地方负担的部分。
 * @customfunction SUBSIDY
 * @param 年度 通知年度，如2021
 * @param [负担层级] 合计（默认）、中央、地方、省、市、县
 * @param [县类别] 比照西部开发政策县，或其余县；层级不是合计时必填
 * @param [假定参数] 含表头“项目、对象、年度、数值、依据”的区域
 */
export function SUBSIDY(年度: any[][], 负担层级?: any[][], 县类别?: any[][], 假定参数?: any[][]): any[][] {
  return callFunction("SUBSIDY", [年度, 负担层级, 县类别, 假定参数]) as any[][];
}

/**
 * 城乡居民医保个人缴费标准，元/人·年。
 * @customfunction CONTRIBUTION
 * @param 年度 如2021
 * @param [年度口径] 通知年度（默认）、收付年度、待遇年度
 * @param [假定参数] 含表头“项目、对象、年度、数值、依据”的区域
 */
export function CONTRIBUTION(年度: any[][], 年度口径?: any[][], 假定参数?: any[][]): any[][] {
  return callFunction("CONTRIBUTION", [年度, 年度口径, 假定参数]) as any[][];
}

/**
 * 一个统筹区的年度筹资测算表：个人缴费、财政补助（中央、地方）、合计和大病保险保费。
 * @customfunction FUNDPLAN
 * @param 统筹区 省辖市、济源示范区、省直管县（市），或其下的县、区
 * @param 年度 通知年度，如2021
 * @param 参保人数 0或以上的整数
 * @param 县类别 比照西部开发政策县，或其余县
 * @param [假定参数] 含表头“项目、对象、年度、数值、依据”的区域
 */
export function FUNDPLAN(
  统筹区: any[][],
  年度: any[][],
  参保人数: any[][],
  县类别: any[][],
  假定参数?: any[][],
): any[][] {
  return callFunction("FUNDPLAN", [统筹区, 年度, 参保人数, 县类别, 假定参数]) as any[][];
}

/**
 * 金额中计入大病保险合规自付医疗费用的部分，元：全部或0。
 * @customfunction ELIGIBLE
 * @param 金额 元，0或以上
 * @param 费用类别 如IN1、EX3A，或“封顶线以上”“医疗救助已支付”
 * @param [出院日期] 日期；不填时按2021年9月30日起的范围
 * @param [假定参数] 含表头“项目、对象、年度、数值、依据”的区域
 */
export function ELIGIBLE(金额: any[][], 费用类别: any[][], 出院日期?: any[][], 假定参数?: any[][]): any[][] {
  return callFunction("ELIGIBLE", [金额, 费用类别, 出院日期, 假定参数]) as any[][];
}

/**
 * 大病保险起付线，元：居民人均可支配收入的一半；2020年建档立卡贫困人口再减一半。
 * @customfunction DBDEDUCTIBLE
 * @param 居民人均可支配收入 元
 * @param [人员类别] 普通参保居民（默认）、建档立卡贫困人口等
 * @param [年度] 如2020
 */
export function DBDEDUCTIBLE(居民人均可支配收入: any[][], 人员类别?: any[][], 年度?: any[][]): any[][] {
  return callFunction("DBDEDUCTIBLE", [居民人均可支配收入, 人员类别, 年度]) as any[][];
}

/**
 * 大病保险支付额，元：超过起付线的合规自付金额×支付比例，四舍五入到分。
 * @customfunction DBPAY
 * @param 合规自付金额 元，0或以上
 * @param 起付线 元，0或以上
 * @param [人员类别] 普通参保居民（默认）、建档立卡贫困人口等
 * @param [年度] 如2020
 * @param [假定参数] 含表头“项目、对象、年度、数值、依据”的区域
 */
export function DBPAY(
  合规自付金额: any[][],
  起付线: any[][],
  人员类别?: any[][],
  年度?: any[][],
  假定参数?: any[][],
): any[][] {
  return callFunction("DBPAY", [合规自付金额, 起付线, 人员类别, 年度, 假定参数]) as any[][];
}

/**
 * 2021年文件规定不设待遇等待期的情形为TRUE；文件未规定的为#N/A。
 * @customfunction WAITFREE
 * @param 参保情形 集中参保期内参保、职工医保中断缴费、新生儿、农村低收入人口
 * @param [中断缴费月数] 职工医保中断缴费时必填
 */
export function WAITFREE(参保情形: any[][], 中断缴费月数?: any[][]): any[][] {
  return callFunction("WAITFREE", [参保情形, 中断缴费月数]) as any[][];
}

/**
 * 按名称或编号取已载文件中的任一数值。
 * @customfunction POLICYVALUE
 * @param 项目 如财政补助标准、中央财政补助比例、大病保险支付比例
 * @param [年度] 如2021
 * @param [对象] 统筹区、县类别、人员类别或费用类别，视项目而定
 * @param [假定参数] 含表头“项目、对象、年度、数值、依据”的区域
 */
export function POLICYVALUE(项目: any[][], 年度?: any[][], 对象?: any[][], 假定参数?: any[][]): any[][] {
  return callFunction("POLICYVALUE", [项目, 年度, 对象, 假定参数]) as any[][];
}

/**
 * 一个数值的依据：文号、条款和原文。
 * @customfunction POLICYSOURCE
 * @param 项目 如财政补助标准、大病保险筹资标准
 * @param [年度] 如2021
 * @param [对象] 统筹区、县类别、人员类别或费用类别，视项目而定
 */
export function POLICYSOURCE(项目: any[][], 年度?: any[][], 对象?: any[][]): any[][] {
  return callFunction("POLICYSOURCE", [项目, 年度, 对象]) as any[][];
}

/**
 * 已载全部数值：编号、名称、年度、对象、数值、单位、力度、文号、条款。
 * @customfunction POLICYLIST
 * @param [年度] 只列这一年度
 */
export function POLICYLIST(年度?: any[][]): any[][] {
  return callFunction("POLICYLIST", [年度]) as any[][];
}

/**
 * 已载政策数据的版本和校验值。
 * @customfunction POLICYVERSION
 */
export function POLICYVERSION(): string {
  return callFunction("POLICYVERSION", []) as string;
}

/**
 * 逐步说明一个函数的结果：步骤、算式、金额、依据；没有结果时说明原因。
 * @customfunction EXPLAIN
 * @param 函数名 如"DBFUND"
 * @param [参数] 与该函数相同的参数，依次给出
 */
export function EXPLAIN(函数名: any[][], 参数?: any[][][]): any[][] {
  return explainFunction(函数名, 参数 ?? []) as any[][];
}
