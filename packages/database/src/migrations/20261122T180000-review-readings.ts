import { type Kysely, sql } from "kysely";

/**
 * What was read in a file is kept by its bytes, so that only what changed is opened again, and found by bytes or by likeness
 * among what others filed; a submission may be reviewed more than once, a review may be cancelled, and schools take turns
 * by when each began its last one; a finding has a place and a key, under which it may be waived, and in the next year
 * answered.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app.document_reading (
      institution_id uuid not null references app.institution,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      format text not null,
      version integer not null,
      condition jsonb not null,
      reading jsonb,
      bands integer[],
      read_at timestamptz not null,
      primary key (institution_id, sha256, format, version)
    );
    -- What has come lately is read before its review.
    create index filing_file_uploaded on app.filing_file (uploaded_at);
    create index document_reading_bands on app.document_reading using gin (bands);
    create index submission_file_content on app.submission_file (institution_id, sha256);

    alter table app.review
      drop constraint review_institution_id_submission_id_key,
      drop constraint review_state_check,
      add column number integer not null default 1,
      add column check_versions jsonb,
      add column gathered jsonb,
      add column begun_at timestamptz,
      add column progress_phase text check (progress_phase in ('reading','comparing')),
      add column asked_by uuid,
      add column cancelled_by uuid,
      add unique (institution_id, submission_id, number),
      add check (state in ('queued','running','finished','failed','cancelled')),
      add foreign key (institution_id, asked_by) references app.person (institution_id, id),
      add foreign key (institution_id, cancelled_by) references app.person (institution_id, id);
    alter table app.review alter column number drop default;
    create index review_turn on app.review (institution_id, begun_at desc) where begun_at is not null;

    alter table app.finding
      add column place text,
      add column key text;
    -- Of the files of a snapshot the bytes are known; what earlier reviews said of a package as a whole has the rule alone.
    update app.finding set key = finding.rule || '|' || coalesce(
      (
        select file.sha256 from app.review
        join app.submission_file file
          on file.institution_id = review.institution_id and file.submission_id = review.submission_id
        where review.institution_id = finding.institution_id and review.id = finding.review_id
          and file.path = finding.file
      ), '') || '|';
    alter table app.finding alter column key set not null;

    create table app.finding_waiver (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      filing_id uuid not null,
      key text not null,
      rule text not null,
      file text,
      reason text not null check (length(btrim(reason)) > 0),
      expires_on date not null,
      waived_by uuid not null,
      waived_at timestamptz not null,
      withdrawn_by uuid,
      withdrawn_at timestamptz,
      foreign key (institution_id, filing_id) references app.filing (institution_id, id),
      foreign key (institution_id, waived_by) references app.person (institution_id, id),
      foreign key (institution_id, withdrawn_by) references app.person (institution_id, id),
      check ((withdrawn_by is null) = (withdrawn_at is null))
    );
    create unique index finding_waiver_in_force
      on app.finding_waiver (institution_id, filing_id, key) where withdrawn_at is null;

    create table app.finding_answer (
      institution_id uuid not null references app.institution,
      filing_id uuid not null,
      key text not null,
      answer text not null check (length(btrim(answer)) > 0),
      answered_by uuid not null,
      answered_at timestamptz not null,
      primary key (institution_id, filing_id, key),
      foreign key (institution_id, filing_id) references app.filing (institution_id, id),
      foreign key (institution_id, answered_by) references app.person (institution_id, id)
    );

    select app.protect_table(name, 'select, insert') from unnest(array['document_reading', 'finding_waiver']) name;
    grant update (withdrawn_by, withdrawn_at) on app.finding_waiver to goodstanding_app;
    select app.protect_table('finding_answer', 'select, insert, update');
  `.execute(db);
}
