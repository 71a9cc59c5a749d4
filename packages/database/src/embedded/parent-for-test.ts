import { startEmbeddedPostgres } from "./start-embedded-postgres.ts";

/** A process of its own for tests to kill: starts the server of the folder named, says how to reach it, and stays. */
const [dataDir = ""] = process.argv.slice(2);
const { pid, port, superuserUrl } = await startEmbeddedPostgres({ dataDir });
process.stdout.write(`${JSON.stringify({ pid, port, url: superuserUrl("postgres") })}\n`);
setInterval(() => {}, 60_000);
