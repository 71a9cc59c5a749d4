import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { type ErrorCode, errorText, errorTexts } from "@goodstanding/domain/kernel/error-texts";
import type { Language } from "@goodstanding/domain/kernel/text";
import * as z from "zod/mini";

const params = z.record(z.string(), z.union([z.string(), z.number()]));
const errorBody = z.object({
  code: z.string(),
  params: z._default(params, {}),
  path: z.optional(z.string()),
});
/** Where a tRPC client error, and the body of a refused upload, carry the domain's error. */
const carriers = [
  z.object({ data: z.object({ appError: errorBody }) }),
  z.object({ error: errorBody }),
] as const;

/**
 * The one translator of failures: whatever a query, a mutation or an upload failed with becomes a domain error.
 * No answer, or one that says nothing of ours, is `server.unavailable`.
 */
export function readApiError(failure: unknown): AppError {
  const body = carrierOf(failure);
  return body !== null && isErrorCode(body.code)
    ? appError(body.code, body.params, body.path)
    : appError("server.unavailable");
}

export const failureText = (failure: unknown, language: Language): string =>
  errorText(readApiError(failure), language);

/** Only a missing answer is worth asking again; a refusal stays one. */
export const isWorthRetrying = (failure: unknown): boolean =>
  readApiError(failure).code === "server.unavailable";

/** The address names nothing that is there: an id of nothing, or what is no id at all. Only for reading by an id. */
export function isNotFound(failure: unknown): boolean {
  const { code } = readApiError(failure);
  return code === "request.invalid" || code.endsWith(".not-found");
}

function carrierOf(failure: unknown): z.infer<typeof errorBody> | null {
  const inData = carriers[0].safeParse(failure);
  if (inData.success) return inData.data.data.appError;
  const inBody = carriers[1].safeParse(failure);
  return inBody.success ? inBody.data.error : null;
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorTexts, code);
