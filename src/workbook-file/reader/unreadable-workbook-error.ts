/** The bytes are no .xlsx file, or one too damaged to read. */
export class UnreadableWorkbookError extends Error {
  constructor(problem: string) {
    super(`${problem}: open the file in Excel and save it again as .xlsx`);
    this.name = "UnreadableWorkbookError";
  }
}
