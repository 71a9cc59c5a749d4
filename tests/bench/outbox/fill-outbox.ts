import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import type { MailSettings } from "@goodstanding/operations/reminders/mail-settings";
import { sweepReminders } from "@goodstanding/operations/reminders/sweep-reminders";
import { filingsAlone } from "../../support/filings-alone.ts";
import { query } from "../../support/query.ts";
import { type Stage, stageToday } from "../../support/stage.ts";

export interface Outbox {
  readonly rows: number;
  /** As if nothing had been sent: no tries, no record, no dead rows, and what was changed is on the disk. */
  readonly refill: () => Promise<void>;
}

const COLLEGES = 20;
export const mail: MailSettings = {
  from: "教务处 <office@school.example>",
  publicUrl: "https://school.example",
};

/** Reminders as the sweep writes them, one for each of twenty colleges, with so many recipients each. */
export async function fillOutbox({ deps, superuserUrl }: Stage, recipients: number): Promise<Outbox> {
  await foundColleges(
    deps,
    Array.from({ length: COLLEGES }, (_, at) => ({
      college: `示例学院${at + 1}`,
      secretaries: [`secretary-${at + 1}@school.example`],
      programmes: { [`示例专业${at + 1}`]: 2022 },
    })),
  );
  await filingsAlone({ superuserUrl });
  await sweepReminders({ ...deps, mail }, { today: stageToday });
  const sql = <Row extends object>(text: string, values: readonly unknown[] = []) =>
    query<Row>(superuserUrl, text, values);
  // It would tidy up after one side while the other is measured.
  await sql("alter system set autovacuum = off");
  await sql("select pg_reload_conf()");
  await sql(
    `insert into app.delivery (id, institution_id, mail_id, recipient, state, not_before, message_id, raw, due_on)
     select gen_random_uuid(), institution_id, mail_id, n || recipient, 'pending', not_before, message_id, raw, due_on
     from app.delivery, generate_series(2, $1::int) n`,
    [recipients],
  );
  const [{ rows } = { rows: 0 }] = await sql<{ rows: number }>(
    "select count(*)::int as rows from app.delivery",
  );
  return {
    rows,
    refill: async () => {
      await sql("truncate app.delivery_attempt, app.audit_event");
      await sql(
        `update app.delivery set state = 'pending', attempts = 0, lease_holder = null, lease_until = null, reply = null,
           settled_at = null, sent_to = null, evidence = null, evidence_note = null, evidence_at = null`,
      );
      await sql("vacuum analyze app.delivery");
      await sql("checkpoint");
    },
  };
}
