import { type Kysely, sql } from "kysely";

/** Which time a review is given out, so that who gets it back is told of it again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- 1 at first; one more whenever it is handed over or goes back into the queue.
    alter table app.appraisal add column assignment integer not null default 1 check (assignment > 0);
    grant update (assignment) on app.appraisal to goodstanding_app;

    alter table app.appraisal_reminder
      add column assignment integer not null default 1 check (assignment > 0),
      drop constraint appraisal_reminder_pkey,
      add primary key (institution_id, appraisal_id, person_id, assignment, due, step);
    alter table app.appraisal_reminder alter column assignment drop default;
  `.execute(db);
}
