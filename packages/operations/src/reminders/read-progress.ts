import type { FilingView } from "@goodstanding/database/queries/filing";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { filingProgress } from "@goodstanding/domain/filings/filing-progress";
import type { ObligationId } from "@goodstanding/domain/kernel/ids";
import type { Policy } from "@goodstanding/domain/policy/policy";
import type { PlannedMail } from "@goodstanding/domain/reminders/plan-reminders";
import type { MaterialProgress } from "@goodstanding/domain/reminders/reminder-mail-view";
import { hasChecklist } from "../filings/gaps-of.ts";
import { readContentsOf } from "../filings/read-contents.ts";

/** What is there and what is missing, for the obligations that mails speak of. */
export async function readProgress(
  tx: ScopedTransaction,
  mails: readonly PlannedMail[],
  filings: readonly FilingView[],
  policyOf: (filing: FilingView) => Policy,
): Promise<(obligation: ObligationId) => MaterialProgress> {
  const spokenOf = new Set(
    mails.flatMap(({ items }) => items.map(({ candidate }) => candidate.obligationId)),
  );
  const drafts = filings.filter(({ obligationId }) => spokenOf.has(obligationId));
  const contents = await readContentsOf(
    tx,
    drafts.map(({ id }) => id),
  );
  const progress = new Map(
    drafts.flatMap((filing) => {
      const held = contents.get(filing.id);
      if (!held || !hasChecklist(filing, policyOf(filing))) return [];
      return [[filing.obligationId, filingProgress(policyOf(filing).association.checklist, held)] as const];
    }),
  );
  const nothing = { done: 0, total: 0, missing: [] };
  return (obligation) => progress.get(obligation) ?? nothing;
}
