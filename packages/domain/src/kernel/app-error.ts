import type { ErrorCode } from "./error-texts.ts";

/** An expected failure as data: translated once, at the edge, for screen, mail or document. */
export interface AppError {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** Where in the input, such as `rows.3.valid_from`. */
  readonly path?: string;
}

export const appError = (code: ErrorCode, params: AppError["params"] = {}, path?: string): AppError =>
  path === undefined ? { code, params } : { code, params, path };
