import { sql } from "kysely";
import type { ScopedTransaction } from "../scope.ts";

/** Tries that a mail server may still be counting, by the length of its window. */
export interface RecentAttempts {
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
}

/** Until the end of the transaction nobody else claims for this mail server. */
export const lockRelay = ({ trx }: ScopedTransaction, relay: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`mail relay ${relay}`}, 0))`.execute(trx);

/**
 * A try counts from its beginning until so long after its end: when within it the server took the mail nobody here
 * knows. Counted this way no window of that length, wherever it begins, holds more than were let through.
 */
export async function countRecentAttempts(
  { trx }: ScopedTransaction,
  relay: string,
): Promise<RecentAttempts> {
  const since = (interval: string) =>
    sql`(ended_at is null or ended_at > statement_timestamp() - ${sql.lit(interval)}::interval)`;
  const { rows } = await sql<RecentAttempts>`
    select count(*) filter (where ${since("1 minute")})::int as minute,
           count(*) filter (where ${since("1 hour")})::int as hour,
           count(*)::int as day
    from delivery_attempt
    where relay = ${relay} and outcome is distinct from 'not-tried' and ${since("1 day")}
  `.execute(trx);
  return rows[0] ?? { minute: 0, hour: 0, day: 0 };
}
