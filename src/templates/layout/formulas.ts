/** What a total says in place of a figure when one of its rows has none. */
export const INCOMPLETE = "不完整";

/** How many cells of a range hold an error or an incomplete total. */
export function missingIn(range: string): string {
  return `(SUMPRODUCT(--ISERROR(${range}))+COUNTIF(${range},"${INCOMPLETE}"))`;
}

/** The figure where no cell of the range lacks one, and otherwise the word that it is incomplete. */
export function ifComplete(range: string, figure: string): string {
  return `IF(${missingIn(range)}>0,"${INCOMPLETE}",${figure})`;
}

/** The sum of a range to the fen, or the word that it is incomplete. */
export function completeSum(range: string): string {
  return ifComplete(range, `ROUND(SUM(${range}),2)`);
}

/** The sum of the rows of one kind to the fen, or the word that one of them lacks its figure. */
export function completeSumOf(kinds: string, kind: string, range: string): string {
  const missing = `SUMPRODUCT((${kinds}=${kind})*ISERROR(${range}))`;
  return `IF(${missing}>0,"${INCOMPLETE}",ROUND(SUMIF(${kinds},${kind},${range}),2))`;
}

/** The figure where what it rests on is a number, and otherwise the word that it is incomplete. */
export function ifNumber(basis: string, figure: string): string {
  return `IF(ISNUMBER(${basis}),${figure},"${INCOMPLETE}")`;
}

/** An amount to the fen, or the word that one of its parts is missing. */
export function completeAmount(amount: string): string {
  return ifNumber(amount, `ROUND(${amount},2)`);
}

/** An empty text where the row has no name, and otherwise the figure. */
export function inRow(name: string, figure: string): string {
  return `IF(${name}="","",${figure})`;
}

/** A text as a formula holds it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** What another cell holds, and an empty text rather than 0 where that cell is empty. */
export function repeated(cell: string): string {
  return inRow(cell, cell);
}

/** How many cells of a range hold anything but a whole number of 0 or more: a sum of counts. */
export function countOfNoHeads(range: string): string {
  return `COUNTIF(${range},"<0")+SUMPRODUCT(--ISTEXT(${range}))+SUMPRODUCT(--(MOD(ABS(${range}),1)<>0))`;
}
