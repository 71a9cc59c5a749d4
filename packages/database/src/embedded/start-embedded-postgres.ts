import { adoptOrStart } from "./adopt-or-start.ts";
import { openDataFolder } from "./data-folder.ts";
import { embeddedBinaries } from "./embedded-binaries.ts";
import { lockFolder } from "./folder-lock.ts";
import { initialiseCluster } from "./initialise-cluster.ts";
import { asOrdinaryUser } from "./ordinary-user.ts";
import { serves } from "./pid-file.ts";
import { stopServer } from "./server-process.ts";

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** The port for a newly started server; a free one where it is left out. An adopted server keeps its own. */
  readonly port?: number;
  /** `false` for throw-away servers alone: a power cut may then destroy the data. */
  readonly fsync?: boolean;
}

export interface EmbeddedPostgres {
  readonly host: string;
  readonly port: number;
  readonly pid: number;
  /** True where the server outlived the process that had started it. */
  readonly adopted: boolean;
  superuserUrl(database: string): string;
  /** False once the server has ended, however it did. */
  isRunning(): Promise<boolean>;
  /** Ends the server in order and gives the folder back. May be called again, and after the server has died. */
  stop(): Promise<void>;
}

/**
 * A PostgreSQL server on loopback whose data lives in `dataDir`, made on first use. At most one server runs on a
 * folder: one that outlived its starter is adopted, a crashed one recovers, and a folder in another living process's
 * care is refused (`FolderInUseError`). Throws with what to do where the server cannot start.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const tools = {
    binaries: embeddedBinaries(),
    asOrdinaryUser: await asOrdinaryUser(),
    fsync: options.fsync ?? true,
  };
  const folder = await openDataFolder(options.dataDir);
  const lock = await lockFolder(folder.cluster);
  try {
    const password = await initialiseCluster(folder, tools);
    const server = await adoptOrStart({
      folder,
      tools,
      password,
      host: HOST,
      port: options.port,
      patienceMs: 15_000,
    });
    return {
      ...server,
      host: HOST,
      superuserUrl: (database) => `postgres://postgres:${password}@${HOST}:${server.port}/${database}`,
      isRunning: () => serves(server.pid, folder.cluster),
      stop: async () => {
        await stopServer(server.pid, folder.cluster);
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

const HOST = "127.0.0.1";
