import { type Kysely, sql } from "kysely";

/** 系统外联系: that the office telephoned, wrote through OA or went to see somebody; entered by hand and taken back with a reason. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app.outside_contact (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      programme_id uuid,
      unit_id uuid,
      obligation_id uuid,
      on_day date not null,
      at_time text check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      means text not null check (means in ('telephone','oa','in-person','other')),
      with_whom text not null check (length(btrim(with_whom)) > 0),
      said text not null check (length(btrim(said)) > 0),
      made_by text not null check (length(btrim(made_by)) > 0),
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      withdrawn_at timestamptz,
      withdrawn_by uuid,
      withdrawn_because text check (length(btrim(withdrawn_because)) > 0),
      check (num_nonnulls(programme_id, unit_id) = 1),
      check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3)),
      unique (institution_id, id),
      foreign key (institution_id, programme_id) references app.programme (institution_id, id),
      foreign key (institution_id, unit_id) references app.unit (institution_id, id),
      foreign key (institution_id, obligation_id) references app.obligation (institution_id, id),
      foreign key (institution_id, recorded_by) references app.person (institution_id, id),
      foreign key (institution_id, withdrawn_by) references app.person (institution_id, id)
    );
    create index outside_contact_programme on app.outside_contact (institution_id, programme_id, on_day) where programme_id is not null;
    create index outside_contact_unit on app.outside_contact (institution_id, unit_id, on_day) where unit_id is not null;

    select app.protect_table('outside_contact', 'select, insert, update (withdrawn_at, withdrawn_by, withdrawn_because)');
  `.execute(db);
}
