import type { AppError } from "@goodstanding/domain/kernel/app-error";

export type UploadState = "waiting" | "sending" | "done" | "failed" | "cancelled";

/** What is to be sent: one file to its place in the package, or one archive to be unpacked there. */
export interface UploadSource {
  readonly kind: "file" | "archive";
  /** Path inside the package, or the archive's name. */
  readonly path: string;
  readonly body: Blob;
}

export interface UploadItem extends UploadSource {
  readonly id: number;
  readonly state: UploadState;
  /** Bytes that have left; never more than the size. */
  readonly sent: number;
  readonly failure: AppError | null;
}

export interface UploadTotals {
  readonly count: number;
  readonly done: number;
  readonly failed: number;
  readonly active: number;
  readonly sent: number;
  readonly size: number;
}

/** The sum over all that was not called off. */
export function uploadTotals(items: readonly UploadItem[]): UploadTotals {
  const kept = items.filter(({ state }) => state !== "cancelled");
  const countOf = (...states: readonly UploadState[]) =>
    kept.filter(({ state }) => states.includes(state)).length;
  return {
    count: kept.length,
    done: countOf("done"),
    failed: countOf("failed"),
    active: countOf("waiting", "sending"),
    sent: kept.reduce((sum, { sent }) => sum + sent, 0),
    size: kept.reduce((sum, { body }) => sum + body.size, 0),
  };
}

/** 0 to 100 by bytes; empty files count by number, so that a package of them also ends at 100. */
export function uploadPercent({ count, done, sent, size }: UploadTotals): number {
  if (count === 0) return 0;
  return size === 0 ? (done / count) * 100 : Math.min(100, (sent / size) * 100);
}
