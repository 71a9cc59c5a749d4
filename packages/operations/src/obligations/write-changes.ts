import { deleteUntouchedFilings, openFilings } from "@goodstanding/database/queries/filing";
import { insertObligationRevisions } from "@goodstanding/database/queries/obligation-revision";
import type { ObligationBatch } from "@goodstanding/database/queries/save-obligations";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Actor } from "@goodstanding/domain/access/actor";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { isFilingRule } from "@goodstanding/domain/policy/rule";
import type { Deps } from "../deps.ts";
import type { AdoptedPolicies } from "../policies/adopted-policies.ts";
import type { ObligationChange } from "./obligation-changes.ts";

export interface PreparedChanges {
  readonly changes: readonly ObligationChange[];
  /** The rows of the changes, sent already. */
  readonly batch: ObligationBatch;
}

/**
 * Saves changed obligations, keeps what they said before, and opens and closes the filings that answer them: one that
 * was begun stays.
 */
export async function writeChanges(
  { newId, clock }: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  { institutionId }: Actor,
  { remindingFrom }: AdoptedPolicies,
  { changes, batch }: PreparedChanges,
): Promise<void> {
  await batch.save(tx);
  const at = clock.now();
  const replaced = changes.map(({ before }) => before).filter((row) => row !== null);
  await insertObligationRevisions(
    tx,
    replaced.map((row) => ({
      id: newId(),
      institutionId,
      obligationId: row.id,
      dueVersion: row.dueVersion,
      content: { ...row },
      packs: row.packs,
      replacedAt: at,
    })),
  );
  const gone = changes.filter(({ row, before }) => before && row.state !== "owed" && isFilingRule(row.rule));
  await deleteUntouchedFilings(
    tx,
    gone.map(({ row }) => row.id),
  );
  const rows = changes.map(({ row }) => row);
  const owed = rows.filter(
    ({ state, rule, year }) => state === "owed" && isFilingRule(rule) && year >= yearOf(remindingFrom),
  );
  const opened = owed.map(({ id }) => ({ id: newId<FilingId>(), obligationId: id }));
  await openFilings(tx, institutionId, opened, at);
}
