import { type Kysely, sql } from "kysely";

/** What nobody has opened yet is found by whom it was sent to and by the unit that it is of, without going through a school's mails. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Row-level security keeps lower() out of index conditions, since it could tell what it is given; equality alone may
    -- stand there.
    alter table app.delivery
      add column recipient_key text not null generated always as (lower(recipient)) stored;
    create index delivery_recipient on app.delivery (institution_id, recipient_key, mail_id);

    create index mail_of_unit on app.mail (institution_id, unit_id, created_at desc);
  `.execute(db);
}
