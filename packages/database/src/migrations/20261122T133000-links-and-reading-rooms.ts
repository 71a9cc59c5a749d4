import { type Kysely, sql } from "kysely";

/**
 * Links with a password that count as evidence, and what each monthly look at them found; hosts of a private network
 * that an administrator has listed; and reading rooms: one frozen submission behind a link and a password, with who
 * read what and what they asked for.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app.evidence_link (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      filing_id uuid,
      package_id uuid,
      part text not null,
      slot text not null,
      band text,
      url text not null check (length(url) between 1 and 2000),
      password_sealed text,
      remark text,
      expires_on date,
      added_by uuid not null,
      added_at timestamptz not null,
      changed_at timestamptz not null,
      -- The day of the month on which it is looked at, so that the checks of a school spread over the month.
      check_day integer not null check (check_day between 1 and 28),
      removed_at timestamptz,
      removed_by uuid,
      check (num_nonnulls(filing_id, package_id) = 1),
      check (num_nonnulls(removed_at, removed_by) in (0, 2)),
      unique (institution_id, id),
      foreign key (institution_id, filing_id) references app.filing (institution_id, id),
      foreign key (institution_id, package_id) references app.course_package (institution_id, id),
      foreign key (institution_id, added_by) references app.person (institution_id, id),
      foreign key (institution_id, removed_by) references app.person (institution_id, id)
    );
    create index evidence_link_filing on app.evidence_link (institution_id, filing_id) where removed_at is null;
    create index evidence_link_package on app.evidence_link (institution_id, package_id) where removed_at is null;

    create table app.link_check (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      link_id uuid not null,
      checked_at timestamptz not null,
      outcome text not null check (outcome in ('fine','changed','open','gone','unreachable','certificate','refused')),
      http_status integer,
      final_url text,
      title text,
      fingerprint text,
      asks_password boolean,
      cause text,
      foreign key (institution_id, link_id) references app.evidence_link (institution_id, id)
    );
    create index link_check_link on app.link_check (institution_id, link_id, checked_at desc);

    create table app.listed_host (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      host text not null check (host = lower(host) and length(host) between 1 and 253),
      reason text not null check (length(btrim(reason)) > 0),
      listed_by uuid not null,
      listed_at timestamptz not null,
      removed_at timestamptz,
      removed_by uuid,
      check (num_nonnulls(removed_at, removed_by) in (0, 2)),
      foreign key (institution_id, listed_by) references app.person (institution_id, id),
      foreign key (institution_id, removed_by) references app.person (institution_id, id)
    );
    create unique index listed_host_living on app.listed_host (institution_id, host) where removed_at is null;

    create table app.reading_room (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      submission_id uuid not null,
      label text not null check (length(btrim(label)) > 0),
      token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
      password_hash text not null,
      -- Named in what went to the association: it lives as long as the validity and its renewal.
      is_filed boolean not null,
      expires_on date,
      created_by uuid not null,
      created_at timestamptz not null,
      revoked_at timestamptz,
      revoked_by uuid,
      revoked_because text,
      check (is_filed = (expires_on is null)),
      check (num_nonnulls(revoked_at, revoked_by, revoked_because) in (0, 3)),
      check (length(btrim(revoked_because)) > 0),
      unique (institution_id, id),
      unique (token_hash),
      foreign key (institution_id, submission_id) references app.submission (institution_id, id),
      foreign key (institution_id, created_by) references app.person (institution_id, id),
      foreign key (institution_id, revoked_by) references app.person (institution_id, id)
    );
    create index reading_room_submission on app.reading_room (institution_id, submission_id);

    create table app.reading_session (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      room_id uuid not null,
      token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
      started_at timestamptz not null,
      expires_at timestamptz not null,
      unique (token_hash),
      foreign key (institution_id, room_id) references app.reading_room (institution_id, id)
    );
    create index reading_session_room on app.reading_session (institution_id, room_id);

    create table app.reading_access (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      room_id uuid not null,
      at timestamptz not null,
      action text not null check (action in ('opened','refused','previewed','downloaded','package-downloaded','requested')),
      path text,
      address text not null,
      user_agent text,
      foreign key (institution_id, room_id) references app.reading_room (institution_id, id)
    );
    create index reading_access_room on app.reading_access (institution_id, room_id, at desc);

    create table app.reading_request (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      room_id uuid not null,
      slot_key text,
      path text,
      wish text not null check (length(btrim(wish)) > 0),
      asked_at timestamptz not null,
      answer text check (length(btrim(answer)) > 0),
      answer_name text,
      answer_size bigint,
      answer_sha256 text,
      answered_by uuid,
      answered_at timestamptz,
      check (num_nonnulls(answered_by, answered_at, answer) in (0, 3)),
      check (num_nonnulls(answer_name, answer_size, answer_sha256) in (0, 3)),
      unique (institution_id, id),
      foreign key (institution_id, room_id) references app.reading_room (institution_id, id),
      foreign key (institution_id, answer_sha256) references app.evidence (institution_id, sha256),
      foreign key (institution_id, answered_by) references app.person (institution_id, id)
    );
    create index reading_request_room on app.reading_request (institution_id, room_id, asked_at);

    select app.protect_table(
      'evidence_link',
      'select, insert, update (url, password_sealed, remark, expires_on, changed_at, removed_at, removed_by)'
    );
    select app.protect_table('listed_host', 'select, insert, update (removed_at, removed_by)');
    select app.protect_table('reading_room', 'select, insert, update (revoked_at, revoked_by, revoked_because)');
    select app.protect_table('reading_session', 'select, insert, delete');
    select app.protect_table(
      'reading_request',
      'select, insert, update (answer, answer_name, answer_size, answer_sha256, answered_by, answered_at)'
    );
    -- What a check found and who read what stays as it was.
    select app.protect_table(name, 'select, insert') from unnest(array['link_check', 'reading_access']) name;

    -- Of no institution: counted before anybody knows whether a link names a room at all. The subject is a hash.
    create table auth.reading_throttle (
      subject text primary key,
      failures integer not null,
      last_failed_at timestamptz not null,
      blocked_until timestamptz not null
    );
    create index reading_throttle_age on auth.reading_throttle (last_failed_at);
  `.execute(db);
}
