import { findObligation } from "@goodstanding/database/queries/obligation";
import { insertReminders } from "@goodstanding/database/queries/reminder";
import { withScope } from "@goodstanding/database/scope";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { DeliveryId, MailId, ObligationId } from "@goodstanding/domain/kernel/ids";
import { answerPlaceholder } from "@goodstanding/domain/reminders/answer-links";
import type { MailKind } from "@goodstanding/domain/reminders/mail-kind";
import type { TestDeps } from "../deps-for-test.ts";
import { enqueueMail, freezeMail } from "../reminders/freeze-mail.ts";
import { filingOf, type TestSchool } from "../school-for-test.ts";

export interface SentReminder {
  readonly mailId: MailId;
  readonly obligationId: ObligationId;
  /** One an envelope, in the order of the recipients. */
  readonly envelopes: readonly {
    readonly id: DeliveryId;
    readonly token: string;
    readonly messageId: string;
    readonly recipient: string;
  }[];
}

/** A reminder of the annual filing as it lies in the outbox, with the secrets of its links; each under a step of its own. */
export async function reminderForTest(
  deps: TestDeps,
  school: TestSchool,
  {
    day = "2026-10-21",
    recipients = [school.secretary.email] as readonly string[],
    redirectedTo = null as string | null,
    kind = "reminder" as MailKind,
  } = {},
): Promise<SentReminder> {
  const { obligationId } = await filingOf(deps, school);
  const { id: institutionId } = school.institution;
  const tokens: string[] = [];
  const newToken = (): string => {
    const token = deps.newToken();
    tokens.push(token);
    return token;
  };
  const mail = { from: "office@school.example", publicUrl: "https://school.example" };
  const localDay = localDate(day);
  const frozen = await freezeMail(
    { ...deps, newToken, mail },
    {
      ...{ institutionId, unitId: school.college.id, kind, key: `reminder.${deps.newId()}` },
      ...{ recipients, localDay, replyTo: null, canBeEnded: kind === "digest" },
      view: {
        language: "zh",
        subject: "【提醒】2026年度持续改进材料提交",
        addressee: `${school.college.name}：`,
        sections: [],
        button: { label: "已知悉", url: answerPlaceholder },
        closing: [],
        signature: { office: "教务处", date: "2026年10月21日" },
      },
    },
  );
  return withScope(deps.database, school.scope, async (tx) => {
    await enqueueMail(deps, tx, frozen);
    const mailId = frozen.row.id;
    const obligation = await findObligation(tx, obligationId);
    await insertReminders(tx, [
      {
        ...{ id: deps.newId(), institutionId, obligationId, mailId, step: `school-before-7-${mailId}` },
        ...{ dueVersion: obligation?.dueVersion ?? 1, collapsed: false, plannedAt: deps.clock.now() },
      },
    ]);
    if (redirectedTo !== null)
      await tx.trx
        .updateTable("delivery")
        .set({ sentTo: redirectedTo })
        .where("mailId", "=", mailId)
        .execute();
    const rows = await tx.trx.selectFrom("delivery").selectAll().where("mailId", "=", mailId).execute();
    return {
      ...{ mailId, obligationId },
      envelopes: recipients.map((recipient, at) => {
        const row = rows.find((each) => each.recipient === recipient);
        if (!row) throw new Error(`No envelope for ${recipient}`);
        return { id: row.id, token: tokens[at] ?? "", messageId: row.messageId, recipient };
      }),
    };
  });
}
