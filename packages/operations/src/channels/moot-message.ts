import type { WaitingMessage } from "@goodstanding/database/queries/claim-channel-message";
import { listDeliveries } from "@goodstanding/database/queries/delivery";
import { findMail } from "@goodstanding/database/queries/mail";
import { findPersonAtWork } from "@goodstanding/database/queries/person";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { type MailId, parseId } from "@goodstanding/domain/kernel/ids";
import type { MootReason } from "@goodstanding/domain/reminders/moot-reason";
import type { Deps } from "../deps.ts";
import { mootMails } from "../reminders/moot-mails.ts";

/** Why a message that waits is not sent any more; `null`: it is. */
export async function mootBecause(
  { clock }: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  message: WaitingMessage,
): Promise<MootReason | null> {
  const { isRehearsal, isEnded, localDay, timeZone, personId, kind, key } = message;
  if (isRehearsal) return "rehearsal";
  if (isEnded) return "ended";
  if (localDay < clock.today(timeZone)) return "outdated";
  if (personId !== null && !(await isAtWork({ clock }, tx, personId))) return "no-access";
  return kind === "reminder" && (await isWithdrawn(tx, key)) ? "withdrawn" : null;
}

async function isAtWork(
  { clock }: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  personId: NonNullable<WaitingMessage["personId"]>,
): Promise<boolean> {
  const person = await findPersonAtWork(tx, personId, clock.today);
  return person !== undefined && person.memberships.length > 0;
}

/** The mail that it tells of has nothing to say any more, or was cancelled for everybody. */
async function isWithdrawn(tx: ScopedTransaction, key: string): Promise<boolean> {
  const mailId = parseId<MailId>(key);
  const mail = mailId && (await findMail(tx, mailId));
  if (!mail) return true;
  if ((await mootMails(tx, [{ kind: mail.kind, mailId: mail.id }])).has(mail.id)) return true;
  return (await listDeliveries(tx, [mail.id])).every(({ state }) => state === "cancelled");
}
