import { parseAddress } from "../cell-address";

const LONGEST_SHEET_NAME = 31;
const LONGEST_NAME = 255;

/** What is wrong with a name, and how to mend it. */
export interface NameProblem {
  readonly problem: string;
  readonly mend: string;
}

/** Excel's rules for the name of a sheet; null where the name keeps them. */
export function sheetNameProblem(name: string): NameProblem | null {
  if (name === "") {
    return { problem: "the sheet has no name", mend: "name it" };
  }
  if (name.length > LONGEST_SHEET_NAME) {
    const mend = `shorten it to ${LONGEST_SHEET_NAME} characters or fewer`;
    return { problem: `the sheet name has ${name.length} characters`, mend };
  }
  if (/[\\/?*[\]:]/.test(name)) {
    return { problem: "the sheet name holds one of \\ / ? * [ ] :", mend: "leave these characters out" };
  }
  if (/^'|'$/.test(name)) {
    return { problem: "the sheet name begins or ends with an apostrophe", mend: "leave it out" };
  }
  if (/^history$/i.test(name)) {
    return { problem: "Excel keeps the sheet name History for itself", mend: "choose another name" };
  }
  return null;
}

/** Excel's rules for the name of a range, formula or table; null where the name keeps them. */
export function definedNameProblem(name: string): NameProblem | null {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > LONGEST_NAME) {
    return {
      problem: `${name} is no name that Excel allows`,
      mend: "begin with a letter or _, and go on with letters, digits, _ or . (255 characters at most)",
    };
  }
  if (parseAddress(name.toUpperCase()) !== null || /^(R\d*(C\d*)?|C\d*)$/i.test(name)) {
    return { problem: `Excel reads ${name} as a cell`, mend: `put a _ in it, e.g. _${name}` };
  }
  if (/^_xl/i.test(name)) {
    return { problem: `Excel keeps names like ${name} for itself`, mend: "choose one without _xl in front" };
  }
  if (/^(true|false)$/i.test(name)) {
    return { problem: `Excel reads ${name} as a truth value`, mend: "choose another name" };
  }
  return null;
}
