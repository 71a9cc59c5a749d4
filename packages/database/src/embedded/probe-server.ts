import { realpath } from "node:fs/promises";
import { Client, DatabaseError } from "pg";

/**
 * What a server on a port answers to our password. `starting` covers recovery and shutting down; `silent` a closed
 * port or no reply within two seconds; `foreign` a server that is not ours.
 */
export type Answer =
  | { readonly kind: "ready" | "starting" | "silent" }
  | { readonly kind: "foreign"; readonly reason: string };

export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly password: string;
}

export async function probeServer(address: ServerAddress, cluster: string): Promise<Answer> {
  const client = new Client({
    ...address,
    user: "postgres",
    database: "postgres",
    connectionTimeoutMillis: 2_000,
  });
  client.on("error", () => void client.end());
  try {
    await client.connect();
    return await examine(client, cluster);
  } catch (error) {
    return judge(error);
  } finally {
    await client.end();
  }
}

async function examine(client: Client, cluster: string): Promise<Answer> {
  const { rows } = await client.query<{ folder: string; encoding: string; provider: string }>(
    `select current_setting('data_directory') as folder, current_setting('server_encoding') as encoding,
            datlocprovider as provider from pg_database where datname = current_database()`,
  );
  const [server] = rows;
  if (!server || (await realpath(server.folder)) !== cluster)
    return { kind: "foreign", reason: `it serves ${server?.folder}` };
  if (server.encoding !== "UTF8" || server.provider !== "b")
    return {
      kind: "foreign",
      reason: `its encoding is ${server.encoding}, its locale provider ${server.provider}`,
    };
  return { kind: "ready" };
}

function judge(error: unknown): Answer {
  if (!(error instanceof DatabaseError)) return { kind: "silent" };
  if (error.code === "57P03") return { kind: "starting" };
  return { kind: "foreign", reason: error.message };
}
