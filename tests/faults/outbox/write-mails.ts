import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import type { MailSettings } from "@goodstanding/operations/reminders/mail-settings";
import { sweepReminders } from "@goodstanding/operations/reminders/sweep-reminders";
import { filingsAlone } from "../../support/filings-alone.ts";
import { query } from "../../support/query.ts";
import { type Stage, stageToday } from "../../support/stage.ts";

/**
 * Reminders as the sweep writes them, one a college, to so many recipients in all, with a Message-ID for each of them;
 * due on days of their own, the last written first. Gives what brings all of it back as if nothing had been sent.
 */
export async function writeMails(
  { deps, superuserUrl }: Stage,
  mail: MailSettings,
  count: number,
  colleges = 1,
  today = stageToday,
): Promise<() => Promise<void>> {
  await foundColleges(
    deps,
    Array.from({ length: colleges }, (_, at) => ({
      college: `示例学院${at + 1}`,
      secretaries: [colleges === 1 ? "secretary@school.example" : `secretary-${at + 1}@school.example`],
      programmes: { [`示例专业${at + 1}`]: 2022 },
    })),
  );
  await filingsAlone({ superuserUrl });
  await sweepReminders({ ...deps, mail }, { today });
  await query(
    superuserUrl,
    `insert into app.delivery (id, institution_id, mail_id, recipient, state, not_before, message_id, raw, due_on)
     select gen_random_uuid(), institution_id, mail_id, n || recipient, 'pending', not_before,
       replace(message_id, '<', '<' || n || '.'),
       convert_to(replace(convert_from(raw, 'UTF8'), message_id, replace(message_id, '<', '<' || n || '.')), 'UTF8'),
       due_on - n
     from app.delivery, generate_series(1, $1::int) n`,
    [Math.ceil(count / colleges) - 1],
  );
  return async () => {
    await query(superuserUrl, "truncate app.delivery_attempt, app.audit_event");
    await query(
      superuserUrl,
      `update app.delivery set state = 'pending', attempts = 0, not_before = to_timestamp(0), reply = null,
         settled_at = null, lease_holder = null, lease_until = null,
         evidence = null, evidence_note = null, evidence_at = null`,
    );
  };
}
