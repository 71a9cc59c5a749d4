import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { UploadId } from "@goodstanding/domain/kernel/ids";

/** The bytes and what the protocol notes beside them. */
export async function removeUploaded(uploadsDir: string, id: UploadId): Promise<void> {
  await rm(join(uploadsDir, id), { force: true });
  await rm(join(uploadsDir, `${id}.json`), { force: true });
}
