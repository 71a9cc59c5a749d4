import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Whether the suites on Redis can run here: on the server that is named, or on one of their own. */
export function redisFound(): boolean {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return (
    Boolean(process.env.TEST_REDIS_URL) ||
    folders.some((folder) => isExecutable(join(folder, "redis-server")))
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
