import { type Kysely, sql } from "kysely";

/**
 * What a person has accepted of a link's present state, with the reason: from then on that state is what later looks
 * are compared with. A look also says of a share that its last day is over or near.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table app.link_check
      drop constraint link_check_outcome_check,
      add constraint link_check_outcome_check check (outcome in (
        'fine','changed','open','gone','unreachable','certificate','refused','expired','expires-soon'
      )),
      add unique (institution_id, id);

    create table app.link_acknowledgement (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      check_id uuid not null,
      reason text not null check (length(btrim(reason)) > 0),
      acknowledged_by uuid not null,
      acknowledged_at timestamptz not null,
      unique (institution_id, check_id),
      foreign key (institution_id, check_id) references app.link_check (institution_id, id),
      foreign key (institution_id, acknowledged_by) references app.person (institution_id, id)
    );
    select app.protect_table('link_acknowledgement', 'select, insert');
  `.execute(db);
}
