import { sql } from "kysely";
import type { ScopedTransaction } from "../scope.ts";

/** How tries on one subject are slowed down. */
export interface ThrottleRule {
  /** Failures that cost no waiting. */
  readonly free: number;
  /** Seconds after the first failure beyond; each further one doubles them. */
  readonly firstDelay: number;
  readonly longestDelay: number;
  /** So many failures close the subject for `lockSeconds`; `null`: never. */
  readonly lockAfter: number | null;
  readonly lockSeconds: number;
  /** Failures are forgotten after so many seconds without another. */
  readonly memory: number;
}

/**
 * Counts a try before it is made, as a failure: however many arrive at once, no more get through than the rule lets
 * pass. `0`: go ahead; otherwise the seconds to wait. The clock is the database's.
 */
export async function takeTry(
  { trx }: ScopedTransaction,
  subject: string,
  rule: ThrottleRule,
): Promise<number> {
  const { free, firstDelay, longestDelay, lockAfter, lockSeconds, memory } = rule;
  const failures = sql`(case when throttle.last_failed_at < now() - make_interval(secs => ${memory}::double precision) then 1 else throttle.failures + 1 end)`;
  const delay = sql`(case
    when ${lockAfter}::integer is not null and ${failures} >= ${lockAfter}::integer then ${lockSeconds}::double precision
    when ${failures} <= ${free}::integer then 0
    else least(${firstDelay}::double precision * power(2, least(${failures} - ${free}::integer - 1, 30)), ${longestDelay}::double precision)
  end)`;
  const taken = await sql`
    insert into auth.reading_throttle as throttle (subject, failures, last_failed_at, blocked_until)
    values (${subject}, 1, now(), now())
    on conflict (subject) do update set
      failures = ${failures},
      last_failed_at = now(),
      blocked_until = now() + make_interval(secs => ${delay})
    where throttle.blocked_until <= now()
    returning subject
  `.execute(trx);
  if (taken.rows.length > 0) return 0;
  const { rows } = await sql<{ seconds: number }>`
    select greatest(1, ceil(extract(epoch from blocked_until - now())))::integer as seconds
    from auth.reading_throttle where subject = ${subject}
  `.execute(trx);
  return rows[0]?.seconds ?? 1;
}

/** After the right password, or by the office: the subject begins anew. False where nothing was counted. */
export async function forgetTries({ trx }: ScopedTransaction, subject: string): Promise<boolean> {
  const { rows } = await sql`
    delete from auth.reading_throttle where subject = ${subject} returning subject
  `.execute(trx);
  return rows.length > 0;
}

/** Subjects that have to wait now, with the seconds left and the failures counted. */
export async function listBlocked(
  { trx }: ScopedTransaction,
  subjects: readonly string[],
): Promise<readonly { readonly subject: string; readonly seconds: number; readonly failures: number }[]> {
  const { rows } = await sql<{ subject: string; seconds: number; failures: number }>`
    select subject, ceil(extract(epoch from blocked_until - now()))::integer as seconds, failures
    from auth.reading_throttle where subject = any(${subjects}::text[]) and blocked_until > now()
  `.execute(trx);
  return rows;
}

/** Clears away what no rule remembers any more. */
export const sweepThrottle = ({ trx }: ScopedTransaction): Promise<unknown> =>
  sql`delete from auth.reading_throttle where last_failed_at < now() - interval '2 days'`.execute(trx);
