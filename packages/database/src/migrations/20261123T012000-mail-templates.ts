import { type Kysely, sql } from "kysely";

/** A school's own words for its mails, version after version, and the notices that open a season. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app.mail_template (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      kind text not null check (kind in ('notice','urge','overdue','agency','return','accepted','season')),
      language text not null check (language in ('zh','en')),
      version integer not null check (version > 0),
      texts jsonb not null,
      because text not null check (length(btrim(because)) between 1 and 500),
      saved_by uuid not null,
      saved_at timestamptz not null,
      unique (institution_id, kind, language, version),
      foreign key (institution_id, saved_by) references app.person (institution_id, id)
    );

    -- By kind and version; null: every word is the product's own.
    alter table app.mail add column templates jsonb;

    create table app.season_notice (
      id uuid primary key,
      institution_id uuid not null references app.institution,
      -- 文号, as the school's office gives it.
      number text not null check (length(btrim(number)) > 0),
      title text not null check (length(btrim(title)) > 0),
      words text not null,
      year integer not null,
      on_day date not null,
      attachments text[] not null,
      issued_by uuid not null,
      issued_at timestamptz not null,
      unique (institution_id, number),
      foreign key (institution_id, issued_by) references app.person (institution_id, id)
    );

    select app.protect_table(name, 'select, insert') from unnest(array['mail_template', 'season_notice']) name;
  `.execute(db);
}
