import { type Kysely, sql } from "kysely";

/**
 * Schema `app`. Every table carries `institution_id`, leads its indexes with it and forces row-level security through
 * `app.protect_table`: a transaction sees the rows of the institution that it names in `app.institution`, and all of
 * them only where a sweep has said so in `app.everywhere`. Without either setting it sees nothing. The same call
 * grants what the application role may do.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.protect_table(name text, privileges text) returns void language plpgsql as $$
    declare
      institution_column text := case name when 'institution' then 'id' else 'institution_id' end;
    begin
      execute format('alter table app.%I enable row level security', name);
      execute format('alter table app.%I force row level security', name);
      execute format(
        $policy$
          create policy institution on app.%I using (
            %I = (select nullif(current_setting('app.institution', true), '')::uuid)
            or (select current_setting('app.everywhere', true)) = 'on'
          )
        $policy$,
        name, institution_column
      );
      execute format('grant %s on app.%I to goodstanding_app', privileges, name);
    end
    $$;
    revoke execute on function app.protect_table from public;

    create table app.institution (
      id uuid primary key,
      name text not null,
      name_en text not null,
      office_name text not null,
      office_name_en text not null,
      time_zone text not null,
      contact_phone text,
      is_example boolean not null default false,
      created_at timestamptz not null
    );

    create table app.unit (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      parent_id uuid,
      kind text not null check (kind in ('school','quality-office','functional-department','college','service-course-unit','working-group')),
      name text not null,
      name_en text not null,
      created_at timestamptz not null,
      unique (institution_id, id),
      unique (institution_id, name),
      foreign key (institution_id, parent_id) references app.unit (institution_id, id)
    );

    create table app.person (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      name text not null,
      name_en text not null,
      email text not null,
      account_id text,
      created_at timestamptz not null,
      unique (institution_id, id),
      unique (institution_id, email),
      unique (account_id)
    );

    create table app.membership (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      person_id uuid not null,
      unit_id uuid not null,
      role text not null check (role in ('system-administrator','security-administrator','audit-administrator','quality-office-administrator','quality-office-staff','vice-president','first-responsible','associate-dean','teaching-secretary','programme-lead','course-team','functional-department','school-expert','association-reader')),
      valid_from date not null,
      valid_to date,
      created_at timestamptz not null,
      check (valid_to is null or valid_to >= valid_from),
      unique (institution_id, person_id, unit_id, role, valid_from),
      foreign key (institution_id, person_id) references app.person (institution_id, id),
      foreign key (institution_id, unit_id) references app.unit (institution_id, id)
    );
    create index membership_unit on app.membership (institution_id, unit_id);

    create table app.policy_adoption (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      association_pack text not null,
      school_pack text,
      reminding_from date not null,
      adopted_at timestamptz not null,
      unique (institution_id)
    );

    create table app.programme (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      unit_id uuid not null,
      position integer not null,
      name text not null,
      code text not null,
      batch text not null,
      updated_at timestamptz not null,
      unique (institution_id, id),
      unique (institution_id, code, name),
      foreign key (institution_id, unit_id) references app.unit (institution_id, id)
    );
    create index programme_unit on app.programme (institution_id, unit_id);

    create table app.accreditation (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      programme_id uuid not null,
      valid_from text not null check (valid_from ~ '^\\d{4}-\\d{2}$'),
      valid_to text not null check (valid_to ~ '^\\d{4}-\\d{2}$'),
      conclusion text not null check (conclusion in ('passed','passed-conditional')),
      notice_date date,
      regime text,
      discontinued_from date,
      is_example boolean not null default false,
      check (valid_to >= valid_from),
      unique (institution_id, programme_id, valid_from),
      foreign key (institution_id, programme_id) references app.programme (institution_id, id)
    );

    create table app.obligation (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      programme_id uuid not null,
      rule text not null check (rule in ('annual-filing','third-year-report')),
      period text not null,
      state text not null check (state in ('owed','to-confirm','not-owed','exempt')),
      school_due date,
      agency_due date,
      school_last_working_day date,
      agency_last_working_day date,
      holidays text not null check (holidays in ('official','statutory-only','none')),
      why jsonb not null,
      note jsonb,
      citations jsonb not null,
      packs text[] not null,
      due_version integer not null,
      updated_at timestamptz not null,
      unique (institution_id, id),
      unique (institution_id, programme_id, rule, period),
      foreign key (institution_id, programme_id) references app.programme (institution_id, id)
    );

    create table app.evidence (
      institution_id uuid not null references app.institution,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      size bigint not null check (size >= 0),
      stored_at timestamptz not null,
      primary key (institution_id, sha256)
    );

    create table app.filing (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      obligation_id uuid not null,
      status text not null check (status in ('not-started','drafting','awaiting-school','returned','school-approved')),
      first_submitted_at timestamptz,
      updated_at timestamptz not null,
      unique (institution_id, id),
      unique (institution_id, obligation_id),
      foreign key (institution_id, obligation_id) references app.obligation (institution_id, id)
    );

    create table app.filing_file (
      institution_id uuid not null references app.institution,
      filing_id uuid not null,
      path text not null,
      size bigint not null check (size >= 0),
      sha256 text not null,
      uploaded_by uuid not null,
      uploaded_at timestamptz not null,
      primary key (institution_id, filing_id, path),
      foreign key (institution_id, filing_id) references app.filing (institution_id, id),
      foreign key (institution_id, sha256) references app.evidence (institution_id, sha256),
      foreign key (institution_id, uploaded_by) references app.person (institution_id, id)
    );

    create table app.submission (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      filing_id uuid not null,
      number integer not null check (number >= 1),
      snapshot_hash text not null check (snapshot_hash ~ '^[0-9a-f]{64}$'),
      file_count integer not null,
      total_size bigint not null,
      ignored_count integer not null,
      submitted_by uuid not null,
      submitted_at timestamptz not null,
      unique (institution_id, id),
      unique (institution_id, filing_id, number),
      foreign key (institution_id, filing_id) references app.filing (institution_id, id),
      foreign key (institution_id, submitted_by) references app.person (institution_id, id)
    );

    create table app.submission_file (
      institution_id uuid not null references app.institution,
      submission_id uuid not null,
      path text not null,
      size bigint not null,
      sha256 text not null,
      primary key (institution_id, submission_id, path),
      foreign key (institution_id, submission_id) references app.submission (institution_id, id),
      foreign key (institution_id, sha256) references app.evidence (institution_id, sha256)
    );

    create table app.review (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      submission_id uuid not null,
      state text not null check (state in ('queued','running','finished','failed')),
      queued_at timestamptz not null,
      lease_until timestamptz,
      lease_holder uuid,
      attempts integer not null default 0,
      progress_percent integer not null default 0,
      progress_step text,
      finished_at timestamptz,
      release text,
      packs text[],
      checks integer,
      files_ignored integer,
      verdict text check (verdict in ('block','warn','info','clean')),
      timeliness jsonb,
      failure text,
      unique (institution_id, id),
      unique (institution_id, submission_id),
      foreign key (institution_id, submission_id) references app.submission (institution_id, id)
    );
    create index review_open on app.review (state, lease_until) where state in ('queued','running');

    create table app.finding (
      institution_id uuid not null references app.institution,
      review_id uuid not null,
      position integer not null,
      rule text not null,
      severity text not null check (severity in ('block','warn','info')),
      file text,
      citation jsonb not null,
      params jsonb not null,
      primary key (institution_id, review_id, position),
      foreign key (institution_id, review_id) references app.review (institution_id, id)
    );

    create table app.decision (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      submission_id uuid not null,
      snapshot_hash text not null,
      kind text not null check (kind in ('accept','return')),
      reason text,
      decided_by uuid not null,
      decided_at timestamptz not null,
      check (kind = 'accept' or length(btrim(reason)) > 0),
      unique (institution_id, submission_id),
      foreign key (institution_id, submission_id) references app.submission (institution_id, id),
      foreign key (institution_id, decided_by) references app.person (institution_id, id)
    );

    create table app.mail (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      unit_id uuid not null,
      local_day date not null,
      message_id text not null,
      subject text not null,
      text_body text not null,
      raw bytea not null,
      created_at timestamptz not null,
      unique (institution_id, id),
      unique (institution_id, unit_id, local_day),
      unique (message_id),
      foreign key (institution_id, unit_id) references app.unit (institution_id, id)
    );

    create table app.reminder (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      obligation_id uuid not null,
      step text not null,
      due_version integer not null,
      mail_id uuid not null,
      collapsed boolean not null,
      planned_at timestamptz not null,
      unique (institution_id, obligation_id, step, due_version),
      foreign key (institution_id, obligation_id) references app.obligation (institution_id, id),
      foreign key (institution_id, mail_id) references app.mail (institution_id, id)
    );
    create index reminder_mail on app.reminder (institution_id, mail_id);

    create table app.delivery (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      mail_id uuid not null,
      recipient text not null,
      state text not null check (state in ('pending','sending','sent','deferred','failed','uncertain','cancelled')),
      attempts integer not null default 0,
      not_before timestamptz not null,
      lease_until timestamptz,
      lease_holder uuid,
      reply text,
      settled_at timestamptz,
      unique (institution_id, mail_id, recipient),
      foreign key (institution_id, mail_id) references app.mail (institution_id, id)
    );
    create index delivery_open on app.delivery (state, not_before) where state in ('pending','deferred','sending');

    create table app.audit_event (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      at timestamptz not null,
      actor text not null,
      actor_person_id uuid,
      kind text not null,
      object_kind text not null,
      object_id text not null,
      detail jsonb not null
    );
    create index audit_event_object on app.audit_event (institution_id, object_kind, object_id, at);

    select app.protect_table(name, 'select, insert, update')
      from unnest(array['institution', 'unit', 'person', 'membership', 'policy_adoption', 'programme', 'review', 'delivery']) name;
    select app.protect_table(name, 'select, insert, update, delete')
      from unnest(array['accreditation', 'obligation', 'filing', 'filing_file', 'finding']) name;
    -- What has been handed in, decided, sent or recorded stays as it was.
    select app.protect_table(name, 'select, insert')
      from unnest(array['evidence', 'submission', 'submission_file', 'decision', 'mail', 'reminder', 'audit_event']) name;
  `.execute(db);
}
