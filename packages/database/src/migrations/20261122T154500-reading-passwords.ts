import { type Kysely, sql } from "kysely";

/** A reader's look at the password of a link is a line of the room's access log. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table app.reading_access
      drop constraint reading_access_action_check,
      add constraint reading_access_action_check check (action in (
        'opened','refused','previewed','downloaded','package-downloaded','requested','password-read'
      ));
  `.execute(db);
}
