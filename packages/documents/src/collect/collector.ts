import type { FileFact } from "@goodstanding/domain/review/facts";
import type { TextReading } from "@goodstanding/domain/review/reading/reading";
import type { Inspector } from "../inspect/inspector.ts";
import type { ArchiveLimits } from "../zip/limits.ts";

/** What collecting needs from outside. */
export interface Collector {
  readonly inspector: Inspector;
  readonly isIgnored: (path: string) => boolean;
  readonly limits: ArchiveLimits;
  /** A folder for what does not fit into memory. */
  readonly scratch: string;
}

export interface CollectedFile extends FileFact {
  /** `null` where it does not open or is of a kind that is not read. */
  readonly reading: TextReading | null;
}

export interface CollectedPackage {
  readonly files: readonly CollectedFile[];
  /** Leftovers of operating systems that were passed over. */
  readonly ignored: number;
}

/** Files read side by side; it bounds the memory that they take together. */
export const FILES_AT_ONCE = 4;
