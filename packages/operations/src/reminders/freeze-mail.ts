import { insertDeliveries } from "@goodstanding/database/queries/delivery";
import { insertMail } from "@goodstanding/database/queries/mail";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, MailId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { MailView } from "@goodstanding/domain/reminders/mail-view";
import { composeMail } from "@goodstanding/mail/compose-mail";
import { renderReminder } from "@goodstanding/mail/render-reminder";
import type { Deps } from "../deps.ts";
import type { MailSettings } from "./mail-settings.ts";

export interface MailToFreeze {
  readonly institutionId: InstitutionId;
  readonly unitId: UnitId;
  readonly kind: "return" | "appraisal" | "alarm";
  /** The Message-ID follows from it, so a repeat is recognisable. */
  readonly key: string;
  readonly view: MailView;
  readonly recipients: readonly string[];
  readonly localDay: LocalDate;
}

type Needs = Pick<Deps, "newId" | "clock"> & { readonly mail: MailSettings };

export type FrozenMail = Awaited<ReturnType<typeof freezeMail>>;

/** The bytes that every recipient gets. */
export async function freezeMail(deps: Needs, { view, recipients, key, ...row }: MailToFreeze) {
  const createdAt = deps.clock.now();
  const { subject, html, text } = await renderReminder(view);
  const composed = await composeMail({
    ...{ key, from: deps.mail.from, to: recipients, subject, html, text, date: createdAt },
  });
  return {
    recipients,
    row: {
      ...row,
      ...{ id: deps.newId<MailId>(), messageId: composed.messageId, subject, textBody: text },
      ...{ raw: composed.raw, createdAt },
    },
  };
}

/** Writes a mail with one delivery a recipient; false where it has been written before. */
export async function enqueueMail(
  { newId }: Pick<Deps, "newId">,
  tx: ScopedTransaction,
  { row, recipients }: FrozenMail,
): Promise<boolean> {
  if (!(await insertMail(tx, row))) return false;
  await insertDeliveries(
    tx,
    recipients.map((recipient) => ({
      ...{ id: newId(), institutionId: row.institutionId, mailId: row.id, recipient },
      ...{ state: "pending" as const, notBefore: new Date(0) },
    })),
  );
  return true;
}
