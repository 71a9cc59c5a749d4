import { once } from "node:events";
import { join } from "node:path";
import { openDatabase } from "@goodstanding/database/database";
import { createInspector, inspectorLimits } from "@goodstanding/documents/inspect/inspector";
import { openLogger } from "@goodstanding/operations/configuration/logger";
import { newId } from "@goodstanding/operations/configuration/new-id";
import { reviewNext } from "@goodstanding/operations/reviews/review-next";
import { openStorage } from "@goodstanding/storage/open-storage";
import { fixedClock } from "@goodstanding/testing/fixed-clock";

// A worker with one reading process that, once its input ends, reviews what waits and ends too:
// node review-all.ts <database> <data folder>
const [url = "", dataDir = ""] = process.argv.slice(2);
const database = openDatabase(url, { onError: () => undefined });
const inspector = createInspector({ ...inspectorLimits, processes: 1 });
const deps = {
  ...{ database, newId, inspector, release: "0.1.0" },
  clock: fixedClock("2026-10-21T09:00:00+08:00"),
  storage: await openStorage(join(dataDir, "evidence")),
  log: openLogger({ name: "worker", level: "silent", dataDir }),
};
const { signal } = new AbortController();
process.stdout.write("ready\n");
await once(process.stdin.resume(), "end");
while ((await reviewNext(deps, signal)) !== null);
await inspector.close();
await database.dispose();
