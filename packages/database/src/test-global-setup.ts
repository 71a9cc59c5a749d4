import type { TestProject } from "vitest/node";
import type {} from "./test-database.ts";
import { startTestServer } from "./test-server.ts";

/** One server a test run; name this file in `globalSetup` and call `createTestDatabase` in the tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  project.provide("testServer", server.address);
  return server.stop;
}
