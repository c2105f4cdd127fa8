/** The wanted name, or the first one with a number behind it that nothing has yet. */
export async function freeName(
  context: Excel.RequestContext,
  wanted: string,
  find: (name: string) => Excel.Worksheet | Excel.Table,
): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    const found = find(name).load("id");
    await context.sync();
    if (found.isNullObject) return name;
  }
}

/** Does what makes a new sheet of that name; when it fails, no such sheet is left. */
export async function makingSheet<T>(
  context: Excel.RequestContext,
  name: string,
  make: () => Promise<T>,
): Promise<T> {
  try {
    return await make();
  } catch (error) {
    const left = context.workbook.worksheets.getItemOrNullObject(name).load("id");
    await context.sync();
    if (!left.isNullObject) left.delete();
    await context.sync();
    throw error;
  }
}
