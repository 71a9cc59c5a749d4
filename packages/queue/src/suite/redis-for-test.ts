import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";

export interface RedisForTest {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The server that TEST_REDIS_URL names, which this wipes, or one of our own on a free port with nothing kept. */
export async function redisForTest(): Promise<RedisForTest> {
  const given = process.env.TEST_REDIS_URL;
  if (given) return { url: given, stop: async () => undefined };
  const dir = await mkdtemp(join(tmpdir(), "goodstanding-redis-"));
  const port = await freePort();
  const server = spawn(
    "redis-server",
    [
      "--port",
      String(port),
      "--bind",
      "127.0.0.1",
      "--dir",
      dir,
      "--save",
      "",
      "--maxmemory-policy",
      "noeviction",
    ],
    { stdio: "ignore" },
  );
  const url = `redis://127.0.0.1:${port}`;
  await Promise.race([untilReady(url), failed(server)]);
  return {
    url,
    stop: async () => {
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function failed(server: ReturnType<typeof spawn>): Promise<never> {
  const [reason] = await Promise.race([once(server, "error"), once(server, "exit")]);
  throw new Error(`redis-server did not start (${reason}). Install it, or set TEST_REDIS_URL.`);
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
    client.on("error", () => undefined);
    const answered = await client.connect().then(
      () => true,
      () => false,
    );
    client.disconnect();
    if (answered) return;
    await sleep(50);
  }
  throw new Error(`No answer from ${url}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
