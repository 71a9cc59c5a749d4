import { listFilingsHolding } from "@goodstanding/database/queries/filing-package";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import {
  type FilingStatus,
  filingStatusNames,
  nextFilingStatus,
} from "@goodstanding/domain/filings/filing-status";
import { reviewLevels } from "@goodstanding/domain/filings/review-levels";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { CourseId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Text } from "@goodstanding/domain/kernel/text";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { hasChecklist } from "../filings/gaps-of.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";

export interface PackageOfYear {
  readonly courseId: CourseId;
  readonly year: number;
}

/**
 * Whether a unit's own package is closed, because every filing of that unit that holds it is handed in. One that is still
 * open keeps it open, because it may be edited from there; filings of other units never close it, because what they
 * handed in is frozen. Nothing is locked: for reading. Errors: `course-package.handed-in`, `policy.not-adopted`.
 */
export async function judgeHandedIn(
  tx: ScopedTransaction,
  { courseId, year }: PackageOfYear,
): Promise<Result<null, AppError>> {
  const adopted = await adoptedPolicies(tx);
  if (!adopted) return err(appError("policy.not-adopted"));
  const holding = (await listFilingsHolding(tx, { courseIds: [courseId], year })).filter(
    (filing) => hasChecklist(filing, policyOfFiling(adopted, filing)) && filing.status !== "exempt",
  );
  const isOpen = holding.some(
    (filing) =>
      nextFilingStatus(filing.status, "edit", reviewLevels(policyOfFiling(adopted, filing))) !== null,
  );
  const [first] = holding;
  if (!first || isOpen) return ok(null);
  const { programmeName, period, rule, status } = first;
  return err(
    appError("course-package.handed-in", {
      ...textParam("filing", {
        zh: `${programmeName} ${period} ${ruleNames[rule].zh}`,
        en: `${programmeName} ${period} ${ruleNames[rule].en}`,
      }),
      ...textParam("status", filingStatusNames[status]),
      ...textParam("remedy", remedies[status] ?? askOffice),
    }),
  );
}

const askOffice: Text = {
  zh: "如需修改，请联系牵头部门说明原因，为该报备解锁并设定新的提交日期。",
  en: "To change it, ask the quality office to unlock that filing with a reason and a new date.",
};

/** How a filing is opened again, by the state that it is in. */
const remedies: Partial<Record<FilingStatus, Text>> = {
  "awaiting-college": {
    zh: "如需修改，请先撤回该报备，或由学院退回。",
    en: "To change it, withdraw that filing first, or have the college return it.",
  },
  "awaiting-school": {
    zh: "如需修改，请在学校开始审核前撤回该报备；审核已开始的，请联系牵头部门退回。",
    en: "To change it, withdraw that filing while the school has not begun its review; after that, ask the quality office to return it.",
  },
};
