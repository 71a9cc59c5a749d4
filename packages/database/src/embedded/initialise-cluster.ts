import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { DataFolder } from "./data-folder.ts";
import type { EmbeddedBinaries } from "./embedded-binaries.ts";
import { neutralEnvironment } from "./neutral-environment.ts";
import type { AsOrdinaryUser } from "./ordinary-user.ts";

export interface ClusterTools {
  readonly binaries: EmbeddedBinaries;
  readonly asOrdinaryUser: AsOrdinaryUser;
  readonly fsync: boolean;
}

/**
 * Makes the cluster where there is none, and returns the superuser's password. A cluster is made aside and renamed
 * into place, so that an interrupted first start leaves nothing that looks finished.
 */
export async function initialiseCluster(folder: DataFolder, tools: ClusterTools): Promise<string> {
  if (existsSync(folder.cluster)) return readPassword(folder);
  await removeUnfinished(folder);
  await rm(folder.passwordFile, { force: true });
  await writeFile(folder.passwordFile, randomBytes(32).toString("base64url"), { mode: 0o600, flush: true });
  const unfinished = await mkdtemp(join(folder.root, UNFINISHED));
  const [command, args] = tools.asOrdinaryUser(
    tools.binaries.initdb,
    initdbArguments(unfinished, folder.passwordFile, tools.fsync),
  );
  await promisify(execFile)(command, args, { env: neutralEnvironment, cwd: "/" });
  await rename(unfinished, folder.cluster);
  return readPassword(folder);
}

const UNFINISHED = "cluster.new-";

/** The program of a starter that was killed may go on for a moment: hence a folder of its own, and several attempts. */
async function removeUnfinished({ root }: DataFolder): Promise<void> {
  const names = await readdir(root);
  for (const name of names.filter((name) => name.startsWith(UNFINISHED))) {
    await rm(join(root, name), { recursive: true, force: true, maxRetries: 10 });
  }
}

async function readPassword(folder: DataFolder): Promise<string> {
  const password = await readFile(folder.passwordFile, "utf8").catch((cause: unknown) => {
    throw new Error(
      `The password of the database in ${folder.cluster} cannot be read from ${folder.passwordFile}. Restore that file.`,
      { cause },
    );
  });
  return password.trim();
}

/** The same encoding and order of texts on every machine, whatever its language: with `LANG=C` initdb would not even choose UTF-8. */
const initdbArguments = (cluster: string, passwordFile: string, fsync: boolean): string[] => [
  `--pgdata=${cluster}`,
  "--username=postgres",
  `--pwfile=${passwordFile}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
  ...(fsync ? [] : ["--no-sync"]),
];
