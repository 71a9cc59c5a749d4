import pg from "pg";
import { eventually } from "../../support/eventually.ts";
import { query } from "../../support/query.ts";

/** Tables whose rows are written in the middle of a transaction: of the claim, and of the settling behind its update. */
export const middles = { claim: "delivery_attempt", settling: "audit_event" } as const;
export type Middle = keyof typeof middles;

const keyOf = (middle: Middle): number => Object.keys(middles).indexOf(middle) + 1;

/** Makes both transactions wait in their middle while somebody holds the lock of that place. */
export async function letTransactionsWait(superuserUrl: string): Promise<void> {
  for (const middle of ["claim", "settling"] as const) {
    await query(
      superuserUrl,
      `create function public.wait_in_${middle}() returns trigger language plpgsql as $$ begin
         perform pg_advisory_xact_lock_shared(${keyOf(middle)});
         return null;
       end $$`,
    );
    await query(
      superuserUrl,
      `create trigger wait_in_${middle} after insert on app.${middles[middle]}
         for each statement execute function public.wait_in_${middle}()`,
    );
  }
}

/** Holds the lock until `kill` is done, which is called when a transaction waits for it. */
export async function whileWaiting(
  superuserUrl: string,
  middle: Middle,
  { start, kill }: { readonly start: () => void; readonly kill: () => Promise<void> },
): Promise<void> {
  const holder = new pg.Client({ connectionString: superuserUrl });
  await holder.connect();
  try {
    await holder.query("select pg_advisory_lock($1)", [keyOf(middle)]);
    start();
    await eventually(
      `a transaction waits in its ${middle}`,
      async () => {
        const { rows } = await holder.query(
          `select from pg_locks where locktype = 'advisory' and objid = $1 and not granted
             and database = (select oid from pg_database where datname = current_database())`,
          [keyOf(middle)],
        );
        return rows.length > 0;
      },
      { everyMs: 5 },
    );
    await kill();
  } finally {
    await holder.end();
  }
}
