import { readdir } from "node:fs/promises";
import { listUnclaimedExtractions } from "@goodstanding/database/queries/extraction";
import {
  cancelExpiredUploads,
  forgetSettledUploads,
  listUnfinishedUploads,
} from "@goodstanding/database/queries/upload";
import { withScope } from "@goodstanding/database/scope";
import { parseId, type UploadId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { removeUploaded } from "./remove-uploaded.ts";

const DAY_MS = 24 * 3_600_000;
/** Over a weekend one may go on with an upload. */
const UNTOUCHED_MS = 4 * DAY_MS;
const REMEMBERED_MS = 30 * DAY_MS;

export interface Swept {
  readonly recovered: number;
  readonly expired: number;
  /** Uploads whose bytes nobody wanted any more. */
  readonly removed: number;
}

/** Queues archives that nobody takes apart, ends uploads that nobody goes on with, and removes bytes of what is over. */
export async function sweepUploads({
  database,
  queue,
  clock,
  uploadsDir,
}: Pick<Deps, "database" | "queue" | "clock" | "uploadsDir">): Promise<Swept> {
  // Looked at before the rows: a row comes before its bytes, so every file found here has its row by then.
  const lying = (await readdir(uploadsDir)).flatMap((name) => parseId<UploadId>(name) ?? []);
  const now = clock.now().getTime();
  const because = "a sweep looks after the uploads of every institution";
  const found = await withScope(database, { kind: "everywhere", because }, async (tx) => {
    const expired = await cancelExpiredUploads(tx, new Date(now - UNTOUCHED_MS));
    await forgetSettledUploads(tx, new Date(now - REMEMBERED_MS));
    return {
      expired: expired.length,
      waiting: await listUnclaimedExtractions(tx),
      wanted: new Set((await listUnfinishedUploads(tx)).map(({ id }) => id)),
    };
  });
  for (const { id, institutionId } of found.waiting) {
    await queue.enqueue("archive.extract", { uploadId: id, institutionId });
  }
  const unwanted = lying.filter((id) => !found.wanted.has(id));
  for (const id of unwanted) await removeUploaded(uploadsDir, id);
  return { recovered: found.waiting.length, expired: found.expired, removed: unwanted.length };
}
