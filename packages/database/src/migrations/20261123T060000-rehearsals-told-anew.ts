import { type Kysely, sql } from "kysely";

/** What only a rehearsal has seen is told by another mail, and the number of such a notice is free again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The mail that only a rehearsal has seen stays as it was; here the one takes its place that tells for real.
    grant update (mail_id) on app.acceptance_told to goodstanding_app;
    grant update (mail_id) on app.appraisal_reminder to goodstanding_app;

    alter table app.season_notice
      -- 1 at first; one more for each notice of its number before it that only a rehearsal has seen.
      add column tried integer not null default 1 check (tried > 0),
      drop constraint season_notice_institution_id_number_key,
      add unique (institution_id, number, tried);
  `.execute(db);
}
