import type { Language } from "../../policy/compiled-policy";

/** What functions.json says of a function to its user. */
export interface FunctionMetadata {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}

const FILES: Readonly<Record<Language, string>> = {
  "zh-CN": "functions.json",
  "en-US": "functions-en-US.json",
};

/** Fetches the metadata that Excel itself reads, by function id. Rejects when the file cannot be had. */
export async function loadFunctionMetadata(
  language: Language,
): Promise<ReadonlyMap<string, FunctionMetadata>> {
  const response = await fetch(FILES[language]);
  if (!response.ok) throw new Error(`${FILES[language]}: ${response.status}`);
  const { functions } = (await response.json()) as { readonly functions: readonly FunctionMetadata[] };
  return new Map(functions.map((metadata) => [metadata.id, metadata]));
}
