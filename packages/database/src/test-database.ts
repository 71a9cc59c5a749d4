import { inject } from "vitest";
import { cloneTestDatabase, type TestDatabase, type TestServerAddress } from "./test-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServerAddress;
  }
}

/** A database for one test file, on the server that `test-global-setup.ts` has started for the run. */
export const createTestDatabase = (): Promise<TestDatabase> => cloneTestDatabase(inject("testServer"));
