import type { FiledPath } from "@goodstanding/database/queries/filed-file";
import type { Finding } from "@goodstanding/domain/review/finding";

/** The file beside which a finding holds one of the package. */
export interface OtherFile {
  readonly path: string;
  /** How much of the text is the same, of one hundred; `null`: all bytes are. */
  readonly percent: number | null;
  /** Of another filing; `null`: of this very package. */
  readonly filed: FiledPath | null;
}

/** What a finding about sameness names, or `null`. `programme`: whose filing is reviewed. */
export function otherFile(
  { rule, params }: Pick<Finding, "rule" | "params">,
  programme: string,
): OtherFile | null {
  const text = (name: string): string | null => (name in params ? String(params[name]) : null);
  const path = text("other") ?? text("before") ?? text("first");
  if (path === null || !rules.has(rule)) return null;
  const period = text("otherYear") ?? text("lastYear");
  return {
    path,
    percent: rule === "similar-file" ? Number(params["percent"]) : null,
    filed: period === null ? null : { programme: text("programme") ?? programme, period, path },
  };
}

const rules: ReadonlySet<Finding["rule"]> = new Set([
  "similar-file",
  "shared-file",
  "reused-file",
  "duplicate-file",
]);
