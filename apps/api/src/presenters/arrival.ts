import type { listArrivals } from "@goodstanding/database/queries/upload";

/** Something on its way to a filing or a package, or refused there. */
export const arrival = (upload: Awaited<ReturnType<typeof listArrivals>>[number]) => ({
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
});
