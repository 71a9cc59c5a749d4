import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import type { MailSettings } from "@goodstanding/operations/reminders/mail-settings";
import { sweepReminders } from "@goodstanding/operations/reminders/sweep-reminders";
import { filingsAlone } from "../../support/filings-alone.ts";
import { query } from "../../support/query.ts";
import { type Stage, stageToday } from "../../support/stage.ts";

/**
 * One reminder as the sweep writes it, to so many recipients; due on days of their own, the last written first. Gives
 * what brings all of it back as if nothing had been sent.
 */
export async function writeMails(
  { deps, superuserUrl }: Stage,
  mail: MailSettings,
  count: number,
): Promise<() => Promise<void>> {
  await foundColleges(deps, [
    {
      college: "示例学院",
      secretaries: ["secretary@school.example"],
      programmes: { 示例专业: 2022 },
    },
  ]);
  await filingsAlone({ superuserUrl });
  await sweepReminders({ ...deps, mail }, { today: stageToday });
  await query(
    superuserUrl,
    `insert into app.delivery (id, institution_id, mail_id, recipient, state, not_before, message_id, raw, due_on)
     select gen_random_uuid(), institution_id, mail_id, n || recipient, 'pending', not_before, message_id, raw, due_on - n
     from app.delivery, generate_series(1, $1::int) n`,
    [count - 1],
  );
  return async () => {
    await query(superuserUrl, "truncate app.delivery_attempt, app.audit_event");
    await query(
      superuserUrl,
      `update app.delivery set state = 'pending', attempts = 0, not_before = to_timestamp(0), reply = null,
         settled_at = null, evidence = null, evidence_at = null`,
    );
  };
}
