import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { err, type Result } from "@goodstanding/domain/kernel/result";
import { archiveRefused } from "@goodstanding/domain/review/archive-refusal";
import { type ArchiveUpload, type UnpackDeps, type Unpacked, unpackArchive } from "./unpack-archive.ts";

/** Takes a zip that was sent as such apart into the draft; see `unpackArchive`. */
export const uploadArchive = (
  deps: UnpackDeps,
  actor: PersonActor,
  upload: ArchiveUpload,
): Promise<Result<Unpacked, AppError>> =>
  unpackArchive<Unpacked>(deps, actor, upload, {
    prefix: "",
    replaces: null,
    mayBeEmpty: false,
    whenRefused: async (refusal) => err(archiveRefused(refusal)),
    nameOf: (entry) => entry,
  });
