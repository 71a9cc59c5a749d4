import { eventually } from "../../support/eventually.ts";
import { query } from "../../support/query.ts";

/** Notes of each try and each active job by which process it was taken: the `application_name` of its connections. */
export async function noteClaimants(superuserUrl: string): Promise<void> {
  for (const statement of [
    "create schema claimants",
    "create table claimants.attempt (delivery_id uuid, number integer, name text)",
    "create index on claimants.attempt (name)",
    "create table claimants.job (at bigint generated always as identity, id text, name text)",
    `create function claimants.note_attempts() returns trigger language plpgsql security definer as $$ begin
       insert into claimants.attempt
         select delivery_id, number, current_setting('application_name') from begun;
       return null;
     end $$`,
    `create trigger note_claimants after insert on app.delivery_attempt referencing new table as begun
       for each statement execute function claimants.note_attempts()`,
    `create function claimants.note_job() returns trigger language plpgsql security definer as $$ begin
       insert into claimants.job (id, name) values (new.id, current_setting('application_name'));
       return null;
     end $$`,
    `create trigger note_claimants after update on bullmq.job for each row
       when (new.state = 'active' and old.state <> 'active') execute function claimants.note_job()`,
  ])
    await query(superuserUrl, statement);
}

/** Under this name a process takes its work. */
export function namedUrl(databaseUrl: string, name: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set("application_name", name);
  return url.href;
}

/** Who has mails on their way. */
export async function busySenders(superuserUrl: string): Promise<readonly string[]> {
  const rows = await query<{ name: string }>(
    superuserUrl,
    `select distinct a.name from app.delivery d join claimants.attempt a on a.delivery_id = d.id and a.number = d.attempts
     where d.state = 'sending'`,
  );
  return rows.map(({ name }) => name);
}

/** How many mails a dead process had on its way. */
export async function inFlight(superuserUrl: string, name: string): Promise<number> {
  await eventually(
    "its transactions have ended",
    async () => (await goneOf(superuserUrl, [name])).length > 0,
  );
  const [row] = await query<{ count: number }>(
    superuserUrl,
    `select count(*)::int from app.delivery d join claimants.attempt a on a.delivery_id = d.id and a.number = d.attempts
     where d.state = 'sending' and a.name = $1`,
    [name],
  );
  return row?.count ?? 0;
}

/**
 * As if the leases of the dead had run out, of mails and of jobs, and of nobody who lives. Gives those of them who have
 * nothing under way any more in the database and are done with.
 */
export async function bury(superuserUrl: string, dead: readonly string[]): Promise<readonly string[]> {
  if (dead.length === 0) return [];
  const gone = await goneOf(superuserUrl, dead);
  await query(
    superuserUrl,
    `update app.delivery d set lease_until = clock_timestamp() - interval '1 second' from claimants.attempt a
     where a.name = any($1) and a.delivery_id = d.id and a.number = d.attempts and d.state = 'sending'`,
    [gone],
  );
  await query(
    superuserUrl,
    `update bullmq.job j set locked_until_ms = 0, stalled_marked = true from claimants.job c
     where c.name = any($1) and c.id = j.id and j.state = 'active'
       and not exists (select from claimants.job later where later.id = j.id and later.at > c.at)`,
    [gone],
  );
  await query(superuserUrl, "delete from bullmq.meta where field = 'stalled-check'");
  return gone;
}

/** Those of them whose connections the database has given up. */
export async function goneOf(superuserUrl: string, dead: readonly string[]): Promise<readonly string[]> {
  const lively = await query<{ name: string }>(
    superuserUrl,
    "select application_name as name from pg_stat_activity where application_name = any($1)",
    [dead],
  );
  return dead.filter((each) => !lively.some(({ name }) => name === each));
}
