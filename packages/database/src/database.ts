import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import { jsonColumnsPlugin } from "./json-columns.ts";
import { openPool, type PoolOptions } from "./open-pool.ts";
import type { Schema } from "./schema/schema.ts";

/** Schema `app` under the application role. Queries go through `withScope`, never through `kysely` itself. */
export interface Database {
  readonly kysely: Kysely<Schema>;
  /** Rejects when the server cannot be reached. */
  ping(): Promise<void>;
  dispose(): Promise<void>;
}

/** `url` names the application role. Opens no connection yet. */
export function openDatabase(url: string, options: Pick<PoolOptions, "max" | "onError"> = {}): Database {
  const pool = openPool(url, { ...options, schema: "app" });
  const kysely = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    plugins: [jsonColumnsPlugin, new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return {
    kysely,
    ping: async () => {
      await pool.query("select 1");
    },
    dispose: () => kysely.destroy(),
  };
}
