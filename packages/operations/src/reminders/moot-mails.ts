import type { ClaimedDelivery } from "@goodstanding/database/queries/claim-deliveries";
import { listSupersededDigests } from "@goodstanding/database/queries/digest";
import { listRemindersOfMails } from "@goodstanding/database/queries/reminder";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { MailId } from "@goodstanding/domain/kernel/ids";
import { isStillDue, type StandingNow } from "@goodstanding/domain/reminders/still-due";

/** `id`: of the envelope that is about to leave; without one each that is being sent may have left already. */
type Asked = Pick<ClaimedDelivery, "kind" | "mailId"> & Partial<Pick<ClaimedDelivery, "id">>;

/**
 * Reminders that have nothing to say any more, or whose place a later one has taken, or that name beside what is owed
 * something that has come in, moved or been kept back since: their bytes are frozen, so the next sweep writes them anew
 * without it. Where one recipient has such a mail already the others get it too. A digest gives way to the next one; a
 * receipt is always due.
 */
export async function mootMails(
  tx: ScopedTransaction,
  claimed: readonly Asked[],
): Promise<ReadonlySet<MailId>> {
  const idsOf = (wanted: ClaimedDelivery["kind"]) =>
    new Set(claimed.filter(({ kind }) => kind === wanted).map(({ mailId }) => mailId));
  const ids = idsOf("reminder");
  const envelopes = claimed.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const reminders = await listRemindersOfMails(tx, [...ids], envelopes);
  const open = new Set(reminders.filter(isStillDue).map(({ mailId }) => mailId));
  const stale = reminders.filter(
    (reminder) => !reminder.collapsed && !reminder.isBegun && isClosed(reminder),
  );
  const superseded = await listSupersededDigests(tx, [...idsOf("digest")]);
  return ids
    .difference(open)
    .union(new Set(stale.map(({ mailId }) => mailId)))
    .union(new Set(superseded));
}

/** Whatever a later mail says of it. */
const isClosed = (standing: StandingNow): boolean => !isStillDue({ ...standing, isSaidAgain: false });
