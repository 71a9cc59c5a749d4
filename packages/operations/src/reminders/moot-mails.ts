import type { ClaimedDelivery } from "@goodstanding/database/queries/claim-deliveries";
import { listRemindersOfMails } from "@goodstanding/database/queries/reminder";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { MailId } from "@goodstanding/domain/kernel/ids";
import { isStillDue } from "@goodstanding/domain/reminders/still-due";

/** Reminders that have nothing to say any more, or whose place a later one has taken: state and date are asked again, the step never. A receipt is always due. */
export async function mootMails(
  tx: ScopedTransaction,
  claimed: readonly ClaimedDelivery[],
): Promise<ReadonlySet<MailId>> {
  const ids = new Set(claimed.filter(({ kind }) => kind === "reminder").map(({ mailId }) => mailId));
  const reminders = await listRemindersOfMails(tx, [...ids]);
  const open = new Set(reminders.filter(isStillDue).map(({ mailId }) => mailId));
  return ids.difference(open);
}
