import { openDatabase } from "@goodstanding/database/database";
import { cloneTestDatabase, startTestServer } from "@goodstanding/database/test-server";
import { newId } from "@goodstanding/operations/configuration/new-id";
import { materialiseObligations } from "@goodstanding/operations/obligations/materialise-obligations";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { query } from "../support/query.ts";
import type { Benchmark } from "./harness/benchmark.ts";
import { compare } from "./harness/compare.ts";
import { peakMemory } from "./harness/peak-memory.ts";
import { openBareCopy } from "./materialise/bare-copy.ts";
import { foundSchools } from "./materialise/found-schools.ts";
import { simulateProgrammes } from "./obligations/simulate-programmes.ts";

const sizes = {
  full: { programmes: 62_000, rounds: 5 },
  smoke: { programmes: 40, rounds: 1 },
} as const;

/**
 * The duties of 62,000 programmes written by the operation, school by school: read, derived, compared with what is
 * stored, written under row-level security, filings opened, recorded. Against a bare COPY of the same rows, which
 * are text already, into a table with the same indexes and without row-level security.
 */
export const benchmark: Benchmark = {
  name: "materialise",
  run: async (size) => {
    const { programmes, rounds } = sizes[size];
    const server = await startTestServer();
    try {
      const { appUrl, superuserUrl } = await cloneTestDatabase(server.address);
      // It would tidy up after one side while the other is measured.
      await query(superuserUrl, "alter system set autovacuum = off");
      await query(superuserUrl, "select pg_reload_conf()");
      const onError = (error: Error): void => process.emitWarning(error);
      await using database = disposable(openDatabase(appUrl, { onError }));
      const deps = { database, newId, clock: fixedClock("2026-10-21T09:00:00+08:00") };
      const schools = await foundSchools(deps, simulateProgrammes(programmes, 3));
      const materialise = async (): Promise<number> => {
        let rows = 0;
        for (const institutionId of schools) {
          const actor = { kind: "system", institutionId, name: "系统任务" } as const;
          rows += (await materialiseObligations(deps, actor)).saved;
        }
        return rows;
      };
      await materialise();
      await using copy = await openBareCopy(database, superuserUrl);
      const comparison = await compare(
        {
          name: "operation",
          unit: "rows",
          prepare: copy.empty,
          run: materialise,
        },
        { name: "bare COPY", unit: "rows", prepare: copy.empty, run: copy.run },
        rounds,
      );
      return [
        {
          kind: "ratio",
          name: `${copy.rows} obligations of ${programmes} programmes against a bare COPY`,
          comparison,
          floor: 0.5,
        },
        peakMemory(2048),
      ];
    } finally {
      await server.stop();
    }
  },
};

const disposable = (database: ReturnType<typeof openDatabase>) => ({
  ...database,
  [Symbol.asyncDispose]: () => database.dispose(),
});
