import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "./embedded/start-embedded-postgres.ts";
import { migrate } from "./migrate.ts";
import { prepareDatabase, urlForRole } from "./prepare-database.ts";
import { removeAbandonedTestServers, testFolderPrefix } from "./remove-abandoned-test-servers.ts";

/** What a process needs to make databases on a test server; plain data, so that it crosses process borders. */
export interface TestServerAddress {
  /** On the server's `postgres` database. */
  readonly superuserUrl: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
}

export interface TestServer {
  readonly address: TestServerAddress;
  /** Ends the server and deletes its data. */
  stop(): Promise<void>;
}

export interface TestDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

const TEMPLATE = "goodstanding_template";

/**
 * A throw-away server with a migrated template database, for a test run or a script.
 * @param fsync whether what is committed is on the disk, which only a measurement has to pay for
 */
export async function startTestServer({ fsync = false } = {}): Promise<TestServer> {
  await removeAbandonedTestServers();
  const dataDir = await mkdtemp(join(tmpdir(), `${testFolderPrefix}${process.pid}-`));
  const server = await startEmbeddedPostgres({ dataDir, fsync });
  const address = {
    superuserUrl: server.superuserUrl("postgres"),
    ownerPassword: randomUUID(),
    appPassword: randomUUID(),
  };
  const template = databaseAt(address, TEMPLATE);
  await prepareDatabase(template.superuserUrl, { owner: address.ownerPassword, app: address.appPassword });
  await migrate(template.ownerUrl);
  return {
    address,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A migrated database of its own, in some 50 ms. */
export async function cloneTestDatabase(address: TestServerAddress): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(
    address,
    `create database ${name} template ${TEMPLATE} strategy wal_log owner goodstanding_owner`,
  );
  return {
    ...databaseAt(address, name),
    drop: () => administer(address, `drop database ${name} with (force)`),
  };
}

function databaseAt({ superuserUrl, ownerPassword, appPassword }: TestServerAddress, name: string) {
  const url = new URL(superuserUrl);
  url.pathname = `/${name}`;
  return {
    superuserUrl: url.href,
    ownerUrl: urlForRole(url.href, "goodstanding_owner", ownerPassword),
    appUrl: urlForRole(url.href, "goodstanding_app", appPassword),
  };
}

async function administer({ superuserUrl }: TestServerAddress, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
