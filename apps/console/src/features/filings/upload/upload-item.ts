import type { AppError } from "@goodstanding/domain/kernel/app-error";

export type UploadState = "waiting" | "sending" | "paused" | "done" | "failed" | "cancelled";

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
  /** Bytes that the server has; never more than the size. */
  readonly sent: number;
  readonly failure: AppError | null;
}

export interface UploadTotals {
  readonly count: number;
  readonly done: number;
  readonly failed: number;
  readonly paused: number;
  readonly active: number;
  readonly sent: number;
  readonly size: number;
}

/** The sum over all that was not called off. */
export function uploadTotals(items: readonly UploadItem[]): UploadTotals {
  const totals = { count: 0, done: 0, failed: 0, paused: 0, active: 0, sent: 0, size: 0 };
  for (const { state, sent, body } of items) {
    if (state === "cancelled") continue;
    totals.count++;
    totals.sent += sent;
    totals.size += body.size;
    if (state === "waiting" || state === "sending") totals.active++;
    else totals[state]++;
  }
  return totals;
}

/** 0 to 100 by bytes; empty files count by number, so that a package of them also ends at 100. */
export function uploadPercent({ count, done, sent, size }: UploadTotals): number {
  if (count === 0) return 0;
  return size === 0 ? (done / count) * 100 : Math.min(100, (sent / size) * 100);
}
