import { type Kysely, sql } from "kysely";

/** What a mail was to say that never left may be said by another one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table app.reminder
      -- 1 at first; one more for each mail before it that was cancelled for all its recipients.
      add column said integer not null default 1 check (said > 0),
      drop constraint reminder_institution_id_obligation_id_step_due_version_key,
      add unique (institution_id, obligation_id, step, due_version, said);
  `.execute(db);
}
