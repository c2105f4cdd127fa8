import { z } from "zod";

const parameterSchema = z.object({
  name: z.string(),
  description: z.string().default(""),
  type: z.literal("any").optional(),
  dimensionality: z.literal("matrix"),
  optional: z.boolean().default(false),
  repeating: z.boolean().default(false),
});

const functionSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().default(""),
  parameters: z.array(parameterSchema),
  options: z
    .object({ cancelable: z.boolean().default(false) })
    .strict()
    .default({ cancelable: false }),
  allowErrorForDataTypeAny: z.boolean().default(false),
});

const metadataSchema = z.object({
  allowErrorForDataTypeAny: z.boolean().default(false),
  functions: z.array(functionSchema),
});

/** One custom function as its metadata describes it. Every parameter is a matrix of any values. */
export type CustomFunctionMetadata = z.infer<typeof functionSchema>;

/**
 * Reads the text of a functions.json. Throws on whatever the grid does not do (scalar parameters, streaming, volatile
 * functions, addresses), rather than doing it in part.
 */
export function readCustomFunctionMetadata(json: string): CustomFunctionMetadata[] {
  const metadata = metadataSchema.parse(JSON.parse(json));
  return metadata.functions.map((entry) => ({
    ...entry,
    allowErrorForDataTypeAny: entry.allowErrorForDataTypeAny || metadata.allowErrorForDataTypeAny,
  }));
}
