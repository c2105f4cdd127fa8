import { z } from "zod";
import {
  type CustomFunctionChannel,
  InvocationFlag,
  type RawInvocationResult,
} from "../../core/custom-function-channel";
import type { CustomFunctionRuntime } from "./custom-function-driver";
import type { Answer, Invocation } from "./invocation-ledger";
import type { CustomFunctionResult, ResultElement } from "./values";

const errorElement = z.object({
  type: z.literal("Error"),
  basicValue: z.string(),
  message: z.string().optional(),
});
const element = z.union([z.number(), z.string(), z.boolean(), z.null(), errorElement]);
const result = z.union([element, z.array(z.array(element))]);

/** The add-in behind a host's channel as the grid's runtime of custom functions. */
export function channelRuntime(channel: CustomFunctionChannel): CustomFunctionRuntime {
  return {
    invoke: (invocations) => void channel.ready.then(() => channel.send(invocations.map(wireInvocation))),
    cancel: (invocationId) => channel.cancel(invocationId),
    onAnswers: (listener) => channel.onResults((results) => listener(results.map(readAnswer))),
  };
}

function wireInvocation({ id, metadata, values }: Invocation) {
  const flags =
    (metadata.options.cancelable ? InvocationFlag.Cancelable : 0) |
    (metadata.allowErrorForDataTypeAny ? InvocationFlag.AllowErrors : 0);
  return { id, functionId: metadata.id, args: values, flags };
}

function readAnswer(raw: RawInvocationResult): Answer {
  if (raw.ok) return { invocationId: raw.id, result: readResult(result.parse(raw.value)) };
  return { invocationId: raw.id, result: cellError(raw.code, raw.message) };
}

function readResult(value: z.infer<typeof result>): CustomFunctionResult {
  return Array.isArray(value) ? value.map((row) => row.map(readElement)) : readElement(value);
}

function readElement(value: z.infer<typeof element>): ResultElement {
  return typeof value === "object" && value !== null
    ? cellError(value.basicValue, value.message ?? "")
    : value;
}

function cellError(code: string, message: string): ResultElement {
  return message === "" ? { code } : { code, message };
}
