import { type AppError, appError } from "../kernel/app-error.ts";
import { textParam } from "../kernel/fill-text.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { normalisePath, pathRuleNames, printable } from "./path-rules.ts";

/** The door for paths of uploads. Errors: `filing.path-invalid` with `path` and `rule`. */
export function parseFilePath(text: string, maxSegmentBytes?: number): Result<string, AppError> {
  const path = normalisePath(text, maxSegmentBytes);
  if (path.ok) return ok(path.value);
  const rule = path.error;
  return err(
    appError("filing.path-invalid", {
      path: printable(text),
      rule,
      ...textParam("rule", pathRuleNames[rule]),
    }),
  );
}
