import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { failureText, isWorthRetrying, readApiError } from "./api-error.ts";

const fromTrpc = (appError: unknown) =>
  TRPCClientError.from({
    error: { message: "x", code: -32600, data: { code: "CONFLICT", httpStatus: 409, appError } },
  });

test("reads the domain's error out of a tRPC failure", () => {
  const failure = fromTrpc({
    code: "filing.wrong-status",
    params: { "status.zh": "待学校审核", "status.en": "Awaiting" },
  });
  expect(readApiError(failure).code).toBe("filing.wrong-status");
  expect(failureText(failure, "zh")).toContain("“待学校审核”");
  expect(failureText(failure, "en")).toContain("“Awaiting”");
});

test("keeps where in the input something is wrong, so that a form can say it beside the field", () => {
  const failure = fromTrpc({ code: "policy.invalid-value", params: {}, path: "terms.0.from" });
  expect(readApiError(failure).path).toBe("terms.0.from");
});

test("reads it out of the body of a refused upload", () => {
  expect(readApiError({ error: { code: "filing.file-not-found", params: {} } }).code).toBe(
    "filing.file-not-found",
  );
});

test("no answer, a strange answer and an unknown code all mean that the service is away", () => {
  for (const failure of [
    new TypeError("Failed to fetch"),
    null,
    { error: {} },
    fromTrpc({ code: "no.such", params: {} }),
  ]) {
    expect(readApiError(failure).code).toBe("server.unavailable");
  }
});

test("only a missing answer is asked for again", () => {
  expect(isWorthRetrying(new TypeError("Failed to fetch"))).toBe(true);
  expect(isWorthRetrying(fromTrpc({ code: "access.denied", params: {} }))).toBe(false);
});
