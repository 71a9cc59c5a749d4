import { join } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";

/** What a process of the product finds in its environment: nothing of the test run's own, and what the test gives. */
export const environmentWith = (given: Readonly<Record<string, string>>): Record<string, string> => ({
  PATH: [
    join(repoRoot, "node_modules", ".bin"),
    join(repoRoot, ".tools", "node_modules", ".bin"),
    process.env.PATH ?? "",
  ].join(":"),
  HOME: process.env.HOME ?? "/",
  LANG: "C.UTF-8",
  DO_NOT_TRACK: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  ...given,
});
