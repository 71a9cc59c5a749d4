import { readFile } from "node:fs/promises";
import pg from "pg";

export interface RolePasswords {
  /** Of `goodstanding_owner`, which migrates. */
  readonly owner: string;
  /** Of `goodstanding_app`, which the application works under. */
  readonly app: string;
}

/**
 * Creates the database that `superuserUrl` names where it is missing, its three schemas and the two roles, and sets
 * their passwords. The server's `postgres` database serves as the way in. May be repeated.
 */
export async function prepareDatabase(superuserUrl: string, passwords: RolePasswords): Promise<void> {
  await createDatabase(superuserUrl);
  const script = await readFile(new URL("./prepare-database.sql", import.meta.url), "utf8");
  await withClient(superuserUrl, async (client) => {
    await client.query(
      "select set_config('goodstanding.owner_password', $1, false), set_config('goodstanding.app_password', $2, false)",
      [passwords.owner, passwords.app],
    );
    await client.query(script);
  });
}

/** The URL of another role on the database of `url`. */
export function urlForRole(
  url: string,
  role: "goodstanding_owner" | "goodstanding_app",
  password: string,
): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = encodeURIComponent(password);
  return changed.href;
}

async function createDatabase(superuserUrl: string): Promise<void> {
  const wayIn = new URL(superuserUrl);
  const name = decodeURIComponent(wayIn.pathname.slice(1));
  wayIn.pathname = "/postgres";
  await withClient(wayIn.href, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  });
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
