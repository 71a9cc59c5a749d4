import type { CollectProblem } from "@goodstanding/documents/collect/collect-package";
import type { CollectedFile, CollectedPackage } from "@goodstanding/documents/collect/collector";
import type { Result } from "@goodstanding/domain/kernel/result";
import type { FileCondition } from "@goodstanding/domain/review/file-condition";
import type { FindingRule } from "@goodstanding/domain/review/finding-rule";
import { runChecks } from "@goodstanding/domain/review/run-checks";
import { corpusFacts, corpusPolicy } from "../../corpus/review-corpus.ts";

/**
 * Whether the review of a package finds of each file exactly what its condition asks for, and of one that is refused
 * that it is; and whether everything that was read of it can be kept.
 */
export function isAnswered(collected: Result<CollectedPackage, CollectProblem>): boolean {
  const facts = corpusFacts(collected);
  const { findings } = runChecks(facts, corpusPolicy);
  if (!collected.ok) return findings.some(({ rule }) => rule === "archive-refused");
  const found = new Set(findings.map(({ rule, file }) => `${rule} ${file}`));
  return collected.value.files.every(
    (file) =>
      isKept(file) &&
      conditionRules.every(
        (rule) => found.has(`${rule} ${file.path}`) === (rule === ruleOf[file.condition.kind]),
      ),
  );
}

const ruleOf: Readonly<Record<FileCondition["kind"], FindingRule | null>> = {
  readable: null,
  empty: "empty-file",
  encrypted: "encrypted-file",
  unreadable: "unreadable-file",
  active: "active-content",
  mislabelled: "type-mismatch",
};
const conditionRules = Object.values(ruleOf).filter((rule) => rule !== null);

/** As the table of readings asks. */
function isKept({ reading }: CollectedFile): boolean {
  const json = JSON.stringify(reading);
  return Buffer.byteLength(json) < 65_536 && !/\\u0000|\\ud[89a-f]/u.test(json);
}
