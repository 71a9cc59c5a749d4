import type { FindingRow } from "@goodstanding/database/queries/finding";
import type { SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { Text } from "@goodstanding/domain/kernel/text";
import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import { mustBeMended } from "@goodstanding/domain/review/must-be-mended";
import type { Deps } from "../deps.ts";
import { standingFindingsOf } from "../reviews/standing-findings.ts";
import { todayOf } from "../today-of.ts";

/**
 * Nobody accepts what still has to be mended by the last review that finished, and is not waived today:
 * `filing.unmended`, else `null`. Where no review has finished, there is nothing to go by.
 */
export async function refuseUnmended(
  deps: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  submission: Pick<SubmissionRow, "id" | "filingId">,
): Promise<AppError | null> {
  const open = (await standingFindingsOf(tx, [submission], await todayOf(deps, tx))).get(submission.id) ?? [];
  const unmended = open.filter(mustBeMended);
  if (unmended.length === 0) return null;
  return appError("filing.unmended", {
    count: unmended.length,
    ...textParam("which", { zh: listed(unmended, "zh"), en: listed(unmended, "en") }),
  });
}

const NAMED = 5;

function listed(findings: readonly FindingRow[], language: keyof Text): string {
  const names = findings.slice(0, NAMED).map(({ rule, file }) => {
    const name = findingRuleNames[rule][language];
    if (file === null) return name;
    return language === "zh" ? `${name}（${file}）` : `${name} (${file})`;
  });
  const more = findings.length > NAMED;
  return language === "zh"
    ? names.join("、") + (more ? "等" : "")
    : names.join(", ") + (more ? " and others" : "");
}
