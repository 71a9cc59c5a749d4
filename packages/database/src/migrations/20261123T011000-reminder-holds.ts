import { type Kysely, sql } from "kysely";

/** Reminders that people keep back: one step, or all that are still to come of one version of a duty's dates. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app.reminder_hold (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      obligation_id uuid not null,
      kind text not null check (kind in ('paused','skipped')),
      step text check (length(btrim(step)) > 0),
      due_version integer not null check (due_version > 0),
      reason text not null check (length(btrim(reason)) between 1 and 500),
      set_by uuid not null,
      set_at timestamptz not null,
      lifted_by uuid,
      lifted_at timestamptz,
      check ((kind = 'paused') = (step is null)),
      check (num_nonnulls(lifted_by, lifted_at) in (0, 2)),
      unique (institution_id, id),
      foreign key (institution_id, obligation_id) references app.obligation (institution_id, id),
      foreign key (institution_id, set_by) references app.person (institution_id, id),
      foreign key (institution_id, lifted_by) references app.person (institution_id, id)
    );
    create unique index reminder_hold_open
      on app.reminder_hold (institution_id, obligation_id, due_version, coalesce(step, ''))
      where lifted_at is null;

    select app.protect_table('reminder_hold', 'select, insert, update (lifted_by, lifted_at)');
  `.execute(db);
}
