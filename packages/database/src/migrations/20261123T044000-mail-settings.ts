import { type Kysely, sql } from "kysely";

/** In which language a school writes, who reads the answers, and a stop of the whole installation beside its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table app.mail add column language text not null default 'zh' check (language in ('zh','en'));

    alter table app.mail_setting
      add column language text not null default 'zh' check (language in ('zh','en')),
      add column reply_to text,
      -- Set for every school at once and beside its own state, which stays as it was.
      add column halted_at timestamptz,
      add column halted_because text,
      add check ((halted_at is null) = (halted_because is null));
  `.execute(db);
}
