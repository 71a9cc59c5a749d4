import { findPackageBuild } from "@goodstanding/database/queries/package-build";
import { listReadingRequests } from "@goodstanding/database/queries/reading-request";
import { listRoomFiles, type ReadingRoomView } from "@goodstanding/database/queries/reading-room";
import { withScope } from "@goodstanding/database/scope";
import { readSnapshot } from "@goodstanding/operations/filings/read-snapshot";
import { scopeOfRoom } from "@goodstanding/operations/reading-rooms/open-room";
import { readRoomStanding } from "@goodstanding/operations/reading-rooms/read-room-standing";
import type { ApiDeps } from "../context.ts";
import { previewType } from "../files/preview-type.ts";
import { requestRow } from "../presenters/request-row.ts";

/** What a reader sees: one frozen submission in the order of the numbered package, and what was asked for. */
export type RoomContents = Awaited<ReturnType<typeof roomContents>>;

export const roomContents = (deps: ApiDeps, room: ReadingRoomView) =>
  withScope(deps.database, scopeOfRoom(room), async (tx) => {
    const files = await listRoomFiles(tx, room.submissionId);
    const { links } = await readSnapshot(tx, { id: room.submissionId, document: room.document });
    const { until } = await readRoomStanding(deps, tx, room);
    return {
      id: room.id,
      label: room.label,
      until,
      school: { zh: room.institutionName, en: room.institutionNameEn },
      programme: room.programmeName,
      ...{ rule: room.rule, period: room.period, number: room.number, snapshotHash: room.snapshotHash },
      submittedAt: room.submittedAt.toISOString(),
      /** Written over what is shown. */
      readAt: deps.clock.now().toISOString(),
      timeZone: room.timeZone,
      files: files.map(({ path, size }) => ({ path, size, preview: previewType(path)?.kind ?? null })),
      links: links.map(({ url, note }) => ({ url, remark: note })),
      /** Bytes of the numbered package, where it has been built. */
      packageSize: (await findPackageBuild(tx, room.submissionId))?.size ?? null,
      requests: (await listReadingRequests(tx, [room.id])).map(requestRow),
    };
  });
