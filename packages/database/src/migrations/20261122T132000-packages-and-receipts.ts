import { type Kysely, sql } from "kysely";

/** The numbered package of a submission, its receipt, and mails that are no reminders. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app.package_build (
      id uuid primary key,
      institution_id uuid not null,
      submission_id uuid not null,
      state text not null check (state in ('queued','running','ready','failed')),
      requested_by uuid not null,
      requested_at timestamptz not null,
      lease_until timestamptz,
      lease_holder uuid,
      attempts integer not null default 0,
      percent integer not null default 0 check (percent between 0 and 100),
      step text,
      file_count integer,
      sha256 text,
      size bigint,
      finished_at timestamptz,
      failure text,
      check ((state = 'ready') = (sha256 is not null)),
      check (num_nonnulls(sha256, size, file_count) in (0, 3)),
      unique (institution_id, id),
      unique (institution_id, submission_id),
      foreign key (institution_id, submission_id) references app.submission (institution_id, id),
      foreign key (institution_id, requested_by) references app.person (institution_id, id),
      foreign key (institution_id, sha256) references app.evidence (institution_id, sha256)
    );
    create index package_build_open on app.package_build (state, lease_until) where state in ('queued','running');

    create table app.receipt (
      id uuid primary key,
      institution_id uuid not null,
      submission_id uuid not null,
      year integer not null,
      running integer not null check (running >= 1),
      issued_at timestamptz not null,
      sha256 text,
      size bigint,
      check (num_nonnulls(sha256, size) in (0, 2)),
      unique (institution_id, id),
      unique (institution_id, submission_id),
      unique (institution_id, year, running),
      foreign key (institution_id, submission_id) references app.submission (institution_id, id),
      foreign key (institution_id, sha256) references app.evidence (institution_id, sha256)
    );
    create index receipt_unwritten on app.receipt (issued_at) where sha256 is null;

    -- One mail a unit and day is the rule of reminders alone.
    alter table app.mail
      drop constraint mail_institution_id_unit_id_local_day_key,
      add column kind text not null default 'reminder' check (kind in ('reminder','receipt'));
    alter table app.mail alter column kind drop default;
    create unique index mail_reminder_day on app.mail (institution_id, unit_id, local_day) where kind = 'reminder';

    select app.protect_table('package_build', 'select, insert, update');
    -- The number and the moment stay as they were issued; only the document is added when it is written.
    select app.protect_table('receipt', 'select, insert, update (sha256, size)');
  `.execute(db);
}
