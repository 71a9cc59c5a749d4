import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { UploadId } from "@goodstanding/domain/kernel/ids";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { type AnnouncedUpload, beginUpload } from "./begin-upload.ts";
import { type Finished, finishUpload } from "./finish-upload.ts";

/** A whole upload in one step, for content that is at hand; what people send goes the same way piece by piece. */
export async function uploadContent(
  deps: Pick<Deps, "database" | "newId" | "clock" | "storage" | "uploadsDir" | "queue" | "log">,
  actor: PersonActor,
  announced: Omit<AnnouncedUpload, "size">,
  content: Uint8Array,
): Promise<Result<{ readonly uploadId: UploadId; readonly state: Finished }, AppError>> {
  const begun = await beginUpload(deps, actor, { ...announced, size: content.byteLength });
  if (!begun.ok) return begun;
  const uploadId = begun.value;
  await pipeline([content], createWriteStream(join(deps.uploadsDir, uploadId), { mode: 0o600 }));
  const finished = await finishUpload(deps, actor, uploadId);
  return finished.ok ? ok({ uploadId, state: finished.value }) : finished;
}
