import type { listArrivals } from "@goodstanding/database/queries/upload";
import type { PersonActor } from "@goodstanding/domain/access/actor";

/** Somebody may wait so long for the line; whoever sends says every few seconds that something has come. */
const SILENT_MS = 2 * 60_000;

/** Something on its way to a filing or a package, or refused there. */
export const arrival = (
  upload: Awaited<ReturnType<typeof listArrivals>>[number],
  { actor, now }: { readonly actor: PersonActor; readonly now: Date },
) => ({
  id: upload.id,
  path: upload.path,
  kind: upload.kind,
  state: upload.state,
  percent:
    upload.state === "receiving" && upload.size > 0
      ? Math.floor((100 * upload.received) / upload.size)
      : upload.progressPercent,
  step: upload.progressStep,
  problem: upload.problem,
  by: { zh: upload.startedByName, en: upload.startedByNameEn },
  isOwn: upload.startedBy === actor.personId,
  /** Nothing comes any more, and nobody takes it apart: its sender has gone on, or has lost the line. */
  isInterrupted: upload.state === "receiving" && now.getTime() - upload.updatedAt.getTime() > SILENT_MS,
  lastAt: upload.updatedAt.toISOString(),
});
