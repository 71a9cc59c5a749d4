import type { ClaimedDelivery } from "@goodstanding/database/queries/claim-deliveries";
import { listSupersededDigests } from "@goodstanding/database/queries/digest";
import { listRemindersOfMails } from "@goodstanding/database/queries/reminder";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { MailId } from "@goodstanding/domain/kernel/ids";
import { isStillDue } from "@goodstanding/domain/reminders/still-due";

/** Reminders that have nothing to say any more, or whose place a later one has taken: state and date are asked again, the step never. A digest gives way to the next one; a receipt is always due. */
export async function mootMails(
  tx: ScopedTransaction,
  claimed: readonly Pick<ClaimedDelivery, "kind" | "mailId">[],
): Promise<ReadonlySet<MailId>> {
  const idsOf = (wanted: ClaimedDelivery["kind"]) =>
    new Set(claimed.filter(({ kind }) => kind === wanted).map(({ mailId }) => mailId));
  const ids = idsOf("reminder");
  const reminders = await listRemindersOfMails(tx, [...ids]);
  const open = new Set(reminders.filter(isStillDue).map(({ mailId }) => mailId));
  const superseded = await listSupersededDigests(tx, [...idsOf("digest")]);
  return ids.difference(open).union(new Set(superseded));
}
