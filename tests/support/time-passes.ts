import { query } from "./query.ts";

/**
 * As if every lease had run out: of reviews, of deliveries, and of the queue's jobs on PostgreSQL. To be called while
 * no worker lives, or it would take work out of living hands.
 */
export async function timePasses(superuserUrl: string): Promise<void> {
  const past = "clock_timestamp() - interval '1 second'";
  for (const statement of [
    `update app.review set lease_until = ${past} where state = 'running'`,
    `update app.delivery set lease_until = ${past} where state = 'sending'`,
    "update bullmq.job set locked_until_ms = 0, stalled_marked = true where state = 'active'",
    "delete from bullmq.meta where field = 'stalled-check'",
  ]) {
    await query(superuserUrl, statement);
  }
}
