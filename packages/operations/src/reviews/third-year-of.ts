import { type FilingView, findFilingOfYear } from "@goodstanding/database/queries/filing";
import type { ObligationRow } from "@goodstanding/database/queries/obligation";
import { listSubmissions } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { missingAttachments } from "@goodstanding/domain/filings/missing-attachments";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { SchoolSettings } from "@goodstanding/domain/policy/school-settings";
import { wantsBothTogether } from "@goodstanding/domain/policy/wants-both-together";
import type { ThirdYear } from "@goodstanding/domain/review/facts";
import { policiesFor } from "@goodstanding/policy-packs/packs";
import { readSnapshot } from "../filings/read-snapshot.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";

/**
 * The improvement report of the same year, where the school wants both together; `null` where it does not, or where this
 * filing is no annual one. `obligations`: those of its programme.
 */
export async function thirdYearOf(
  tx: ScopedTransaction,
  { programmeId, regime, rule, year }: FilingView,
  obligations: readonly ObligationRow[],
  settings: SchoolSettings,
): Promise<ThirdYear | null> {
  if (rule !== "annual-filing") return null;
  // Whether it is asked for may still have to be confirmed; it had better be there.
  const report = obligations.find(
    (each) =>
      each.rule === "third-year-report" &&
      each.year === year &&
      (each.state === "owed" || each.state === "fulfilled" || each.state === "to-confirm"),
  );
  if (!report || !wantsBothTogether(policiesFor(settings), regime, year)) return null;
  const filing = await findFilingOfYear(tx, { programmeId, rule: "third-year-report" }, year);
  const isHandedIn = report.state === "fulfilled" || (filing?.firstSubmittedAt ?? null) !== null;
  const missing = filing && isHandedIn ? await missingOf(tx, filing, settings) : [];
  return { due: report.schoolDue, isHandedIn, missing };
}

/** What the package that counts lacks of what its document always asks to be attached; a link may hold it. */
async function missingOf(
  tx: ScopedTransaction,
  filing: FilingView,
  settings: SchoolSettings,
): Promise<readonly Text[]> {
  const submissions = await listSubmissions(tx, filing.id);
  const latest = submissions.find(
    ({ withdrawnAt, sentToSchoolAt }) => withdrawnAt === null && sentToSchoolAt !== null,
  );
  if (!latest) return [];
  const { files, links } = await readSnapshot(tx, latest);
  if (links.length > 0) return [];
  const policy = policyOfFiling({ policies: policiesFor(settings) }, filing);
  const paths = files.map(({ path }) => path);
  return missingAttachments(policy, filing.rule, paths)
    .filter(({ attached }) => attached.asked === "always")
    .map(({ name }) => name);
}
