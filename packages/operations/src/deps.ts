import type { Database } from "@goodstanding/database/database";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { Queue } from "@goodstanding/queue/queue";
import type { Storage } from "@goodstanding/storage/open-storage";
import type { Logger } from "pino";
import type { SealedSecrets } from "./configuration/sealed-secrets.ts";

/** The wall clock as `main.ts` constructs it; in a demonstration its date stands still. */
export interface Clock {
  readonly now: () => Date;
  readonly today: (timeZone: string) => LocalDate;
}

/** What an operation may reach for; each takes the part that it needs. */
export interface Deps {
  readonly database: Database;
  readonly clock: Clock;
  /** A new UUIDv7, typed by where it goes. */
  readonly newId: <T extends string>() => T;
  /** A new secret that nobody can guess. */
  readonly newToken: () => string;
  readonly secrets: SealedSecrets;
  readonly storage: Storage;
  /** A folder on the same disk as the data, for what is taken apart. */
  readonly scratchDir: string;
  /** Where uploads lie until they are taken over, each under the id of its row; API and worker share it. */
  readonly uploadsDir: string;
  readonly queue: Queue;
  readonly log: Logger;
  /** Version of this software, named by everything that the machine decides. */
  readonly release: string;
}
