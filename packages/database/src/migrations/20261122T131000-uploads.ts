import { type Kysely, sql } from "kysely";

/** What is arriving at a filing or a course package: seen by everybody who works on it, and extracted under a lease. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app.upload (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      filing_id uuid,
      package_id uuid,
      path text not null,
      kind text not null check (kind in ('file','archive')),
      into_folder text,
      size bigint not null check (size >= 0),
      received bigint not null default 0 check (received >= 0),
      state text not null default 'receiving' check (state in ('receiving','stored','extracting','done','refused','cancelled')),
      progress_percent integer not null default 0 check (progress_percent between 0 and 100),
      progress_step text,
      problem jsonb,
      failure text,
      started_by uuid not null,
      started_at timestamptz not null,
      updated_at timestamptz not null,
      attempts integer not null default 0,
      lease_holder text,
      lease_until timestamptz,
      check (num_nonnulls(filing_id, package_id) = 1),
      check ((kind = 'archive') = (into_folder is not null)),
      check ((state = 'refused') = (problem is not null)),
      unique (institution_id, id),
      foreign key (institution_id, filing_id) references app.filing (institution_id, id) on delete cascade,
      foreign key (institution_id, package_id) references app.course_package (institution_id, id) on delete cascade,
      foreign key (institution_id, started_by) references app.person (institution_id, id)
    );
    create index upload_filing on app.upload (institution_id, filing_id) where filing_id is not null;
    create index upload_package on app.upload (institution_id, package_id) where package_id is not null;
    create index upload_unfinished on app.upload (updated_at) where state in ('receiving','stored','extracting');

    select app.protect_table('upload', 'select, insert, update, delete');
  `.execute(db);
}
