import { type Kysely, sql } from "kysely";

/** Why somebody has approved a submission of which nobody but they themselves had handed in a review. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table app.decision
      add column alone_because text check (length(btrim(alone_because)) > 0),
      add check (alone_because is null or kind = 'accept');
  `.execute(db);
}
