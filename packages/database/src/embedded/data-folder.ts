import { mkdir, realpath } from "node:fs/promises";
import { join } from "node:path";

/** What lies where inside the data folder of one embedded server. All paths are absolute and free of links. */
export interface DataFolder {
  readonly root: string;
  readonly cluster: string;
  readonly passwordFile: string;
  readonly log: string;
}

/** Creates the folder, closed to other users, where it is missing. */
export async function openDataFolder(dataDir: string): Promise<DataFolder> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const root = await realpath(dataDir);
  return {
    root,
    cluster: join(root, "cluster"),
    passwordFile: join(root, "superuser-password"),
    log: join(root, "server.log"),
  };
}
