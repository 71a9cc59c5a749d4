import { once } from "node:events";
import { connect } from "node:net";
import { query } from "./query.ts";

/** As if the queue's store had lost its disk. */
export const emptyQueue = (superuserUrl: string, redisUrl: string | null): Promise<unknown> =>
  redisUrl === null ? emptyTables(superuserUrl) : emptyRedis(redisUrl);

async function emptyTables(superuserUrl: string): Promise<void> {
  const tables = await query<{ name: string }>(
    superuserUrl,
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'bullmq' and tablename <> 'migration'",
  );
  const names = tables.map(({ name }) => `bullmq.${name}`).join(", ");
  await query(superuserUrl, `truncate ${names}`);
}

/** Speaks to the server itself: one line a command, one line an answer. */
export async function emptyRedis(redisUrl: string): Promise<void> {
  const { hostname, port, password, pathname } = new URL(redisUrl);
  const socket = connect(Number(port || 6379), hostname).setEncoding("utf8");
  await once(socket, "connect");
  const commands = [...(password ? [`AUTH ${password}`] : []), `SELECT ${pathname.slice(1) || 0}`, "FLUSHDB"];
  for (const command of commands) {
    socket.write(`${command}\r\n`);
    const [answer]: string[] = await once(socket, "data");
    if (answer !== "+OK\r\n") throw new Error(`${command.split(" ")[0]}: ${answer}`);
  }
  socket.destroy();
}
