import { type Kysely, sql } from "kysely";

/** The obligation of a filing holds its institution already; thousands that open at once need not be checked twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table app.filing drop constraint filing_institution_id_fkey`.execute(db);
}
