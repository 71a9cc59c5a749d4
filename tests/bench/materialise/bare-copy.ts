import { createReadStream } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { withScope } from "@goodstanding/database/scope";
import type { Deps } from "@goodstanding/operations/deps";
import { query } from "../../support/query.ts";

export interface BareCopy extends AsyncDisposable {
  readonly rows: number;
  /** Empties both tables and lets the server write down what is left, so that no side pays for the one before. */
  readonly empty: () => Promise<void>;
  /** One `COPY … FROM STDIN` of every row, over the connection that the product uses. */
  readonly run: () => Promise<number>;
}

/** The rows that lie in `app.obligation`, ready to be copied into a table with the same columns and indexes and nothing else. */
export async function openBareCopy(database: Deps["database"], superuserUrl: string): Promise<BareCopy> {
  const sql = <Row extends object>(text: string) => query<Row>(superuserUrl, text);
  const folder = await mkdtemp(join(tmpdir(), "goodstanding-bench-"));
  await chmod(folder, 0o777); // the server may run as another user
  const file = join(folder, "obligations");
  const [{ names } = { names: "" }] = await sql<{ names: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
     where attrelid = 'app.obligation'::regclass and attnum > 0 and attgenerated = '' and not attisdropped`,
  );
  await sql(`copy (select ${names} from app.obligation) to '${file}'`);
  await sql(`create schema bench; create table bench.obligation (like app.obligation including all);
    grant usage on schema bench to goodstanding_app; grant insert on bench.obligation to goodstanding_app`);
  const [{ rows } = { rows: 0 }] = await sql<{ rows: number }>(
    "select count(*)::int as rows from app.obligation",
  );
  return {
    rows,
    empty: async () => {
      await sql("truncate bench.obligation, app.obligation cascade");
      await sql("checkpoint");
    },
    run: async () => {
      await withScope(database, { kind: "everywhere", because: "a copy for comparison" }, async (tx) =>
        pipeline(
          createReadStream(file, { highWaterMark: 65_536 }),
          await tx.copyInto(`copy bench.obligation (${names}) from stdin`),
        ),
      );
      return rows;
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
