import { checkSelection, type SelectionProblem } from "@goodstanding/domain/filings/check-selection";
import { limits } from "@goodstanding/domain/filings/limits";
import type { ExistingFile } from "./unchanged-files.ts";
import type { UploadSource } from "./upload-item.ts";

export interface SelectionRules {
  /** What is there already. */
  readonly existing: readonly ExistingFile[];
  readonly ignoredNames: readonly string[];
  readonly formats: readonly string[] | null;
}

export interface CheckedSources {
  readonly accepted: readonly UploadSource[];
  /** How many leftovers of operating systems were passed over. */
  readonly ignored: number;
  readonly problems: readonly SelectionProblem[];
}

/** Holds the chosen files to the rules of the domain before a byte is sent; the server asks the same of each. */
export function checkSources(sources: readonly UploadSource[], rules: SelectionRules): CheckedSources {
  const { accepted, ignored, problems } = checkSelection({
    ...rules,
    selected: sources.map(({ path, body, kind }) => ({ path, size: body.size, kind })),
    besides: 0,
    hasArrived: false,
    limits,
  });
  const isTooMuch = problems.some(({ path, error }) => path === null && error !== null);
  const taken = accepted.flatMap(({ path, index }) => {
    const source = sources[index];
    return source ? [{ ...source, path }] : [];
  });
  return { accepted: isTooMuch ? [] : taken, ignored: ignored.length, problems };
}
