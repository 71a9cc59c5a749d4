import type { Finding } from "./finding.ts";
import { findingKey } from "./finding-key.ts";

type Kept = Pick<Finding, "rule" | "file" | "place" | "params"> & { readonly key: string };

export interface FindingChanges<Before, Now> {
  /** Found now and not before. */
  readonly added: ReadonlySet<Now>;
  /** Found before and no longer, in the order in which it was found. */
  readonly mended: readonly Before[];
}

/**
 * What a review finds that the one before it did not, and the other way round. A finding is the same where its key is,
 * and where another version of the file of that path has it again: replacing a file mends nothing by itself.
 */
export function compareFindings<Before extends Kept, Now extends Kept>(
  before: readonly Before[],
  now: readonly Now[],
): FindingChanges<Before, Now> {
  const known = namesOf(before);
  const found = namesOf(now);
  return {
    added: new Set(now.filter((finding) => !isAmong(known, finding))),
    mended: before.filter((finding) => !isAmong(found, finding)),
  };
}

const namesOf = (findings: readonly Kept[]): ReadonlySet<string> =>
  new Set(findings.flatMap((finding) => [finding.key, underPath(finding)]));

const isAmong = (names: ReadonlySet<string>, finding: Kept): boolean =>
  names.has(finding.key) || names.has(underPath(finding));

/** The same with the path in place of the bytes. */
const underPath = (finding: Kept): string => findingKey(finding, finding.file);
