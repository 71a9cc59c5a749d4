import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { jsonColumnsPlugin } from "./json-columns.ts";
import { openPool, type PoolOptions } from "./open-pool.ts";
import type { Schema } from "./schema/schema.ts";

/** Schema `app` under the application role. Queries go through `withScope`, never through `kysely` itself. */
export interface Database {
  readonly kysely: Kysely<Schema>;
  /** What `COPY … FROM STDIN` is to be fed with in a transaction, for which Kysely has no words. */
  copyInto(trx: Transaction<Schema>, statement: string): Promise<NodeJS.WritableStream>;
  /** Rejects when the server cannot be reached. */
  ping(): Promise<void>;
  dispose(): Promise<void>;
}

/** `url` names the application role. Opens no connection yet. */
export function openDatabase(url: string, options: Pick<PoolOptions, "max" | "onError"> = {}): Database {
  const pool = openPool(url, { ...options, schema: "app" });
  const clientOf = clientsByProcess(pool);
  const kysely = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    // The second sees columns by their names in the database.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true }), jsonColumnsPlugin],
  });
  return {
    kysely,
    copyInto: async (trx, statement) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
      return clientOf(rows[0]?.pid).query(copyFrom(statement));
    },
    ping: async () => {
      await pool.query("select 1");
    },
    dispose: () => kysely.destroy(),
  };
}

/** Kysely keeps the connection of a transaction to itself; the process that serves it tells which one it is. */
function clientsByProcess(pool: pg.Pool): (pid: number | undefined) => pg.PoolClient {
  const clients = new Map<unknown, pg.PoolClient>();
  pool.on("connect", (client) => clients.set(processOf(client), client));
  pool.on("remove", (client) => clients.delete(processOf(client)));
  return (pid) => {
    const client = clients.get(pid);
    if (!client) throw new Error(`No connection of the pool is served by process ${pid}`);
    return client;
  };
}

const processOf = (client: pg.PoolClient): unknown => "processID" in client && client.processID;
