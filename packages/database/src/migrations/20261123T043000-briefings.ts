import { type Kysely, sql } from "kysely";

/** What the office has released for the vice-president, of a month or about one programme; and digests among the mails whose words a school sets. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app.briefing (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      month text check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      programme_id uuid,
      -- Everything that the page says, as it stood.
      facts jsonb not null,
      -- What the office adds: what the vice-president is asked to decide.
      words text not null,
      facts_sha256 text not null check (facts_sha256 ~ '^[0-9a-f]{64}$'),
      released_by uuid not null,
      released_at timestamptz not null,
      check (num_nonnulls(month, programme_id) = 1),
      unique (institution_id, id),
      unique (institution_id, month),
      foreign key (institution_id, programme_id) references app.programme (institution_id, id),
      foreign key (institution_id, released_by) references app.person (institution_id, id)
    );
    create index briefing_released on app.briefing (institution_id, released_at);
    select app.protect_table('briefing', 'select, insert');

    alter table app.mail_template drop constraint mail_template_kind_check,
      add constraint mail_template_kind_check check (
        kind in ('notice','urge','overdue','agency','return','accepted','season','digest')
      );
  `.execute(db);
}
