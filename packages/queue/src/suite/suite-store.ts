import type { QueueStore } from "../open-backend.ts";

/** A store that the suite has for itself. */
export interface SuiteStore {
  readonly store: QueueStore;
  /** Where it listens, so that a test can put a line in between. */
  readonly address: { readonly host: string; readonly port: number };
  /** The same store behind another port. */
  readonly through: (port: number) => QueueStore;
  /** Wipes everything, as a store that lost its disk. */
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
}
