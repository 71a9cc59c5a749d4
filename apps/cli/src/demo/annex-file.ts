import { fileURLToPath } from "node:url";

/** The 39 programmes of the annex of imut-2024-23, the one copy for demonstration, tests and README. */
export const annexFile: string = fileURLToPath(
  new URL("../../../../packages/testing/data/imut-programmes.csv", import.meta.url),
);
