import { type Kysely, sql } from "kysely";

/** What each person has chosen to get on which way, which mails they have opened here, and what they confirmed with their account. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app.mail_preference (
      institution_id uuid not null references app.institution,
      person_id uuid not null,
      kind text not null,
      channel text not null check (channel in ('email','inbox','web-push')),
      frequency text not null check (frequency in ('at-once','daily','weekly','never')),
      changed_at timestamptz not null,
      primary key (institution_id, person_id, kind, channel),
      foreign key (institution_id, person_id) references app.person (institution_id, id),
      -- What a duty demands may be merged, never silenced.
      check (frequency <> 'never' or channel = 'web-push' or kind = 'digest')
    );

    create table app.mail_reading (
      institution_id uuid not null references app.institution,
      person_id uuid not null,
      mail_id uuid not null,
      read_at timestamptz not null,
      primary key (institution_id, person_id, mail_id),
      foreign key (institution_id, person_id) references app.person (institution_id, id),
      foreign key (institution_id, mail_id) references app.mail (institution_id, id)
    );

    alter table app.mail_answer
      -- Who confirmed it with their account; null: whoever holds the link.
      add column person_id uuid,
      add foreign key (institution_id, person_id) references app.person (institution_id, id);

    -- The inbox reads the newest mails of a school; on deliveries an index would slow each try down.
    create index mail_newest on app.mail (institution_id, created_at desc);

    select app.protect_table('mail_preference', 'select, insert, update');
    select app.protect_table('mail_reading', 'select, insert');
  `.execute(db);
}
