import { type Kysely, sql } from "kysely";

/**
 * After the school: letters that an agency sent, its spot checks with what it said of each programme, the school's own
 * orders to rectify by a day, and mock checks with the whole list that was drawn from.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app.letter (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      kind text not null check (kind in ('reminder','improvement-notice','rectification-notice','draft-report','other')),
      number text not null check (length(btrim(number)) between 1 and 100),
      sender text not null check (length(btrim(sender)) between 1 and 100),
      letter_date date not null,
      received_on date not null,
      summary text not null check (length(btrim(summary)) > 0),
      demanded_on date,
      due_on date,
      due_basis text not null check (due_basis in ('letter','rule','none')),
      owner text not null check (owner in ('programme','college','quality-office')),
      scan_sha256 text,
      registered_by uuid not null,
      registered_at timestamptz not null,
      answered_on date,
      answer_document text check (length(btrim(answer_document)) > 0),
      answer_scan_sha256 text,
      answered_by uuid,
      answered_at timestamptz,
      withdrawn_at timestamptz,
      withdrawn_by uuid,
      withdrawn_because text check (length(btrim(withdrawn_because)) > 0),
      check (letter_date <= received_on),
      check ((due_on is null) = (due_basis = 'none')),
      check (num_nonnulls(answered_on, answer_document, answered_by, answered_at) in (0, 4)),
      check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3)),
      unique (institution_id, id),
      foreign key (institution_id, scan_sha256) references app.evidence (institution_id, sha256),
      foreign key (institution_id, answer_scan_sha256) references app.evidence (institution_id, sha256),
      foreign key (institution_id, registered_by) references app.person (institution_id, id),
      foreign key (institution_id, answered_by) references app.person (institution_id, id),
      foreign key (institution_id, withdrawn_by) references app.person (institution_id, id)
    );
    create index letter_open on app.letter (institution_id) where answered_on is null and withdrawn_at is null;

    create table app.letter_programme (
      institution_id uuid not null references app.institution,
      letter_id uuid not null,
      programme_id uuid not null,
      -- The fact that this letter registered and that started a clock, so that withdrawing one withdraws the other.
      fact_id uuid,
      primary key (letter_id, programme_id),
      foreign key (institution_id, letter_id) references app.letter (institution_id, id),
      foreign key (institution_id, programme_id) references app.programme (institution_id, id),
      foreign key (institution_id, fact_id) references app.fact (institution_id, id)
    );
    create index letter_programme_programme on app.letter_programme (institution_id, programme_id);

    create table app.spot_check (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      year integer not null check (year between 2000 and 2100),
      agency text not null check (length(btrim(agency)) between 1 and 100),
      announced_on date not null,
      document text,
      scan_sha256 text,
      registered_by uuid not null,
      registered_at timestamptz not null,
      withdrawn_at timestamptz,
      withdrawn_by uuid,
      withdrawn_because text check (length(btrim(withdrawn_because)) > 0),
      check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3)),
      unique (institution_id, id),
      foreign key (institution_id, scan_sha256) references app.evidence (institution_id, sha256),
      foreign key (institution_id, registered_by) references app.person (institution_id, id),
      foreign key (institution_id, withdrawn_by) references app.person (institution_id, id)
    );

    create table app.spot_check_item (
      institution_id uuid not null references app.institution,
      spot_check_id uuid not null,
      programme_id uuid not null,
      filing_id uuid,
      submission_id uuid,
      opinion text,
      result text check (result in ('material-accepted','material-rejected','no-evident-effect')),
      result_on date,
      recorded_by uuid,
      recorded_at timestamptz,
      primary key (spot_check_id, programme_id),
      check (num_nonnulls(result, result_on, recorded_by, recorded_at) in (0, 4)),
      foreign key (institution_id, spot_check_id) references app.spot_check (institution_id, id),
      foreign key (institution_id, programme_id) references app.programme (institution_id, id),
      foreign key (institution_id, filing_id) references app.filing (institution_id, id),
      foreign key (institution_id, submission_id) references app.submission (institution_id, id),
      foreign key (institution_id, recorded_by) references app.person (institution_id, id)
    );
    create index spot_check_item_programme on app.spot_check_item (institution_id, programme_id);

    create table app.rectification_order (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      programme_id uuid not null,
      reason text not null check (length(btrim(reason)) > 0),
      clause text not null check (length(btrim(clause)) > 0),
      ordered_on date not null,
      due_on date not null,
      issued_by uuid not null,
      issued_at timestamptz not null,
      closed_on date,
      closing_evidence text check (length(btrim(closing_evidence)) > 0),
      closing_scan_sha256 text,
      closed_by uuid,
      closed_at timestamptz,
      withdrawn_at timestamptz,
      withdrawn_by uuid,
      withdrawn_because text check (length(btrim(withdrawn_because)) > 0),
      check (ordered_on < due_on),
      check (num_nonnulls(closed_on, closing_evidence, closed_by, closed_at) in (0, 4)),
      check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3)),
      unique (institution_id, id),
      foreign key (institution_id, programme_id) references app.programme (institution_id, id),
      foreign key (institution_id, closing_scan_sha256) references app.evidence (institution_id, sha256),
      foreign key (institution_id, issued_by) references app.person (institution_id, id),
      foreign key (institution_id, closed_by) references app.person (institution_id, id),
      foreign key (institution_id, withdrawn_by) references app.person (institution_id, id)
    );
    create index rectification_order_programme on app.rectification_order (institution_id, programme_id);

    create table app.mock_check (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      year integer not null check (year between 2000 and 2100),
      seed text not null check (seed ~ '^[A-Za-z0-9-]{1,64}$'),
      size_kind text not null check (size_kind in ('share','count')),
      size integer not null check (size between 1 and 500),
      strata text not null check (strata in ('college','regime','none')),
      drawn_by uuid not null,
      drawn_at timestamptz not null,
      unique (institution_id, id),
      foreign key (institution_id, drawn_by) references app.person (institution_id, id)
    );

    -- The whole list that was drawn from, so that the draw can be repeated whatever becomes of the filings.
    create table app.mock_check_item (
      institution_id uuid not null references app.institution,
      mock_check_id uuid not null,
      filing_id uuid not null,
      submission_id uuid not null,
      snapshot_hash text not null,
      stratum text not null,
      draw_key text not null check (draw_key ~ '^[0-9a-f]{64}$'),
      rank integer not null check (rank > 0),
      is_drawn boolean not null,
      completeness integer check (completeness between 0 and 100),
      findings integer check (findings between 0 and 100),
      timeliness integer check (timeliness between 0 and 100),
      people integer check (people between 0 and 100),
      total integer check (total between 0 and 100),
      overruled_total integer check (overruled_total between 0 and 100),
      overruled_because text check (length(btrim(overruled_because)) > 0),
      overruled_by uuid,
      overruled_at timestamptz,
      primary key (mock_check_id, filing_id),
      check (is_drawn = (total is not null)),
      check (num_nonnulls(overruled_total, overruled_because, overruled_by, overruled_at) in (0, 4)),
      foreign key (institution_id, mock_check_id) references app.mock_check (institution_id, id),
      foreign key (institution_id, filing_id) references app.filing (institution_id, id),
      foreign key (institution_id, submission_id) references app.submission (institution_id, id),
      foreign key (institution_id, overruled_by) references app.person (institution_id, id)
    );

    -- What tells people of letters without an answer, filings accepted and not registered, orders not met.
    alter table app.mail
      drop constraint mail_kind_check,
      add check (kind in ('reminder','receipt','return','appraisal','alarm'));

    select app.protect_table(
      'letter',
      'select, insert, update (answered_on, answer_document, answer_scan_sha256, answered_by, answered_at, withdrawn_at, withdrawn_by, withdrawn_because)'
    );
    select app.protect_table('spot_check', 'select, insert, update (withdrawn_at, withdrawn_by, withdrawn_because)');
    select app.protect_table(
      'spot_check_item',
      'select, insert, update (opinion, result, result_on, recorded_by, recorded_at)'
    );
    select app.protect_table(
      'rectification_order',
      'select, insert, update (closed_on, closing_evidence, closing_scan_sha256, closed_by, closed_at, withdrawn_at, withdrawn_by, withdrawn_because)'
    );
    select app.protect_table(
      'mock_check_item',
      'select, insert, update (overruled_total, overruled_because, overruled_by, overruled_at)'
    );
    select app.protect_table(name, 'select, insert') from unnest(array['letter_programme', 'mock_check']) name;
  `.execute(db);
}
