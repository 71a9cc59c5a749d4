import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { type ErrorCode, errorText } from "@goodstanding/domain/kernel/error-texts";
import type { Result } from "@goodstanding/domain/kernel/result";
import { scopeOf } from "@goodstanding/operations/scope-of";
import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { ApiDeps, SignedIn } from "./context.ts";

export interface RequestContext {
  readonly deps: ApiDeps;
  readonly signedIn: SignedIn | null;
  /** Where the request comes from. */
  readonly from: { readonly address: string; readonly userAgent: string | null };
}

/** An expected failure on its way out: the console translates `appError`, everybody else reads the message. */
export class ExpectedError extends TRPCError {
  readonly appError: AppError;
  readonly detail: unknown;

  constructor(error: AppError, detail?: unknown) {
    super({ code: statusOf(error.code), message: errorText(error, "zh") });
    this.appError = error;
    this.detail = detail;
  }
}

const t = initTRPC.context<RequestContext>().create({
  isDev: false,
  errorFormatter: ({ shape, error }) => {
    const appError = asAppError(error);
    const detail = error instanceof ExpectedError ? error.detail : null;
    // Our own words: what a database or a schema says of itself is for the log.
    return { ...shape, message: errorText(appError, "zh"), data: { ...shape.data, appError, detail } };
  },
});

export const { router } = t;

/** Signed in; queries read through `read`, which runs in a transaction of the actor's own scope. */
export const procedure = t.procedure.use(({ ctx, next }) => {
  if (!ctx.signedIn) throw new ExpectedError(appError("session.required"));
  const { actor, today } = ctx.signedIn;
  const read = <T>(work: (tx: ScopedTransaction) => Promise<T>): Promise<T> =>
    withScope(ctx.deps.database, scopeOf(actor), work);
  return next({ ctx: { ...ctx, actor, today, read } });
});

/** The value of an operation's result, or the error that the one translator sends. */
export function unwrap<T>(result: Result<T, AppError>): T {
  if (result.ok) return result.value;
  throw new ExpectedError(result.error);
}

/** What an `undefined` from a query means to the person who asked. */
export function found<T>(value: T | undefined, code: ErrorCode): T {
  if (value === undefined) throw new ExpectedError(appError(code));
  return value;
}

function statusOf(
  code: ErrorCode,
):
  | "UNAUTHORIZED"
  | "TOO_MANY_REQUESTS"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "CONFLICT"
  | "BAD_REQUEST"
  | "SERVICE_UNAVAILABLE" {
  if (signInCodes.has(code)) return "UNAUTHORIZED";
  if (code === "reading.wait") return "TOO_MANY_REQUESTS";
  if (code === "access.denied" || code === "bounce.signature") return "FORBIDDEN";
  if (code === "server.unavailable" || code.startsWith("storage.")) return "SERVICE_UNAVAILABLE";
  if (code.endsWith(".not-found") || code.endsWith("-not-found")) return "NOT_FOUND";
  return conflicts.has(code) ? "CONFLICT" : "BAD_REQUEST";
}

/** Nobody is known yet, by an account or by a link and its password. */
const signInCodes: ReadonlySet<ErrorCode> = new Set([
  "session.required",
  "reading.refused",
  "reading.session-required",
]);

/** The request was right, the state has moved on. */
const conflicts: ReadonlySet<ErrorCode> = new Set([
  "filing.wrong-status",
  "filing.path-differs-by-case",
  "upload.over",
  "filing.snapshot-changed",
  "filing.slot-held",
  "filing.path-taken",
  "filing.review-begun",
  "filing.carried-already",
  "declaration.exists",
  "course.exists",
  "course.in-use",
  "course-package.not-empty",
  "course-package.handed-in",
  "review.not-finished",
  "appraisal.taken",
  "appraisal.over",
  "appraisal.reviews-it",
  "appraisal.wrong-status",
  "appraisal.still-open",
  "package.withdrawn",
  "policy.not-adopted",
  "policy.preview-stale",
  "obligation.not-open",
  "adjustment.withdrawn",
  "extension.decided",
  "fact.exists",
  "fact.withdrawn",
  "feed.none",
  "host.exists",
  "room.revoked",
  "reading.request-answered",
  "reading.link-changed",
  "link.looked-at-since",
  "link.nothing-to-acknowledge",
  "letter.not-open",
  "spot-check.withdrawn",
  "contact.withdrawn",
  "order.not-open",
  "template.changed",
  "season.number-used",
  "sending.off",
]);

function asAppError(error: TRPCError): AppError {
  if (error instanceof ExpectedError) return error.appError;
  if (error.cause instanceof ZodError) {
    const detail = error.cause.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
    return appError("request.invalid", { detail });
  }
  return error.code === "INTERNAL_SERVER_ERROR"
    ? appError("server.unavailable")
    : appError("request.invalid", { detail: error.code });
}
