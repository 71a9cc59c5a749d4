import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { type Pack, pack } from "@goodstanding/domain/policy/pack";
import { describeIssue } from "./describe-issue.ts";
import { openUnion } from "./open-union.ts";
import type { PackProblem } from "./pack-problem.ts";
import { parseJson } from "./parse-json.ts";

/** The text of a pack's file, checked against the schema; cross-checks between packs are the linters' business. */
export function loadPack(file: string, text: string): Result<Pack, readonly PackProblem[]> {
  const json = parseJson(text);
  return json.ok ? checkPack(file, json.value) : err([{ file, path: "", reason: json.error }]);
}

/** The same for a pack that a bundler has already parsed. */
export function checkPack(file: string, value: unknown): Result<Pack, readonly PackProblem[]> {
  const checked = pack.safeParse(value);
  if (checked.success) return ok(checked.data);
  return err(
    checked.error.issues.flatMap(openUnion).map((issue) => ({
      file,
      path: issue.path.join("."),
      reason: describeIssue(issue, value),
    })),
  );
}
