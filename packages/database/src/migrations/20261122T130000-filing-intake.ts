import { type Kysely, sql } from "kysely";

/**
 * A filing as people put it together: courses and their packages, files in slots, declarations and notes of revision,
 * leases on slots; and what becomes of it afterwards, from the college's check to the receipt of the agency.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app.course (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      unit_id uuid not null,
      name text not null check (length(btrim(name)) > 0),
      code text,
      kind text not null,
      band_scheme text not null,
      hands_in_reports boolean not null,
      responsible text,
      created_at timestamptz not null,
      withdrawn_at timestamptz,
      unique (institution_id, id),
      foreign key (institution_id, unit_id) references app.unit (institution_id, id)
    );
    create unique index course_name on app.course (institution_id, unit_id, name) where withdrawn_at is null;

    create table app.programme_course (
      institution_id uuid not null references app.institution,
      programme_id uuid not null,
      course_id uuid not null,
      from_year integer not null,
      to_year integer check (to_year >= from_year),
      primary key (institution_id, programme_id, course_id),
      foreign key (institution_id, programme_id) references app.programme (institution_id, id),
      foreign key (institution_id, course_id) references app.course (institution_id, id)
    );
    create index programme_course_course on app.programme_course (institution_id, course_id);

    create table app.evaluation_cycle (
      institution_id uuid not null references app.institution,
      programme_id uuid not null,
      from_year integer not null,
      years integer not null check (years between 1 and 10),
      set_by uuid not null,
      set_at timestamptz not null,
      primary key (institution_id, programme_id),
      foreign key (institution_id, programme_id) references app.programme (institution_id, id),
      foreign key (institution_id, set_by) references app.person (institution_id, id)
    );

    create table app.course_package (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      course_id uuid not null,
      year integer not null,
      opened_by uuid not null,
      opened_at timestamptz not null,
      closed_at timestamptz,
      unique (institution_id, id),
      unique (institution_id, course_id, year),
      foreign key (institution_id, course_id) references app.course (institution_id, id),
      foreign key (institution_id, opened_by) references app.person (institution_id, id)
    );

    alter table app.filing
      drop constraint filing_status_check,
      add check (status in ('not-started','drafting','awaiting-college','awaiting-school','returned','school-approved','filed','exempt')),
      add column programme_submitted_at timestamptz,
      add column due_again date,
      add column exempt_because text check (length(btrim(exempt_because)) > 0),
      add column carried_from uuid,
      add check ((status = 'exempt') = (exempt_because is not null)),
      add foreign key (institution_id, carried_from) references app.filing (institution_id, id);

    -- Files that were there before keep their paths, and wait to be sorted.
    alter table app.filing_file
      drop constraint filing_file_pkey,
      alter column filing_id drop not null,
      add column id uuid primary key default gen_random_uuid(),
      add column package_id uuid,
      add column part text,
      add column slot text,
      add column band text,
      add column confirmed_by uuid,
      add column confirmed_at timestamptz,
      add check (num_nonnulls(filing_id, package_id) > 0),
      add check (num_nonnulls(part, slot, confirmed_by, confirmed_at) in (0, 4)),
      add check (band is null or slot is not null),
      add unique (institution_id, id),
      add unique (institution_id, filing_id, path),
      add foreign key (institution_id, package_id) references app.course_package (institution_id, id),
      add foreign key (institution_id, confirmed_by) references app.person (institution_id, id);
    alter table app.filing_file alter column id drop default;
    create unique index filing_file_of_package on app.filing_file (institution_id, package_id, path) where filing_id is null;
    create index filing_file_package on app.filing_file (institution_id, package_id) where package_id is not null;

    create table app.declaration (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      filing_id uuid,
      package_id uuid,
      part text not null,
      slot text not null,
      band text,
      kind text not null check (kind in ('no-revision','no-student-in-band','no-course')),
      remark text,
      declared_by uuid not null,
      declared_at timestamptz not null,
      withdrawn_at timestamptz,
      withdrawn_by uuid,
      check (num_nonnulls(filing_id, package_id) = 1),
      check ((kind = 'no-student-in-band') = (band is not null)),
      check (num_nonnulls(withdrawn_at, withdrawn_by) in (0, 2)),
      unique (institution_id, id),
      foreign key (institution_id, filing_id) references app.filing (institution_id, id),
      foreign key (institution_id, package_id) references app.course_package (institution_id, id),
      foreign key (institution_id, declared_by) references app.person (institution_id, id),
      foreign key (institution_id, withdrawn_by) references app.person (institution_id, id)
    );
    create unique index declaration_of_filing on app.declaration (institution_id, filing_id, part, slot)
      where withdrawn_at is null and filing_id is not null;
    create unique index declaration_of_package on app.declaration (institution_id, package_id, part, slot, band) nulls not distinct
      where withdrawn_at is null and package_id is not null;

    create table app.revision_note (
      institution_id uuid not null references app.institution,
      filing_id uuid not null,
      slot text not null,
      revised_on date,
      explanation text,
      noted_by uuid not null,
      noted_at timestamptz not null,
      primary key (institution_id, filing_id, slot),
      foreign key (institution_id, filing_id) references app.filing (institution_id, id),
      foreign key (institution_id, noted_by) references app.person (institution_id, id)
    );

    create table app.slot_lock (
      institution_id uuid not null references app.institution,
      filing_id uuid not null,
      slot_key text not null,
      person_id uuid not null,
      expires_at timestamptz not null,
      primary key (institution_id, filing_id, slot_key),
      foreign key (institution_id, filing_id) references app.filing (institution_id, id) on delete cascade,
      foreign key (institution_id, person_id) references app.person (institution_id, id)
    );

    alter table app.submission
      add column version integer not null default 1 check (version in (1, 2)),
      add column document text,
      add column sent_to_school_at timestamptz,
      add column sent_by uuid,
      add column review_begun_at timestamptz,
      add column review_begun_by uuid,
      add column withdrawn_at timestamptz,
      add column withdrawn_by uuid,
      add check ((version = 1) = (document is null)),
      add check (num_nonnulls(sent_to_school_at, sent_by) in (0, 2)),
      add check (num_nonnulls(review_begun_at, review_begun_by) in (0, 2)),
      add check (num_nonnulls(withdrawn_at, withdrawn_by) in (0, 2)),
      add foreign key (institution_id, sent_by) references app.person (institution_id, id),
      add foreign key (institution_id, review_begun_by) references app.person (institution_id, id),
      add foreign key (institution_id, withdrawn_by) references app.person (institution_id, id);
    -- Until now nothing stood between the college and the school.
    update app.submission set sent_to_school_at = submitted_at, sent_by = submitted_by;
    alter table app.submission alter column version drop default;

    alter table app.submission_file
      add column source_path text,
      add column part text,
      add column slot text,
      add column course_id uuid,
      add column course_name text,
      add column band text;

    alter table app.decision
      drop constraint decision_kind_check,
      add check (kind in ('accept','return','return-to-programme')),
      add column due_again date;

    create table app.filing_unlock (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      filing_id uuid not null,
      reason text not null check (length(btrim(reason)) > 0),
      due_again date not null,
      unlocked_by uuid not null,
      unlocked_at timestamptz not null,
      foreign key (institution_id, filing_id) references app.filing (institution_id, id),
      foreign key (institution_id, unlocked_by) references app.person (institution_id, id)
    );
    create index filing_unlock_filing on app.filing_unlock (institution_id, filing_id, unlocked_at);

    create table app.agency_filing (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      filing_id uuid not null,
      submission_id uuid not null,
      receipt_number text not null check (length(btrim(receipt_number)) > 0),
      filed_on date not null,
      scan_sha256 text,
      registered_by uuid not null,
      registered_at timestamptz not null,
      unique (institution_id, filing_id),
      foreign key (institution_id, filing_id) references app.filing (institution_id, id),
      foreign key (institution_id, submission_id) references app.submission (institution_id, id),
      foreign key (institution_id, scan_sha256) references app.evidence (institution_id, sha256),
      foreign key (institution_id, registered_by) references app.person (institution_id, id)
    );

    -- Classes of material became slots: what was found and set before goes by the rules that took over.
    update app.finding set
      rule = 'missing-slot',
      params = jsonb_build_object(
        'slot.zh', params -> 'class.zh', 'slot.en', params -> 'class.en', 'course', '',
        'declarable', case params ->> 'declaration' when '' then '' else 'yes' end)
      where rule = 'missing-class';
    update app.finding set rule = 'unsorted-file', params = jsonb_build_object('path', file) where rule = 'unclassified-file';
    update app.policy_adoption set settings = jsonb_set(settings, '{severities}', (
      select jsonb_object_agg(case name when 'missing-class' then 'missing-slot' when 'unclassified-file' then 'unsorted-file' else name end, severity)
      from jsonb_each(settings -> 'severities') as set_by_school (name, severity)
    ))
      where settings -> 'severities' ?| array['missing-class', 'unclassified-file'];

    select app.protect_table(name, 'select, insert, update')
      from unnest(array['course', 'evaluation_cycle', 'course_package']) name;
    select app.protect_table(name, 'select, insert, update, delete')
      from unnest(array['programme_course', 'revision_note', 'slot_lock']) name;
    -- A declaration was signed: it is withdrawn, never rewritten.
    select app.protect_table('declaration', 'select, insert, update (withdrawn_at, withdrawn_by)');
    select app.protect_table(name, 'select, insert')
      from unnest(array['filing_unlock', 'agency_filing']) name;
    -- What was frozen stays; only what happened to it afterwards is noted beside it, once.
    grant update (sent_to_school_at, sent_by, review_begun_at, review_begun_by, withdrawn_at, withdrawn_by)
      on app.submission to goodstanding_app;
  `.execute(db);
}
