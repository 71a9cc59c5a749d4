import { type Kysely, sql } from "kysely";

/** A unit's reminder of a day that nobody got may be written anew on that day, without what has come in since. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- 1 at first; of reminders one more for each of the unit and day before it that nobody got.
    alter table app.mail add column written integer not null default 1 check (written > 0);
    drop index app.mail_reminder_day;
    create unique index mail_reminder_day on app.mail (institution_id, unit_id, local_day, written) where kind = 'reminder';
  `.execute(db);
}
