import { type Kysely, sql } from "kysely";

/**
 * A slot of a course package is held in the package, so that every filing that holds it and the page of its own unit
 * see who works there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Leases of a minute and a half: whoever works there takes them again.
    delete from app.slot_lock;
    alter table app.slot_lock
      drop constraint slot_lock_pkey,
      alter column filing_id drop not null,
      add column package_id uuid,
      add check (num_nonnulls(filing_id, package_id) = 1),
      add unique nulls not distinct (institution_id, filing_id, package_id, slot_key),
      add foreign key (institution_id, package_id) references app.course_package (institution_id, id);
  `.execute(db);
}
