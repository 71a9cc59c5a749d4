import pg from "pg";

export interface PoolOptions {
  /** The one schema whose tables are named without it. */
  readonly schema: "app" | "auth" | "bullmq";
  /** 10 where left out. */
  readonly max?: number;
  /** Further settings of each connection. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told of connections that broke between two statements; the pool replaces them. A process warning where left out. */
  readonly onError?: (error: Error) => void;
}

/** A pool that survives a restart of the server, and reads `date` and `date[]` as texts and `bigint` as number. */
export function openPool(url: string, { schema, max = 10, settings = {}, onError }: PoolOptions): pg.Pool {
  const options = Object.entries({ search_path: schema, ...settings }).map(
    ([name, value]) => `-c ${name}=${value}`,
  );
  const pool = new pg.Pool({
    connectionString: url,
    max,
    options: options.join(" "),
    types: { getTypeParser },
  });
  const report = onError ?? ((error: Error) => process.emitWarning(error));
  // A connection that breaks while a transaction holds it tells nobody but its own listeners; without one the process ends.
  pool.on("connect", (client) => client.on("error", report));
  // The same errors again, of connections that were idle.
  pool.on("error", () => undefined);
  return pool;
}

const DATE = 1082;
/** `date[]`; the driver's list of types stops before it. */
const DATES: number = 1182;
const BIGINT = 20;

const getTypeParser: pg.CustomTypesConfig["getTypeParser"] = (oid, format) => {
  if (oid === DATE) return (text: string) => text;
  if (oid === DATES) return (text: string) => text.slice(1, -1).split(",").filter(Boolean);
  if (oid === BIGINT) return safeInteger;
  return pg.types.getTypeParser(oid, format) as (value: unknown) => unknown;
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number`);
  return value;
}
