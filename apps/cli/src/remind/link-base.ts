import { join } from "node:path";
import { publicUrl } from "@goodstanding/operations/configuration/environment";
import { InputError } from "../exit-codes.ts";
import { runningAt } from "../start/run-file.ts";

const NOBODY_RUNS = "http://127.0.0.1:4300";

/** With what links in previewed mails begin: PUBLIC_URL, else where this folder's demonstration runs, else where one would. */
export async function linkBase(variables: NodeJS.ProcessEnv): Promise<string> {
  const { PUBLIC_URL: given, DATA_DIR: dataDir } = variables;
  if (!given) return (await runningAt(join(dataDir || ".data", "running.json")))?.url ?? NOBODY_RUNS;
  const url = publicUrl.safeParse(given);
  if (url.success) return url.data.replace(/\/$/, "");
  throw new InputError(
    `PUBLIC_URL: 应为以 http:// 或 https:// 开头的地址，收到“${given}”。Expected ${url.error.issues[0]?.message}, found “${given}”.`,
  );
}
