import { type Kysely, sql } from "kysely";

/** Snapshots of version 3 hold what things were called when they were frozen; older ones stay as they are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table app.submission
      drop constraint submission_version_check,
      add check (version in (1, 2, 3));
  `.execute(db);
}
