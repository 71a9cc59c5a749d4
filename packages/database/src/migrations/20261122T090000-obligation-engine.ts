import { type Kysely, sql } from "kysely";

/**
 * Obligations of every rule, of programmes and of units, each with its whole reason and its history; the facts, moved
 * dates, notices and settings that they come from; and subscriptions to the calendar.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table app.obligation
      drop constraint obligation_rule_check,
      drop constraint obligation_state_check,
      drop constraint obligation_institution_id_programme_id_rule_period_key,
      -- The programme or the unit holds it already; a million rows need not be checked twice.
      drop constraint obligation_institution_id_fkey,
      alter column programme_id drop not null,
      add column unit_id uuid,
      add column subject_id uuid not null generated always as (coalesce(programme_id, unit_id)) stored,
      add column regime text not null default 'engineering' check (regime in ('engineering','teacher-education','medicine','construction')),
      add column year integer not null default 0,
      add column target_due date,
      add column steps jsonb,
      add column inputs jsonb not null default '{}',
      add column consequence jsonb not null default '{"zh":"","en":""}',
      add column gravity text not null default 'internal' check (gravity in ('ends-validity','ends-validity-after-reminder','breaks-validity','weighs-on-review','internal')),
      add column owner text not null default 'programme-lead',
      add column evidence jsonb not null default '[]',
      add column ladder text not null default 'filing' check (ladder in ('filing','stage','clock','quota')),
      add check (num_nonnulls(programme_id, unit_id) = 1),
      add check (state in ('owed','fulfilled','to-confirm','not-owed','exempt')),
      add check (rule in ('annual-filing','third-year-report','midterm-review','draft-reply','rectification-plan','rectification-completion','application','self-study','visit-material','renewal-lead','midterm-report','progress-report','comprehensive-report','major-change-report','major-change-question','college-study','department-study','training','expert-talks','unit-applications')),
      add unique (institution_id, subject_id, rule, period),
      add foreign key (institution_id, unit_id) references app.unit (institution_id, id);

    -- What earlier releases did not keep stands as of the duty's kind until the next start derives every row anew.
    update app.obligation set
      year = period::integer,
      gravity = case rule when 'third-year-report' then 'ends-validity' else 'ends-validity-after-reminder' end,
      consequence = case rule
        when 'third-year-report' then '{"zh":"中止认证有效期","en":"Ends the validity"}'::jsonb
        else '{"zh":"经提醒仍未完成的，视作自愿中止","en":"Ends the validity after a reminder"}'::jsonb
      end;

    alter table app.obligation
      alter column regime drop default,
      alter column year drop default,
      alter column inputs drop default,
      alter column consequence drop default,
      alter column gravity drop default,
      alter column owner drop default,
      alter column evidence drop default,
      alter column ladder drop default;
    create index obligation_year on app.obligation (institution_id, year);

    create table app.obligation_revision (
      id uuid primary key,
      institution_id uuid not null,
      obligation_id uuid not null,
      due_version integer not null,
      content jsonb not null,
      packs text[] not null,
      replaced_at timestamptz not null,
      foreign key (institution_id, obligation_id) references app.obligation (institution_id, id)
    );
    create index obligation_revision_obligation on app.obligation_revision (institution_id, obligation_id, replaced_at);

    create table app.fact (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      kind text not null check (kind in ('panel-left','feedback-delivered','draft-report-received','conclusion-published','change-occurred','validity-discontinued','appeal-filed','activity-held','fulfilled')),
      on_date date not null,
      programme_id uuid,
      unit_id uuid,
      document text,
      activity text check (activity in ('college-study','department-study','training','expert-talk','application')),
      closes_rule text,
      closes_period text,
      recorded_by uuid,
      recorded_at timestamptz not null,
      withdrawn_at timestamptz,
      withdrawn_by uuid,
      withdrawn_because text,
      check (num_nonnulls(programme_id, unit_id) = 1),
      check ((kind = 'activity-held') = (activity is not null)),
      check (num_nonnulls(closes_rule, closes_period) = case kind when 'fulfilled' then 2 else 0 end),
      check (num_nonnulls(withdrawn_at, withdrawn_because) in (0, 2)),
      check (length(btrim(withdrawn_because)) > 0),
      unique (institution_id, id),
      foreign key (institution_id, programme_id) references app.programme (institution_id, id),
      foreign key (institution_id, unit_id) references app.unit (institution_id, id),
      foreign key (institution_id, recorded_by) references app.person (institution_id, id),
      foreign key (institution_id, withdrawn_by) references app.person (institution_id, id)
    );
    create index fact_programme on app.fact (institution_id, programme_id, on_date) where programme_id is not null;
    create index fact_unit on app.fact (institution_id, unit_id, on_date) where unit_id is not null;

    create table app.date_adjustment (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      kind text not null check (kind in ('override','extension')),
      level text not null check (level in ('school','agency')),
      programme_id uuid,
      unit_id uuid,
      rule text not null,
      period text not null,
      due date not null,
      reason text not null check (length(btrim(reason)) > 0),
      document text,
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      withdrawn_at timestamptz,
      withdrawn_by uuid,
      withdrawn_because text,
      check (num_nonnulls(programme_id, unit_id) = 1),
      check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3)),
      check (length(btrim(withdrawn_because)) > 0),
      unique (institution_id, id),
      foreign key (institution_id, programme_id) references app.programme (institution_id, id),
      foreign key (institution_id, unit_id) references app.unit (institution_id, id),
      foreign key (institution_id, recorded_by) references app.person (institution_id, id),
      foreign key (institution_id, withdrawn_by) references app.person (institution_id, id)
    );
    create index date_adjustment_programme on app.date_adjustment (institution_id, programme_id) where programme_id is not null;
    create index date_adjustment_unit on app.date_adjustment (institution_id, unit_id) where unit_id is not null;

    alter table app.policy_adoption
      drop constraint policy_adoption_institution_id_key,
      add column version integer not null default 1 check (version >= 1),
      add column settings jsonb not null default '{}',
      add column because text,
      add column adopted_by uuid,
      add unique (institution_id, version),
      add foreign key (institution_id, adopted_by) references app.person (institution_id, id);
    update app.policy_adoption set settings = jsonb_build_object(
      'school', case when school_pack is not null then jsonb_build_object('pin', school_pack) end,
      'associations', jsonb_build_object('engineering', jsonb_build_object('pin', association_pack))
    );
    alter table app.policy_adoption
      alter column version drop default,
      alter column settings drop default,
      drop column association_pack,
      drop column school_pack;
    -- A version stays as it was adopted; a change is the next one.
    revoke update on app.policy_adoption from goodstanding_app;

    create table app.holiday_notice (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      year integer not null,
      source jsonb not null,
      holidays date[] not null,
      workdays date[] not null,
      imported_by uuid,
      imported_at timestamptz not null,
      unique (institution_id, year),
      foreign key (institution_id, imported_by) references app.person (institution_id, id)
    );

    create table app.calendar_feed (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      person_id uuid not null,
      token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
      created_at timestamptz not null,
      last_read_at timestamptz,
      revoked_at timestamptz,
      unique (token_hash),
      foreign key (institution_id, person_id) references app.person (institution_id, id)
    );
    create unique index calendar_feed_living on app.calendar_feed (institution_id, person_id) where revoked_at is null;

    alter table app.programme
      add column applying_in integer,
      add column stages jsonb not null default '{}';
    update app.programme set applying_in = batch::integer where batch ~ '^[0-9]{4}$';

    -- A 中止 is a fact, and what has been registered of an accreditation is nothing but its grant.
    insert into app.fact (id, institution_id, kind, on_date, programme_id, recorded_at)
      select gen_random_uuid(), institution_id, 'validity-discontinued', discontinued_from, programme_id, now()
      from app.accreditation where discontinued_from is not null;
    alter table app.accreditation drop column discontinued_from;

    select app.protect_table('obligation_revision', 'select, insert');
    select app.protect_table('holiday_notice', 'select, insert, update');
    -- A fact or a moved date is withdrawn, never rewritten.
    select app.protect_table(name, 'select, insert, update (withdrawn_at, withdrawn_by, withdrawn_because)')
      from unnest(array['fact', 'date_adjustment']) name;
    select app.protect_table('calendar_feed', 'select, insert, update (last_read_at, revoked_at)');
  `.execute(db);
}
