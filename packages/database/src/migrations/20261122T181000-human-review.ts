import { type Kysely, sql } from "kysely";

/**
 * What people find in a submission: the pool of experts, reviews by person with marks, comments and what they make of
 * the machine's findings, files that somebody has seen, the one list that goes back to a college, and whom a mail told.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app.expert (
      institution_id uuid not null references app.institution,
      person_id uuid not null,
      expertise text[] not null,
      most_at_once integer not null check (most_at_once between 0 and 100),
      most_per_year integer check (most_per_year between 0 and 1000),
      remark text,
      changed_by uuid not null,
      changed_at timestamptz not null,
      primary key (institution_id, person_id),
      foreign key (institution_id, person_id) references app.person (institution_id, id),
      foreign key (institution_id, changed_by) references app.person (institution_id, id)
    );

    -- Declared; the units of an expert's own memberships are avoided without a row.
    create table app.expert_avoidance (
      institution_id uuid not null references app.institution,
      person_id uuid not null,
      unit_id uuid not null,
      primary key (institution_id, person_id, unit_id),
      foreign key (institution_id, person_id) references app.expert (institution_id, person_id),
      foreign key (institution_id, unit_id) references app.unit (institution_id, id)
    );

    create table app.appraisal (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      submission_id uuid not null,
      level text not null check (level in ('college','school')),
      round integer not null check (round > 0),
      state text not null check (state in ('unclaimed','assigned','begun','submitted','lapsed')),
      reviewer_id uuid,
      due date not null,
      -- Keys of the items that want a mark, as the checklist was when the review was opened.
      required_items text[] not null,
      opened_by uuid not null,
      opened_at timestamptz not null,
      begun_at timestamptz,
      submitted_at timestamptz,
      recommendation text check (recommendation in ('accept','return')),
      opinion text not null default '',
      snapshot_hash text check (snapshot_hash ~ '^[0-9a-f]{64}$'),
      lapsed_at timestamptz,
      -- 'superseded': what it was about is handed in no longer; 'withdrawn': the task was taken back.
      lapse text check (lapse in ('superseded','withdrawn')),
      reason text,
      unique (institution_id, id),
      check (state not in ('assigned','begun','submitted') or reviewer_id is not null),
      check (state <> 'unclaimed' or reviewer_id is null),
      check ((state = 'submitted') = (submitted_at is not null)),
      check (state <> 'submitted' or (recommendation is not null and snapshot_hash is not null)),
      check ((state = 'lapsed') = (lapsed_at is not null) and (state = 'lapsed') = (lapse is not null)),
      foreign key (institution_id, submission_id) references app.submission (institution_id, id),
      foreign key (institution_id, reviewer_id) references app.person (institution_id, id),
      foreign key (institution_id, opened_by) references app.person (institution_id, id)
    );
    alter table app.appraisal alter column opinion drop default;
    create unique index appraisal_reviewer on app.appraisal (institution_id, submission_id, level, reviewer_id)
      where state <> 'lapsed' and reviewer_id is not null;
    create index appraisal_submission on app.appraisal (institution_id, submission_id);
    create index appraisal_open on app.appraisal (institution_id, reviewer_id)
      where state in ('unclaimed','assigned','begun');

    create table app.appraisal_mark (
      institution_id uuid not null references app.institution,
      appraisal_id uuid not null,
      item text not null,
      result text not null check (result in ('clean','info','warn','block')),
      is_carried boolean not null,
      marked_at timestamptz not null,
      primary key (institution_id, appraisal_id, item),
      foreign key (institution_id, appraisal_id) references app.appraisal (institution_id, id)
    );

    create table app.appraisal_comment (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      appraisal_id uuid not null,
      item text,
      file text,
      place text,
      text text not null check (length(btrim(text)) > 0),
      is_carried boolean not null,
      written_at timestamptz not null,
      foreign key (institution_id, appraisal_id) references app.appraisal (institution_id, id)
    );
    create index appraisal_comment_appraisal on app.appraisal_comment (institution_id, appraisal_id);

    create table app.appraisal_stance (
      institution_id uuid not null references app.institution,
      appraisal_id uuid not null,
      key text not null,
      stance text not null check (stance in ('adopted','set-aside')),
      reason text,
      taken_at timestamptz not null,
      check (stance = 'adopted' or length(btrim(reason)) > 0),
      primary key (institution_id, appraisal_id, key),
      foreign key (institution_id, appraisal_id) references app.appraisal (institution_id, id)
    );

    create table app.viewed_file (
      institution_id uuid not null references app.institution,
      filing_id uuid not null,
      person_id uuid not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      viewed_at timestamptz not null,
      primary key (institution_id, filing_id, person_id, sha256),
      foreign key (institution_id, filing_id) references app.filing (institution_id, id),
      foreign key (institution_id, person_id) references app.person (institution_id, id)
    );

    create table app.comment_template (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      text text not null check (length(btrim(text)) > 0),
      written_by uuid not null,
      written_at timestamptz not null,
      unique (institution_id, text),
      foreign key (institution_id, written_by) references app.person (institution_id, id)
    );

    alter table app.decision add unique (institution_id, id);

    create table app.return_list (
      institution_id uuid not null references app.institution,
      decision_id uuid not null,
      mail_id uuid,
      primary key (institution_id, decision_id),
      foreign key (institution_id, decision_id) references app.decision (institution_id, id),
      foreign key (institution_id, mail_id) references app.mail (institution_id, id)
    );
    create index return_list_untold on app.return_list (institution_id) where mail_id is null;

    create table app.return_line (
      institution_id uuid not null references app.institution,
      decision_id uuid not null,
      position integer not null,
      item text,
      place_name text not null,
      file text,
      place text,
      result text not null check (result in ('info','warn','block')),
      text text not null check (length(btrim(text)) > 0),
      origin text not null check (origin in ('machine','people','both')),
      primary key (institution_id, decision_id, position),
      foreign key (institution_id, decision_id) references app.return_list (institution_id, decision_id)
    );

    alter table app.mail
      drop constraint mail_kind_check,
      add check (kind in ('reminder','receipt','return','appraisal'));

    create table app.appraisal_reminder (
      institution_id uuid not null references app.institution,
      appraisal_id uuid not null,
      -- Whom the mail told: whoever takes a review over is told of it too.
      person_id uuid not null,
      due date not null,
      step text not null,
      mail_id uuid not null,
      primary key (institution_id, appraisal_id, person_id, due, step),
      foreign key (institution_id, appraisal_id) references app.appraisal (institution_id, id),
      foreign key (institution_id, person_id) references app.person (institution_id, id),
      foreign key (institution_id, mail_id) references app.mail (institution_id, id)
    );

    select app.protect_table(
      'appraisal',
      'select, insert, update (state, reviewer_id, due, begun_at, submitted_at, recommendation, opinion, snapshot_hash, lapsed_at, lapse, reason)'
    );
    select app.protect_table('expert', 'select, insert, update, delete');
    select app.protect_table('return_list', 'select, insert, update (mail_id)');
    select app.protect_table(name, 'select, insert, update, delete')
      from unnest(array['appraisal_mark', 'appraisal_comment', 'appraisal_stance']) name;
    select app.protect_table(name, 'select, insert, delete')
      from unnest(array['expert_avoidance', 'viewed_file', 'comment_template']) name;
    -- What went back to a college, and whom a mail told, stays as it was.
    select app.protect_table(name, 'select, insert')
      from unnest(array['return_line', 'appraisal_reminder']) name;
  `.execute(db);
}
