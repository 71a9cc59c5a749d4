import { join } from "node:path";

/** Absolute path of the repository's top folder, wherever a test is started from. */
export const repoRoot: string = join(import.meta.dirname, "..", "..", "..");
