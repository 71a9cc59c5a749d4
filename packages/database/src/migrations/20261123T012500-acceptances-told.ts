import { type Kysely, sql } from "kysely";

/** Which approvals the colleges were told of; those before this mail existed count as told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app.acceptance_told (
      institution_id uuid not null references app.institution,
      decision_id uuid not null,
      -- Null: approved before there was such a mail.
      mail_id uuid,
      primary key (institution_id, decision_id),
      foreign key (institution_id, decision_id) references app.decision (institution_id, id),
      foreign key (institution_id, mail_id) references app.mail (institution_id, id)
    );
    insert into app.acceptance_told (institution_id, decision_id)
      select institution_id, id from app.decision where kind = 'accept';

    select app.protect_table('acceptance_told', 'select, insert');
  `.execute(db);
}
