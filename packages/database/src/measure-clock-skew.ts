import { sql } from "kysely";
import type { Database } from "./database.ts";
import { withScope } from "./scope.ts";

const SAMPLES = 5;

/**
 * By how many milliseconds a clock is ahead of the database's; of several answers the quickest counts.
 * @param now milliseconds since 1970
 */
export async function measureClockSkew(database: Database, now: () => number): Promise<number> {
  const samples: { readonly tookMs: number; readonly skewMs: number }[] = [];
  for (let at = 0; at < SAMPLES; at += 1) samples.push(await sample(database, now));
  return samples.reduce((best, each) => (each.tookMs < best.tookMs ? each : best)).skewMs;
}

const because = "the clocks of worker and database are compared";

const sample = (database: Database, now: () => number) =>
  withScope(database, { kind: "everywhere", because }, async ({ trx }) => {
    const startedAt = now();
    const begun = performance.now();
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(trx);
    const tookMs = performance.now() - begun;
    const [row] = rows;
    if (!row) throw new Error("The database told no time");
    return { tookMs, skewMs: startedAt + tookMs / 2 - row.now.getTime() };
  });
